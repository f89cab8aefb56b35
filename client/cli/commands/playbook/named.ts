import { createRegistry, type Playbook, UnknownPlaybook } from '../../../../playbooks/index.ts'
import { UsageError } from '../../io.ts'
import { playbooksHere } from '../../session.ts'

/**
 * A playbook that is known here, by its name.
 * @throws UsageError saying which there are.
 */
export async function playbookNamed(name: string): Promise<Playbook> {
  try {
    return createRegistry(await playbooksHere()).find(name)
  } catch (error) {
    if (error instanceof UnknownPlaybook) throw new UsageError(error.message, { cause: error })
    throw error
  }
}
