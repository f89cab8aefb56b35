import type { Person } from '../activities/directory.ts'
import { type ReadToken, readToken, TokenExpired, TokenInvalid } from '../activities/links.ts'
import type { TaskRecord } from '../store/index.ts'
import { type Offer, offersFor } from './offers/index.ts'
import { type Markup, messagePage } from './page.ts'
import type { ServerDependencies } from './ports.ts'
import { zoneOf } from './words.ts'

/** A page with its status, or another page to go to. */
export type Answer =
  | { readonly status: 200 | 400 | 404 | 409 | 410 | 503; readonly body: Markup }
  | { readonly status: 303; readonly location: string }

/** A link that was followed: who acts, on which task, and all that can be done about it. */
export interface Followed {
  readonly recovery: string
  readonly person: Person
  readonly task: TaskRecord
  readonly offers: readonly Offer[]
}

/** @returns what a link leads to, or the page that says why it leads nowhere. */
export async function follow(world: ServerDependencies, text: string): Promise<Followed | Answer> {
  let token: ReadToken
  try {
    token = await readToken(world.secret, text, world.now())
  } catch (error) {
    if (error instanceof TokenExpired) return expired
    if (error instanceof TokenInvalid) return notALink
    throw error
  }
  const person = await world.directory.person(token.person)
  // Whoever has left stays named in old links, and may not act any more.
  if (person.id !== token.person) return notALink
  const task = await world.store.tasks.get(token.recovery, token.task)
  if (!task) return unknownTask
  const everyone = await world.directory.everyone()
  const offers = offersFor(task, {
    timeZone: zoneOf(person),
    now: world.now(),
    colleagues: everyone
      .filter(({ id }) => id !== person.id)
      .map(({ id, name, title }) => [id, `${name}, ${title}`]),
  })
  return { recovery: token.recovery, person, task, offers }
}

/** The one answer to all links that are none, whatever is wrong with them. */
export const notALink: Answer = {
  status: 404,
  body: messagePage('There is nothing here', [
    'This is no link of ours, or not all of it: copy the whole link from the notice that you got.',
  ]),
}

const expired: Answer = {
  status: 410,
  body: messagePage('This link has expired', [
    'It was good for seven days. A newer notice has a newer link, and "amends inbox" lists what waits for you.',
  ]),
}

const unknownTask: Answer = {
  status: 404,
  body: messagePage('This task is not here yet', [
    'It can take a moment until a new task shows: please try again in a minute. Nothing is lost.',
  ]),
}
