import {
  type AnyActorLogic,
  type AnyActorRef,
  type AnyStateMachine,
  fromPromise,
  type PromiseActorLogic,
} from 'xstate'
import { chooseAmong, machinesOf } from './choice.ts'

/** One side effect to perform: the name under which the machine knows it, its input, and the actor that waits for it. */
export interface EffectCall {
  readonly name: string
  readonly input: unknown
  readonly self: AnyActorRef
}

/** Performs an effect. A rejection with an {@link EffectError} reaches the machine's `onError` and survives as JSON. */
export type Performer = (call: EffectCall) => Promise<unknown>

// Weak collections, because a module of pure definitions may be shared, frozen, by many runs.
const placeholders = new WeakMap<object, string | null>()
const performers = new WeakMap<object, Performer>()

/**
 * A placeholder promise actor: names a side effect, never performs one. Declare it in `setup({ actors })`; the key there
 * is its name. Whoever runs the machine performs it: {@link performEffects}, or {@link provideEffects} in a test.
 * @param given its name, where the key is another
 */
export function effect<TOutput, TInput>(given?: string): PromiseActorLogic<TOutput, TInput> {
  const logic = fromPromise<TOutput, TInput>(({ input, self, system }) => {
    const name = given ?? String(self.src)
    const perform = performers.get(system)
    if (!perform)
      return Promise.reject(new EffectError('Unbound', `Nothing performs the effect "${name}" here`))
    // The output's type is the promise that the placeholder makes on behalf of whoever performs it.
    return perform({ name, input, self }) as Promise<TOutput>
  })
  placeholders.set(logic, given ?? null)
  return logic
}

/** Whether `logic` is a placeholder made by {@link effect}. */
export function isEffect(logic: unknown): logic is AnyActorLogic {
  return typeof logic === 'object' && logic !== null && placeholders.has(logic)
}

/** From now on, `perform` performs every effect of the actors of this system. Nothing is cloned, so it costs nothing. */
export function performEffects(system: AnyActorRef['system'], perform: Performer): void {
  performers.set(system, perform)
}

/**
 * Replaces every effect placeholder of a machine and, recursively, of the machines it declares in `setup({ actors })`,
 * by `bind(name, placeholder)`.
 */
export function provideEffects<M extends AnyStateMachine>(
  machine: M,
  bind: (name: string, logic: AnyActorLogic) => AnyActorLogic,
): M {
  const actors: Record<string, AnyActorLogic> = {}
  for (const [name, logic] of actorsOf(machine)) {
    if (isEffect(logic)) actors[name] = bind(effectName(name, logic), logic)
    else if (isMachine(logic)) actors[name] = provideEffects(logic, bind)
    else {
      const chosen = chooseAmong(logic, (machine) => provideEffects(machine, bind))
      if (chosen) actors[name] = chosen
    }
  }
  // `provide` returns the same machine with other implementations; its declared type widens for a generic M.
  return Object.keys(actors).length === 0 ? machine : (machine.provide({ actors }) as M)
}

/**
 * The names of the effects of a machine and of the machines it declares.
 * @throws Error when an effect hides in an inline `invoke`, where it has no name.
 */
export function effectNames(machine: AnyStateMachine, names = new Set<string>()): Set<string> {
  for (const [name, logic] of actorsOf(machine)) {
    if (isEffect(logic)) names.add(effectName(name, logic))
    else if (isMachine(logic)) effectNames(logic, names)
    else for (const each of machinesOf(logic)) effectNames(each, names)
  }
  refuseInline(machine.config, machine.id)
  return names
}

/** The effects that a machine itself declares, by the key under which it does, with the name of each. */
export function directEffects(machine: AnyStateMachine): Map<string, string> {
  return new Map(
    actorsOf(machine).flatMap(([key, logic]) => (isEffect(logic) ? [[key, effectName(key, logic)]] : [])),
  )
}

/** What a failed effect hands to `onError`: plain data that keeps its type and message when persisted as JSON. */
export class EffectError extends Error {
  /** The kind of failure: an application's own type, or `Timeout`, `Cancelled`, `Unbound`. */
  readonly type: string
  /** Whether trying again is known to be useless. */
  readonly nonRetryable: boolean

  constructor(type: string, message: string, options: { nonRetryable?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'EffectError'
    this.type = type
    this.nonRetryable = options.nonRetryable ?? false
    // An Error's own message is not enumerable, so it would be lost in a context that is stored as JSON.
    Object.defineProperty(this, 'message', { value: message, enumerable: true })
  }
}

const effectName = (key: string, logic: AnyActorLogic): string => placeholders.get(logic) ?? key

function actorsOf(machine: AnyStateMachine): [string, unknown][] {
  return Object.entries(machine.implementations.actors ?? {})
}

function isMachine(logic: unknown): logic is AnyStateMachine {
  return typeof logic === 'object' && logic !== null && 'implementations' in logic && 'config' in logic
}

interface Node {
  readonly invoke?: unknown
  readonly states?: Readonly<Record<string, unknown>> | undefined
}

function refuseInline(node: Node, path: string): void {
  for (const invoke of [node.invoke ?? []].flat()) {
    const src: unknown =
      typeof invoke === 'object' && invoke !== null && 'src' in invoke ? invoke.src : undefined
    if (isEffect(src) || (isMachine(src) && effectNames(src).size > 0)) {
      throw new Error(
        `State "${path}" invokes an effect inline: declare it in setup({ actors }) and invoke it by name`,
      )
    }
  }
  for (const [key, child] of Object.entries(node.states ?? {})) {
    if (typeof child === 'object' && child !== null) refuseInline(child, `${path}.${key}`)
  }
}
