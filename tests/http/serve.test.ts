import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'
import { run } from '../../client/cli/program.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'amends-serve-'))
  vi.stubEnv('AMENDS_HOME', home)
  vi.stubEnv('TEMPORAL_ADDRESS', inject('temporalAddress'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true, force: true })
})

/** Runs `amends serve` until Ctrl-C, which comes after `visit` has been to where it says it listens. */
async function served(args: string[], visit: (said: string) => Promise<void>): Promise<string> {
  const ctrlC = new AbortController()
  let visited: Promise<void> | undefined
  let err = ''
  const status = await run(['serve', '--port', '0', ...args], {
    stdout: {
      write: (text) => {
        visited ??= visit(text).finally(() => ctrlC.abort())
      },
    },
    stderr: {
      write: (text) => {
        err += text
      },
    },
    stdin: (async function* () {})(),
    env: process.env,
    interrupted: () => ctrlC.signal,
  })
  await visited
  expect(status).toBe(0)
  return err
}

it('says in one line where it listens, answers there until Ctrl-C, and then no more', async () => {
  let url = ''
  await served([], async (said) => {
    url = /^Amends answers links at (\S+); end it with Ctrl-C\n$/.exec(said)?.[1] ?? ''
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true, temporal: true })
    expect((await fetch(`${url}/act/x`)).status).toBe(404)
  })
  await expect(fetch(url)).rejects.toThrow()
})

it('says it to programs as JSON, and answers on the address that it is given', async () => {
  await served(['--json', '--host', 'localhost'], async (said) => {
    const { url } = JSON.parse(said)
    expect(url).toMatch(/^http:\/\/(127\.0\.0\.1|\[::1\]):\d+$/)
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })
})
