import { NativeConnection, TransportError } from '@temporalio/worker'
import { temporalConfig, unreachable } from '../client/connect.ts'
import { ServerUnreachable } from '../client/errors.ts'

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
  const config = temporalConfig(env)
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
