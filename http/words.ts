import type { Person } from '../activities/directory.ts'
import { momentInWords } from '../activities/words.ts'
import type { Task } from '../model/records.ts'
import type { ServerDependencies } from './ports.ts'

/** By which clock someone reads a time. */
export const zoneOf = ({ reachable }: Person): string => reachable?.timeZone ?? 'UTC'

/** The name of someone; their ID where the directory does not know them any more. */
export async function nameOf(
  { directory }: Pick<ServerDependencies, 'directory'>,
  id: string,
): Promise<string> {
  const person = await directory.person(id)
  return person.id === id ? person.name : id
}

/** Why there is nothing left for this reader to accept, decline or hand over; null while there is. */
export async function whyNotTheirs(
  world: Pick<ServerDependencies, 'directory'>,
  task: Pick<Task, 'state' | 'assignee' | 'closedAt' | 'closedBy'>,
  reader: Person,
): Promise<string | null> {
  if (task.state === 'cancelled') return 'This is no longer needed.'
  if (task.state === 'done') {
    const who = task.closedBy === null ? '' : ` by ${await nameOf(world, task.closedBy)}`
    const when = task.closedAt === null ? '' : `, on ${momentInWords(task.closedAt, zoneOf(reader))}`
    return `This was done${who}${when}.`
  }
  return task.assignee === reader.id ? null : `This is with ${await nameOf(world, task.assignee)} now.`
}
