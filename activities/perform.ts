import { z } from 'zod'
import { json } from '../model/base.ts'
import type { Effects } from '../model/effects.ts'
import { usualTries } from '../playbooks/tries.ts'
import { type ActDependencies, writer } from './act.ts'
import { caseOf } from './case.ts'
import { heartbeating } from './heartbeat.ts'
import { once } from './once.ts'
import { counted, oneTry, type Tried } from './tries.ts'

const performAnswer = z.object({ output: json })

/** Runs an effect of the playbook's own. Once it has answered, it gives that answer, however often it is asked. */
export const performActivity =
  (dependencies: ActDependencies): Effects['perform'] =>
  (asked) => {
    const { effectId, effect, input, opening, plan, failure } = asked
    const attempt = dependencies.attempt()
    return heartbeating(attempt, async () => {
      const { playbooks, directory, store, now } = dependencies
      const considered = caseOf(playbooks, asked).case
      const content = { effect, input, playbook: plan.playbook, reference: failure.reference }
      const tried: Tried = { what: `Effect "${effect}"`, ...usualTries }
      const oneRun = async (signal: AbortSignal) => {
        const owner = await directory.person(asked.owner)
        const write = writer(dependencies, effectId, owner, signal)
        const present = new Date(now()).toISOString()
        const tools = { effectId, opening, owner, now: present, signal, write }
        return { output: await considered.perform(effect, input, tools) }
      }
      // As for actions: arbitrary code is run again, and its letters are told apart by their own keys.
      const { output } = await counted(attempt, tried, () =>
        once(
          store,
          { effectId, kind: 'perform', content, answer: performAnswer },
          { find: () => Promise.resolve(null), perform: () => oneTry(attempt, tried, oneRun) },
        ),
      )
      return output
    })
  }
