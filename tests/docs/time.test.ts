import { createHmac, timingSafeEqual } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Person, parsePeople } from '../../activities/directory/people.ts'
import { signatureOf, webhookKey } from '../../activities/webhook.ts'
import { defaultHttpPort } from '../../client/cli/port.ts'
import { calendar, type Span } from '../../model/calendar.ts'
import { planRevised } from '../../model/events.ts'
import { noticePayload } from '../../model/message.ts'
import { ladder, onLevel, plan } from '../../model/plan.ts'
import { clockEvent, clockKind } from '../../model/records.ts'
import { paceOf } from '../../playbooks/pace.ts'
import { unkeptDates } from '../../sincerity/said-dates.ts'
import { amends } from '../client/harness.ts'
import { block, quoted, read, rows, section } from './documents.ts'

const json = (text: string): unknown => JSON.parse(text)

/** What a command printed, but for what depends on this machine. */
const exceptVersion = (text: string) => text.replace(/^Time-zone data .*$/m, '').trimEnd()

const cells = (path: string, title: string): string[][] =>
  rows(section(path, title)).map((row) => row.map((cell) => cell.trim()))

describe('docs/time.md', () => {
  const path = 'docs/time.md'

  test('shows a calendar that is one', () => {
    expect(calendar.parse(json(block(path, 'json', 'Calendars')))).toMatchObject({
      timeZone: 'Europe/Berlin',
    })
  })

  test('quotes what amends sla explain prints', async () => {
    const { status, out } = await amends(['sla', 'explain'], {
      stdin: block(path, 'json', 'Ask for a proof'),
    })
    expect(status).toBe(0)
    expect(exceptVersion(out)).toBe(exceptVersion(block(path, 'text', 'Ask for a proof')))
  })

  test('lists the usual budgets', () => {
    const words = (span: Span) =>
      typeof span === 'string' ? `\`${span}\`` : `${span.businessDays} business days`
    const { budgets, followUp } = paceOf({}, 'low')
    const known = plan.shape.budgets.keyof().options.map((name) => {
      const { budget, warnBefore, roundTheClock } = budgets[name]
      const counts = roundTheClock ? 'every hour' : 'by the calendar'
      return [`\`${name}\``, words(budget), `\`${warnBefore}\``, counts]
    })
    expect(cells(path, 'Budgets')).toEqual(known)
    expect(Object.values(followUp).map(({ budget }) => budget)).toEqual(
      [3, 5, 10].map((businessDays) => ({ businessDays })),
    )
    expect(section(path, 'Budgets')).toMatch(/within 3 business days .* within 5, and after 10/)
  })

  test('lists the kinds of clock and the events of their logs', () => {
    expect(cells(path, 'Clocks').map(([kind]) => quoted(kind)[0])).toEqual(clockKind.options)
    expect(quoted(section(path, 'Clocks'))).toEqual(expect.arrayContaining(clockEvent.shape.type.options))
  })

  test('revises a policy with an event that is one', () => {
    const [, event = ''] = /--input '(\{[\s\S]*?\})'$/m.exec(block(path, 'sh', 'Clocks')) ?? []
    expect(planRevised.safeParse(json(event)).error).toBeUndefined()
  })
})

test('README.md quotes what amends sla explain prints', async () => {
  const [, question = ''] = /echo '(\{[\s\S]*?\})' \| npx amends sla explain/.exec(read('README.md')) ?? []
  const { out } = await amends(['sla', 'explain'], { stdin: question })
  const [, quotedProof = ''] = /^```\n(FROM[\s\S]*?)\n```/m.exec(read('README.md')) ?? []
  expect(quotedProof).not.toBe('')
  expect(out).toContain(quotedProof)
})

describe('docs/escalation.md', () => {
  const path = 'docs/escalation.md'
  const fields = {
    id: true,
    name: true,
    email: true,
    title: true,
    reportsTo: true,
    reachable: true,
    away: true,
    webhook: true,
  } satisfies Record<keyof Person, true>

  test('shows a ladder that is one, and who may be on a level', () => {
    expect(ladder.safeParse(json(block(path, 'json', 'Ladder and levels'))).error).toBeUndefined()
    const shown = cells(path, 'Ladder and levels').map(([who]) =>
      json(quoted(who)[0]?.replace('...', 'x') ?? ''),
    )
    for (const who of shown) expect(onLevel.safeParse(who).error).toBeUndefined()
    expect(shown).toHaveLength(onLevel.options.length)
  })

  test('shows a directory with all that it may hold', () => {
    const { people, duties } = parsePeople(path, block(path, 'json', 'The directory'))
    expect(Object.keys(people[0] ?? {}).sort()).toEqual(Object.keys(fields).sort())
    expect(Object.keys(duties)).not.toEqual([])
    expect(cells(path, 'The directory').map(([field]) => quoted(field)[0])).toEqual(Object.keys(fields))
  })

  test('names the flags of amends task for what people do about a task', async () => {
    const { out } = await amends(['task', '--help'])
    const flags = cells(path, 'From paged to done').flatMap(([, flag]) => quoted(flag))
    expect(flags.length).toBeGreaterThan(3)
    for (const flag of flags) expect(out).toContain(flag.split(' ')[0])
  })

  test('shows a webhook with the fields that it has', () => {
    const body = json(block(path, 'json', 'Webhooks'))
    const known = noticePayload.extend({
      id: noticePayload.shape.recovery,
      type: noticePayload.shape.recovery,
    })
    expect(known.strict().safeParse(body).error).toBeUndefined()
  })

  test('verifies a signature as it says', () => {
    const secret = new TextEncoder().encode('a secret of at least 32 characters')
    const key = webhookKey(secret, 'https://chat.example.com/hooks/lena')
    expect(key).toEqual(createHmac('sha256', secret).update('https://chat.example.com/hooks/lena').digest())
    const body = block(path, 'json', 'Webhooks')
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signed = `v1,${signatureOf({ key, id: 'page', timestamp, body })}`
    const check = new Function(
      ...['request', 'key', 'body', 'createHmac', 'timingSafeEqual'],
      `${block(path, 'js', 'Webhooks')}; return isOurs && isFresh`,
    )
    const asked = (signature: string, at = timestamp) => ({
      headers: { 'webhook-id': 'page', 'webhook-timestamp': at, 'webhook-signature': signature },
    })
    const verify = (request: unknown): unknown => check(request, key, body, createHmac, timingSafeEqual)
    expect(verify(asked(`v1,other ${signed}`))).toBe(true)
    expect(verify(asked(signed.replace('v1,', 'v1,x')))).toBe(false)
    expect(verify(asked(signed, '1'))).toBe(false)
  })

  test('says where links are answered', async () => {
    expect((await amends(['serve', '--help'])).out).toContain(String(defaultHttpPort))
    expect(section('docs/operations.md', 'Action links: `amends serve`')).toContain(`:${defaultHttpPort}`)
  })
})

test('docs/promises.md says which dates count', () => {
  const table = cells('docs/promises.md', 'Dates in messages')
  expect(table.length).toBeGreaterThan(5)
  const saying = { now: '2026-11-23T09:30:00Z', timeZone: 'Europe/Berlin', promises: [] }
  for (const [text = '', counts] of table)
    expect([text, unkeptDates({ subject: '', text }, saying).length > 0]).toEqual([text, counts === 'yes'])
})
