import { recoveryOfTask } from '../../../model/names.ts'
import { EventRefused } from '../../errors.ts'
import type { RecoveryHandle } from '../../recovery-handle.ts'
import type { RecoveryStatus } from '../../status.ts'
import { howTo, nextLines } from '../format/next.ts'
import { document, type Io, line, UsageError } from '../io.ts'
import { withRecoveries, withStore } from '../session.ts'

/**
 * Tells a task's recovery what its person did, and prints what follows.
 * @param lack what a refused word did not say, going by how the recovery stands
 * @throws UsageError when there is no such task; EventRefused saying why the recovery does not take it.
 */
export async function tellTask(
  io: Io,
  id: string,
  tell: (handle: RecoveryHandle) => Promise<RecoveryStatus>,
  json: boolean,
  lack: (status: RecoveryStatus) => string | undefined = () => undefined,
): Promise<void> {
  const task = await withStore((store) => store.tasks.get(recoveryOfTask(id), id))
  if (task === null)
    throw new UsageError(`there is no task "${id}": list those there are with "amends inbox"`)
  const status = await withRecoveries(async (recoveries) => {
    const handle = recoveries.handle(task.recovery)
    try {
      return await tell(handle)
    } catch (error) {
      if (!(error instanceof EventRefused)) throw error
      throw new EventRefused(whyRefused(await handle.status(), id, lack) ?? error.message, { cause: error })
    }
  })
  if (json) return document(io.stdout, status)
  line(io.stdout, `done; next: ${nextLines(status)[0] ?? 'nothing'}`)
}

/** The machine only says that it does not take it: who looks at the task can say why. */
function whyRefused(
  status: RecoveryStatus,
  id: string,
  lack: (status: RecoveryStatus) => string | undefined,
): string | undefined {
  const task = status.tasks.find((each) => each.id === id)
  if (task === undefined) return undefined
  if (task.state !== 'open') {
    return `task ${id} is ${task.state} already${task.closedBy === null ? '' : `, by ${task.closedBy}`}: nothing was changed`
  }
  const lacking = task.kind === 'answer' ? lack(status) : undefined
  if (lacking !== undefined) return `task ${id} does not take this: ${lacking}`
  const verb = task.kind === 'approve' ? 'decide' : 'accept, decline or hand it over'
  const accepted = task.acceptedAt === null ? '' : ', who accepted it already'
  return `task ${id} does not take this now: it is with ${task.assignee}${accepted}, and only they may ${verb}; to answer it: ${howTo(task)}`
}
