import { describe, expect, it } from 'vitest'
import type { Act } from '../../examples/northwind/acts.ts'
import { readNorthwind } from '../../examples/northwind/northwind.ts'
import { type Cast, Owners, onLetter } from '../../examples/northwind/people.ts'
import type { TaskRecord } from '../../store/index.ts'

const { late } = await readNorthwind()
const recoveryOf = (order: string) => `recovery/shipment-delayed/${order}`
const cast: Cast = {
  shipments: new Map(late.map((each) => [recoveryOf(each.reference), each])),
  nameOf: (id) => id,
  timeScale: 20_000,
}

const onMail = (order: string, key: string, opening = 0): Act[] =>
  onLetter(
    {
      file: '',
      effectId: `${recoveryOf(order)}/${opening}/deliver/${key}`,
      messageId: '',
      from: '',
      to: '',
      subject: '',
      text: '',
    },
    cast,
  )

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
})
