import { setTimeout as pause } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import type { Person } from '../../activities/directory.ts'
import { AmendsError } from '../../client/errors.ts'
import { RecoveryClient } from '../../client/recovery-client.ts'
import { recoveryId } from '../../model/names.ts'
import { shipmentDelayed } from '../../playbooks/index.ts'
import { openStore } from '../../store/index.ts'
import { Acts } from './acts.ts'
import { aboutEffect, Letterbox } from './letterbox.ts'
import type { LateShipment } from './northwind.ts'
import { type Cast, Owners, onLetter } from './people.ts'
import type { Progress } from './progress.ts'
import { partIn } from './script.ts'
import { type Recoveries, Watch } from './watch.ts'
import type { Places, World } from './world.ts'

export interface RecoverOptions {
  readonly shipments: readonly LateShipment[]
  readonly people: readonly Person[]
  readonly timeScale: number
  readonly world: World
  readonly places: Places
  readonly progress: Progress
  /** Ends it early. */
  readonly stop: AbortSignal
}

/** Failures do not come all in one second. */
const startEveryMs = 1_200
const roundMs = 200
const lookEveryMs = 1_000

/** Starts all recoveries and plays the people in them, until the last one has ended. */
export async function recoverAll(options: RecoverOptions) {
  const { world, places, people, timeScale, progress, stop } = options
  // Not by `connect`: what a user has set up for their own server is not for the demo.
  const connection = await Connection.connect({ address: world.address })
  const store = await openStore({ home: places.folder, url: '' })
  try {
    const client = new Client({ connection })
    const recoveries: Recoveries = new RecoveryClient({ client, playbooks: [shipmentDelayed] })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const shipments = new Map(
      options.shipments.map((each) => [recoveryId(each.playbook, each.reference), each]),
    )
    const byMail = new Set(people.filter(({ reachable }) => reachable).map(({ id }) => id))
    const cast: Cast = { shipments, nameOf: (id) => names.get(id) ?? id, timeScale, byMail }
    const watch = new Watch(recoveries)
    const letterbox = new Letterbox(places.outbox)
    const owners = new Owners(cast)
    let trouble = ''
    let troubledAt = 0
    const noteTrouble = (error: unknown): void => {
      trouble = `waiting: ${error instanceof Error ? error.message : error}`
      troubledAt = Date.now()
    }
    const acts = new Acts({
      hands: (id) => recoveries.handle(id),
      done({ said, recovery, notable = false }, status) {
        watch.note(status)
        if (said) progress.happened(`${shipments.get(recovery)?.reference}: ${said}`, notable)
      },
      trouble: noteTrouble,
    })
    const ending: Promise<void>[] = []
    let lookedAt = 0
    const look = async (): Promise<void> => {
      if (Date.now() - lookedAt < lookEveryMs) return
      lookedAt = Date.now()
      for (const { id, outcome } of await watch.look()) {
        progress.happened(`${shipments.get(id)?.reference}: closed, ${outcome}`, true)
        ending.push(watch.finish(id, stop, noteTrouble))
      }
    }
    const starting = startAll(recoveries, options, noteTrouble)
    const since = Date.now()
    const gone = world.ended.then(() => undefined)
    gone.catch(() => undefined)

    while (!stop.aborted && watch.ended.size < shipments.size) {
      const now = Date.now()
      for (const letter of await letterbox.fresh()) {
        for (const act of onLetter(letter, cast)) acts.plan(act, now)
        owners.onNotice(letter)
        const { key, recovery } = aboutEffect(letter.effectId)
        if (/^(new-date|broken-promise)-/.test(key)) {
          progress.happened(`${shipments.get(recovery)?.reference}: we write "${letter.subject}"`, true)
        }
      }
      for (const act of owners.onInbox(await store.tasks.open())) acts.plan(act, now)
      acts.begin(now)
      await look().catch(noteTrouble)
      if (Date.now() - troubledAt > 2 * lookEveryMs) trouble = ''
      progress.show({ watch, total: shipments.size, since, letters: letterbox.letters.length, trouble })
      await Promise.race([pause(roundMs), gone])
    }
    await Promise.all([starting, acts.settle(), ...ending])
    return { watch, shipments, nameOf: cast.nameOf }
  } finally {
    await store.close()
    await connection.close()
  }
}

async function startAll(
  recoveries: Recoveries,
  { shipments, timeScale, stop }: RecoverOptions,
  trouble: (error: unknown) => void,
): Promise<void> {
  for (const shipment of longestFirst(shipments)) {
    const failure = { ...shipment, occurredAt: new Date().toISOString() }
    while (!stop.aborted) {
      try {
        // Safe to repeat, where the server was away when it was to answer.
        await recoveries.start(failure, { timeScale })
        break
      } catch (error) {
        if (!(error instanceof AmendsError)) throw error
        trouble(error)
        await pause(500)
      }
    }
    await pause(startEveryMs)
  }
}

/** Who is never content takes us through all rounds: with that one first, the others end meanwhile. */
const longestFirst = (shipments: readonly LateShipment[]): LateShipment[] => {
  const isLong = ({ reference }: LateShipment): boolean => partIn(reference).answer === 'never content'
  return [...shipments].sort((one, other) => Number(isLong(other)) - Number(isLong(one)))
}
