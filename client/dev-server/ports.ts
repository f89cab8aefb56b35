import { createServer } from 'node:net'
import { DevServerError, messageOf } from './errors.ts'

/** The address that dev servers listen on: this machine only. */
export const loopback = '127.0.0.1'

/** Checks that a loopback port can be listened on, or asks the operating system for a free one.
 * @throws DevServerError when the port is taken.
 */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      const reason = taken ? 'is taken: stop what listens there, or choose another port' : messageOf(error)
      reject(new DevServerError(`port ${wanted} on ${loopback} ${reason}`))
    })
    probe.listen(wanted, loopback, () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : wanted
      probe.close(() => resolve(port))
    })
  })
}
