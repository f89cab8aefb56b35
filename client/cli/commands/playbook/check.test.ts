import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../program.ts'

const modules = fileURLToPath(new URL('../../../../node_modules', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-check-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function check(args: string[], env: Record<string, string> = {}) {
  let [out, err] = ['', '']
  const stdout = { write: (text: string) => (out += text) }
  const stderr = { write: (text: string) => (err += text) }
  const stdin = Readable.from([])
  const interrupted = () => new AbortController().signal
  const status = await run(['playbook', 'check', ...args], { stdout, stderr, stdin, env, interrupted })
  return { status, out, err }
}

async function file(name: string, more: string): Promise<string> {
  const path = join(folder, name)
  const program = `
    import { definePlaybook, letter } from 'amends/playbooks'
    import { z } from 'zod'
    export const lift = definePlaybook({
      name: 'lift-stuck',
      version: 1,
      facts: z.object({ liftId: z.string().min(1) }),
      summary: ({ facts }) => 'Lift ' + facts.liftId + ' stood still',
      subject: ({ facts }) => 'lift ' + facts.liftId,
      owner: () => 'lena',
      actions: [
        { id: 'send', what: 'Send somebody', run: async () => 'I have asked a colleague to go there.' },
        { id: 'never', what: 'Pray', when: () => false, run: async () => 'I have prayed.' },
      ],
      promise: (_, { after }) => ({ what: 'the lift runs', by: after({ businessDays: 2 }) }),
      remedies: ({ facts }) => [{ id: 'credit', kind: 'credit', what: 'for lift ' + facts.liftId, money: { amount: 2000, currency: 'EUR' } }],
      empowerment: { otherwise: { amount: 5000, currency: 'EUR' } },
      messages: {
        apology: ({ customer, owner, summary, opening }) => ({
          subject: 'We let you down',
          text: letter(customer, owner, [
            opening > 0 ? 'You told us that it is not right yet. ' + summary + ', and that is our failure still.' : summary + '. That was our failure, and yours was the trouble.',
            opening > 0 ? 'I am sorry that you had to write to us again.' : 'I am sorry. I know what stairs mean with two bags in your hands.',
            opening > 0 ? 'My next step is to go there in person.' : 'My next step is to find out who can mend it; then I write to you again.',
          ]),
        }),
      },
      ${more}
    })`
  await writeFile(path, program)
  return path
}

test('a file is checked, and says what was tried', async () => {
  const { status, out } = await check([await file('lift.js', '')])
  expect(out).toMatch(/^lift-stuck version 1: \d+ cases tried, \d+ messages held to the gate \(en\)$/m)
  expect(out).toMatch(
    /^warning: lift-stuck, actions.never\n {2}This action is never taken in any of \d+ cases\n {2}To do: /m,
  )
  expect(out).toMatch(/^0 errors, 1 warning$/m)
  expect(status).toBe(0)
})

test('an error is told to a program, and by the exit status', async () => {
  const path = await file('late.js', "pace: { update: { budget: { businessDays: 9 }, warnBefore: 'PT4H' } },")
  const { status, out } = await check([path, '--json'])
  expect(status).toBe(1)
  const { ok, findings, playbooks } = JSON.parse(out)
  expect([ok, playbooks]).toEqual([false, [expect.objectContaining({ playbook: 'lift-stuck', version: 1 })]])
  expect(findings).toContainEqual({
    playbook: 'lift-stuck',
    where: 'pace.update',
    what: expect.stringContaining('in every case: the promise falls due'),
    todo: expect.any(String),
    severity: 'error',
  })
})

test('what the schema refuses is a finding with the path of the field', async () => {
  const path = await file('wrong.js', "pace: { act: { budget: 'PT1H', warnBefore: 'PT2H' } },")
  const { status, out } = await check([path, '--json'])
  expect(status).toBe(1)
  expect(JSON.parse(out).findings).toEqual([
    expect.objectContaining({
      playbook: 'lift-stuck',
      where: 'pace.act.warnBefore',
      what: 'must be shorter than the budget',
      severity: 'error',
    }),
  ])
})

test.each([
  ['broken.js', 'export const x = missing()', /missing is not defined/],
  ['unclosed.ts', 'export const x = definePlaybook({', /ParseError/],
  [
    'lonely.ts',
    "import { x } from 'not-a-package'\nexport const y = x",
    /Cannot find module 'not-a-package'/,
  ],
  ['angry.ts', "throw new Error('two\\nlines')", /two lines/],
  ['empty.ts', 'export const x = 1', /there is no playbook in it; export what definePlaybook returns/],
])('%s is no program with a playbook: a finding says why, in one line', async (name, program, why) => {
  const path = join(folder, name)
  await writeFile(path, program)
  const { status, out, err } = await check([path, '--json'])
  expect({ status, err }).toEqual({ status: 1, err: '' })
  const { findings } = JSON.parse(out)
  expect(findings).toEqual([
    expect.objectContaining({ where: expect.stringContaining(name), severity: 'error' }),
  ])
  expect(findings[0].what).toMatch(why)
  expect(findings[0].what).not.toContain('\n')
})

test('types are checked with the compiler of the author, and said not to be where there is none', async () => {
  const path = await file('typed.ts', '')
  const untyped = await check([path])
  expect(untyped.out).toContain(`Types were not checked: there is no typescript beside ${path}`)
  await symlink(modules, join(folder, 'node_modules'))
  const wrong = await file('wrongly-typed.ts', 'reopenings: 1 as unknown as string,')
  const { status, out } = await check([wrong])
  expect(out).toMatch(/^error: lift-stuck, wrongly-typed\.ts:\d+:\d+\n {2}TS\d+: /m)
  expect(status).toBe(1)
  const usual = 'void [console, process.env.HOME, typeof fetch, setTimeout]'
  const logging = await file('logging.ts', `gesture: () => { ${usual}; return null },`)
  expect((await check([logging])).out).not.toContain('Cannot find name')
})

test('a name is looked for among all that are known', async () => {
  const path = await file('named.js', '')
  const { status, out } = await check(['lift-stuck', '--seed', '7'], { AMENDS_PLAYBOOKS: path })
  expect(out).toMatch(/^lift-stuck version 1: /)
  expect(out).toContain('actions.never')
  expect(status).toBe(0)
})

test.each([
  [['no-such-thing'], /^amends: Cannot load no-such-thing: there is no such file, folder or package\n$/],
  [['./nowhere.ts'], /^amends: Cannot load .*nowhere.ts: there is no such file/],
  [['--seed', 'x'], /give a whole number/],
])('%j is bad usage', async (args, why) => {
  const { status, err } = await check(args)
  expect(err).toMatch(why)
  expect(status).toBe(2)
})
