import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-guard-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A playbook that works, with some code before it, or in its summary. */
const playbook = (before: string, inSummary = '') => `
  import { definePlaybook, letter } from 'amends/playbooks'
  import { z } from 'zod'
  ${before}
  export const lift = definePlaybook({
    name: 'lift-stuck',
    version: 1,
    facts: z.object({ liftId: z.string().min(1) }),
    summary: ({ facts }) => { ${inSummary}; return 'Lift ' + facts.liftId + ' stood still' },
    owner: () => 'lena',
    actions: [{ id: 'send', what: 'Send somebody', run: async () => 'I have asked a colleague to go there.' }],
    promise: (_, { after }) => ({ what: 'the lift runs', by: after({ businessDays: 2 }) }),
    messages: { apology: ({ customer, owner, summary }) => ({ subject: 'Sorry', text: letter(customer, owner, [summary]) }) },
  })`

async function draw(program: string) {
  const path = join(folder, 'lift.js')
  await writeFile(path, program)
  return run(join(root, 'client/cli/main.ts'), 'playbook', 'diagram', path)
}

function run(...args: string[]) {
  const tsx = import.meta.resolve('tsx')
  return new Promise<{ status: unknown; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import', tsx, ...args],
      { cwd: folder, env: { ...process.env, AMENDS_HOME: folder } },
      (error, out, err) => resolve({ status: error ? error.code : 0, out, err }),
    )
  })
}

test.each([
  ['ends the process', playbook('process.exit(0)'), /, as something called process\.exit\(0\)/],
  ['ends it when it is asked', playbook('', 'process.exit(0)'), /, as something called process\.exit\(0\)/],
  ['waits for ever', playbook('await new Promise(() => {})'), /, as what it waits for never comes/],
  [
    'fails where nobody waits',
    playbook("Promise.reject(new Error('no\\nnet'))"),
    /^amends: nobody waited for what failed at lift\.js:\d+:\d+: no net$/,
  ],
])(
  'a playbook that %s is told in one line, and the exit status is 1',
  async (_, program, line) => {
    const { status, out, err } = await draw(program)
    expect(err.trimEnd()).toMatch(line)
    expect(err.trimEnd()).not.toContain('\n')
    expect([status, out]).toEqual([1, ''])
  },
  60_000,
)

test('code that goes round in circles is ended, and told in one line', async () => {
  const script = join(folder, 'circles.mts')
  const guard = JSON.stringify(join(root, 'client/cli/guard.ts'))
  await writeFile(script, `import { guard } from ${guard}\nguard(2)\nawait Promise.resolve()\nfor (;;) {}`)
  const { status, out, err } = await run(script)
  expect(err).toBe(
    'amends: it ended before it was done, as nothing else could happen for 2 seconds: a playbook may go round in circles\n',
  )
  expect([status, out]).toEqual([1, ''])
}, 60_000)

test('a playbook that begins what goes on for ever does not keep the process from ending', async () => {
  const { status, out, err } = await draw(playbook('setInterval(() => {}, 1000)'))
  expect([status, err]).toEqual([0, ''])
  expect(out).toMatch(/^stateDiagram-v2\n/)
}, 60_000)
