import { describe, expect, it } from 'vitest'
import { type Planted, plantedJournal } from '../../tests/support/planted-journal.ts'
import { unhappyOf } from './unhappy.ts'

const period = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }
const unhappy = { message: 'm-1', satisfied: false }
const task = 'shipment-delayed/1/1-7'

type Told = Planted['told'][number]
const answered = (at: string, message: string, by: string, kind: string, opening = 0): Told => [
  at,
  'customer.answered',
  { message, by, kind },
  opening,
]
const understood = (
  at: string,
  message: string | null,
  asks: string,
  satisfied: boolean | null = null,
): Told => [at, 'customer.understood', { message, task, by: 'lena', satisfied, asks }]

const reopened: Planted = {
  reference: '1',
  told: [
    ['2026-03-02', 'recovery.started'],
    ['2026-03-08', 'customer.replied', unhappy],
    ['2026-03-08', 'recovery.reopened', { opening: 1, level: 1 }, 1],
    answered('2026-03-09', 'm-1', '1/apology', 'apology', 1),
    ['2026-03-15', 'customer.replied', { message: 'm-2', satisfied: true }, 1],
    ['2026-03-16', 'recovery.closed', { outcome: 'satisfied' }, 1],
  ],
}

describe('unhappyOf', () => {
  it('links an unhappy answer to what answers it, and counts what came of it', () => {
    expect(unhappyOf(plantedJournal(reopened), { period })).toEqual({
      customers: 1,
      recoveries: 1,
      reopened: 1,
      handedOver: 0,
      satisfied: 1,
      unanswered: 0,
      unread: 1,
      playbooks: [{ playbook: 'shipment-delayed', answers: 1, customers: 1, unread: 1, asks: {} }],
      answers: [
        {
          recovery: 'recovery/shipment-delayed/1',
          playbook: 'shipment-delayed',
          customer: 'VINET',
          at: '2026-03-08T12:00:00.000Z',
          message: 'm-1',
          understoodBy: 'customer',
          asks: null,
          readBy: null,
          answer: { at: '2026-03-09T12:00:00.000Z', by: 'apology', key: '1/apology' },
          reopened: true,
          handedOver: false,
          satisfied: true,
        },
      ],
    })
  })

  it('links one to a person’s own words rather than to the apology, by its ID', () => {
    const begun: Told[] = [
      ['2026-03-02', 'recovery.started'],
      // Of an answer to something before.
      answered('2026-03-09', 'm-0', '0/answer-0-3', 'answer'),
      ['2026-03-08', 'customer.replied', unhappy],
    ]
    const answerOf = (...told: Told[]) =>
      unhappyOf(plantedJournal({ reference: '1', told: [...begun, ...told] }), { period }).answers[0]?.answer
    const apology = answered('2026-03-09', 'm-1', '1/apology', 'apology')
    expect(answerOf()).toBeNull()
    expect(answerOf(apology)).toMatchObject({ by: 'apology' })
    expect(answerOf(apology, answered('2026-03-10', 'm-1', task, 'person'))).toEqual({
      at: '2026-03-10T12:00:00.000Z',
      by: 'person',
      key: task,
    })
    expect(answerOf(apology, answered('2026-03-11', 'm-1', '1/answer-1-7', 'answer'))).toEqual({
      at: '2026-03-11T12:00:00.000Z',
      by: 'answer',
      key: '1/answer-1-7',
    })
  })

  it('counts what was asked for by kind of failure, as a person read it last', () => {
    const other = (reference: string, asks: string): Planted => ({
      reference,
      playbook: 'system-down',
      customer: reference,
      told: [
        ['2026-03-02', 'recovery.started'],
        ['2026-03-08', 'customer.replied', { message: 'm', satisfied: false }],
        understood('2026-03-09', 'm', 'peace'),
        understood('2026-03-10', 'm', asks),
      ],
    })
    const found = unhappyOf(
      plantedJournal(reopened, other('8', 'money call'), other('9', 'money a-unicorn')),
      {
        period,
      },
    )
    expect(found).toMatchObject({ unread: 1, customers: 3 })
    expect(found.playbooks).toEqual([
      { playbook: 'system-down', answers: 2, customers: 2, unread: 0, asks: { money: 2, call: 1 } },
      { playbook: 'shipment-delayed', answers: 1, customers: 1, unread: 1, asks: {} },
    ])
    expect(found.answers[1]).toMatchObject({ readBy: 'lena', asks: ['money', 'call'] })
  })

  it('counts what a person read from a customer’s words, or heard, and what was handed over', () => {
    const read: Planted = {
      reference: '2',
      customer: 'HUNGO',
      told: [
        ['2026-03-02', 'recovery.started'],
        ['2026-03-08', 'customer.replied', { message: 'm-9', satisfied: null }],
        understood('2026-03-09', 'm-9', 'explanation', false),
        ['2026-03-09', 'recovery.handed-over'],
        understood('2026-03-12', null, 'call', false),
      ],
    }
    const found = unhappyOf(plantedJournal(reopened, read), { period })
    expect(found).toMatchObject({ customers: 2, reopened: 1, handedOver: 1, satisfied: 1, unanswered: 1 })
    expect(found.answers.slice(1)).toMatchObject([
      {
        at: '2026-03-08T12:00:00.000Z',
        message: 'm-9',
        understoodBy: 'person',
        asks: ['explanation'],
        answer: null,
      },
      { at: '2026-03-12T12:00:00.000Z', message: null, asks: ['call'], answer: { by: 'person', key: task } },
    ])
  })

  it('counts each of several, its customer and recovery once, and nothing outside of its period', () => {
    const twice: Planted = {
      ...reopened,
      told: [
        ...reopened.told.slice(0, 4),
        ['2026-03-15', 'customer.replied', { message: 'm-2', satisfied: false }, 1],
        ['2026-03-15', 'recovery.reopened', { opening: 2, level: 2 }, 2],
        answered('2026-04-02', 'm-2', '2/apology', 'apology', 2),
      ],
    }
    const found = unhappyOf(plantedJournal(twice), { period })
    expect(found).toMatchObject({ customers: 1, recoveries: 1, unanswered: 1, satisfied: 0 })
    expect(found.answers.map(({ message }) => message)).toEqual(['m-1', 'm-2'])
    const april = { from: period.to, to: '2026-05-01T00:00:00Z' }
    expect(unhappyOf(plantedJournal(twice), { period: april }).answers).toEqual([])
  })
})
