import type { AnyStateMachine } from 'xstate'
import type { StepName } from '../../model/base.ts'
import type { StepEvent, StepInput } from '../step.ts'
import type { Now } from '../timing.ts'

/** A machine of a team's own for one step of a recovery. */
export interface OwnStep {
  /** Names it and its version: `acme.visit.1`. Running recoveries go on with the one they began with, so keep it until they ended. */
  readonly id: string
  /** The step that it takes the place of. */
  readonly step: StepName
  /** Builds it. `now` tells the time, in epoch milliseconds: it is all that it may know of the time. */
  machine(tools: { readonly now: Now }): AnyStateMachine
}

/** What the compiler holds such a machine to: input and events of a step, and a context that has all of the input. */
interface Fitting {
  readonly getInitialSnapshot: (scope: never, input: StepInput) => { readonly context: StepInput }
  readonly transition: (snapshot: never, event: StepEvent, scope: never) => { readonly context: StepInput }
}

/**
 * Defines a machine of your own for a step. It is given what every step is given, takes what every step takes, and reports what the
 * step it replaces reports.
 * @example
 * export const visit = defineStep({
 *   id: 'acme.visit.1',
 *   step: 'act',
 *   machine: ({ now }) => setup({ types: stepTypes, actors: { message } }).createMachine({ ... }),
 * })
 */
export function defineStep(definition: {
  id: string
  step: StepName
  machine(tools: { readonly now: Now }): AnyStateMachine & Fitting
}): OwnStep {
  return Object.freeze({ ...definition })
}

/** Whether something that a module exports is what `defineStep` returns. */
const isOwnStep = (value: unknown): value is OwnStep =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'step' in value &&
  typeof value.step === 'string' &&
  'machine' in value &&
  typeof value.machine === 'function'

/** The steps among what modules export, by default, by name or in a list; each once. */
export const stepsIn = (modules: readonly unknown[]): OwnStep[] => [
  ...new Set(
    modules
      .flatMap((module) => (typeof module === 'object' && module !== null ? Object.values(module) : []))
      .flat()
      .filter(isOwnStep),
  ),
]
