import type { Person } from '../activities/directory.ts'
import {
  type AmendsError,
  EventRefused,
  InvalidInput,
  RecoveryClosed,
  RecoveryNotFound,
} from '../client/errors.ts'
import type { Offer } from './offers/index.ts'
import type { ServerDependencies, TaskHandle } from './ports.ts'
import { whyNotTheirs } from './words.ts'

/** Whether a recovery said no, for good. All else that goes wrong in telling it may go well in a minute. */
export const isRefusal = (error: AmendsError): boolean =>
  error instanceof EventRefused ||
  error instanceof RecoveryClosed ||
  error instanceof RecoveryNotFound ||
  error instanceof InvalidInput

/**
 * Why a recovery said no, in words for whoever pressed the button. It only says that it does not take it: the task as it
 * stands now says why.
 */
export async function whyRefused(
  world: Pick<ServerDependencies, 'directory'>,
  error: AmendsError,
  { handle, task, reader, offer }: { handle: TaskHandle; task: string; reader: Person; offer: Offer },
): Promise<string> {
  if (error instanceof InvalidInput) return `${error.message}.`
  if (!(error instanceof EventRefused)) return 'The recovery has ended: it needs nothing more.'
  const other = 'The recovery does not take this now. Open the link again to see how the task stands.'
  const tasks = await handle.status().then(
    (status) => status.tasks,
    () => [],
  )
  const now = tasks.find(({ id }) => id === task)
  if (!now) return other
  return (await whyNotTheirs(world, now, reader)) ?? offer.ifRefused ?? other
}
