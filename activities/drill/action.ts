import type { ActInput, Effects, UndoInput } from '../../model/effects.ts'
import { caseOf } from '../case.ts'
import type { Dependencies } from '../dependencies.ts'
import { noteNotRun } from './journal.ts'

type Needed = Pick<Dependencies, 'playbooks' | 'directory' | 'store' | 'now'>

/** In place of running an action: says what it would have been. */
export async function leaveUndone(dependencies: Needed, input: ActInput): ReturnType<Effects['act']> {
  const what = await noteWhat(dependencies, input, (action) => action)
  return { note: `In this rehearsal we have left this undone: ${what}.` }
}

/** In place of taking an action back, which was never run. */
export async function takeNothingBack(dependencies: Needed, input: UndoInput): ReturnType<Effects['undo']> {
  const what = await noteWhat(dependencies, input, (action) => `Take back: ${action}`)
  return { note: `In this rehearsal nothing was there for this: ${what}.` }
}

async function noteWhat(
  dependencies: Needed,
  input: ActInput,
  inWords: (action: string) => string,
): Promise<string> {
  const { action } = input
  const owner = await dependencies.directory.person(input.owner)
  const { actions } = caseOf(dependencies.playbooks, input).case.decide(owner)
  const what = inWords(actions.find(({ id }) => id === action)?.what ?? action)
  await noteNotRun(dependencies, input, { action, what })
  return what
}
