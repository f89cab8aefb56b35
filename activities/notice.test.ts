import { expect, test } from 'vitest'
import type { ComposeInput } from '../model/effects.ts'
import type { TaskKind } from '../model/plan.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf } from '../tests/support/world.ts'
import type { Person } from './directory.ts'
import { actionLinks } from './links.ts'
import { type NoticeCircumstances, noticeMail } from './notice.ts'

const lena: Person = { id: 'lena', name: 'Lena Voss', email: 'lena@example.com', title: 'Customer Care' }
const moment = '2026-11-23T09:30:00.000Z'
const id = 'shipment-delayed/10380/0-1'
const links = actionLinks('https://amends.example.com', async () => new Uint8Array(32))

const write = (
  circumstances: Partial<NoticeCircumstances> = {},
  kind: TaskKind | null = 'answer',
  opening = 0,
) => {
  const input: ComposeInput = {
    ...baseOf(shipmentFailure),
    kind: 'notice',
    owner: 'lena',
    to: { person: 'lena' },
    opening,
    sent: [],
    promised: [],
    calendar: null,
    topic: {
      notice: {
        subject: 'The customer wrote: answer them',
        lines: ['They wait since this morning.'],
        due: { at: '2026-11-23T13:30:00.000Z', why: '4 hours after they wrote' },
        ...(kind && { task: { id, kind } }),
      },
    },
  }
  return noticeMail(input, shipmentFailure, { reader: lena, owner: lena, links, moment, ...circumstances })
}

test('a notice leads with one link on a line of its own, then the commands', async () => {
  const { subject, text, to, from, webhook } = await write()
  expect({ subject, to, from, webhook }).toEqual({
    subject: 'To do: The customer wrote: answer them (10380)',
    to: { name: 'Lena Voss', email: 'lena@example.com' },
    from: { name: 'Amends', email: 'amends@example.com' },
    webhook: undefined,
  })
  const { url } = await links.linkTo({ person: 'lena', task: id }, moment)
  expect(text).toBe(`Lena Voss,

The customer wrote: answer them.
Please take it on by 23 November 2026 at 13:30 UTC.
They wait since this morning.

Take it on, finish it or pass it on here. The link is for you alone, until 30 November 2026 at 09:30 UTC:
${url}

Or on the command line:

- take it on: amends task ${id} --by lena --accept
- finish it: amends task ${id} --by lena, and what was done (amends task --help)
- pass it on: amends task ${id} --by lena --decline, or --hand-over-to PERSON
- see all that waits for you: amends inbox --for lena

Order 10380 left 7 days late. Severity: high.
Customer: Patricia McKenna <patricia.mckenna@example.com>
Owner: you
Recovery: shipment-delayed/10380 (amends show shipment-delayed/10380)

Amends`)
})

test('an approval is decided, not done', async () => {
  const { text } = await write({}, 'approve', 1)
  expect(text).toContain(
    `- decide: amends approve ${id} --by lena, or amends decline ${id} --by lena --note WHY`,
  )
  expect(text).not.toContain('--hand-over-to')
  expect(text).toContain('Severity: high. Reopened: 1.')
})

test('without an address for links there are only the commands', async () => {
  const { text } = await write({ links: null })
  expect(text).not.toContain('http')
  expect(text).toContain('\n\nOn the command line:\n\n- take it on: ')
})

test('a notice that asks for nothing has neither', async () => {
  const { subject, text } = await write({}, null)
  expect(subject).toBe('The customer wrote: answer them (10380)')
  expect(text).not.toMatch(/http|--accept/)
})

test('times are those of the reader, who gets it by webhook too, where no customer is named', async () => {
  const reachable = { timeZone: 'Europe/Berlin', hours: {}, holidays: [] }
  const omar: Person = { ...lena, id: 'omar', name: 'Omar', reachable, webhook: 'https://chat.example.com/x' }
  const { text, webhook } = await write({ reader: omar })
  expect(text).toContain('Please take it on by 23 November 2026 at 14:30 Europe/Berlin time.')
  expect(text).toContain('Owner: Lena Voss, Customer Care')
  const { url } = await links.linkTo({ person: 'omar', task: id }, moment)
  expect(webhook).toEqual({
    url: 'https://chat.example.com/x',
    payload: {
      recovery: 'recovery/shipment-delayed/10380',
      subject: 'To do: The customer wrote: answer them (10380)',
      text: [
        'The customer wrote: answer them.',
        'Please take it on by 23 November 2026 at 14:30 Europe/Berlin time.',
        'They wait since this morning.',
      ].join('\n'),
      task: { id, kind: 'answer' },
      due: '2026-11-23T13:30:00.000Z',
      link: url,
    },
  })
  expect(JSON.stringify(webhook)).not.toContain('McKenna')
})
