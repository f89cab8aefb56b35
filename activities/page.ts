import type { Era } from '../model/calendar.ts'
import type { Effects, Page, PageAsk } from '../model/effects.ts'
import { after } from '../time/dates.ts'
import { deadlineOf } from './deadlines.ts'
import type { Dependencies } from './dependencies.ts'
import { isAway, reachableFrom } from './directory/presence.ts'
import type { Directory, Person } from './directory.ts'

/** Who is there for a task, and when they hear of it. */
interface Found {
  person: Person
  skipped: number
  notifyAt: string
}

/** Looks up who has a task, as the directory is now: field rule 14. */
export const pageActivity =
  ({ directory }: Pick<Dependencies, 'directory'>): Effects['page'] =>
  ({ asks, calendars }) =>
    Promise.all(asks.map((ask) => page(directory, ask, calendars)))

async function page(directory: Directory, ask: PageAsk, calendars: readonly Era[]): Promise<Page> {
  const { id, levels, acceptWithin } = ask
  const { person, skipped, notifyAt } = (await firstThere(directory, ask)) ?? (await standIn(directory, ask))
  const within = acceptWithin ?? (levels[skipped] ?? levels.at(-1))?.acceptWithin
  if (!within) throw new Error(`The page ${id} has neither levels nor a time to accept within`)
  const deadline = deadlineOf({ id, from: notifyAt, pauses: [], ...within }, calendars)
  return { id, assignee: person.id, skipped, notifyAt, deadline }
}

async function firstThere(directory: Directory, ask: PageAsk): Promise<Found | null> {
  for (const [skipped, { who }] of ask.levels.entries()) {
    for (const person of await directory.onLevel(who, ask.owner)) {
      const notifyAt = noticeTime(person, ask)
      // Away when it happens or when the notice would reach them: both ways nobody would act on it.
      if (!isAway(person, ask.from) && !isAway(person, notifyAt)) return { person, skipped, notifyAt }
    }
  }
  return null
}

/** A task always has somebody: where nobody is there, the top of the owner's chain, even if away. */
async function standIn(directory: Directory, ask: PageAsk): Promise<Found> {
  const person = (await directory.ladder(ask.owner)).at(-1) ?? (await directory.person(ask.owner))
  return { person, skipped: ask.levels.length, notifyAt: noticeTime(person, ask) }
}

const noticeTime = (person: Person, { from, urgent }: PageAsk): string =>
  urgent ? after(from, 'PT0S') : reachableFrom(person, from)
