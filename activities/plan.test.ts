import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Plan, plan } from '../model/plan.ts'
import { createRegistry, type Playbook, shipmentDelayed } from '../playbooks/index.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { failureOf, openWorld, sealFailure, type World } from '../tests/support/world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const failure = { ...shipmentFailure, facts: { ...shipmentFailure.facts, owner: 'lena' } }

/** The playbook for late shipments, with other budgets. */
const withBudgets = (budgets: Partial<Plan['budgets']>): Playbook => ({
  ...shipmentDelayed,
  consider: (...asked) => {
    const considered = shipmentDelayed.consider(...asked)
    return {
      ...considered,
      decide: (owner) => {
        const decisions = considered.decide(owner)
        return { ...decisions, budgets: { ...decisions.budgets, ...budgets } }
      },
    }
  },
})

describe('plan', () => {
  test('fixes what the playbook, the directory and the clock say', async () => {
    const decided = await world.run('plan', { failure: sealFailure(failure) })
    expect(plan.parse(decided)).toEqual(decided)
    expect(decided).toMatchObject({
      playbook: { name: 'shipment-delayed', version: 1 },
      summary: 'Order 10380 left 7 days late',
      severity: 'high',
      owners: ['lena', 'omar', 'ruth'],
      ladder: { levels: [{ who: 'owner' }, { who: { above: 1 } }, { who: { above: 2 } }] },
      calendar: { timeZone: 'Europe/Dublin' },
      deadlines: {
        'own-it': {
          atRiskAt: '2026-11-23T09:10:00.000Z',
          from: '2026-11-23T09:00:00.000Z',
          dueAt: '2026-11-23T09:15:00.000Z',
          why: '15 minutes after it happened',
          segments: [{ kind: 'open', counted: 'PT15M' }],
          zoneData: process.versions.tz,
        },
        act: { dueAt: '2026-11-23T10:00:00.000Z', why: '1 hour after it happened' },
      },
      actions: [{ id: 'trace-parcel' }],
      remedies: [
        { id: 'freight-refund', approval: false },
        { id: 'delay-credit', approval: true },
        { id: 'second-attempt-credit', approval: true, round: 1 },
      ],
    })
    expect(JSON.stringify(decided)).not.toMatch(/Patricia|McKenna|example\.com/)
  })

  test('rule 1: clocks start at the failure, even when it is logged later', async () => {
    const occurredAt = '1996-11-22T18:30:00Z'
    const { deadlines } = await world.run('plan', { failure: sealFailure({ ...failure, occurredAt }) })
    expect(deadlines['own-it'].dueAt).toBe('1996-11-22T18:45:00.000Z')
  })

  test('counts by the calendar of the playbook, but for what is due at any hour', async () => {
    const act = { budget: 'PT1H', warnBefore: 'PT15M' }
    const dependencies = { ...world.dependencies, playbooks: createRegistry([withBudgets({ act })]) }
    const late = sealFailure({ ...failure, occurredAt: '2026-11-20T19:00:00Z' })
    const { deadlines } = await world.run('plan', { failure: late }, dependencies)
    expect(deadlines['own-it'].dueAt).toBe('2026-11-20T19:15:00.000Z')
    expect(deadlines.act).toMatchObject({
      atRiskAt: '2026-11-23T09:45:00.000Z',
      dueAt: '2026-11-23T10:00:00.000Z',
      why: '1 hour of working time after it happened',
    })
  })

  test('refuses bad facts for good, in one line that names the field', async () => {
    const bad = { ...failure, facts: { ...failure.facts, total: { amount: 12.5, currency: 'USD' } } }
    const { type, message, isLasting } = await failureOf(world.run('plan', { failure: sealFailure(bad) }))
    expect({ type, isLasting }).toEqual({ type: 'FactsError', isLasting: true })
    expect(message).toMatch(/^The facts of 10380 are not what .* asks for: facts\.total\.amount: [^\n]+$/)
  })

  test('knows what was planned before for the same customer, though its recovery has written nothing yet', async () => {
    const historyOf = async (reference: string, id = failure.customer.id) => {
      const reported = { ...failure, reference, customer: { ...failure.customer, id } }
      return (await world.run('plan', { failure: sealFailure(reported) })).history
    }
    expect(await historyOf('first')).toEqual({ failures: 0, repeats: 0 })
    expect(await historyOf('first'), 'planned again').toEqual({ failures: 0, repeats: 0 })
    expect(await historyOf('drill-20261123-a1b2c3')).toEqual({ failures: 1, repeats: 1 })
    expect(await historyOf('second')).toEqual({ failures: 1, repeats: 1 })
    expect(await historyOf('third', 'VINET')).toEqual({ failures: 0, repeats: 0 })
  })

  test('refuses a playbook that nobody knows for good', async () => {
    const unknown = sealFailure({ ...failure, playbook: 'lost-luggage' })
    expect(await failureOf(world.run('plan', { failure: unknown }))).toEqual({
      type: 'UnknownPlaybook',
      message: expect.stringMatching(/^There is no playbook "lost-luggage": there is .*shipment-delayed/),
      isLasting: true,
    })
  })
})
