import { generateFacts } from '../playbooks/facts/generate.ts'
import { shipmentDelayed } from '../playbooks/shipment-delayed.ts'
import { startRecovery } from '../testing/index.ts'
import { castOf } from '../testing/scripted/cast.ts'
import { play } from '../testing/scripted/play.ts'
import { quantile } from './figures.ts'

/** What it takes to simulate the first 90 days of a recovery that drags on: a slow owner, and a customer who stays unhappy. */
export interface Simulated {
  readonly days: number
  /** What its timeline tells: the same on every machine. */
  readonly happenings: number
  /** Messages that the customer had, each held to the gate before. */
  readonly messages: number
  /** Processor time of the first, where nothing is known yet. */
  readonly firstMs: number
  /** Median processor time of those after it, whose letters were read before. */
  readonly nextMs: number
}

const day = 86_400_000

/** @param rounds how often it is simulated after the first time */
export async function simulated(rounds = 5): Promise<Simulated> {
  const first = await once()
  const next: number[] = []
  for (let round = 0; round < rounds; round++) next.push((await once()).ms)
  const { ms: firstMs, ...same } = first
  return { ...same, firstMs, nextMs: quantile(next, 0.5) }
}

async function once() {
  const facts = generateFacts(shipmentDelayed.facts, { seed: 4, texts: { owner: ['lena'] } })
  const before = process.cpuUsage()
  const recovery = await startRecovery(shipmentDelayed, { facts })
  await play(recovery, castOf('slow', 'unhappy'), () => [], 'P93D')
  const { user, system } = process.cpuUsage(before)
  const lasted = Date.parse(recovery.now) - Date.parse(recovery.failure.occurredAt)
  return {
    days: Math.round(lasted / day),
    happenings: recovery.happenings.length,
    messages: recovery.messages.length,
    ms: (user + system) / 1000,
  }
}

/** The figures as lines for people. */
export const simulatedTable = ({ days, happenings, messages, firstMs, nextMs }: Simulated): string[] => [
  `${`a simulation of ${days} days`.padEnd(36)}${'processor ms'.padStart(12)}`,
  `${`${happenings} happenings, ${messages} messages`.padEnd(36)}${firstMs.toFixed(0).padStart(12)}`,
  `${'again, its letters read before'.padEnd(36)}${nextMs.toFixed(0).padStart(12)}`,
]
