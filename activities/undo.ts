import type { Effects } from '../model/effects.ts'
import { actAnswer } from './act.ts'
import { type CodeDependencies, runCode } from './run-code.ts'

/** Takes back what an action did, with the playbook's own code for that. Once it has, it does not do so again. */
export const undoActivity =
  (dependencies: CodeDependencies): Effects['undo'] =>
  ({ undoes, ...input }) => {
    const { action } = input
    return runCode(dependencies, input, {
      kind: 'undo',
      what: `The undo of action "${action}"`,
      content: { action },
      answer: actAnswer,
      tries: (considered) => considered.tries(action),
      run: async (considered, tools) => ({ note: await considered.undo(action, { ...tools, undoes }) }),
    })
  }
