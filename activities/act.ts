import { z } from 'zod'
import type { Effects } from '../model/effects.ts'
import type { ActionTools } from '../playbooks/index.ts'
import { caseOf } from './case.ts'
import type { Dependencies } from './dependencies.ts'
import type { Person } from './directory.ts'
import { heartbeating } from './heartbeat.ts'
import { mailAnswer } from './mail/index.ts'
import { once } from './once.ts'

const actAnswer = z.object({ note: z.string() })

/** Runs an immediate action of the playbook. Once it has ended well it is not run again, however often it is asked for. */
export const actActivity =
  (
    dependencies: Pick<Dependencies, 'store' | 'mailer' | 'directory' | 'playbooks' | 'now' | 'attempt'>,
  ): Effects['act'] =>
  (input) => {
    const attempt = dependencies.attempt()
    return heartbeating(attempt, async () => {
      const { playbooks, directory, store, now } = dependencies
      const { effectId, action, opening, plan, failure } = input
      const considered = caseOf(playbooks, input).case
      const owner = await directory.person(input.owner)
      const content = { action, playbook: plan.playbook, reference: failure.reference }
      const run = async () => ({
        note: await considered.run(action, {
          effectId,
          opening,
          owner,
          now: new Date(now()).toISOString(),
          signal: attempt.signal,
          write: writer(dependencies, effectId, owner),
        }),
      })
      // Nobody can be asked whether arbitrary code ran: it is run again, and its letters are told apart by their own keys.
      return once(
        store,
        { effectId, kind: 'act', content, answer: actAnswer },
        { find: () => Promise.resolve(null), perform: run },
      )
    })
  }

/** Sends the letters of an action, each an effect of its own. */
export const writer =
  (
    { store, mailer }: Pick<Dependencies, 'store' | 'mailer'>,
    actionEffect: string,
    owner: Person,
  ): ActionTools['write'] =>
  async ({ key, ...letter }) => {
    const effectId = `${actionEffect}/${key}`
    const mail = { ...letter, from: { name: owner.name, email: owner.email } }
    // Its text may name today's date, and differ when the action is tried again tomorrow: it is the same letter.
    await once(
      store,
      { effectId, kind: 'letter', content: { to: letter.to }, answer: mailAnswer },
      { find: () => mailer.find(effectId), perform: () => mailer.send({ effectId, ...mail }) },
    )
  }
