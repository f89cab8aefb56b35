import { z } from 'zod'
import { json } from '../model/base.ts'
import type { Effects } from '../model/effects.ts'
import { writer } from './act.ts'
import { caseOf } from './case.ts'
import type { Dependencies } from './dependencies.ts'
import { heartbeating } from './heartbeat.ts'
import { once } from './once.ts'

const performAnswer = z.object({ output: json })

/** Runs an effect of the playbook's own. Once it has answered, it gives that answer, however often it is asked. */
export const performActivity =
  (
    dependencies: Pick<Dependencies, 'store' | 'mailer' | 'directory' | 'playbooks' | 'now' | 'attempt'>,
  ): Effects['perform'] =>
  (asked) => {
    const { effectId, effect, input, opening, plan, failure } = asked
    const attempt = dependencies.attempt()
    return heartbeating(attempt, async () => {
      const { playbooks, directory, store, now } = dependencies
      const considered = caseOf(playbooks, asked).case
      const owner = await directory.person(asked.owner)
      const content = { effect, input, playbook: plan.playbook, reference: failure.reference }
      const perform = async () => ({
        output: await considered.perform(effect, input, {
          effectId,
          opening,
          owner,
          now: new Date(now()).toISOString(),
          signal: attempt.signal,
          write: writer(dependencies, effectId, owner, attempt.signal),
        }),
      })
      const { output } = await once(
        store,
        { effectId, kind: 'perform', content, answer: performAnswer },
        { find: () => Promise.resolve(null), perform },
      )
      return output
    })
  }
