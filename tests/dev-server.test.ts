import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { cliType, type DevServer, startDevServer } from '../client/dev-server/server.ts'
import { searchAttributes } from '../model/names.ts'

let folder: string
let running: DevServer[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-server-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()))
  rmSync(folder, { recursive: true, force: true })
})

async function start(options: Partial<Parameters<typeof startDevServer>[0]> = {}): Promise<DevServer> {
  const server = await startDevServer({
    cli: inject('temporalCli'),
    logFile: join(folder, 'log'),
    searchAttributes: Object.values(searchAttributes),
    ...options,
  })
  running.push(server)
  return server
}

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address })
  try {
    return await use(new Client({ connection }))
  } finally {
    await connection.close()
  }
}

test('killed and started again on the same ports and database, it still has its workflows', async () => {
  const dbFile = join(folder, 'data', 'temporal.db')
  const first = await start({ dbFile, ui: true })
  await withClient(first.address, (client) =>
    client.workflow.start('anything', { workflowId: 'kept', taskQueue: 'nobody' }),
  )
  process.kill(first.pid, 'SIGKILL')
  expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' })
  const { port, uiPort } = first
  const second = await start({ dbFile, ui: true, port, ...(uiPort !== undefined && { uiPort }) })
  expect(second).toMatchObject({ address: first.address, uiUrl: first.uiUrl })
  const { status } = await withClient(second.address, (client) =>
    client.workflow.getHandle('kept').describe(),
  )
  expect(status.name).toBe('RUNNING')
  expect((await fetch(second.uiUrl ?? '')).ok).toBe(true)
})

test('a database in use by another server is refused: two on one file would spoil it', async () => {
  const dbFile = join(folder, 'temporal.db')
  const first = await start({ dbFile })
  await expect(start({ dbFile })).rejects.toThrow(
    /temporal\.db is in use by a Temporal server of process \d+/,
  )
  await first.stop()
  await start({ dbFile })
})

test('a taken port is one clear line', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  try {
    await expect(start({ port })).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`)
  } finally {
    other.close()
  }
})

test('a port that another program takes first is exchanged for another', async () => {
  const marker = join(folder, 'tried')
  const cli = join(folder, 'temporal')
  // What the real one writes then: it panics.
  const log = `level=ERROR msg="Failed to start gRPC listener" error="bind: address already in use"`
  const script = `if [ -e ${marker} ]; then exec ${inject('temporalCli')} "$@"; fi
echo "$@" > ${marker}; printf '%s\\npanic: nil pointer\\n\\ngoroutine 1:\\n' '${log}' >&2; exit 2`
  writeFileSync(cli, `#!/bin/sh\n${script}\n`)
  chmodSync(cli, 0o755)
  const server = await start({ cli })
  const refused = /--port (\d+)/.exec(readFileSync(marker, 'utf8'))?.[1]
  expect(refused).toMatch(/^\d+$/)
  expect(server.port).not.toBe(Number(refused))
})

test('of a panic, what came before it is told, not the end of the stack', async () => {
  const cli = join(folder, 'temporal')
  writeFileSync(
    cli,
    `#!/bin/sh\nprintf 'disk full\\npanic: nil\\n\\ngoroutine 1:\\n  main.go:18\\n' >&2; exit 2\n`,
  )
  chmodSync(cli, 0o755)
  await expect(start({ cli })).rejects.toThrow(/did not start: disk full \(log: /)
})

test('a server that does not come up says why', async () => {
  const starting = start({ searchAttributes: [{ name: 'not=a name', type: 'TEXT' }] })
  await expect(starting).rejects.toThrow(/did not start: .+ \(log: .*log\)/)
})

test('types of search attributes are spelled as the command line spells them', () => {
  const types = ['KEYWORD', 'KEYWORD_LIST', 'DATETIME', 'INT'] as const
  expect(types.map((type) => cliType(type))).toEqual(['Keyword', 'KeywordList', 'Datetime', 'Int'])
})
