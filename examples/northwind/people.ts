import type { TaskRecord } from '../../store/index.ts'
import type { Act } from './acts.ts'
import { aboutEffect, type Letter } from './letterbox.ts'
import type { LateShipment } from './northwind.ts'
import { ownerAct } from './owners.ts'
import { complaintOf, partIn, thanksOf } from './script.ts'

/** Who is who, and how fast time passes for timers. */
export interface Cast {
  /** By workflow ID. */
  readonly shipments: ReadonlyMap<string, LateShipment>
  /** The name of a person of ours, by ID. */
  nameOf(id: string): string
  readonly timeScale: number
}

/** How long it takes until somebody writes back, in milliseconds: not the same for all, and the same in each demo. */
const unhurried = (order: string): number => 1_500 + (Number(order) % 6) * 500

/** The share of the time until a promised date after which the thing is done. */
const inGoodTime = 0.5

const owed = ['live', 'broken']

/** What people do upon an e-mail of the outbox. Who they are and what they do is the same in every demo. */
export function onLetter({ effectId }: Letter, cast: Cast): Act[] {
  const { recovery, opening, effect, key } = aboutEffect(effectId)
  const shipment = cast.shipments.get(recovery)
  if (!shipment || effect !== 'deliver') return []
  const { reference, customer } = shipment
  const part = partIn(reference)
  const writes = (what: string, text: string, after: number, satisfied?: boolean): Act => {
    const id = `${recovery}/${opening}/customer/${what}`
    return {
      key: id,
      recovery,
      after,
      said: `${customer.name} writes: ${text}`,
      notable: satisfied !== true,
      perform: async (hands) => ({
        status: await hands.reply({ id, text, ...(satisfied !== undefined && { satisfied }) }),
      }),
    }
  }
  const content = () => writes('content', thanksOf(reference), unhurried(reference), true)
  const unhappy = () => writes('unhappy', complaintOf(reference, opening), unhurried(reference), false)
  const keeps = () => keepsPromise(recovery, `${opening}/${key}`, cast)

  if (key === 'next-step') {
    // The owner calls when they said they would; parcels are another matter.
    const kept = opening > 0 || part.arrival === 'in time' ? [keeps()] : []
    return opening === 0 && part.exchange
      ? [...kept, writes('question', part.exchange.question, unhurried(reference))]
      : kept
  }
  if (key.startsWith('new-date-')) return part.arrival === 'after a new date' ? [keeps()] : []
  if (key.startsWith('broken-promise-')) return [keeps()]
  if (key === 'follow-up') {
    if (part.answer === 'never content') return [unhappy()]
    if (part.answer === 'unhappy, then content') return [opening === 0 ? unhappy() : content()]
    return part.answer === 'content' ? [content()] : []
  }
  if (key === 'reminder') return part.answer === 'content, once reminded' ? [content()] : []
  return []
}

/** Looks up by when something is promised, and does it well before. */
function keepsPromise(recovery: string, occasion: string, cast: Cast): Act {
  const key = `${recovery}/keep/${occasion}`
  return {
    key: `${key}/learn`,
    recovery,
    after: 0,
    said: '',
    async perform(hands) {
      const status = await hands.status()
      const promise = status.promises.find(({ state }) => owed.includes(state))
      // The e-mail may be faster than the recovery, which counts on the promise from when it is out.
      if (!promise) return null
      const isCall = promise.id.startsWith('call')
      const by = isCall ? cast.nameOf(status.owner ?? '') : 'the dispatch desk'
      const left = (Date.parse(promise.dueAt) - Date.now()) / cast.timeScale
      const keep: Act = {
        key,
        recovery,
        after: left * inGoodTime,
        said: `${by} reports: ${promise.what}`,
        perform: async (again) => ({ status: await again.keepPromise(promise.id, { id: key, by }) }),
      }
      return { status, next: keep }
    },
  }
}

/** What owners and those above them do upon the tasks of their inbox. */
export class Owners {
  readonly #cast: Cast
  /** Who was asked first, by task. */
  readonly #first = new Map<string, string>()
  /** What is open now: a task and whose it is. */
  #open = new Set<string>()

  constructor(cast: Cast) {
    this.#cast = cast
  }

  /** @param tasks all that are open: the whole inbox */
  onInbox(tasks: readonly TaskRecord[]): Act[] {
    this.#open = new Set(tasks.map(turnOf))
    return tasks.flatMap((task) => {
      const shipment = this.#cast.shipments.get(task.recovery)
      if (!shipment) return []
      const first = this.#first.get(task.id) ?? task.assignee
      this.#first.set(task.id, first)
      const isFirst = first === task.assignee && task.round === 0
      const turn = turnOf(task)
      const act = ownerAct(task, {
        order: shipment.reference,
        key: turn,
        isFirst,
        name: this.#cast.nameOf(task.assignee),
      })
      return act ? [{ ...act, stillWanted: () => this.#open.has(turn) }] : []
    })
  }
}

/** A task that climbs the ladder is another person's turn. */
const turnOf = ({ id, assignee, round }: TaskRecord): string => `${id}@${round}-${assignee}`
