import { activityInfo } from '@temporalio/activity'
import { composeActivity } from '../activities/compose.ts'
import { deadlinesActivity } from '../activities/deadlines.ts'
import type { Directory, Person } from '../activities/directory.ts'
import { pageActivity } from '../activities/page.ts'
import { planActivity } from '../activities/plan.ts'
import { prepareActivity } from '../activities/prepare.ts'
import type { Effects } from '../model/effects.ts'
import type { MessageKind } from '../model/message.ts'
import type { Task } from '../model/records.ts'
import { createRegistry, type Playbook } from '../playbooks/index.ts'
import { shipmentDelayed } from '../playbooks/shipment-delayed.ts'
import { whatHoldsBack } from '../sincerity/index.ts'
import type { Store } from '../store/index.ts'

/** Something that reached the outside. */
export interface Sent {
  readonly recovery: string
  readonly effectId: string
  /** `apology`, `notice`, ...; for a remedy, `grant`; for an action, `act`; `next-update` is only the question when it is due. */
  readonly kind: MessageKind | 'act' | 'grant' | 'next-update'
}

/** The outside, in memory: what happened to it, and who wants to know. */
export interface World {
  readonly activities: Effects
  /** What reached the outside for one recovery, in order, each effect once. */
  sent(recovery: string): readonly Sent[]
  /** The open task of one recovery, as the inbox has it, if there is one. */
  openTask(recovery: string): Task | undefined
  /** How many events reached recoveries that did not expect them: none on the undisturbed path. */
  unexpected(): number
  /** Calls `listener` for everything that reaches the outside. Returns how to stop it. */
  listen(listener: (sent: Sent) => void): () => void
}

const people: Person[] = [
  { id: 'laura', name: 'Laura Callahan', email: 'laura@example.com', title: 'Inside Sales Coordinator' },
  { id: 'steven', name: 'Steven Buchanan', email: 'steven@example.com', title: 'Sales Manager' },
  { id: 'andrew', name: 'Andrew Fuller', email: 'andrew@example.com', title: 'Vice President, Sales' },
]

const directory: Directory = {
  builtIn: true,
  everyone: async () => people,
  person: async (id) => {
    const found = people.find((person) => person.id === id)
    if (!found) throw new Error(`Nobody has the ID "${id}"`)
    return found
  },
  ladder: async () => people,
  onLevel: async () => people,
}

/** Everyone is written to for the first time: nothing is compared. */
const strangers: Store['contacts'] = {
  record: async () => {},
  of: async () => [],
  writtenTo: async () => [],
  writtenToOthers: async () => [],
}

/**
 * The playbook for late shipments, but the follow-up goes out after seconds, whatever the hour. So nothing else has to be scaled, and no clock
 * but this one fires, however busy the machine is.
 */
const playbook: Playbook = {
  ...shipmentDelayed,
  consider: (...asked) => {
    const considered = shipmentDelayed.consider(...asked)
    return {
      ...considered,
      decide: (owner) => ({
        ...considered.decide(owner),
        followUp: {
          after: { budget: 'PT1H2S', warnBefore: 'PT1H', roundTheClock: true },
          remindAfter: { budget: 'P7D', warnBefore: 'PT4H', roundTheClock: true },
          endAfter: { budget: 'P14D', warnBefore: 'PT0S', roundTheClock: true },
        },
      }),
    }
  },
}

/**
 * What is asked (plan, deadlines, page, compose) is answered by the real activities; what is done (deliver, act, grant, record)
 * only counts, in memory, once for each effect ID. So a benchmark of what runs recoveries measures no disk and no mail.
 */
export function openWorld(): World {
  const store = { journal: { append: async () => {}, failuresOf: async () => [] } }
  const asked = {
    playbooks: createRegistry([playbook]),
    directory,
    store,
    steps: [],
    now: Date.now,
    links: null,
    gate: whatHoldsBack,
  }
  const sent = new Map<string, Sent[]>()
  const inbox = new Map<string, Task>()
  let unexpected = 0
  const listeners = new Set<(sent: Sent) => void>()
  const reach = (event: Sent) => {
    const before = sent.get(event.recovery) ?? []
    if (before.some(({ effectId }) => effectId === event.effectId)) return
    sent.set(event.recovery, [...before, event])
    for (const listener of listeners) listener(event)
  }
  return {
    activities: {
      plan: planActivity(asked),
      prepare: prepareActivity(asked),
      deadlines: async (input) => {
        const recovery = activityInfo().workflowExecution?.workflowId ?? ''
        const effectId = `${recovery}/0/deadlines/update`
        if (input.asks.some(({ id }) => id === 'update')) reach({ recovery, effectId, kind: 'next-update' })
        return deadlinesActivity(input)
      },
      page: pageActivity(asked),
      compose: composeActivity({ ...asked, store: { contacts: strangers } }),
      deliver: async ({ recovery, effectId, kind }) => {
        reach({ recovery, effectId, kind })
        return { messageId: `<${effectId}@example.com>` }
      },
      perform: async () => null,
      act: async ({ recovery, effectId }) => {
        reach({ recovery, effectId, kind: 'act' })
        return { note: 'I have asked in writing to find your parcel and to have it put first on every leg.' }
      },
      undo: async ({ action }) => ({ note: `I have taken back ${action}.` }),
      grant: async ({ recovery, effectId, remedy }) => {
        reach({ recovery, effectId, kind: 'grant' })
        return { receipt: `${remedy.kind}-0123456789ab` }
      },
      record: async ({ recovery, tasks, entries }) => {
        unexpected += entries.filter(({ type }) => type === 'input.unexpected').length
        for (const task of tasks) inbox.set(recovery, task)
      },
    },
    sent: (recovery) => sent.get(recovery) ?? [],
    openTask(recovery) {
      const task = inbox.get(recovery)
      return task?.state === 'open' ? task : undefined
    },
    unexpected: () => unexpected,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
