import { type AnyStateMachine, assign, createMachine } from 'xstate'
import type { Effect } from '../../../workflows/durable.ts'

/** One thing that happens to a machine, on a server and under a simulated clock alike. */
export type Step =
  /** An event that the machine must take. */
  | { readonly send: { readonly type: string; readonly [key: string]: unknown } }
  /** An event, fire and forget. */
  | { readonly signal: { readonly type: string; readonly [key: string]: unknown } }
  /** Someone asks to cancel the workflow, which a machine knows as an event. */
  | { readonly cancel: true }
  /** Time passes until the machine is in a state, or has a tag: what the `waitFor` update takes. */
  | { readonly until: string }

/** A machine, what happens to it, and how its effects run. */
export interface Case {
  readonly machine: AnyStateMachine
  readonly script: readonly Step[]
  readonly effects?: Readonly<Record<string, Effect>>
  readonly input?: unknown
}

interface Config {
  readonly entry?: unknown
  readonly states?: Readonly<Record<string, Config>> | undefined
}

/**
 * The same machine, which writes down each state it enters in `context.trail`. Seen from the inside, so that the sequence
 * of states is the same thing to a server and to a simulated clock.
 */
export function traced(machine: AnyStateMachine): AnyStateMachine {
  const { context, ...config } = machine.config
  const traced = {
    ...tracedNode(config, machine.id),
    context: (args: unknown) => ({ ...(typeof context === 'function' ? context(args) : context), trail: [] }),
  }
  return createMachine(traced, machine.implementations)
}

function tracedNode(config: Config, path: string): Config {
  const visit = assign(({ context }) => ({ trail: [...context.trail, path] }))
  const states = Object.entries(config.states ?? {}).map(([key, state]) => [
    key,
    // A history state is never entered itself.
    'type' in state && state.type === 'history' ? state : tracedNode(state, `${path}.${key}`),
  ])
  return {
    ...config,
    entry: [visit, ...[config.entry ?? []].flat()],
    ...(states.length > 0 && { states: Object.fromEntries(states) }),
  }
}
