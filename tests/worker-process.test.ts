import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { type DevServer, freePort, startDevServer, startWorker } from '../client/dev-server/index.ts'
import { searchAttributes } from '../model/names.ts'

let folder: string
let server: DevServer | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-process-'))
})
afterEach(async () => {
  await server?.stop()
  server = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** A server of this test's own: on the shared one, this worker would take the work of other tests. */
async function serverWith(
  attributes: (typeof searchAttributes)[keyof typeof searchAttributes][],
): Promise<string> {
  server = await startDevServer({
    cli: inject('temporalCli'),
    logFile: join(folder, 'server.log'),
    searchAttributes: attributes,
  })
  return server.address
}

function start(address: string, env: Record<string, string> = {}) {
  return startWorker({
    address,
    logFile: join(folder, 'worker.log'),
    env: { PATH: process.env.PATH, AMENDS_HOME: folder, ...env },
  })
}

test('a worker process starts whatever the shell says of another Temporal, and ends in order', async () => {
  const elsewhere = { TEMPORAL_API_KEY: 'key', TEMPORAL_TLS: 'true', TEMPORAL_PROFILE: 'cloud' }
  const worker = await start(await serverWith(Object.values(searchAttributes)), elsewhere)
  expect(await worker.stop()).toEqual({ code: 0, signal: null })
})

test('a namespace without the search attributes stops it, with the command that adds them', async () => {
  await expect(start(await serverWith([searchAttributes.step]))).rejects.toThrow(
    /the worker did not start: .*lacks the search attributes AmendsPlaybook.*temporal operator search-attribute create/,
  )
})

test('a server that is down, or a setting that is wrong, is one line', async () => {
  const nowhere = `127.0.0.1:${await freePort()}`
  await expect(start(nowhere)).rejects.toThrow(`no Temporal server answers at ${nowhere}`)
  await expect(start(nowhere, { AMENDS_LOG_LEVEL: 'loud' })).rejects.toThrow('AMENDS_LOG_LEVEL is "loud"')
})
