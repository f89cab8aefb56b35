import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AmendsError } from '../client/errors.ts'

export interface HealthServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves what an orchestrator asks: `/healthz` is 200 while the process lives; `/readyz` is 200 while it takes work, else
 * 503 with the reason that `notReady` gives.
 */
export async function serveHealth(
  port: number,
  notReady: () => Promise<string | undefined>,
): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, text: string) => response.writeHead(status).end(`${text}\n`)
    if (request.url === '/healthz') return answer(200, 'ok')
    if (request.url !== '/readyz') return answer(404, 'try /healthz or /readyz')
    const reason = await notReady()
    return reason === undefined ? answer(200, 'ready') : answer(503, reason)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new AmendsError(`health port ${port}: ${error.message}`)))
    server.listen(port, resolve)
  })
  // A TCP server's address is never the string of a pipe.
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** The port in `AMENDS_HEALTH_PORT`; without it nothing is served.
 * @throws AmendsError for what is no port.
 */
export function healthPort(env = process.env): number | undefined {
  const text = env.AMENDS_HEALTH_PORT
  if (!text) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new AmendsError(`AMENDS_HEALTH_PORT is "${text}": it must be a port number, for instance 8081`)
}
