import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { type Child, type DevServer, startDevServer, startWorker } from '../../client/dev-server/index.ts'
import { searchAttributes } from '../../model/names.ts'

const example = fileURLToPath(new URL('../../examples/first-recovery.ts', import.meta.url))

let folder: string
let server: DevServer
let worker: Child

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-first-'))
  // Of its own: on the shared one, this worker would take the work of other tests.
  server = await startDevServer({
    cli: inject('temporalCli'),
    logFile: join(folder, 'server.log'),
    searchAttributes: Object.values(searchAttributes),
  })
  const env = { PATH: process.env.PATH, AMENDS_HOME: folder }
  worker = await startWorker({ address: server.address, logFile: join(folder, 'worker.log'), env })
})
afterEach(async () => {
  await worker?.stop()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('the first recovery of the README apologizes, and is safe to repeat', async () => {
  const run = async () => {
    const env = { PATH: process.env.PATH, HOME: folder, TEMPORAL_ADDRESS: server.address }
    return (await promisify(execFile)(process.execPath, ['--import', 'tsx', example], { env })).stdout
  }
  expect(await run()).toMatch(/^recovery\/shipment-delayed\/order-10248 began: lena has apologized$/m)
  expect(await run()).toContain('was running')
  const outbox = await readdir(join(folder, 'outbox'))
  expect(outbox.filter((file) => file.includes('apology'))).toHaveLength(1)
})
