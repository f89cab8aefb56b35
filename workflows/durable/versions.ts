import { patched } from '@temporalio/workflow'
import type { AnyStateMachine } from 'xstate'

/**
 * The machine that this run goes by: the one it began on, whatever is the default by now.
 *
 * A new run records the default's id as a patch marker. A replay finds the marker again: only the id that was recorded
 * answers `true`. A run that continued as new carries the id.
 *
 * @throws Error (which fails the workflow task, until a worker knows the machine) when the id is not listed.
 */
export function chooseMachine(
  machine: AnyStateMachine,
  versions: readonly AnyStateMachine[],
  carriedId: string | undefined,
): AnyStateMachine {
  const known = [machine, ...versions]
  const chosen = known.find(({ id }) =>
    carriedId === undefined ? patched(`machine:${id}`) : id === carriedId,
  )
  if (chosen) return chosen
  const ids = known.map(({ id }) => `"${id}"`).join(', ')
  const began = carriedId === undefined ? 'a machine' : `the machine "${carriedId}"`
  throw new Error(
    `This run began on ${began} that is not among ${ids}: list it in options.versions until its runs have ended`,
  )
}
