import { describe, expect, it } from 'vitest'
import { parseFailures } from './read-failures.ts'

describe('parseFailures', () => {
  it('takes one document over several lines', () => {
    expect(parseFailures('{\n  "a": 1\n}\n')).toEqual([{ where: '', value: { a: 1 } }])
  })

  it('takes an array', () => {
    expect(parseFailures('[{"a": 1},\n {"a": 2}]')).toEqual([
      { where: 'item 1', value: { a: 1 } },
      { where: 'item 2', value: { a: 2 } },
    ])
  })

  it('takes JSON lines, and counts empty ones', () => {
    expect(parseFailures('{"a":1}\r\n\n{"a":2}\n')).toEqual([
      { where: 'line 1', value: { a: 1 } },
      { where: 'line 3', value: { a: 2 } },
    ])
  })

  it('says which of several lines is not JSON, and keeps the others', () => {
    const [first, second, third] = parseFailures('{"a":1}\n{"a":\n{"a":3}')
    expect(first).toHaveProperty('value')
    expect(second).toEqual({ where: 'line 2', bad: expect.stringMatching(/^not JSON: /) })
    expect(third).toHaveProperty('value')
  })

  it('tells a mistake in one document once, with its line', () => {
    expect(parseFailures('{\n  "a": 1\n  "b": 2\n}')).toEqual([
      { where: 'line 3', bad: expect.stringMatching(/^not JSON: /) },
    ])
  })

  it('tells where a document was cut off', () => {
    expect(parseFailures('{\n  "a": [1,\n')).toEqual([{ where: 'line 2', bad: expect.any(String) }])
  })

  it('finds nothing in nothing, and ignores a byte order mark', () => {
    expect(parseFailures(' \n\n')).toEqual([])
    expect(parseFailures('\uFEFF{"a":1}')).toEqual([{ where: '', value: { a: 1 } }])
  })
})
