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
 * @throws ServerUnreachable naming the address.
 */
export async function connect(options: ConnectOptions = {}): Promise<Connected> {
  const config = loadClientConnectConfig()
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
