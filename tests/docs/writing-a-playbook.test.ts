import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { appointmentMissed } from '../../examples/appointment-missed/appointment-missed.ts'
import { failure } from '../../model/failure.ts'
import { messageKind } from '../../model/message.ts'
import { loadPlaybooks } from '../../playbooks/load.ts'
import { block, quoted, read, rows, section } from './documents.ts'

const page = 'docs/writing-a-playbook.md'
const folder = 'examples/appointment-missed'

test('quotes the example, which is under 100 lines, as a team would have it', () => {
  const example = read(`${folder}/appointment-missed.ts`)
  expect(block(page, 'ts')).toBe(example.replace('../../playbooks/index.ts', 'amends/playbooks'))
  expect(example.trimEnd().split('\n').length).toBeLessThan(100)
})

test('quotes a test of the example', () => {
  const tests = read(`${folder}/appointment-missed.test.ts`).replace(
    '../../testing/index.ts',
    'amends/testing',
  )
  expect(tests.startsWith(block(page, 'ts', 'Testing'))).toBe(true)
})

test('starts it with facts that it takes', () => {
  const missed = failure.parse(JSON.parse(block(page, 'json')))
  expect(appointmentMissed.consider(missed).summary).toBe('Nobody came to appointment A-77')
})

test('says what each field of a definition is for', () => {
  // The checks of a definition are the list of its fields; refinements hide it, so it is read from the text.
  const [, fields = ''] =
    /const fields = z\.strictObject\(\{\n([\s\S]*?)^\}\)/m.exec(read('playbooks/definition-shape.ts')) ?? []
  const known = [...fields.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name)
  const listed = rows(section(page, 'What each field says')).flatMap(([names]) => quoted(names))
  expect(known.length).toBeGreaterThan(20)
  expect(listed.sort()).toEqual(known.sort())
})

test('lists the kinds of messages that need not be written', () => {
  const kinds = messageKind.options.filter((kind) => kind !== 'notice' && kind !== 'apology')
  expect(quoted(section(page, 'Messages'))).toEqual(expect.arrayContaining(kinds))
})

test('the example loads as one of a team', async () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  expect(readdirSync(join(root, folder))).toHaveLength(2)
  const loaded = await loadPlaybooks([folder], root)
  expect(loaded.map(({ playbook }) => playbook.name)).toEqual(['appointment-missed'])
})
