import type { Person } from '../activities/directory.ts'
import { momentInWords } from '../activities/words.ts'
import type { Task } from '../model/records.ts'
import type { ServerDependencies } from './ports.ts'

/** By which clock someone reads a time. */
export const zoneOf = ({ reachable }: Person): string => reachable?.timeZone ?? 'UTC'

/** The name of someone; null where the directory does not know them. */
export async function nameOf(
  { directory }: Pick<ServerDependencies, 'directory'>,
  id: string,
): Promise<string | null> {
  const person = await directory.person(id)
  return person.id === id ? person.name : null
}

/** Why there is nothing left for this reader to accept, decline or hand over; null while there is. */
export async function whyNotTheirs(
  world: Pick<ServerDependencies, 'directory'>,
  task: Pick<Task, 'state' | 'assignee' | 'closedAt' | 'closedBy'>,
  reader: Person,
): Promise<string | null> {
  if (task.state === 'cancelled') return 'This is no longer needed.'
  if (task.state === 'done') {
    const who = task.closedBy === null ? '' : ` by ${(await nameOf(world, task.closedBy)) ?? task.closedBy}`
    const when = task.closedAt === null ? '' : `, on ${momentInWords(task.closedAt, zoneOf(reader))}`
    return `This was done${who}${when}.`
  }
  if (task.assignee === reader.id) return null
  const assignee = await nameOf(world, task.assignee)
  if (assignee !== null) return `This is with ${assignee} now.`
  return 'This is with nobody just now: somebody is being asked.'
}
