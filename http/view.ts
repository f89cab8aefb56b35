import { momentInWords } from '../activities/words.ts'
import { workflowType } from '../model/names.ts'
import type { Followed } from './follow.ts'
import type { Offer } from './offers/index.ts'
import type { Markup } from './page.ts'
import type { ServerDependencies } from './ports.ts'
import { type Attempt, type Note, taskPage } from './task-page.ts'
import { theirWords } from './their-words.ts'
import { nameOf, whyNotTheirs, zoneOf } from './words.ts'

/** What has just happened, while the store may not know it yet. */
export interface Happening {
  /** What was done. */
  readonly just?: Offer | undefined
  /** What was sent, and is shown again. */
  readonly attempt?: Attempt
  readonly note?: Note
}

/** The page of a task as it stands for whoever follows a link, with the forms that make sense for them now. */
export async function view(
  world: Pick<ServerDependencies, 'directory' | 'recoveries'>,
  { task, person, offers }: Followed,
  { just, attempt, note }: Happening = {},
): Promise<Markup> {
  const zone = zoneOf(person)
  const recovery = task.recovery.replace(`${workflowType}/`, '')
  const isTheirs = task.assignee === person.id
  const isAccepted = Boolean(task.acceptedAt) || just?.goesOn === true
  const isOver = task.state !== 'open' || just?.goesOn === false
  const makesSense = ({ action, assigneeOnly }: Offer) =>
    !isOver && (isTheirs || !assigneeOnly) && !(isAccepted && action === 'accept')
  const standing = await whyNotTheirs(world, task, person)
  const assignee = (await nameOf(world, task.assignee)) ?? 'nobody yet'
  return taskPage({
    task,
    words: isOver ? [] : await theirWords(world, task),
    facts: [
      ['Recovery', recovery],
      ['For', isTheirs ? `${assignee} (you)` : assignee],
      ['Due', task.dueAt === null ? 'no due time yet' : momentInWords(task.dueAt, zone)],
      ...(task.acceptedAt ? [['Taken on', momentInWords(task.acceptedAt, zone)] as const] : []),
      ['Whole case', `amends show ${recovery}`],
    ],
    note: note ?? (standing === null ? null : { mood: 'plain', lines: [standing] }),
    offers: offers.filter((offer) => offer.action === attempt?.action || makesSense(offer)),
    attempt: attempt ?? null,
  })
}
