import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../program.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-bundle-'))
  await writeFile(join(folder, 'calm.step.ts'), step)
})
afterAll(() => rm(folder, { recursive: true }))

const step = `
import { defineStep, type StepEvent, type StepInput } from 'amends/steps'
import { setup } from 'xstate'
export const calm = defineStep({
  id: 'acme.calm.1',
  step: 'own-it',
  machine: () => setup({
    types: { input: {} as StepInput, context: {} as StepInput, events: {} as StepEvent },
  }).createMachine({ context: ({ input }) => input, initial: 'over', states: { over: { type: 'final' } } }),
})
`

async function amends(args: string[], env: Record<string, string> = {}) {
  let [out, err] = ['', '']
  const stdout = { write: (text: string) => (out += text) }
  const stderr = { write: (text: string) => (err += text) }
  const stdin = Readable.from([])
  const interrupted = () => new AbortController().signal
  const status = await run(['playbook', ...args], { stdout, stderr, stdin, env, interrupted })
  return { status, out, err }
}

test('builds the workflows with the steps of the playbooks, and says which', async () => {
  const out = join(folder, 'workflows.js')
  const told = await amends(['bundle', '--out', out, '--json'], {
    AMENDS_PLAYBOOKS: join(folder, 'calm.step.ts'),
  })
  expect(told).toMatchObject({ status: 0, err: '' })
  expect(JSON.parse(told.out)).toEqual({ file: out, steps: [{ id: 'acme.calm.1', step: 'own-it' }] })
  expect(await readFile(out, 'utf8')).toMatch(/^\/\/ amends-steps: acme\.calm\.1 \w+$/m)
})

test('is not written where it would be taken for a playbook', async () => {
  const out = join(folder, 'workflows.js')
  const told = await amends(['bundle', '--out', out], { AMENDS_PLAYBOOKS: folder })
  expect(told).toMatchObject({ status: 2, out: '', err: expect.stringContaining('choose another folder') })
})

test('a step that may not be in them is bad input, and a finding of a check', async () => {
  const wrong = join(folder, 'wrong.step.ts')
  await writeFile(wrong, `import { readFileSync } from 'node:fs'\nreadFileSync('/')\n${step}`)
  const why = 'wrong.step.ts: it imports "node:fs"'
  const bundled = await amends(['bundle', '--out', join(folder, 'x.js')], { AMENDS_PLAYBOOKS: wrong })
  expect(bundled).toMatchObject({ status: 2, err: expect.stringContaining(why) })
  const checked = await amends(['check', wrong, '--json'])
  expect(checked.status).toBe(1)
  expect(JSON.parse(checked.out).findings).toEqual([
    expect.objectContaining({
      where: expect.stringContaining('wrong.step.ts'),
      what: expect.stringContaining('"node:fs"'),
    }),
  ])
})
