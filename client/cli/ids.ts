import { recoveryId, referencePattern, workflowType } from '../../model/names.ts'
import { RecoveryNotFound } from '../errors.ts'
import type { RecoveryHandle } from '../recovery-handle.ts'
import { UsageError } from './io.ts'
import { playbooksHere, type Recoveries } from './session.ts'

/** How people name a recovery; said wherever one is asked for. */
export const idHelp = 'a workflow ID, <playbook>/<reference>, or the reference alone where that is enough'

/**
 * Finds the recovery that is meant.
 * @throws UsageError when `id` names none, or several; RecoveryNotFound.
 */
export async function findRecovery(recoveries: Recoveries, id: string): Promise<RecoveryHandle> {
  const parts = id.split('/')
  if (parts.length === 3 && parts[0] === workflowType) return known(recoveries.handle(id))
  if (parts.length === 2) return known(recoveries.handle(`${workflowType}/${id}`))
  if (parts.length > 1 || !referencePattern.test(id)) {
    throw new UsageError(`"${id}" is no ID of a recovery: give ${idHelp}`)
  }
  const handles = (await playbooksHere()).map(({ name }) => recoveries.handle(recoveryId(name, id)))
  const found = (await Promise.all(handles.map(async (each) => ((await each.exists()) ? each : [])))).flat()
  const [handle, ...others] = found
  if (handle === undefined) {
    throw new RecoveryNotFound(`there is no recovery of "${id}": list those there are with "amends list"`)
  }
  if (others.length > 0) {
    throw new UsageError(
      `"${id}" is in several recoveries: give one of ${found.map((each) => shortId(each.id)).join(', ')}`,
    )
  }
  return handle
}

async function known(handle: RecoveryHandle): Promise<RecoveryHandle> {
  if (await handle.exists()) return handle
  throw new RecoveryNotFound(`there is no recovery ${handle.id}: list those there are with "amends list"`)
}

/** As people read and type it: without the workflow type that all have in common. */
export function shortId(id: string): string {
  return id.startsWith(`${workflowType}/`) ? id.slice(workflowType.length + 1) : id
}
