import { type ReplayWorkerOptions, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { type Each, forEach, type Name, names } from './contestants.ts'
import type { History } from './counts.ts'

/** How often each history is replayed. */
export interface Repetitions {
  readonly warmUps: number
  readonly rounds: number
  readonly perRound: number
}

const usual: Repetitions = { warmUps: 20, rounds: 15, perRound: 10 }

/**
 * Processor time of replaying one recovery, in milliseconds, for each round: every contestant keeps one worker, which is
 * warm, and they take turns, so that what else the machine does hits all alike.
 *
 * @throws Error when one does not replay.
 */
export async function replays(
  bundles: Each<WorkflowBundleWithSourceMap>,
  histories: Each<History>,
  { warmUps, rounds, perRound } = usual,
): Promise<Each<readonly number[]>> {
  const replayers = await forEach(async (name) => replayer(bundles[name], histories[name]))
  const times: Record<Name, number[]> = { amends: [], idiomatic: [], expert: [] }
  try {
    for (const name of names) await replayers[name].replay(warmUps)
    for (let round = 0; round < rounds; round += 1) {
      for (const name of names) times[name].push(await replayers[name].replay(perRound))
    }
  } finally {
    for (const name of names) await replayers[name].close()
  }
  return times
}

interface Replayer {
  /** Replays so many times. Returns the processor time of one, in milliseconds. */
  replay(times: number): Promise<number>
  close(): Promise<void>
}

function replayer(workflowBundle: WorkflowBundleWithSourceMap, history: History): Replayer {
  const options: ReplayWorkerOptions = { workflowBundle }
  const results = Worker.runReplayHistories(options, copies(history))
  return {
    async replay(times) {
      const before = process.cpuUsage()
      for (let left = times; left > 0; left -= 1) {
        const { value } = await results.next()
        if (value?.error) throw value.error
      }
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1_000 / times
    },
    async close() {
      await results.return?.()
    },
  }
}

/** As many as are asked for, each by another name. */
function* copies(history: History) {
  for (let copy = 0; ; copy += 1) yield { workflowId: `replay-${copy}`, history }
}
