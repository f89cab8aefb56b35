import { deadlineOf } from '../../activities/deadlines.ts'
import type { Page, PageInput } from '../../model/effects.ts'
import type { RecoveryInput } from '../../model/failure.ts'
import type { Budget, Plan } from '../../model/plan.ts'

/** Whoever owns, and who is above them. */
export const chain = ['ann', 'bob', 'cleo']

/** Everybody is there and may be disturbed: `owner` and who is above them, as in `chain`. */
export const plainPages = ({ asks, calendars }: PageInput): Page[] =>
  asks.map(({ id, owner, levels, acceptWithin, from }) => {
    const [level] = levels
    if (!level) throw new Error('a page without levels')
    const { who } = level
    const place = chain.indexOf(owner) + (typeof who === 'object' && 'above' in who ? who.above : 0)
    const above = chain[Math.min(place, chain.length - 1)] ?? owner
    const assignee = typeof who === 'object' && 'person' in who ? who.person : above
    const ask = { id, from, pauses: [], ...(acceptWithin ?? level.acceptWithin) }
    return { id, assignee, skipped: 0, notifyAt: from, deadline: deadlineOf(ask, calendars) }
  })

/** How long things may take, unless a test says otherwise. */
export const somePace: Plan['budgets'] = {
  'own-it': { budget: 'PT15M', warnBefore: 'PT5M' },
  act: { budget: 'PT1H', warnBefore: 'PT15M' },
  'make-it-right': { budget: 'P2D', warnBefore: 'PT12H' },
  answer: { budget: 'PT4H', warnBefore: 'PT1H' },
  update: { budget: 'P1D', warnBefore: 'PT1H' },
  task: { budget: 'PT8H', warnBefore: 'PT2H' },
  gesture: { budget: 'P7D', warnBefore: 'P1D' },
  'root-cause': { budget: 'P7D', warnBefore: 'P1D' },
}

export function aPlan(occurredAt: string, changes: Partial<Plan> = {}): Plan {
  const deadline = (id: string, budget: Budget) =>
    deadlineOf({ id, from: occurredAt, pauses: [], ...budget }, [
      { until: null, calendar: changes.calendar ?? null },
    ])
  const { 'own-it': ownIt, act } = changes.budgets ?? somePace
  const acceptWithin = { budget: 'PT8H', warnBefore: 'PT2H' }
  return {
    playbook: { name: 'test-failure', version: 1 },
    summary: 'Order 1 is late',
    severity: 'medium',
    owners: chain,
    ladder: {
      levels: [
        { who: 'owner', acceptWithin },
        { who: { above: 1 }, acceptWithin },
        { who: { above: 2 }, acceptWithin },
      ],
      rounds: 2,
    },
    calendar: null,
    deadlines: { 'own-it': deadline('own-it', ownIt), act: deadline('act', act) },
    budgets: somePace,
    actions: [{ id: 'call-carrier', what: 'Ask the carrier for a date' }],
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
    followUp: {
      after: { budget: 'P3D', warnBefore: 'PT1H' },
      remindAfter: { budget: 'P6D', warnBefore: 'PT1H' },
      endAfter: { budget: 'P10D', warnBefore: 'PT0S' },
    },
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
