import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { PortTakenError } from './errors.ts'
import { freePort, loopback, onFreePorts } from './ports.ts'

test('a port that was found free is found by nobody else for a while, and can be listened on', async () => {
  const ports: number[] = []
  // Left to the system, a good thirty of so many would come twice.
  for (let i = 0; i < 1_000; i++) ports.push(await freePort())
  expect(new Set(ports).size).toBe(ports.length)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(ports.at(-1), loopback, resolve))
  await expect(freePort(ports.at(-1))).rejects.toThrow(`port ${ports.at(-1)} on 127.0.0.1 is taken`)
  server.close()
})

test('a port that was lost is looked for again, but not for ever', async () => {
  let tries = 0
  const lost = () => onFreePorts(() => Promise.reject(new PortTakenError(`lost ${++tries}`)))
  await expect(lost()).rejects.toThrow('lost 3')
  const broken = () => onFreePorts(() => Promise.reject(new Error(`broken ${++tries}`)))
  await expect(broken()).rejects.toThrow('broken 4')
})
