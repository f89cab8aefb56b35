import { type AnyStateMachine, type AnyStateNode, StateMachine } from 'xstate'
import { machinesOf } from '../../machines/choice.ts'

/** A state of a machine, and all that is inside it. */
export interface State {
  /** The keys from the root on, joined by dots: `running.steps.ownIt`. */
  readonly id: string
  readonly name: string
  readonly type: AnyStateNode['type']
  readonly tags: readonly string[]
  /** The state inside it that is entered first. */
  readonly initial: string | null
  readonly states: readonly State[]
}

/** A way from a state to another. `from` is empty for a way that is open in every state. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly opens: Opening
}

/** What opens a way: an event, the end or failure of what is invoked, a delay, or a change of what is known. */
export interface Opening {
  readonly kind: 'event' | 'done' | 'failed' | 'delay' | 'always'
  /** Of the event, of what is invoked, or of the delay, which may be given in milliseconds. */
  readonly name: string | number
  readonly guard: string | null
}

/** A machine as its definition has it: nothing in it is drawn by hand. */
export interface Chart {
  readonly states: readonly State[]
  readonly initial: string
  readonly ways: readonly Way[]
}

/**
 * Reads the states and ways of a machine, the running machines of its steps among them: a state that does nothing but wait for
 * another machine is drawn as that machine.
 * @param isOpened whether the machine of an invoked actor, by its source, is drawn too
 * @param own which machines stand in for actors that the outermost machine invokes, by their source
 */
export function chartOf(
  outermost: AnyStateMachine,
  isOpened: (source: string) => boolean,
  own: ReadonlyMap<string, AnyStateMachine> = new Map(),
): Chart {
  const ways: Way[] = []

  const visit = (machine: AnyStateMachine, node: AnyStateNode, path: readonly string[]): State => {
    const id = path.join('.')
    const inner = innerOf(machine, node, isOpened, machine === outermost ? own : new Map())
    const opened = inner ? { machine: inner, node: inner.root } : { machine, node }
    // What the machine inside does in every state of its own changes none.
    for (const { target, opens } of waysOf(node))
      ways.push({ from: id, to: pathOf(target, path, node), opens })
    return {
      id,
      name: node.key,
      type: inner ? 'compound' : node.type,
      tags: node.tags,
      initial: initialOf(opened.node, path),
      states: Object.values(opened.node.states).map((child: AnyStateNode) =>
        visit(opened.machine, child, [...path, child.key]),
      ),
    }
  }
  const root = visit(outermost, outermost.root, [])
  return { states: root.states, initial: root.initial ?? '', ways }
}

/** The one machine that a state waits for. */
function innerOf(
  { implementations }: AnyStateMachine,
  { invoke: [invoked] }: AnyStateNode,
  isOpened: (source: string) => boolean,
  own: ReadonlyMap<string, AnyStateMachine>,
): AnyStateMachine | null {
  const source = invoked?.src
  if (typeof source !== 'string' || !isOpened(source)) return null
  const standIn = own.get(source)
  if (standIn) return standIn
  const logic: unknown = implementations.actors?.[source]
  const [usual = logic] = machinesOf(logic)
  return usual instanceof StateMachine ? usual : null
}

const initialOf = (node: AnyStateNode, path: readonly string[]): string | null => {
  if (node.type !== 'compound') return null
  const [first] = node.initial.target ?? []
  return first ? [...path, first.key].join('.') : null
}

/** Where a target stands in the chart: `path` leads to the state that the way begins at. */
const pathOf = (target: AnyStateNode, path: readonly string[], from: AnyStateNode): string =>
  [...path.slice(0, path.length - from.path.length), ...target.path].join('.')

/** The ways that change the state; an event that is only noted is none. */
function waysOf(node: AnyStateNode): { target: AnyStateNode; opens: Opening }[] {
  const all = [...node.transitions.values(), node.always ?? []].flat()
  return all.flatMap(({ eventType, guard, target }) =>
    (target ?? []).map((to: AnyStateNode) => ({
      target: to,
      opens: { ...openingOf(eventType, node), guard: nameOf(guard) },
    })),
  )
}

function openingOf(event: string, { after, invoke }: AnyStateNode): Omit<Opening, 'guard'> {
  const delayed = after.find(({ eventType }) => eventType === event)
  if (delayed) return { kind: 'delay', name: typeof delayed.delay === 'function' ? 'a delay' : delayed.delay }
  const source = (prefix: string): string =>
    String(invoke.find(({ id }) => `${prefix}.actor.${id}` === event)?.src ?? 'all')
  if (event === '') return { kind: 'always', name: '' }
  if (event.startsWith('xstate.error')) return { kind: 'failed', name: source('xstate.error') }
  if (event.startsWith('xstate.done')) return { kind: 'done', name: source('xstate.done') }
  return { kind: 'event', name: event }
}

/** Guards put together of others have no name. */
function nameOf(guard: unknown): string | null {
  if (typeof guard === 'string') return guard
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return null
  return typeof guard.type === 'string' ? guard.type : null
}

/** Ways with the same ends, which are drawn as one. */
export function grouped<T extends { readonly from: string; readonly to: string }>(
  ways: readonly T[],
): { from: string; to: string; all: T[] }[] {
  const groups: { from: string; to: string; all: T[] }[] = []
  for (const way of ways) {
    const group = groups.find(({ from, to }) => from === way.from && to === way.to)
    if (group) group.all.push(way)
    else groups.push({ from: way.from, to: way.to, all: [way] })
  }
  return groups
}
