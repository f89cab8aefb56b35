import { describe, expect, it } from 'vitest'
import { zoneData } from '../../../time/zone-data.ts'
import { run } from '../program.ts'

async function explain(question: unknown, ...options: string[]) {
  let out = ''
  let err = ''
  const status = await run(['sla', 'explain', ...options], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: standardInput(typeof question === 'string' ? question : JSON.stringify(question)),
    env: {},
    interrupted: () => new AbortController().signal,
  })
  return { status, out, err }
}

/** In two parts, as a pipe may give it. */
async function* standardInput(text: string) {
  yield Buffer.from(text.slice(0, 20))
  yield Buffer.from(text.slice(20))
}

const hours = { mon: [['09:00', '17:00']], fri: [['09:00', '18:00']] }
const question = {
  calendar: { timeZone: 'America/New_York', hours, holidays: ['2026-12-25'] },
  from: '2026-03-06T17:00:00-05:00',
  budget: 'PT2H',
  pauses: [{ from: '2026-03-09T09:30:00-04:00', to: '2026-03-09T10:30:00-04:00' }],
  warnBefore: 'PT1H',
}

describe('amends sla explain', () => {
  it('prints the due time, the warning and the proof as JSON', async () => {
    const { status, out, err } = await explain(question, '--json')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(JSON.parse(out)).toEqual({
      due: '2026-03-09T15:00:00Z',
      warnAt: '2026-03-09T13:00:00Z',
      segments: [
        { from: '2026-03-06T22:00:00Z', to: '2026-03-06T23:00:00Z', kind: 'open', counted: 'PT1H' },
        { from: '2026-03-06T23:00:00Z', to: '2026-03-09T13:00:00Z', kind: 'closed', counted: 'PT0S' },
        { from: '2026-03-09T13:00:00Z', to: '2026-03-09T13:30:00Z', kind: 'open', counted: 'PT30M' },
        { from: '2026-03-09T13:30:00Z', to: '2026-03-09T14:30:00Z', kind: 'paused', counted: 'PT0S' },
        { from: '2026-03-09T14:30:00Z', to: '2026-03-09T15:00:00Z', kind: 'open', counted: 'PT30M' },
      ],
    })
  })

  it('prints a table in local time, with the offset where it changes', async () => {
    const { status, out } = await explain(question)
    expect(status).toBe(0)
    expect(out).toBe(`2 h of counted time, by the clock of America/New_York

FROM                         TO                           KIND    COUNTED  TOTAL
Fri 2026-03-06 17:00 -05:00  Fri 2026-03-06 18:00         open    1 h      1 h
Fri 2026-03-06 18:00         Mon 2026-03-09 09:00 -04:00  closed  -        1 h
Mon 2026-03-09 09:00         Mon 2026-03-09 09:30         open    30 min   1 h 30 min
Mon 2026-03-09 09:30         Mon 2026-03-09 10:30         paused  -        1 h 30 min
Mon 2026-03-09 10:30         Mon 2026-03-09 11:00         open    30 min   2 h

Due      Mon 2026-03-09 11:00 -04:00
Warning  Mon 2026-03-09 09:00 -04:00, 1 h before
Time-zone data ${zoneData()}
`)
  })

  it('counts every hour without a calendar, and needs no more than a start and a budget', async () => {
    const { out } = await explain({ from: question.from, budget: 'P1D' }, '--json')
    expect(JSON.parse(out)).toMatchObject({ due: '2026-03-07T22:00:00Z', warnAt: null })
  })

  it('takes business days for a budget', async () => {
    const { out } = await explain({ ...question, pauses: [], budget: { businessDays: 2 } }, '--json')
    expect(JSON.parse(out)).toMatchObject({ due: '2026-03-13T22:00:00Z' })
  })

  it('tells a person that a paused clock is not due', async () => {
    const asked = { ...question, pauses: [{ from: '2026-03-09T09:30:00-04:00', to: null }] }
    const { out } = await explain(asked)
    expect(out).toContain('Mon 2026-03-09 09:30         until it is resumed          paused')
    expect(out).toContain('Due      not while it is paused\n')
    expect(JSON.parse((await explain(asked, '--json')).out)).toMatchObject({ due: null, warnAt: null })
  })

  const pause = (from: string, to: string | null) => ({ from: `2026-03-0${from}:00:00Z`, to })
  it.each([
    ['no JSON', '{', /standard input is not JSON/],
    ['nothing', '', /standard input is not JSON/],
    ['an unknown field', { ...question, colour: 'red' }, /colour/],
    ['a start that is none', { ...question, from: 'yesterday' }, /from: /],
    ['no budget', { ...question, budget: undefined }, /budget: /],
    ['a budget that is none', { ...question, budget: '2 hours' }, /budget: /],
    [
      'a bad calendar',
      { ...question, calendar: { ...question.calendar, timeZone: 'Mars' } },
      /calendar\.timeZone: .*Mars/,
    ],
    [
      'a bad window',
      { ...question, calendar: { ...question.calendar, hours: { mon: [['9', '10']] } } },
      /calendar\.hours\.mon\[0\]/,
    ],
    [
      'a reversed pause',
      { ...question, pauses: [pause('9T10', '2026-03-09T09:00:00Z')] },
      /pauses\[0\]: .*ends before/,
    ],
    [
      'overlapping pauses',
      { ...question, pauses: [pause('7T10', '2026-03-08T09:00:00Z'), pause('7T11', null)] },
      /pauses\[1\]: .*overlaps/,
    ],
    [
      'a pause open twice',
      { ...question, pauses: [pause('7T10', null), pause('7T11', null)] },
      /pauses\[1\]: .*open beside/,
    ],
    ['a future pause', { ...question, now: '2026-03-08T00:00:00Z' }, /pauses\[0\]: .*after now/],
    ['what takes too long', { ...question, budget: 'P99999D' }, /budget: .*200 years/],
  ])('refuses %s in one line, with exit status 2', async (_, asked, message) => {
    const { status, out, err } = await explain(asked, '--json')
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).toMatch(/^amends: [^\n]+\n$/)
  })
})
