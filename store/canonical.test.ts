import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, contentHash } from './canonical.ts'

/** JSON knows no negative zero, and keeps no prototypes. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** The same value with the keys of its objects in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  )
}

describe('the hash of content', () => {
  it('is the same in whatever order keys were written', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => contentHash(reversed(value)) === contentHash(value)))
  })

  it('differs exactly when the content does', () => {
    const alike = fc
      .jsonValue()
      .chain((value) => fc.tuple(fc.constant(value), fc.oneof(fc.constant(value), fc.jsonValue())))
    fc.assert(
      fc.property(
        alike,
        ([a, b]) => isDeepStrictEqual(plain(a), plain(b)) === (contentHash(a) === contentHash(b)),
      ),
    )
  })

  it('tells values apart that are written alike', () => {
    const values = [
      1,
      '1',
      [1],
      ['1'],
      { a: 1 },
      { a: '1' },
      { a: [1] },
      { 1: 'a' },
      null,
      'null',
      true,
      'true',
      [],
      {},
    ]
    expect(new Set(values.map(contentHash)).size).toBe(values.length)
  })
})

describe('canonical JSON', () => {
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(plain(value))
      }),
    )
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}')
  })

  it.each([
    ['NaN', { amount: Number.NaN }, 'NaN of "amount"'],
    ['infinity', [Number.POSITIVE_INFINITY], 'Infinity'],
    ['a function', { run: () => {} }, 'function ("run")'],
    ['undefined', undefined, 'undefined'],
  ])('refuses %s', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })
})
