import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, inject, it } from 'vitest'
import { eventually } from '../support/temporal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = new Set<string>()
const children = new Set<ChildProcess>()

afterAll(async () => {
  // Those that a failing test left.
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** The demo as a person starts it, without a terminal. */
function startDemo(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/northwind/demo.ts', ...args], {
    cwd: root,
    env: { ...process.env, TEMPORAL_CLI: inject('temporalCli') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let output = ''
  const take = (text: string) => {
    output += text
    const folder = /^e-mails: +(\S+)\/outbox$/m.exec(output)?.[1]
    if (folder) folders.add(folder)
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  let isOver = false
  // Not its exit: what it said last may be read only after that.
  const ended = once(child, 'close').then(([status, signal]): unknown => {
    isOver = true
    return signal ?? status
  })
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    const found = await eventually(() => pattern.exec(output) ?? isOver).catch(() => null)
    if (found === null || found === true) throw new Error(`The demo did not say ${pattern}, but:\n${output}`)
    return found
  }
  return {
    child,
    says,
    output: () => output,
    ended,
  }
}

it('recovers them all, each effect once, though worker and server are killed on the way', async () => {
  const demo = startDemo('--orders', '10271,10593,10596,10777', '--time-scale', '40000')
  const [, server] = await demo.says(/^Temporal server: process (\d+),/m)
  const [, worker] = await demo.says(/^worker: +process (\d+)$/m)
  await demo.says(/ act \d/)
  process.kill(Number(worker), 'SIGKILL')
  await demo.says(/the worker is gone \(SIGKILL\): starting it again/)
  await demo.says(/the worker is back, as process \d+/)
  process.kill(Number(server), 'SIGKILL')
  await demo.says(/the Temporal server is back, as process \d+/)
  expect(await demo.ended, demo.output()).toBe(0)

  const said = demo.output()
  expect(said).toContain('the people are scripted')
  expect(said).toContain('4 of 4 recoveries ended')
  expect(said).toMatch(/Order \d+, for .+: the story of one recovery/)
  expect(said).not.toMatch(/^ +NO /m)
  expect(said).toMatch(/^Promises kept +made +kept early .* kept in time$/m)
  expect(said).toMatch(/^all .* \d+ %$/m)
  expect(said).toMatch(/^Holiday in the United States on \S+ \(made up for this run\): 2 recoveries waited/m)
  expect(said).toMatch(/ later than without it; why: /)

  // What stays are the e-mails and the report.
  const [folder = ''] = folders
  expect((await readdir(folder)).sort()).toEqual(['outbox', 'report.txt'])
  expect(await readFile(`${folder}/report.txt`, 'utf8')).toContain('Outcomes')
}, 900_000)

it('ends gently upon Ctrl-C, and leaves no process behind', async () => {
  const demo = startDemo('--orders', '10271')
  const [, server] = await demo.says(/^Temporal server: process (\d+)/m)
  demo.child.kill('SIGINT')
  expect(await demo.ended, demo.output()).toBe(130)
  expect(demo.output()).toContain('ending gently')
  expect(() => process.kill(Number(server), 0)).toThrow('ESRCH')
}, 300_000)

it.each([
  [['--orders', '1'], '--orders: 1 is not one of the orders that shipped late'],
  [['--time-scale', 'fast'], '--time-scale: give a number from 1 on'],
  [['--bogus'], "Unknown option '--bogus'"],
])('says in a line what is wrong with %j', async (args, line) => {
  const demo = startDemo(...args)
  expect(await demo.ended).toBe(2)
  expect(demo.output()).toContain(line)
  expect(demo.output().trim().split('\n')).toHaveLength(1)
})
