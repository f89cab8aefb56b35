import { type Each, forEach, type Name, names } from './contestants.ts'
import { live } from './people.ts'
import type { Stage } from './stage.ts'

/** Recoveries of one contestant in one round. */
const perRound = 160
/** Enough that there is always one with work to do, while the others wait for people or for the follow-up. */
const inFlight = 80
const rounds = 2
/** How long people rest before they write, in milliseconds. */
const restMs = 500

export interface Throughput {
  /** Recoveries per second, for each round. */
  readonly perSecond: Each<readonly number[]>
  /** Processor time of the worker's process for a recovery, in milliseconds, for each round: its activities and people too. */
  readonly processorMs: Each<readonly number[]>
}

/** Recoveries per second: one begins whenever another ends, contestants taking turns. */
export async function throughput({ client, worlds, queues }: Stage): Promise<Throughput> {
  const perSecond: Record<Name, number[]> = { amends: [], idiomatic: [], expert: [] }
  const processorMs: Record<Name, number[]> = { amends: [], idiomatic: [], expert: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const began = performance.now()
      const before = process.cpuUsage()
      let left = perRound
      const lives = async () => {
        while (left-- > 0) await live(client, worlds[name], queues[name], restMs)
      }
      await Promise.all(Array.from({ length: inFlight }, lives))
      const { user, system } = process.cpuUsage(before)
      perSecond[name].push((perRound / (performance.now() - began)) * 1_000)
      processorMs[name].push((user + system) / 1_000 / perRound)
    }
  }
  return { perSecond, processorMs }
}

const starts = 20

/** Milliseconds from the call that starts a recovery to the apology leaving, one recovery at a time. */
export async function latencies(stage: Stage): Promise<Each<readonly number[]>> {
  const times: Record<Name, number[]> = { amends: [], idiomatic: [], expert: [] }
  const rest: Promise<unknown>[] = []
  for (let start = 0; start < starts; start += 1) {
    await forEach(async (name) => {
      // The rest of it goes on beside the next start, which it hardly disturbs.
      const { toApology, ended } = await beginning(stage, name)
      times[name].push(toApology)
      rest.push(ended)
    })
  }
  await Promise.all(rest)
  return times
}

async function beginning({ client, worlds, queues }: Stage, name: Name) {
  let apologised: (ms: number) => void = () => undefined
  const toApology = new Promise<number>((resolve) => {
    apologised = resolve
  })
  const ended = live(client, worlds[name], queues[name], restMs, apologised)
  return { toApology: await Promise.race([toApology, ended.then((lived) => lived.toApology)]), ended }
}
