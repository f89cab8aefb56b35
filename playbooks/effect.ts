import type { z } from 'zod'
import type { ActionTools } from './playbook.ts'
import type { Situation } from './telling.ts'

/** An effect of a playbook's own, which the machine that it brings for a step asks for by its name. */
export interface EffectDefinition<
  Facts,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  /** What it is asked with: what can be told in JSON. */
  input: Input
  /** What it answers: the same. */
  output: Output
  /** Does it: ordinary async code that may be tried more than once. It throws to be tried again. */
  run(situation: Situation<Facts>, input: z.output<Input>, tools: ActionTools): Promise<z.input<Output>>
  /**
   * What it answers in a drill, in which it is not run; default: it fails, and becomes somebody's task.
   */
  rehearse?(situation: Situation<Facts>, input: z.output<Input>): z.input<Output>
}

/**
 * Defines an effect of a playbook's own. Its schemas say what crosses between machine and code, and all types follow from them.
 * @example
 * effects: {
 *   'book-slot': defineEffect({
 *     facts,
 *     input: z.object({ day: z.iso.date() }),
 *     output: z.object({ slot: z.iso.datetime() }),
 *     run: async ({ facts }, { day }, { effectId }) => dispatch.book(facts.appointment, day, { key: effectId }),
 *   }),
 * }
 */
export function defineEffect<Schema extends z.ZodObject, Input extends z.ZodType, Output extends z.ZodType>(
  definition: EffectDefinition<z.output<Schema>, Input, Output> & {
    /** The schema of the playbook's facts: their types are known by it. */
    facts: Schema
  },
): EffectDefinition<z.output<Schema>, Input, Output> {
  const { facts: _, ...effect } = definition
  return effect
}
