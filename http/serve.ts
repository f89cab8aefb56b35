import { serve as listen } from '@hono/node-server'
import type { Hono } from 'hono'
import { AmendsError } from '../client/errors.ts'

/** A running server. */
export interface Serving {
  /** Where it listens, as `http://127.0.0.1:7433`. */
  readonly url: string
  /** Answers what it was asked, then ends. */
  close(): Promise<void>
}

/**
 * Serves an application over HTTP.
 * @param options `port`: 0 takes a free one
 * @throws AmendsError when it cannot listen there.
 */
export function serve(app: Hono, { host, port }: { host: string; port: number }): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, (address) => {
      const shown = address.address.includes(':') ? `[${address.address}]` : address.address
      resolve({
        url: `http://${shown}:${address.port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            // A browser keeps its connection open long after its last question.
            if ('closeIdleConnections' in server) server.closeIdleConnections()
          }),
      })
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      const reason = taken ? 'is taken: stop what listens there, or choose another port' : error.message
      reject(new AmendsError(`port ${port} on ${host} ${reason}`, { cause: error }))
    })
  })
}
