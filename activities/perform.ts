import { z } from 'zod'
import { json } from '../model/base.ts'
import type { Effects } from '../model/effects.ts'
import { usualTries } from '../playbooks/tries.ts'
import { type CodeDependencies, runCode } from './run-code.ts'

const performAnswer = z.object({ output: json })

/** Runs an effect of the playbook's own. Once it has answered, it gives that answer, however often it is asked. */
export const performActivity =
  (dependencies: CodeDependencies): Effects['perform'] =>
  async (asked) => {
    const { effect, input } = asked
    const { output } = await runCode(dependencies, asked, {
      kind: 'perform',
      what: `Effect "${effect}"`,
      content: { effect, input },
      answer: performAnswer,
      tries: () => usualTries,
      run: async (considered, tools) => ({ output: await considered.perform(effect, input, tools) }),
    })
    return output
  }
