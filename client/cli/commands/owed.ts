import type { RecoveryHandle } from '../../recovery-handle.ts'
import { UsageError } from '../io.ts'

/**
 * The open promise that is meant.
 * @param recovery as it was typed
 * @param promise its ID; undefined where there is but one
 * @throws UsageError when there is none, or several.
 */
export async function owedPromise(
  handle: RecoveryHandle,
  recovery: string,
  promise: string | undefined,
): Promise<string> {
  const open = (await handle.status()).promises.filter(({ state }) => state === 'live' || state === 'broken')
  const wanted = open.filter(({ id }) => promise === undefined || id === promise)
  const [only, another] = wanted
  if (!only) {
    const known = open.map(({ id }) => id).join(', ')
    throw new UsageError(
      `${recovery} has no open promise${promise ? ` "${promise}"` : ''}${known ? `: it has ${known}` : ''}`,
    )
  }
  if (another)
    throw new UsageError(
      `${recovery} has several open promises: say --promise ${wanted.map(({ id }) => id).join(' or ')}`,
    )
  return only.id
}
