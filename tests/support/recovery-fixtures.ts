import type { RecoveryInput } from '../../model/failure.ts'
import type { Deadline, DeadlineAsk, Plan } from '../../model/plan.ts'

const unitMs = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1_000 } as const

/** Enough of ISO 8601 for the durations that tests use: days, hours, minutes and seconds. */
function durationMs(text: string): number {
  return [...text.matchAll(/(\d+)([DHMS])/g)].reduce((sum, [, count, unit]) => {
    const ms = Object.entries(unitMs).find(([name]) => name === unit)?.[1] ?? 0
    return sum + Number(count) * ms
  }, 0)
}

/** Budgets as elapsed time. */
export const plainDeadlines = (asks: readonly DeadlineAsk[]): Deadline[] =>
  asks.map(({ id, from, budget, warnBefore }) => {
    const due = Date.parse(from) + durationMs(budget)
    return {
      id,
      from,
      atRiskAt: new Date(due - durationMs(warnBefore)).toISOString(),
      dueAt: new Date(due).toISOString(),
      why: `${budget} after ${from}`,
    }
  })

export function aPlan(occurredAt: string, changes: Partial<Plan> = {}): Plan {
  const [ownIt, act] = plainDeadlines([
    { id: 'own-it', from: occurredAt, budget: 'PT15M', warnBefore: 'PT5M' },
    { id: 'act', from: occurredAt, budget: 'PT1H', warnBefore: 'PT15M' },
  ])
  if (!ownIt || !act) throw new Error('two asks have two answers')
  return {
    playbook: { name: 'test-failure', version: 1 },
    summary: 'Order 1 is late',
    severity: 'medium',
    ladder: ['ann', 'bob', 'cleo'],
    ladderRounds: 2,
    deadlines: { 'own-it': ownIt, act },
    budgets: {
      'own-it': { budget: 'PT15M', warnBefore: 'PT5M' },
      act: { budget: 'PT1H', warnBefore: 'PT15M' },
      'make-it-right': { budget: 'P2D', warnBefore: 'PT12H' },
      answer: { budget: 'PT4H', warnBefore: 'PT1H' },
      task: { budget: 'PT8H', warnBefore: 'PT2H' },
      gesture: { budget: 'P7D', warnBefore: 'P1D' },
      'root-cause': { budget: 'P7D', warnBefore: 'P1D' },
    },
    actions: [{ id: 'call-carrier', what: 'Ask the carrier for a date' }],
    updateEvery: 'P1D',
    remedies: [
      {
        id: 'freight',
        kind: 'refund',
        what: 'the freight',
        money: { amount: 1200, currency: 'USD' },
        approval: false,
        round: 0,
      },
    ],
    gesture: null,
    followUp: { after: 'P3D', remindAfter: 'P6D', endAfter: 'P10D' },
    rootCauses: ['unknown'],
    reopenings: 2,
    newDates: 2,
    ...changes,
  }
}

export function aRecoveryInput(now: number, changes: Partial<RecoveryInput> = {}): RecoveryInput {
  return {
    id: 'recovery/test-failure/1',
    opening: 0,
    timeScale: 1,
    failure: {
      playbook: 'test-failure',
      reference: '1',
      occurredAt: new Date(now).toISOString(),
      customer: { id: 'ALFKI', locale: 'en', timeZone: 'Europe/Berlin', contact: 'plain:e30=' },
      facts: 'plain:e30=',
    },
    ...changes,
  }
}
