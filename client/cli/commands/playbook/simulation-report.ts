import type { TestRecovery } from '../../../../testing/index.ts'
import type { Course } from '../../../../testing/scripted/explore.ts'
import { table } from '../../format/table.ts'
import { lasting, when } from '../../format/time.ts'
import { clockName } from '../../format/timeline.ts'

/** Facts that were made up for want of given ones, and what makes them up again. */
export interface MadeUp {
  readonly facts: Record<string, unknown>
  readonly seed: number
}

/** What happened, each clock, and how it ended, for people. */
export function simulationText(
  name: string,
  madeUp: MadeUp | null,
  recovery: TestRecovery,
  course: Course,
): string {
  const timeZone = recovery.status.plan?.calendar?.timeZone ?? 'UTC'
  return [
    `${name}, in times of ${timeZone}`,
    ...madeUpLines(madeUp),
    '',
    ...recovery.timeline,
    '',
    clockTable(recovery, timeZone),
    ...courseLines(course),
    '',
  ].join('\n')
}

/** The facts, where they were made up. */
export const madeUpLines = (madeUp: MadeUp | null): string[] =>
  madeUp === null ? [] : [`facts made up (--seed ${madeUp.seed}): ${JSON.stringify(madeUp.facts)}`]

/** The same, and all that was said, for programs. */
export function simulationJson(name: string, recovery: TestRecovery, course: Course) {
  const { failure, happenings, messages, notices, letters, promises, grants, clocks } = recovery
  const known = { happenings, messages, notices, letters, promises, grants, clocks }
  return { playbook: name, failure, course, ...known }
}

function clockTable({ clocks }: TestRecovery, timeZone: string): string {
  const rows = clocks.map((clock) => {
    const { state, feltMs } = clock.reading
    const started = clock.log[0]?.at ?? clock.dueAt
    return [clockName(clock), when(started, timeZone), when(clock.dueAt, timeZone), lasting(feltMs), state]
  })
  return table(['CLOCK', 'STARTED', 'DUE', 'TOOK', 'STATE'], rows)
}

function courseLines({
  outcome,
  reopened,
  lastedMs,
  waits,
  breaches,
  promisesBroken,
  openTasks,
}: Course): string[] {
  const times = reopened === 0 ? '' : `, reopened ${reopened === 1 ? 'once' : `${reopened} times`}`
  const open = openTasks.length === 0 ? '' : `; waiting for ${openTasks.join(', ')}`
  return [
    outcome === null
      ? `It has not ended after ${lasting(lastedMs)}${times}${open}`
      : `It ended ${outcome} after ${lasting(lastedMs)}${times}`,
    `The customer waited ${lasting(waits.word)} at the longest for a word of ours, ${waits.answer === null ? 'and asked for no answer' : `and ${lasting(waits.answer)} for an answer`}`,
    `Clocks breached: ${breaches}; promises broken: ${promisesBroken}`,
  ]
}
