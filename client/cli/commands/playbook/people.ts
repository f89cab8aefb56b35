import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePeople } from '../../../../activities/directory/people.ts'
import { team } from '../../../../activities/directory/team.ts'
import { amendsHome } from '../../../../store/home.ts'
import type { People } from '../../../../testing/options.ts'
import type { Io } from '../../io.ts'
import { UsageError } from '../../io.ts'

/**
 * The people that a worker with the same environment would know: those of the directory file, or the made-up team.
 * @throws UsageError saying which file is wrong, and where.
 */
export async function peopleHere({ AMENDS_DIRECTORY: named }: Io['env']): Promise<People> {
  const path = named || join(amendsHome(), 'directory.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && !named) return null
    throw new UsageError(`cannot read the directory ${path}: ${error.message}`, { cause: error })
  })
  if (text === null) return team
  try {
    return parsePeople(path, text)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
