import type {
  ActorLogic,
  AnyActorLogic,
  AnyActorScope,
  AnyMachineSnapshot,
  AnyStateMachine,
  EventObject,
} from 'xstate'

/** Which machines an actor may be, by name, and which of them its input asks for. */
interface Choosing<TInput> {
  readonly machines: ReadonlyMap<string, AnyStateMachine>
  /**
   * Also with the name of a machine that there is none of: the actor then ends in error.
   */
  choose(input: TInput): string
}

/** The logic of a choice. It has a name, as declarations cannot write down all that XState's own type is made of. */
export interface Chosen<TEvent extends EventObject, TInput>
  extends ActorLogic<AnyMachineSnapshot, TEvent, TInput> {}

/** A choice, as those see it who do not know its input. */
interface Known {
  readonly machines: readonly AnyStateMachine[]
  among(replace: (machine: AnyStateMachine) => AnyStateMachine): AnyActorLogic
}

const choices = new WeakMap<object, Known>()

/**
 * An actor that is one of several machines. XState fixes what a state invokes; this is decided when it is invoked. Its snapshot is
 * the machine's own; persisted, it holds the name beside it, so that it goes on as what it began as. One that was persisted before
 * there was a choice is the first.
 */
export function choice<TEvent extends EventObject, TInput>(
  choosing: Choosing<TInput>,
): Chosen<TEvent, TInput> {
  const { machines, choose } = choosing
  const named = (name: string): AnyStateMachine => {
    const machine = machines.get(name)
    if (!machine)
      throw new Error(
        `There is no machine "${name}" here: ${[...machines.keys()].join(', ') || 'there is none'}`,
      )
    return machine
  }
  const nameOf = ({ machine }: AnyMachineSnapshot): string | undefined =>
    [...machines].find(([, each]) => each === machine)?.[0]

  const logic: Chosen<TEvent, TInput> = {
    getInitialSnapshot: (scope: AnyActorScope, input) =>
      named(choose(input)).getInitialSnapshot(scope, input),
    transition: (snapshot, event, scope: AnyActorScope) =>
      snapshot.machine.transition(snapshot, event, scope),
    start: (snapshot) => snapshot.machine.start(snapshot),
    getPersistedSnapshot: (snapshot, options) => ({
      ...snapshot.machine.getPersistedSnapshot(snapshot, options),
      chosen: nameOf(snapshot),
    }),
    restoreSnapshot: (persisted, scope: AnyActorScope) => {
      const [first = ''] = machines.keys()
      const name = 'chosen' in persisted && typeof persisted.chosen === 'string' ? persisted.chosen : first
      return named(name).restoreSnapshot(persisted, scope)
    },
  }
  choices.set(logic, {
    machines: [...machines.values()],
    among: (replace) =>
      choice({ choose, machines: new Map([...machines].map(([name, each]) => [name, replace(each)])) }),
  })
  return logic
}

/** The machines that an actor may be; none for what is no choice. */
export const machinesOf = (logic: unknown): readonly AnyStateMachine[] => knownOf(logic)?.machines ?? []

/** The same choice among other machines: each takes the place of the one that it is made from. */
export const chooseAmong = (
  logic: unknown,
  replace: (machine: AnyStateMachine) => AnyStateMachine,
): AnyActorLogic | undefined => knownOf(logic)?.among(replace)

const knownOf = (logic: unknown): Known | undefined =>
  typeof logic === 'object' && logic !== null ? choices.get(logic) : undefined
