import type { Effects } from '../model/effects.ts'
import type { Effect } from './durable.ts'

/** Reads a field of an effect's input for a summary line: what the UI shows must not depend on its type. */
function field(input: unknown, ...path: string[]): string {
  const value = path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null
        ? Object.entries(at).find(([key]) => key === name)?.[1]
        : undefined,
    input,
  )
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** They report every few seconds that they are alive, so that one lost with its worker is soon tried again. */
const lost = { heartbeatTimeout: '20 seconds' } as const

/** Longer than a try of an action may last (playbooks/tries.ts), so that two never overlap. */
const action = { startToCloseTimeout: '6 minutes', scheduleToCloseTimeout: '30 minutes' } as const

/**
 * How each effect runs. Short pure questions and our own store are local activities, a marker in history instead of three
 * events; what reaches the outside world is an activity of its own. What sends or gives is settled, never cut short.
 */
export const effects: Record<keyof Effects, Effect> = {
  plan: { local: { scheduleToCloseTimeout: '1 minute' }, summary: () => 'Make the plan' },
  prepare: {
    local: { scheduleToCloseTimeout: '10 seconds' },
    summary: (input) => `Look for the machine ${field(input, 'machine')}`,
  },
  deadlines: { local: { scheduleToCloseTimeout: '10 seconds' }, summary: () => 'Find out when it is due' },
  page: { local: { scheduleToCloseTimeout: '10 seconds' }, summary: () => 'Find out whose it is' },
  compose: {
    local: { scheduleToCloseTimeout: '30 seconds' },
    summary: (input) => `Write the ${field(input, 'kind')} message`,
  },
  record: {
    local: { scheduleToCloseTimeout: '30 seconds' },
    summary: () => 'Write the journal and the inbox',
  },
  deliver: {
    activity: { startToCloseTimeout: '1 minute', scheduleToCloseTimeout: '5 minutes', ...lost },
    settle: true,
    summary: (input) => `Send the ${field(input, 'kind')} message`,
  },
  act: {
    activity: { ...action, ...lost },
    // Not wanted any more, it is cut short; what it began is to be taken back only once it has ended.
    settle: 'cancelled',
    summary: (input) => `Do ${field(input, 'action')}`,
  },
  perform: {
    activity: { ...action, ...lost },
    summary: (input) => `Do ${field(input, 'effect')}`,
  },
  undo: {
    activity: { ...action, ...lost },
    settle: true,
    summary: (input) => `Take back ${field(input, 'action')}`,
  },
  grant: {
    activity: { startToCloseTimeout: '1 minute', scheduleToCloseTimeout: '1 hour', ...lost },
    settle: true,
    summary: (input) => `Grant ${field(input, 'remedy', 'what')}`,
  },
}
