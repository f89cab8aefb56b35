import { inWords } from '../../time/dates.ts'
import { toDuration } from '../../time/units.ts'
import type { Opening, State, Way } from './chart.ts'
import type { Pace } from './pace.ts'

/** `isUnhappyAgain` as people read it: "unhappy again". */
export const spelledOut = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^is /, '')

/** What stands in a state: its name, and what its playbook says of time. */
export function linesOf({ id, name, tags }: State, pace: Pace | null, ways: readonly Way[]): string[] {
  const paced = [...tags, id].flatMap((key) => pace?.lines[key] ?? [])
  const always = ways.filter(({ from, to }) => from === '' && to === id)
  const anywhere = always.length === 0 ? [] : [`from anywhere: ${labelOf(always, pace)}`]
  return [spelledOut(name), ...paced, ...anywhere]
}

/** What opens ways with the same ends: events, guards, and delays in the playbook's own figures. */
export const labelOf = (ways: readonly Way[], pace: Pace | null): string =>
  [...new Set(ways.map(({ opens }) => openingInWords(opens, pace)))].filter((text) => text !== '').join(' / ')

function openingInWords({ kind, name, guard }: Opening, pace: Pace | null): string {
  // Whether an event makes sense at all is no part of the story.
  const when = guard === null || guard.startsWith('takes') ? '' : spelledOut(guard)
  const what = {
    event: () => String(name),
    done: () => `${spelledOut(String(name))} done`,
    failed: () => `${spelledOut(String(name))} failed`,
    delay: () => delayInWords(name, pace),
    always: () => '',
  }[kind]()
  return what && when ? `${what}, ${when}` : what || when
}

const delayInWords = (delay: string | number, pace: Pace | null): string =>
  typeof delay === 'number' ? `after ${inWords(toDuration(delay))}` : (pace?.delays[delay] ?? delay)
