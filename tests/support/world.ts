import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApplicationFailure } from '@temporalio/common'
import { MockActivityEnvironment } from '@temporalio/testing'
import { DefaultLogger } from '@temporalio/worker'
import PostalMime, { type Email } from 'postal-mime'
import { createActivities, type Dependencies, openDependencies } from '../../activities/index.ts'
import type { ComposeInput, EffectBase, Effects } from '../../model/effects.ts'
import type { Failure, SealedFailure } from '../../model/failure.ts'
import { seal } from '../../model/seal.ts'

/** A folder with store and outbox of its own, and the activities over them. */
export interface World {
  home: string
  dependencies: Dependencies
  /** Runs an activity as a worker would, over these dependencies or others. */
  run<K extends keyof Effects>(
    name: K,
    input: Parameters<Effects[K]>[0],
    dependencies?: Dependencies,
  ): Promise<Awaited<ReturnType<Effects[K]>>>
  /** The mail in the outbox. */
  mails(): Promise<Email[]>
  close(): Promise<void>
}

/** As `Effects`, but so that TypeScript sees which input and answer belong to which name. */
type Activities = {
  [K in keyof Effects]: (input: Parameters<Effects[K]>[0]) => Promise<Awaited<ReturnType<Effects[K]>>>
}

// Many tests are about activities that fail: their warnings would drown what matters.
const logger = new DefaultLogger('ERROR')

/** @param env beside `AMENDS_HOME` */
export async function openWorld(env: NodeJS.ProcessEnv = {}): Promise<World> {
  const home = await mkdtemp(join(tmpdir(), 'amends-world-'))
  const dependencies = await openDependencies({ AMENDS_HOME: home, ...env })
  return {
    home,
    dependencies,
    run(name, input, over = dependencies) {
      const activities: Activities = createActivities(over)
      return new MockActivityEnvironment({}, { logger }).run(activities[name], input)
    },
    async mails() {
      const folder = join(home, 'outbox')
      const files = await readdir(folder).catch(() => [])
      return Promise.all(
        files.sort().map(async (file) => PostalMime.parse(await readFile(join(folder, file)))),
      )
    },
    async close() {
      await dependencies.close()
      await rm(home, { recursive: true })
    },
  }
}

/** A failure as the workflow carries it. */
export function sealFailure({ customer, facts, ...control }: Failure): SealedFailure {
  const { name, email, ...known } = customer
  return { ...control, customer: { ...known, contact: seal({ name, email }) }, facts: seal(facts) }
}

/** What each effect carries of a recovery of this failure. */
export function baseOf(failure: Failure, version = 1): EffectBase {
  return {
    recovery: `recovery/${failure.playbook}/${failure.reference}`,
    failure: sealFailure(failure),
    plan: {
      playbook: { name: failure.playbook, version },
      severity: 'high',
      summary: 'Order 10380 left 7 days late',
    },
  }
}

/** What `compose` is asked for an apology about a failure, but for what a test changes. */
export const composing = (failure: Failure, changes: Partial<ComposeInput> = {}): ComposeInput => ({
  ...baseOf(failure),
  kind: 'apology',
  owner: 'lena',
  to: 'customer',
  topic: {},
  opening: 0,
  sent: [],
  promised: [],
  calendar: null,
  ...changes,
})

/**
 * The same dependencies in a process that dies at the n-th of the instants around each call to the outside.
 * `died()` says whether that instant came.
 */
export function dyingAt(healthy: Dependencies, n: number): { dependencies: Dependencies; died(): boolean } {
  let instants = 0
  const instant = () => {
    if (instants++ === n) throw new Error(`died at instant ${n}`)
  }
  const dying =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      instant()
      const answer = await call(...args)
      instant()
      return answer
    }
  const { store, mailer, remedies } = healthy
  const { effects, contacts } = store
  const dependencies: Dependencies = {
    ...healthy,
    store: {
      ...store,
      effects: { ...effects, begin: dying(effects.begin), finish: dying(effects.finish) },
      contacts: { ...contacts, record: dying(contacts.record) },
      transaction: (work) => dying(() => store.transaction(work))(),
    },
    mailer: { ...mailer, send: dying(mailer.send), find: dying(mailer.find) },
    remedies: { grant: dying(remedies.grant), find: dying(remedies.find) },
  }
  return { dependencies, died: () => instants > n }
}

/** How an activity fails: what the machine and people get to see. */
export async function failureOf(
  attempt: Promise<unknown>,
): Promise<{ type: string; message: string; isLasting: boolean }> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ApplicationFailure)) throw new Error(`not an ApplicationFailure: ${error}`)
  return { type: error.type ?? '', message: error.message, isLasting: error.nonRetryable === true }
}
