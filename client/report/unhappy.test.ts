import { describe, expect, it } from 'vitest'
import { type Planted, plantedJournal } from '../../tests/support/planted-journal.ts'
import { unhappyOf } from './unhappy.ts'

const period = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }
const unhappy = { message: 'm-1', satisfied: false }
const task = 'shipment-delayed/1/1-7'

const reopened: Planted = {
  reference: '1',
  told: [
    ['2026-03-02', 'recovery.started'],
    ['2026-03-08', 'customer.replied', unhappy],
    ['2026-03-08', 'recovery.reopened', { opening: 1, level: 1 }, 1],
    ['2026-03-09', 'message.sent', { key: 'apology', kind: 'apology' }, 1],
    ['2026-03-15', 'customer.replied', { message: 'm-2', satisfied: true }, 1],
    ['2026-03-16', 'recovery.closed', { outcome: 'satisfied' }, 1],
  ],
}

describe('unhappyOf', () => {
  it('links an unhappy answer to the apology of the next opening, and counts what came of it', () => {
    expect(unhappyOf(plantedJournal(reopened), { period })).toEqual({
      customers: 1,
      recoveries: 1,
      reopened: 1,
      handedOver: 0,
      satisfied: 1,
      unanswered: 0,
      answers: [
        {
          recovery: 'recovery/shipment-delayed/1',
          playbook: 'shipment-delayed',
          customer: 'VINET',
          at: '2026-03-08T12:00:00.000Z',
          message: 'm-1',
          understoodBy: 'customer',
          answer: { at: '2026-03-09T12:00:00.000Z', by: 'apology', key: 'apology' },
          reopened: true,
          handedOver: false,
          satisfied: true,
        },
      ],
    })
  })

  it('links one to what its owner wrote, or said in another way', () => {
    const begun: Planted['told'] = [
      ['2026-03-02', 'recovery.started'],
      // Of an answer to something before.
      ['2026-03-03', 'task.done', { task: 'shipment-delayed/1/1-3', kind: 'answer', by: 'lena' }],
      ['2026-03-08', 'customer.replied', unhappy],
      ['2026-03-09', 'message.sent', { key: 'answer-1-3', kind: 'answer' }],
    ]
    const done: Planted['told'][number] = ['2026-03-10', 'task.done', { task, kind: 'answer', by: 'lena' }]
    const sent: Planted['told'][number] = [
      '2026-03-11',
      'message.sent',
      { key: 'answer-1-7', kind: 'answer' },
    ]
    const answerOf = (...told: Planted['told']) =>
      unhappyOf(plantedJournal({ reference: '1', told: [...begun, ...told] }), { period }).answers[0]?.answer
    expect(answerOf()).toBeNull()
    expect(answerOf(done)).toEqual({ at: '2026-03-10T12:00:00.000Z', by: 'person', key: task })
    expect(answerOf(done, sent)).toEqual({
      at: '2026-03-11T12:00:00.000Z',
      by: 'answer',
      key: 'answer-1-7',
    })
  })

  it('counts what a person read from a customer’s words, and what was handed over', () => {
    const read: Planted = {
      reference: '2',
      customer: 'HUNGO',
      told: [
        ['2026-03-02', 'recovery.started'],
        ['2026-03-08', 'customer.replied', { message: 'm-9', satisfied: null }],
        ['2026-03-09', 'recovery.handed-over'],
      ],
    }
    const found = unhappyOf(plantedJournal(reopened, read), { period })
    expect(found).toMatchObject({ customers: 2, reopened: 1, handedOver: 1, satisfied: 1, unanswered: 1 })
    expect(found.answers[1]).toMatchObject({ message: 'm-9', understoodBy: 'person', answer: null })
  })

  it('counts each of several, its customer and recovery once, and nothing outside of its period', () => {
    const twice: Planted = {
      ...reopened,
      told: [
        ...reopened.told.slice(0, 4),
        ['2026-03-15', 'customer.replied', { message: 'm-2', satisfied: false }, 1],
        ['2026-03-15', 'recovery.reopened', { opening: 2, level: 2 }, 2],
        ['2026-04-02', 'message.sent', { key: 'apology', kind: 'apology' }, 2],
      ],
    }
    const found = unhappyOf(plantedJournal(twice), { period })
    expect(found).toMatchObject({ customers: 1, recoveries: 1, unanswered: 1, satisfied: 0 })
    expect(found.answers.map(({ message }) => message)).toEqual(['m-1', 'm-2'])
    const april = { from: period.to, to: '2026-05-01T00:00:00Z' }
    expect(unhappyOf(plantedJournal(twice), { period: april }).answers).toEqual([])
  })
})
