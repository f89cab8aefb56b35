import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { freePort } from '../../client/dev-server/index.ts'
import { type CliWorld, failure, isPromised, openCliWorld, start } from './cli-world.ts'

let world: CliWorld
beforeAll(async () => {
  world = await openCliWorld()
})
afterAll(() => world?.close())

describe('amends as a process', () => {
  const spawned = async (args: readonly string[], env: Record<string, string>) => {
    const main = fileURLToPath(new URL('../../client/cli/main.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
      env: { ...process.env, ...env },
    })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.stdin.end(JSON.stringify(failure('spawned-1')))
    const [status] = await once(child, 'close')
    return { status, err }
  }

  it('says in one line that the server is down, and ends with 1', async () => {
    const address = `127.0.0.1:${await freePort()}`
    const { status, err } = await spawned(['start', '-'], { TEMPORAL_ADDRESS: address })
    expect(err).toBe(
      `amends: no Temporal server answers at ${address}: start one with "amends dev", or set TEMPORAL_ADDRESS\n`,
    )
    expect(status).toBe(1)
  })

  it('runs server and worker until Ctrl-C, and has them end too', async () => {
    const main = fileURLToPath(new URL('../../client/cli/main.ts', import.meta.url))
    const home = join(world.folder, 'dev')
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', main, 'dev', '--port', '0', '--ui-port', '0', '--http-port', '0', '--json'],
      { env: { ...process.env, AMENDS_HOME: home, TEMPORAL_CLI: inject('temporalCli') } },
    )
    const closed = once(child, 'close')
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    const ready = JSON.parse(line)
    expect(ready).toMatchObject({ event: 'ready', home, outbox: join(home, 'outbox') })
    const page = await fetch(ready.ui)
    expect(page.ok).toBe(true)
    expect(await (await fetch(`${ready.links}/health`)).json()).toEqual({ ok: true, temporal: true })
    vi.stubEnv('TEMPORAL_ADDRESS', ready.address)
    try {
      await isPromised(await start('dev-1'))
    } finally {
      vi.stubEnv('TEMPORAL_ADDRESS', world.server.address)
    }
    child.kill('SIGINT')
    expect(await closed).toEqual([0, null])
    await expect(fetch(ready.ui)).rejects.toThrow()
    await expect(fetch(ready.links)).rejects.toThrow()
  })

  it('ends by itself when all is done', async () => {
    expect(await spawned(['start', '-'], {})).toEqual({ status: 0, err: '' })
  })
})
