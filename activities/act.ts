import { z } from 'zod'
import type { Effects } from '../model/effects.ts'
import { type CodeDependencies, runCode } from './run-code.ts'

/** What running an action, or taking it back, answers. */
export const actAnswer = z.object({ note: z.string() })

/** Runs an immediate action of the playbook. Once it has ended well it is not run again, however often it is asked for. */
export const actActivity =
  (dependencies: CodeDependencies): Effects['act'] =>
  (input) => {
    const { action } = input
    return runCode(dependencies, input, {
      kind: 'act',
      what: `Action "${action}"`,
      content: { action },
      answer: actAnswer,
      tries: (considered) => considered.tries(action),
      run: async (considered, tools) => ({ note: await considered.run(action, tools) }),
    })
  }
