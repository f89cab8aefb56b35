import { describe, expect, it } from 'vitest'
import type { Act } from '../../examples/northwind/acts.ts'
import { closeAfter } from '../../examples/northwind/closes.ts'
import type { Letter } from '../../examples/northwind/letterbox.ts'
import { readNorthwind } from '../../examples/northwind/northwind.ts'
import { type Cast, Owners, onLetter } from '../../examples/northwind/people.ts'
import { partIn, plainAnswer } from '../../examples/northwind/script.ts'
import { unassigned } from '../../model/names.ts'
import { spokenInstant } from '../../playbooks/words.ts'
import { unkeptDates } from '../../sincerity/said-dates.ts'
import type { TaskRecord } from '../../store/index.ts'

const { late } = await readNorthwind()
const recoveryOf = (order: string) => `recovery/shipment-delayed/${order}`
const cast: Cast = {
  shipments: new Map(late.map((each) => [recoveryOf(each.reference), each])),
  nameOf: (id) => id,
  timeScale: 20_000,
  byMail: new Set(['employee-7']),
}

const letter = (order: string, key: string, opening = 0, text = ''): Letter => ({
  file: '',
  effectId: `${recoveryOf(order)}/${opening}/deliver/${key}`,
  messageId: '',
  from: '',
  to: '',
  subject: '',
  text,
})

const onMail = (order: string, key: string, opening = 0): Act[] => onLetter(letter(order, key, opening), cast)

const task = (kind: TaskRecord['kind'], order: string, assignee: string, summary = ''): TaskRecord => ({
  ...approval(order, assignee, 0),
  kind,
  summary,
  subject: kind === 'promise' ? 'arrival' : 'subject',
})

const approval = (order: string, assignee: string, level: number): TaskRecord => ({
  id: `shipment-delayed/${order}/0-9`,
  recovery: recoveryOf(order),
  playbook: 'shipment-delayed',
  customer: 'C',
  revision: 1,
  kind: 'approve',
  summary: 'Approve or decline: the freight',
  assignee,
  level,
  round: 0,
  state: 'open',
  openedAt: '2026-11-22T09:00:00Z',
  acceptedAt: null,
  dueAt: null,
  closedAt: null,
  closedBy: null,
  subject: 'freight-refund',
})

const said = (acts: Act[]): string[] => acts.map((act) => act.said)

describe('the scripted people', () => {
  it('do the same in each demo, and under the same IDs', () => {
    const all = () =>
      late.flatMap(({ reference }) =>
        ['next-step', 'follow-up', 'reminder', 'new-date-arrival-1'].flatMap((key) =>
          onMail(reference, key).map(({ key: id, said, after }) => [id, said, after]),
        ),
      )
    expect(all()).toEqual(all())
    const ids = all().map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are most of them content, some silent, some unhappy', () => {
    const answers = late.map(({ reference }) => onMail(reference, 'follow-up').length)
    expect(answers.filter((count) => count === 1).length).toBeGreaterThan(25)
    expect(answers).toContain(0)
    expect(onMail('10828', 'follow-up')[0]?.notable).toBe(true)
    expect(onMail('10828', 'follow-up', 1)[0]?.notable).toBe(false)
    expect(onMail('10280', 'follow-up')).toEqual([])
    expect(onMail('10280', 'reminder')).toEqual([])
  })

  it('write in the middle of the act step, once', () => {
    expect(said(onMail('10271', 'next-step'))).toContainEqual(expect.stringContaining('stock-taking'))
    expect(said(onMail('10271', 'next-step', 1))).not.toContainEqual(expect.stringContaining('stock-taking'))
  })

  it('sit on an approval until it is another one who is asked', () => {
    const owners = new Owners(cast)
    expect(owners.onInbox([approval('10593', 'employee-5', 1)])).toEqual([])
    expect(said(owners.onInbox([approval('10593', 'employee-2', 2)]))).toEqual([
      'employee-2 approves: the freight',
    ])
    expect(said(owners.onInbox([approval('10816', 'employee-2', 1)]))).toEqual([
      'employee-2 declines: the freight',
    ])
  })

  it('leave alone what is no longer theirs', () => {
    const owners = new Owners(cast)
    const [act] = owners.onInbox([approval('10451', 'employee-2', 1)])
    expect(act?.stillWanted?.()).toBe(true)
    owners.onInbox([])
    expect(act?.stillWanted?.()).toBe(false)
  })

  it('take on, decline, hand over or ignore what they are asked first, and the next one does it', () => {
    const answer = 'The customer wrote: answer them'
    const onTask = (...asked: TaskRecord[]) => {
      const owners = new Owners(cast)
      return asked.flatMap((each) => said(owners.onInbox([each])))
    }
    expect(onTask(task('answer', '10451', 'employee-4', answer))).toEqual([
      `employee-4 takes it on: ${answer}`,
    ])
    expect(onTask(task('gesture', '10427', 'employee-4', 'A note'))).toEqual([
      expect.stringMatching(/^employee-4 cannot do it .*: A note$/),
    ])
    expect(
      onTask(task('answer', '10380', 'employee-8', answer), task('answer', '10380', 'employee-4', answer)),
    ).toEqual([
      `employee-8 hands it to employee-4: ${answer}`,
      expect.stringMatching(/^employee-4 answers the customer: Pay the goods only/),
    ])
    expect(
      onTask(task('answer', '10660', 'employee-8', answer), task('answer', '10660', 'employee-2', answer)),
    ).toEqual([expect.stringMatching(/^employee-2 answers the customer: You are right/)])
  })

  it('say of a promise in doubt that it holds, by when instead, or nothing', () => {
    const doubt =
      'Will this promise hold? Say that it is kept, that it will hold, or by when instead: it comes'
    const saidOf = (order: string, summary = doubt) =>
      said(new Owners(cast).onInbox([task('promise', order, 'employee-4', summary)]))
    expect(saidOf('10749')).toEqual(['employee-4 says that it holds: it comes'])
    expect(saidOf('10545')).toEqual(['employee-4 gives a new date in time: it comes'])
    expect(saidOf('10302')).toEqual([])
    expect(
      saidOf('10302', 'Keep what we promised, or agree another way with the customer: it comes'),
    ).toEqual(['employee-4 sees to it: it comes'])
  })

  it('write anew what was refused for its date, and try again what failed otherwise', () => {
    const saidOf = (summary: string) =>
      said(new Owners(cast).onInbox([task('compose', '10451', 'employee-4', summary)]))
    expect(saidOf('The answer message could not be written (it names "tomorrow"): reach them')).toEqual([
      expect.stringMatching(/^employee-4 hears that no promise keeps that date, and writes: /),
    ])
    expect(saidOf('The update message could not be written: reach them')).toEqual([
      expect.stringMatching(/^employee-4 has it tried again: /),
    ])
  })

  it('learn of nothing in their quiet hours, but by the notice that comes after them', () => {
    const owners = new Owners(cast)
    const note = task('gesture', '10593', 'employee-7', 'A note')
    expect(owners.onInbox([note])).toEqual([])
    const command = `take it on: amends task ${note.id} --by employee-7 --accept`
    owners.onNotice(letter('10593', 'page-12', 0, command))
    expect(said(owners.onInbox([note]))).toEqual(['employee-7 does it in person: A note'])
  })

  it('leave alone what nobody was looked up for yet', () => {
    expect(new Owners(cast).onInbox([task('gesture', '10451', unassigned)])).toEqual([])
  })
})

describe('the answers of the script', () => {
  const exchanges = late.flatMap(({ reference, customer }) => {
    const { exchange } = partIn(reference)
    return exchange ? [{ reference, customer, ...exchange }] : []
  })
  // Whichever day the demo runs on.
  const days = Array.from({ length: 7 }, (_, day) => `2026-11-${16 + day}T10:00:00.000Z`)

  it.each(exchanges)('$reference: name no date but the promised one', ({ customer, answer, promises }) => {
    expect(answer.includes('{date}')).toBe(promises !== undefined)
    for (const now of days) {
      const by = closeAfter(1, now, null)
      const text = answer.replace('{date}', spokenInstant(by, customer))
      const saying = { now, timeZone: customer.timeZone, promises: promises ? [{ dueAt: by }] : [] }
      expect(unkeptDates({ subject: '', text }, saying), now).toEqual([])
    }
  })

  it('are refused where they are hasty', () => {
    const hasty = exchanges.flatMap(({ hasty: text, customer }) => (text ? [{ text, customer }] : []))
    expect(hasty.length).toBeGreaterThan(0)
    for (const { text, customer } of hasty)
      for (const now of days)
        expect(
          unkeptDates({ subject: '', text }, { now, timeZone: customer.timeZone, promises: [] }),
        ).not.toEqual([])
  })

  it('are plain where the script has no words, and name no date', () => {
    const saying = { now: days[0] ?? '', timeZone: 'Europe/Paris', promises: [] }
    expect(unkeptDates({ subject: '', text: plainAnswer }, saying)).toEqual([])
  })
})
