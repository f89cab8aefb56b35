import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createRegistry, definePlaybook } from '../playbooks/index.ts'
import type { JournalRecord } from '../store/index.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { baseOf, openWorld, sealFailure, type World } from '../tests/support/world.ts'
import { after } from '../time/dates.ts'
import { caseOf } from './case.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const now = '2026-11-23T09:00:00.000Z'
const failure = { ...shipmentFailure, playbook: 'door-stuck', facts: {} }

/** Takes a failure that repeats itself more seriously. */
const playbook = definePlaybook({
  name: 'door-stuck',
  version: 1,
  facts: z.object({}),
  summary: () => 'The door is stuck',
  severity: ({ history }) => (history.repeats > 0 ? 'high' : 'low'),
  owner: () => 'lena',
  actions: [{ id: 'open', what: 'Open it', run: () => Promise.resolve('It is open.') }],
  promise: (_, { after }) => ({ what: 'it opens', by: after('P1D') }),
  remedies: ({ history }) =>
    Array.from({ length: history.failures }, (_, index) => credit(`credit-${index}`)),
  messages: { apology: ({ history }) => ({ subject: 'Sorry', text: `${history.repeats} times before` }) },
})
const credit = (id: string) => ({ id, kind: 'credit' as const, what: 'for the door' })

/** That a recovery of this customer began so long before now. */
const began = (kind: string, reference: string, ago: string): JournalRecord => ({
  id: 'began',
  recovery: `recovery/${kind}/${reference}`,
  playbook: kind,
  customer: failure.customer.id,
  opening: 0,
  at: after(now, ago),
  type: 'recovery.started',
  data: {},
})

const planAfter = async (...entries: JournalRecord[]) => {
  await world.dependencies.store.journal.append(entries)
  const dependencies = {
    ...world.dependencies,
    playbooks: createRegistry([playbook]),
    now: () => Date.parse(now),
  }
  return world.run('plan', { failure: sealFailure(failure) }, dependencies)
}

describe('the history of a customer', () => {
  test('is what was fixed in the plan: failures of every kind, and of this one', async () => {
    const plan = await planAfter(
      began('door-stuck', 'D1', '-P364D'),
      began('shipment-delayed', '10248', '-P30D'),
      began('shipment-delayed', '10249', '-PT1S'),
    )
    expect(plan.history).toEqual({ failures: 3, repeats: 1 })
    expect(plan.severity).toBe('high')
    expect(plan.remedies).toHaveLength(3)
  })

  test('leaves out the failure itself, what is older than 365 days, and what was withdrawn', async () => {
    const withdrawn = began('door-stuck', 'D2', '-P9D')
    const plan = await planAfter(
      began('door-stuck', failure.reference, '-P2D'),
      began('door-stuck', 'D1', '-P366D'),
      withdrawn,
      { ...withdrawn, id: 'withdrawn', type: 'recovery.withdrawn' },
    )
    expect(plan.history).toEqual({ failures: 0, repeats: 0 })
    expect(plan.severity).toBe('low')
  })

  test('is handed to the playbook again, as the plan has it', () => {
    const registry = createRegistry([playbook])
    const base = baseOf(failure)
    const said = (plan: typeof base.plan) =>
      caseOf(registry, { ...base, plan }).case.message('apology', {
        owner: { id: 'lena', name: 'Lena Voss', title: 'Customer Care' },
        now,
        opening: 0,
        sent: [],
        promises: [],
        topic: { done: [], promises: [], remedies: [], text: null },
      }).text
    expect(said({ ...base.plan, history: { failures: 3, repeats: 2 } })).toBe('2 times before')
    // A plan made before anybody asked.
    expect(said(base.plan)).toBe('0 times before')
  })
})
