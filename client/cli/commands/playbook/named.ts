import { PlaybookError } from '../../../../playbooks/errors.ts'
import type { Playbook } from '../../../../playbooks/index.ts'
import { knownPlaybook, loadPlaybooks } from '../../../../playbooks/load.ts'
import { createRegistry } from '../../../../playbooks/registry.ts'
import { UsageError } from '../../io.ts'

/** Whether an argument is meant as a file or folder: names of playbooks have neither slashes nor dots. */
export const isPlace = (argument: string): boolean => /[/\\.]/.test(argument)

/**
 * A playbook that is known here, by its name; or that of a file or folder, whether it is known or not.
 * @throws UsageError saying which there are.
 */
export async function playbookNamed(argument: string): Promise<Playbook> {
  if (!isPlace(argument)) return told(() => knownPlaybook(argument))
  const found = await told(async () =>
    createRegistry((await loadPlaybooks([argument])).map(({ playbook }) => playbook)).list(),
  )
  const [first, ...others] = found
  if (first && others.length === 0) return first
  const names = found.map(({ name }) => name).join(', ')
  throw new UsageError(`There are several playbooks in ${argument} (${names}): give a file with one`)
}

async function told<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof PlaybookError) throw new UsageError(error.message, { cause: error })
    throw error
  }
}
