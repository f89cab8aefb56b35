import { loadClientConnectConfig } from '@temporalio/envconfig'
import { NativeConnection, TransportError } from '@temporalio/worker'
import { unreachable } from '../client/connect.ts'
import { AmendsError, ServerUnreachable } from '../client/errors.ts'

/** A worker's connection, and where to. Close `connection` when done. */
export interface WorkerConnection {
  readonly connection: NativeConnection
  readonly address: string
  readonly namespace: string
}

/**
 * Connects as Temporal's own tools do: `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`, TLS files, and the
 * profiles of Temporal's config file. Default: `localhost:7233`, namespace `default`.
 * @throws ServerUnreachable naming the address; AmendsError for a configuration that cannot be read.
 */
export async function connectWorker(env?: Record<string, string>): Promise<WorkerConnection> {
  const config = loadConfig(env)
  const address = config.connectionOptions.address ?? 'localhost:7233'
  try {
    const connection = await NativeConnection.connect({ ...config.connectionOptions, address })
    return { connection, address, namespace: config.namespace ?? 'default' }
  } catch (cause) {
    // Anything else, a certificate that cannot be read for instance, says best itself what is wrong.
    if (cause instanceof TransportError) throw new ServerUnreachable(unreachable(address), { cause })
    throw cause
  }
}

function loadConfig(env: Record<string, string> | undefined): ReturnType<typeof loadClientConnectConfig> {
  try {
    return loadClientConnectConfig(env === undefined ? {} : { overrideEnvVars: env })
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw new AmendsError(
      `Temporal's configuration (TEMPORAL_* variables, temporal.toml) cannot be read: ${reason}`,
      {
        cause,
      },
    )
  }
}
