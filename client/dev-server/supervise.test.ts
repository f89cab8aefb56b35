import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startChild } from './child.ts'
import { isAlive } from './lock.ts'
import { supervise } from './supervise.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-supervise-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const node = (script: string) => () =>
  startChild({ command: process.execPath, args: ['-e', script], logFile: join(folder, 'log') })
const idle = 'setInterval(() => {}, 1000)'

test('a process that is killed starts again; stopping ends it for good', async () => {
  const restarted = vi.fn()
  const watched = await supervise('idler', node(idle), { onRestart: restarted, pauseMs: 10 })
  const first = watched.current().pid
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => expect(restarted).toHaveBeenCalledTimes(1), 30_000)
  expect(restarted.mock.calls[0]?.[0]).toBe('SIGKILL')
  const second = watched.current().pid
  expect(second).not.toBe(first)
  await watched.stop()
  await watched.ended
  expect(isAlive(second)).toBe(false)
  expect(restarted).toHaveBeenCalledTimes(1)
})

test('a process that keeps dying is given up', async () => {
  const watched = await supervise('crasher', node('process.exit(3)'), { pauseMs: 1, maxPerMinute: 2 })
  await expect(watched.ended).rejects.toThrow(
    'crasher died more than 2 times in a minute; the last time: status 3',
  )
})

test('a failing start counts as one more end', async () => {
  let starts = 0
  const start = async () => {
    starts += 1
    if (starts > 1) throw new Error('port 7233 is taken')
    return node('')()
  }
  const watched = await supervise('server', start, { pauseMs: 1, maxPerMinute: 3 })
  await expect(watched.ended).rejects.toThrow(/more than 3 times.*port 7233 is taken/)
})

test('what the process writes is in the log file', async () => {
  const child = await node('console.log("out"); console.error("err"); process.exit(4)')()
  expect(await child.exited).toEqual({ code: 4, signal: null })
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('out\nerr\n')
})

test('a process that ignores SIGTERM is killed', async () => {
  const child = await startChild({
    command: process.execPath,
    args: ['-e', `process.on('SIGTERM', () => {}); console.log('deaf'); ${idle}`],
    logFile: join(folder, 'log'),
    graceMs: 50,
  })
  await vi.waitFor(() => expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('deaf'), 30_000)
  expect(await child.stop()).toEqual({ code: null, signal: 'SIGKILL' })
})

test.skipIf(process.platform === 'win32')('a child ends even when its parent is killed', async () => {
  const parentScript = join(folder, 'parent.mts')
  writeFileSync(
    parentScript,
    `import { startChild } from ${JSON.stringify(new URL('./child.ts', import.meta.url).href)}
     const child = await startChild({ command: process.execPath, args: ['-e', ${JSON.stringify(idle)}], logFile: '/dev/null' })
     console.log(String(child.pid))`,
  )
  const parent = await startChild({
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), parentScript],
    logFile: join(folder, 'log'),
  })
  const readPid = () => Number(/^(\d+)$/m.exec(readFileSync(join(folder, 'log'), 'utf8'))?.[1])
  const pid = await vi.waitFor(() => {
    expect(readPid()).toBeGreaterThan(0)
    return readPid()
  }, 30_000)
  process.kill(parent.pid, 'SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 30_000)
})

test('a command that cannot be run is a clear error', async () => {
  const start = startChild({ command: join(folder, 'nothing'), args: [], logFile: join(folder, 'log') })
  await expect(start).rejects.toThrow(/cannot run .*nothing/)
})
