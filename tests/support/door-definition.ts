import { z } from 'zod'
import type { Calendar, Weekday } from '../../model/calendar.ts'
import type { Failure } from '../../model/failure.ts'
import type { Level } from '../../model/plan.ts'
import { definePlaybook } from '../../playbooks/define.ts'
import type { PlaybookDefinition } from '../../playbooks/playbook.ts'
import { letter } from '../../playbooks/words.ts'

const facts = z.object({ ticket: z.string(), hours: z.int().positive(), team: z.string() })
export type Definition = PlaybookDefinition<'door-stuck', typeof facts>

/** A letter of a few words. */
export const note = () => ({ subject: 'Your door', text: 'It was us.' })
export const usd = (amount: number) => ({ amount, currency: 'USD' })

/** A small playbook with letters of its own, to be changed in one place by each test. */
export const definition: Definition = {
  name: 'door-stuck',
  version: 1,
  facts,
  summary: ({ facts: { ticket } }) => `Door ${ticket} is stuck`,
  severity: ({ facts: { hours } }) => (hours > 5 ? 'high' : 'low'),
  owner: ({ facts: { team } }) => team,
  actions: [{ id: 'open', what: 'Open the door', run: () => Promise.resolve('I opened it.') }],
  promise: (_, { after }) => ({ what: 'the door opens', by: after({ businessDays: 2 }) }),
  remedies: () => [],
  empowerment: { titles: { Boss: usd(100_00) }, otherwise: usd(10_00) },
  rootCauses: ['Rust'],
  messages: {
    apology: ({ customer, owner }) => ({ subject: 'Sorry', text: letter(customer, owner, ['It was us.']) }),
    'next-step': note,
    update: note,
    'new-date': note,
    'broken-promise': note,
    remedy: note,
    'follow-up': note,
    reminder: note,
    answer: note,
  },
}

export const failure: Failure = {
  playbook: 'door-stuck',
  reference: 'D1',
  occurredAt: '2026-11-23T09:00:00Z',
  customer: {
    id: 'c1',
    name: 'Ana Trujillo',
    email: 'ana@example.com',
    locale: 'es-MX',
    timeZone: 'America/Mexico_City',
  },
  facts: { ticket: 'D1', hours: 2, team: 'lena' },
}
export const days = (businessDays: number) => ({ businessDays })
export const level = (who: Level['who'], budget = 'PT2H'): Level => ({
  who,
  acceptWithin: { budget, warnBefore: 'PT30M' },
})
const nineToFive: Calendar['hours'][Weekday] = [['09:00', '17:00']]
export const office: Calendar = {
  timeZone: 'America/Mexico_City',
  hours: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: [],
}
export const lena = { id: 'lena', name: 'Lena Voss', title: 'Customer Care' }
/** A failure in the hands of the playbook as a test changes it. */
export const considered = (changes: Partial<Definition> = {}, changed: Partial<Failure> = {}) =>
  definePlaybook({ ...definition, ...changes }).consider({ ...failure, ...changed })
