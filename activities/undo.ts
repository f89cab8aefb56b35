import type { Effects } from '../model/effects.ts'
import { type ActDependencies, runCode } from './act.ts'

/** Takes back what an action did, with the playbook's own code for that. Once it has, it does not do so again. */
export const undoActivity =
  (dependencies: ActDependencies): Effects['undo'] =>
  ({ undoes, ...input }) =>
    runCode(dependencies, 'undo', input, (considered, tools) =>
      considered.undo(input.action, { ...tools, undoes }),
    )
