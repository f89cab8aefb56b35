import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'
import { DevServerError, messageOf, PortTakenError } from './errors.ts'

/** The address that dev servers listen on: this machine only. */
export const loopback = '127.0.0.1'

/**
 * Checks that a loopback port can be listened on, or asks the operating system for a free one, which it then gives to
 * nobody else who asks for a free one in the next minute.
 * @throws DevServerError when the port is taken.
 */
export async function freePort(wanted = 0): Promise<number> {
  const probe = createServer()
  try {
    probe.listen(wanted, loopback)
    await once(probe, 'listening')
    const address = probe.address()
    const port = typeof address === 'object' && address !== null ? address.port : wanted
    if (wanted === 0) await reserve(probe, port)
    return port
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    const reason = taken ? 'is taken: stop what listens there, or choose another port' : messageOf(error)
    throw new DevServerError(`port ${wanted} on ${loopback} ${reason}`)
  } finally {
    await new Promise((resolve) => probe.close(resolve))
  }
}

/**
 * A connection that its listening side closed first leaves the port in TIME_WAIT: no longer free for those who ask for any,
 * and still open to those who ask for it by number. Temporal's own dev server keeps its inner ports so.
 */
async function reserve(probe: Server, port: number): Promise<void> {
  probe.once('connection', (accepted) => accepted.end())
  await once(connect(port, loopback).resume(), 'close')
}

/**
 * Between the look for a free port and its use, another program may take it all the same: then `start`, which looks for
 * itself, is tried again.
 * @throws what `start` throws; a PortTakenError only the third time.
 */
export async function onFreePorts<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start()
    } catch (error) {
      if (!(error instanceof PortTakenError) || attempt === 3) throw error
    }
  }
}
