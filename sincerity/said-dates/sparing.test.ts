import { Chrono, en, type Parser } from 'chrono-node'
import { describe, expect, test } from 'vitest'
import { sparing } from './sparing.ts'

const numbers =
  '2|1.5|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|half an|an|a few|few|several|the|a couple of|couple'
const units =
  's|sec|second|seconds|m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|w|week|weeks|mo|mon|mos|month|months|qtr|quarter|quarters|y|yr|year|years'
const ends = 'ago|before|earlier|later|after|from now|henceforth|forward|out'

const each = function* (...lists: string[]): Generator<string[]> {
  const [first, ...others] = lists
  if (first === undefined) return yield []
  for (const one of first.split('|')) for (const rest of each(...others)) yield [one, ...rest]
}

const lapses = en.casual.parsers.filter(({ constructor: { name } }) => /TimeUnit(?:Ago|Later)/.test(name))
const found = (parser: Parser, text: string) =>
  new Chrono({ parsers: [parser], refiners: [] }).parse(text, new Date(2026, 10, 23, 9))

describe('a parser of how long ago', () => {
  test.each(lapses.map((parser): [string, Parser] => [parser.constructor.name, parser]))(
    '%s finds the same when it looks only where an end stands',
    (_, parser) => {
      const sparingly = sparing(parser)
      expect(sparingly).not.toBe(parser)
      const texts = [...each('I asked|It went out', numbers, ' |', units, ' |\n|', ends)].map(
        ([start, number, gap, unit, space, end]) => `${start} ${number}${gap}${unit}${space}${end}.`,
      )
      const all = texts.map((text) => [text, found(parser, text)] as const)
      expect(all.filter(([, results]) => results.length > 0).length).toBeGreaterThan(1_000)
      const other = all.filter(
        ([text, results]) => JSON.stringify(found(sparingly, text)) !== JSON.stringify(results),
      )
      expect(other.map(([text]) => text)).toEqual([])
    },
  )

  test('is the only one that is spared', () => {
    expect(lapses.map(({ constructor: { name } }) => name).sort()).toEqual([
      'ENTimeUnitAgoFormatParser',
      'ENTimeUnitLaterFormatParser',
    ])
    expect(en.casual.parsers.filter((parser) => sparing(parser) !== parser)).toEqual(lapses)
  })
})
