import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PlaybookError, playbooks } from './index.ts'
import { knownPlaybooks } from './load.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-playbooks-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function file(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** A playbook as a team writes it: TypeScript that Node.js alone does not run on every version. */
const playbook = (name: string, changes = '') => `
import { definePlaybook, letter } from 'amends/playbooks'
import { z } from 'zod'
enum Version { first = 1 }
export const unrelated: string = 'not a playbook'
export const ${name.replace('-', '')} = definePlaybook({
  name: '${name}',
  version: Version.first,
  facts: z.object({ door: z.string() }),
  summary: ({ facts }) => \`Door \${facts.door} is stuck\`,
  owner: () => 'lena',
  actions: [{ id: 'open', what: 'Open it', run: async () => 'It is open.' }],
  promise: (_, { after }) => ({ what: 'it opens', by: after('P1D') }),
  messages: { apology: ({ customer, owner, summary }) => ({ subject: 'Sorry', text: letter(customer, owner, [summary]) }) },
  ${changes}
})
`

/** The names of what is loaded beside what comes with Amends. */
const loaded = async (places: string): Promise<string[]> => {
  const known = await knownPlaybooks({ AMENDS_PLAYBOOKS: places }, folder)
  expect(known.slice(0, playbooks.length)).toEqual(playbooks)
  return known.slice(playbooks.length).map(({ name, version }) => `${name} ${version}`)
}

describe('playbooks from outside', () => {
  test('are none, where none are asked for', async () => {
    expect(await knownPlaybooks({}, folder)).toEqual(playbooks)
    expect(await loaded(' , ')).toEqual([])
  })

  test('come from a file', async () => {
    await file('doors.ts', playbook('door-stuck'))
    expect(await loaded('doors.ts')).toEqual(['door-stuck 1'])
    expect(await loaded(join(folder, 'doors.ts'))).toEqual(['door-stuck 1'])
  })

  test('come from a folder: from all its programs, but not from tests and from folders below', async () => {
    await file('team/door-stuck.ts', `import { way } from './parts/way.ts'\n${playbook('door-stuck')}`)
    await file('team/parts/way.ts', `export const way = 'in'\n${playbook('not-here')}`)
    await file('team/window-stuck.ts', playbook('window-stuck'))
    await file('team/window-stuck.test.ts', 'throw new Error("a test was run")')
    await file('team/index.ts', `export { doorstuck } from './door-stuck.ts'`)
    await file('team/notes.txt', 'nothing')
    expect((await loaded('team')).sort()).toEqual(['door-stuck 1', 'window-stuck 1'])
  })

  test('come from a package, also several in a list that is its default export', async () => {
    const source = playbook('door-stuck').replace(
      'enum Version { first = 1 }',
      'const Version = { first: 1 }',
    )
    const program = source.replace(': string', '').replace('export const doorstuck', 'const first')
    await file(
      'node_modules/@acme/doors/package.json',
      JSON.stringify({ name: '@acme/doors', type: 'module', exports: { import: './main.js' } }),
    )
    await file(
      'node_modules/@acme/doors/main.js',
      `${program}\nexport default [first, { ...first, version: 2 }]`,
    )
    expect(await loaded('@acme/doors')).toEqual(['door-stuck 1', 'door-stuck 2'])
  })

  test('share our own errors, so that an activity tells what retrying cannot mend', async () => {
    await file('doors.ts', playbook('door-stuck'))
    const known = await knownPlaybooks({ AMENDS_PLAYBOOKS: 'doors.ts' }, folder)
    const customer = { id: 'c', name: 'Ana', email: 'ana@example.com', locale: 'en', timeZone: 'UTC' }
    const failure = { playbook: 'door-stuck', reference: 'D1', occurredAt: '2026-11-23T09:00:00Z', customer }
    expect(() => known.at(-1)?.consider({ ...failure, facts: {} })).toThrow(PlaybookError)
  })

  test.each([
    ['nowhere', 'Cannot load nowhere: there is no such file, folder or package', ''],
    ['./nowhere.ts', 'Cannot load nowhere.ts: there is no such file, folder or package', ''],
    ['a.ts', 'Cannot load a.ts: there is no playbook in it; export what definePlaybook returns', '//'],
    ['b.ts', 'Cannot load b.ts: ParseError: ', 'export const b = {'],
    ['c.ts', 'Cannot load c.ts: one two', 'throw new Error("one\\ntwo")'],
    ['d.ts', "Cannot load d.ts: Cannot find module './nowhere.ts'", "import './nowhere.ts'"],
    [
      'e.ts',
      'Cannot load e.ts: Playbook "door-stuck", reopenings: ',
      playbook('door-stuck', 'reopenings: -1'),
    ],
    [
      'f.ts',
      'Cannot load f.ts: its export "doorstuck" is a definition: hand it to definePlaybook',
      playbook('door-stuck').replace('definePlaybook({', '({'),
    ],
    [
      'g.ts',
      'Cannot load g.ts: there is a playbook "shipment-delayed" version 1 already, in the playbooks of Amends',
      playbook('shipment-delayed'),
    ],
  ])('that cannot be loaded (%s) are named in one line', async (name, message, text) => {
    if (text) await file(name, text)
    const error = await loaded(name).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PlaybookError)
    expect(error).toHaveProperty('message', expect.stringContaining(message))
    expect(error).toHaveProperty('message', expect.not.stringContaining('\n'))
  })
})
