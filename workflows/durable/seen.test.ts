import { expect, test } from 'vitest'
import { Seen } from './seen.ts'

test('an id is known once it was seen, also in the next run', () => {
  const seen = new Seen()
  seen.add('a')
  seen.add(undefined)
  const next = new Seen(JSON.parse(JSON.stringify(seen)))
  expect([next.has('a'), next.has('b'), next.has(undefined)]).toEqual([true, false, false])
})

test('the latest thousand are kept', () => {
  const seen = new Seen()
  for (let id = 0; id <= 1_000; id += 1) seen.add(`${id}`)
  expect([seen.has('0'), seen.has('1'), seen.has('1000')]).toEqual([false, true, true])
  expect(seen.toJSON()).toHaveLength(1_000)
})
