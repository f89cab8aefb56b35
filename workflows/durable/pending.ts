import type { AnyActorRef, EventObject } from 'xstate'
import type { Deadline } from './messages.ts'
import { time } from './time.ts'

/**
 * The pending delays of an actor system: read from XState's own list of scheduled events, and put back into it. This file
 * is all that touches that list, and all that changes when XState carries its timers itself.
 */
type Scheduled = ReturnType<AnyActorRef['system']['getSnapshot']>['_scheduledEvents'][string]

/** A pending delay as it is carried into the next run. */
export interface Pending {
  /** The IDs of the children that lead from the root to the actor that scheduled it. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly event: EventObject
  readonly id: string
  /** The absolute instant (ms since the epoch), so that continuing as new postpones nothing; `null` for never. */
  readonly due: number | null
}

/** The pending delays, for people, the earliest first. */
export function deadlines(root: AnyActorRef): Deadline[] {
  const all = scheduled(root).filter((entry) => Number.isFinite(dueOf(entry)))
  if (all.length === 0) return []
  const paths = actorPaths(root)
  return all
    .sort((a, b) => dueOf(a) - dueOf(b))
    .map((entry) => ({
      due: new Date(dueOf(entry)).toISOString(),
      name: nameOf(entry),
      event: entry.event.type,
      actor: (paths.get(entry.target) ?? []).join('/'),
    }))
}

/** Names the delay that is due at an instant. */
export function describeDue(root: AnyActorRef, due: number): string {
  // XState dates what it schedules by `Date.now()`, which may be a little ahead of the run's own time.
  const [entry] = scheduled(root)
    .filter((each) => Math.abs(dueOf(each) - due) < 1_000)
    .sort((a, b) => Math.abs(dueOf(a) - due) - Math.abs(dueOf(b) - due))
  return entry ? nameOf(entry) : 'end of a wait'
}

/** Every pending delay whose actors still run, to be given to {@link reschedule} in the next run. */
export function capture(root: AnyActorRef): Pending[] {
  const paths = actorPaths(root)
  return scheduled(root).flatMap((entry) => {
    const source = paths.get(entry.source)
    const target = paths.get(entry.target)
    if (!source || !target) return []
    const due = dueOf(entry)
    return { source, target, event: entry.event, id: entry.id, due: Number.isFinite(due) ? due : null }
  })
}

/** Schedules carried delays again, in a root that was restored and started. XState restores none by itself. */
export function reschedule(root: AnyActorRef, pending: readonly Pending[]): void {
  for (const { source, target, event, id, due } of pending) {
    const from = actorAt(root, source)
    const to = actorAt(root, target)
    const left = (due ?? Number.POSITIVE_INFINITY) - time.now()
    if (from && to) root.system.scheduler.schedule(from, to, event, left, id)
  }
}

function scheduled(root: AnyActorRef): Scheduled[] {
  return Object.values(root.system.getSnapshot()._scheduledEvents)
}

function dueOf({ startedAt, delay }: Scheduled): number {
  return startedAt + delay
}

/** What XState names a delayed event that nobody named: random base 36. */
const nameless = /^(?=.*\d)[a-z\d]{7,14}$/

/** `xstate.after.a reminder.checkout.waiting` reads `a reminder (checkout.waiting)`; a named delay reads its own name. */
function nameOf({ event: { type }, id }: Scheduled): string {
  const [, delay, state] = /^xstate\.after\.([^.]+)\.(.+)$/.exec(type) ?? []
  if (!delay || !state) return nameless.test(id) ? type : id
  return /^\d+$/.test(delay) ? `${state} after ${delay} ms` : `${delay} (${state})`
}

function actorPaths(
  actor: AnyActorRef,
  path: readonly string[] = [],
  paths = new Map<AnyActorRef, readonly string[]>(),
): Map<AnyActorRef, readonly string[]> {
  paths.set(actor, path)
  for (const [id, child] of Object.entries(childrenOf(actor)))
    if (child) actorPaths(child, [...path, id], paths)
  return paths
}

function actorAt(root: AnyActorRef, path: readonly string[]): AnyActorRef | undefined {
  return path.reduce<AnyActorRef | undefined>((actor, id) => actor && childrenOf(actor)[id], root)
}

function childrenOf(actor: AnyActorRef): Record<string, AnyActorRef | undefined> {
  return actor.getSnapshot()?.children ?? {}
}
