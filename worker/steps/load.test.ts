import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PlaybookError, playbooks } from '../../playbooks/index.ts'
import { knownPlaybooks } from '../../playbooks/load.ts'
import { knownSteps } from './load.ts'
import { requireSteps, withNote } from './note.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-steps-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function file(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** A step as a team writes it. */
const step = (
  id: string,
  changes: { first?: string; on?: string; actors?: string; invoke?: string } = {},
) => `
${changes.first ?? ''}
import { act, defineStep, deadlines, extraEffect, type StepEvent, type StepInput } from 'amends/steps'
import { setup } from 'xstate'
import type { Stats } from 'node:fs'
export const step = defineStep({
  id: '${id}',
  step: 'act',
  machine: ({ now }) => setup({
    types: { input: {} as StepInput, context: {} as StepInput & { stats?: Stats }, events: {} as StepEvent },
    actors: { ${changes.actors ?? ''} },
  }).createMachine({
    context: ({ input }) => input,
    on: { ${changes.on ?? ''} },
    initial: 'waiting',
    states: { waiting: { ${changes.invoke ?? ''} }, over: { type: 'final' } },
  }),
})
`

const found = async (places: string): Promise<string[]> =>
  (await knownSteps({ AMENDS_PLAYBOOKS: places }, folder)).map(({ step }) => step.id)

describe('steps from outside', () => {
  test('are none, where none are asked for', async () => {
    expect(await found(' , ')).toEqual([])
  })

  test('are the step files of a folder, or those beside a file', async () => {
    await file(
      'team/visit.step.ts',
      step('acme.visit.1', { first: "import { way } from './parts/way.js'; way" }),
    )
    await file('team/visit-2.step.js', "export { step } from './parts/second.ts'")
    await file('team/parts/way.ts', "import type { z } from 'zod'; export const way: z.ZodType | 1 = 1")
    await file('team/parts/second.ts', step('acme.visit.2'))
    await file('team/visit.step.test.ts', '{')
    await file('team/playbook.ts', '')
    const both = ['acme.visit.1', 'acme.visit.2']
    expect((await found('team')).sort()).toEqual(both)
    expect((await found(`${join(folder, 'team/playbook.ts')},team`)).sort()).toEqual(both)
    expect(await found('team/visit.step.ts')).toEqual(['acme.visit.1'])
  })

  test('come from a package', async () => {
    const exports = { '.': './index.js', './steps': './steps.ts' }
    await file('node_modules/@acme/doors/package.json', JSON.stringify({ name: '@acme/doors', exports }))
    await file('node_modules/@acme/doors/index.js', '')
    await file('node_modules/@acme/doors/steps.ts', step('acme.visit.1'))
    await file('node_modules/bare/package.json', JSON.stringify({ name: 'bare', main: 'index.js' }))
    await file('node_modules/bare/index.js', '')
    expect(await found('@acme/doors, bare')).toEqual(['acme.visit.1'])
  })

  test('are no playbooks', async () => {
    await file('visit.step.ts', step('acme.visit.1'))
    expect(await knownPlaybooks({ AMENDS_PLAYBOOKS: 'visit.step.ts' }, folder)).toEqual(playbooks)
  })

  const effect = "book: extraEffect('book')"
  test.each([
    ['a', 'there is no step in it', 'export const a = 1'],
    [
      'b',
      'b.step.ts: it imports "node:fs", and becomes part',
      step('a.b.1', { first: "import { statSync } from 'node:fs'; statSync" }),
    ],
    ['c', 'it imports "zod"', step('a.c.1', { first: "import { z } from 'zod'; z" })],
    ['d', 'it imports "amends/playbooks"', step('a.d.1', { first: "export * from 'amends/playbooks'" })],
    ['e', 'it imports "@temporalio/workflow"', step('a.e.1', { first: "import '@temporalio/workflow'" })],
    ['f', 'it imports something while it runs', step('a.f.1', { first: "await import('zod')" })],
    ['g', 'it imports "./nowhere.ts"', step('a.g.1', { first: "import './nowhere.ts'" })],
    ['h', 'parts/far.ts: it imports "fs"', step('a.h.1', { first: "import './parts/far.ts'" })],
    ['i', 'step "visit", id: must be lower case words', step('visit')],
    ['j', 'step "a.j.1", its root: it takes owner.is', step('a.j.1', { on: "'owner.is': '.over'" })],
    ['k', 'state waiting: it takes *', step('a.k.1', { invoke: "on: { '*': 'over' }" })],
    [
      'l',
      'its root: it takes task.completed in every state',
      step('a.l.1', { on: "'task.completed': '.over'" }),
    ],
    [
      'm',
      'state waiting: it invokes book without an onError',
      step('a.m.1', { actors: effect, invoke: "invoke: { src: 'book', onDone: 'over' }" }),
    ],
    ['n', 'actors.now: there is no effect of this name', step('a.n.1', { actors: 'now: deadlines' })],
    ['o', 'machine: it cannot be built: ', step('a.o.1', { actors: '...now.where.what' })],
    ['p', 'Cannot load p.step.ts: ', '{{'],
    ['q', 'there is a step "acme.visit.1" already, in a-first.step.ts', step('acme.visit.1')],
  ])('that cannot be one (%s) are named in one line', async (name, message, text) => {
    await file('parts/far.ts', "import 'fs'")
    if (name === 'q') await file('a-first.step.ts', step('acme.visit.1'))
    await file(`${name}.step.ts`, text)
    const error = await found('.').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PlaybookError)
    expect(error).toHaveProperty('message', expect.stringContaining(message))
    expect(error).toHaveProperty('message', expect.not.stringContaining('\n'))
  })
})

test('a bundle that was built from other steps is refused', async () => {
  await file('visit.step.ts', step('acme.visit.1'))
  const load = () => knownSteps({ AMENDS_PLAYBOOKS: '.' }, folder)
  const steps = await load()
  const map = '\n//# sourceMappingURL=data:,'
  const code = withNote(`run()${map}`, steps)
  expect(code.endsWith(map)).toBe(true)
  requireSteps('b.js', code, steps)
  requireSteps('b.js', withNote(`run()${map}`, []), [])
  expect(() => requireSteps('b.js', code, [])).toThrow(
    /b\.js: it has acme\.visit\.1 \w+; the playbooks here bring none/,
  )
  expect(() => requireSteps('b.js', `run()${map}`, [])).toThrow('it has no note of steps')
  await file('visit.step.ts', `${step('acme.visit.1')}// changed`)
  const changed = await load()
  expect(() => requireSteps('b.js', code, changed)).toThrow(
    'build it again with "amends playbook bundle --out b.js"',
  )
})
