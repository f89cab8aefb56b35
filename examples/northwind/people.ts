import { unassigned } from '../../model/names.ts'
import type { TaskRecord } from '../../store/index.ts'
import type { Act } from './acts.ts'
import { aboutEffect, type Letter } from './letterbox.ts'
import type { LateShipment } from './northwind.ts'
import { ownerAct } from './owners.ts'
import { keepsPromise } from './promises.ts'
import { complaintOf, partIn, thanksOf } from './script.ts'

/** Who is who, and how fast time passes for timers. */
export interface Cast {
  /** By workflow ID. */
  readonly shipments: ReadonlyMap<string, LateShipment>
  /** The name of a person of ours, by ID. */
  nameOf(id: string): string
  readonly timeScale: number
  /** Those who do not look into the inbox by themselves: they act upon the notice that reaches them in their hours. */
  readonly byMail: ReadonlySet<string>
}

/** How long it takes until somebody writes back, in milliseconds: not the same for all, and the same in each demo. */
const unhurried = (order: string): number => 1_500 + (Number(order) % 6) * 500

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
  if (key.startsWith('answer-')) return part.exchange?.promises && opening === 0 ? [keeps()] : []
  if (key.startsWith('new-date-')) return part.arrival === 'after breaking it' ? [] : [keeps()]
  if (key.startsWith('broken-promise-')) return [keeps()]
  if (key === 'follow-up') {
    if (part.answer === 'never content') return [unhappy()]
    if (part.answer === 'unhappy, then content') return [opening === 0 ? unhappy() : content()]
    return part.answer === 'content' ? [content()] : []
  }
  if (key === 'reminder') return part.answer === 'content, once reminded' ? [content()] : []
  return []
}

/** What owners and those above them do upon the tasks of their inbox. */
export class Owners {
  readonly #cast: Cast
  /** Who was asked first, by task. */
  readonly #first = new Map<string, string>()
  /** Who was told of what, by task and person. */
  readonly #told = new Set<string>()
  /** What is open now: a task and whose it is. */
  #open = new Set<string>()

  constructor(cast: Cast) {
    this.#cast = cast
  }

  /** A notice to one of our own reached them. */
  onNotice({ text }: Letter): void {
    const [, task, person] = /amends task (\S+) --by (\S+) --accept/.exec(text) ?? []
    if (task && person) this.#told.add(`${task} ${person}`)
  }

  /** @param tasks all that are open: the whole inbox */
  onInbox(tasks: readonly TaskRecord[]): Act[] {
    this.#open = new Set(tasks.map(turnOf))
    return tasks.filter((task) => this.#isKnown(task)).flatMap((task) => this.#actOn(task))
  }

  #isKnown({ id, assignee }: TaskRecord): boolean {
    if (assignee === unassigned) return false
    return !this.#cast.byMail.has(assignee) || this.#told.has(`${id} ${assignee}`)
  }

  #actOn(task: TaskRecord): Act[] {
    const shipment = this.#cast.shipments.get(task.recovery)
    if (!shipment) return []
    const first = this.#first.get(task.id) ?? task.assignee
    this.#first.set(task.id, first)
    const isFirst = first === task.assignee && task.round === 0
    const key = turnOf(task)
    const { reference: order } = shipment
    const act = ownerAct(task, { order, key, isFirst, nameOf: (id) => this.#cast.nameOf(id) })
    return act ? [{ ...act, stillWanted: () => this.#open.has(key) }] : []
  }
}

/** A task that climbs the ladder is another person's turn. */
const turnOf = ({ id, assignee, round }: TaskRecord): string => `${id}@${round}-${assignee}`
