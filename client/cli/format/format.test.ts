import { describe, expect, it } from 'vitest'
import type { Io } from '../io.ts'
import { moneyText } from './money.ts'
import { paintFor } from './paint.ts'
import { table, width } from './table.ts'
import { span, when } from './time.ts'

describe('width', () => {
  it.each([
    ['plain', 5],
    ['Žluťoučký', 9],
    ['e\u0301', 1],
    ['注文', 4],
    ['\u001B[31mred\u001B[39m', 3],
    ['👩‍👩‍👧', 2],
  ])('%j takes %i cells', (text, cells) => {
    expect(width(text)).toBe(cells)
  })
})

describe('table', () => {
  it('aligns columns by what is seen, and leaves no blanks at the end', () => {
    expect(
      table(
        ['ID', 'NAME'],
        [
          ['1', '注文'],
          ['100', 'x'],
        ],
      ),
    ).toBe('ID   NAME\n1    注文\n100  x\n')
  })

  it('needs no head', () => {
    expect(
      table(
        [],
        [
          ['a', 'b'],
          ['ccc', 'd'],
        ],
      ),
    ).toBe('a    b\nccc  d\n')
  })
})

describe('when', () => {
  it('shows an instant in a time zone, also on the day it changes', () => {
    expect(when('2026-03-29T00:30:00Z', 'Europe/Berlin')).toBe('2026-03-29 01:30')
    expect(when('2026-03-29T01:30:00Z', 'Europe/Berlin')).toBe('2026-03-29 03:30')
    expect(when('2026-03-02T23:00:00Z', 'Europe/Berlin')).toBe('2026-03-03 00:00')
  })
})

describe('span', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:30Z', '30 s'],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:45:00Z', '45 min'],
    ['2026-03-02T09:00:00Z', '2026-03-02T11:00:00Z', '2 h'],
    ['2026-03-02T09:00:00Z', '2026-03-05T12:30:00Z', '3 d 3 h'],
    ['2026-03-02T10:05:00Z', '2026-03-02T09:00:00Z', '-1 h 5 min'],
  ])('from %s to %s: %s', (from, to, text) => {
    expect(span(from, to)).toBe(text)
  })
})

describe('moneyText', () => {
  it('knows how many decimals a currency has', () => {
    expect(moneyText({ amount: 1250, currency: 'USD' })).toBe('USD 12.50')
    expect(moneyText({ amount: 1250, currency: 'JPY' })).toBe('JPY 1,250')
  })
})

describe('paintFor', () => {
  const io = (isTTY: boolean, env: Io['env'] = {}): Io => ({
    stdout: { write: () => true, isTTY },
    stderr: { write: () => true },
    stdin: (async function* () {})(),
    env,
    interrupted: () => new AbortController().signal,
  })

  it('colours for a terminal only, and not where NO_COLOR is set', () => {
    expect(paintFor(io(true))('red', 'late')).toBe('\u001B[31mlate\u001B[39m')
    expect(paintFor(io(false))('red', 'late')).toBe('late')
    expect(paintFor(io(true, { NO_COLOR: '1' }))('red', 'late')).toBe('late')
  })
})
