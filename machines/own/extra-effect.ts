import type { PromiseActorLogic } from 'xstate'
import type { Json } from '../../model/base.ts'
import type { PerformInput } from '../../model/effects.ts'
import { effect } from '../effect.ts'
import { effectId } from '../effects.ts'
import { base, type StepInput } from '../step.ts'

/** An effect of a playbook's own: an actor to declare in `setup({ actors })`, and what it is asked with. */
export interface ExtraEffect<TInput extends Json, TOutput extends Json>
  extends PromiseActorLogic<TOutput, PerformInput> {
  /**
   * What it is invoked with.
   * @param key tells one time from another within an opening: asked again under the same key, it answers what it answered before
   */
  ask(step: StepInput, input: TInput, key?: string): PerformInput
}

/**
 * A placeholder for an effect that the playbook defines under this name in its `effects`. What it gives is checked there, by its
 * schemas; the types here are what you know of them.
 * @example
 * const bookSlot = extraEffect<{ day: string }, { slot: string }>('book-slot')
 * // in setup: actors: { bookSlot }
 * // in a state: invoke: { src: 'bookSlot', input: ({ context }) => bookSlot.ask(context, { day }), onDone, onError }
 */
export function extraEffect<TInput extends Json, TOutput extends Json>(
  name: string,
): ExtraEffect<TInput, TOutput> {
  const ask = (step: StepInput, input: TInput, key?: string): PerformInput => ({
    ...base(step),
    effect: name,
    input,
    owner: step.owner,
    opening: step.opening,
    effectId: effectId(step.recovery, step.opening, 'perform', key === undefined ? name : `${name}/${key}`),
  })
  return Object.assign(effect<TOutput, PerformInput>('perform'), { ask })
}
