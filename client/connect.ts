import { Client, Connection, isGrpcServiceError, ServiceError } from '@temporalio/client'
import { loadClientConnectConfig } from '@temporalio/envconfig'
import { AmendsError, ServerUnreachable } from './errors.ts'

/** Status codes of gRPC. */
export const grpcUnavailable = 14
const grpcDeadlineExceeded = 4
export const grpcFailedPrecondition = 9

/** How to reach a Temporal server. What is left out comes from Temporal's environment variables and config file. */
export interface ConnectOptions {
  /** `host:port`; default `localhost:7233`. */
  readonly address?: string
  readonly namespace?: string
  /** Milliseconds to try for; default 5,000. */
  readonly connectTimeout?: number
}

/** A connected Temporal client, and where to. Close `connection` when done. */
export interface Connected {
  readonly client: Client
  readonly connection: Connection
  readonly address: string
  readonly namespace: string
}

/**
 * Connects as Temporal's own tools do: `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`, TLS files and profiles.
 * @throws ServerUnreachable naming the address; AmendsError for a configuration that cannot be read.
 */
export async function connect(options: ConnectOptions = {}): Promise<Connected> {
  const config = temporalConfig()
  const address = options.address ?? config.connectionOptions.address ?? 'localhost:7233'
  const namespace = options.namespace ?? config.namespace ?? 'default'
  const { tls, apiKey, metadata } = config.connectionOptions
  try {
    const connection = await Connection.connect({
      address,
      connectTimeout: options.connectTimeout ?? 5_000,
      ...(tls === undefined ? {} : { tls }),
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(metadata === undefined ? {} : { metadata }),
    })
    return { client: new Client({ connection, namespace }), connection, address, namespace }
  } catch (cause) {
    // It answered, and does not let us in: its own words say best why.
    const refusal = cause instanceof ServiceError && isGrpcServiceError(cause.cause) ? cause.cause : undefined
    if (refusal !== undefined && refusal.code !== grpcUnavailable && refusal.code !== grpcDeadlineExceeded) {
      throw new AmendsError(`the Temporal server at ${address} refused: ${refusal.details}`, { cause })
    }
    throw new ServerUnreachable(unreachable(address), { cause })
  }
}

/** The one line for a server that is down. */
export function unreachable(address: string): string {
  return `no Temporal server answers at ${address}: start one with "amends dev", or set TEMPORAL_ADDRESS`
}

/**
 * What Temporal's environment variables and config file say.
 * @param env in place of the process's own
 * @throws AmendsError in one line when they cannot be read.
 */
export function temporalConfig(env?: Record<string, string>): ReturnType<typeof loadClientConnectConfig> {
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
