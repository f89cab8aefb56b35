import { expect, test } from 'vitest'
import { reserved } from '../../machines/own/common.ts'
import * as steps from '../../machines/own/index.ts'
import { quoted, read, rows, section } from './documents.ts'

const path = 'docs/own-steps.md'

test('names every event that no state may take', () => {
  expect(quoted(read(path))).toEqual(expect.arrayContaining([...reserved]))
})

test('lists all that a machine is made of', () => {
  const listed = rows(section(path, 'The machine')).flatMap(([names]) => quoted(names))
  expect(listed).toEqual(expect.arrayContaining(Object.keys(steps)))
})
