import type { z } from 'zod'
import type { EffectBase } from '../model/effects.ts'
import type { ActionTools, Case } from '../playbooks/index.ts'
import type { Tries } from '../playbooks/tries.ts'
import { caseOf } from './case.ts'
import type { Dependencies } from './dependencies.ts'
import type { Person } from './directory.ts'
import { heartbeating } from './heartbeat.ts'
import { mailAnswer } from './mail/mail.ts'
import { once } from './once.ts'
import { counted, oneTry, type Tried } from './tries.ts'

/** What running a playbook's own code needs of the world. */
export type CodeDependencies = Pick<
  Dependencies,
  'store' | 'mailer' | 'directory' | 'playbooks' | 'now' | 'attempt'
>

/** What every effect that runs such code is asked with. */
interface Asked extends EffectBase {
  effectId: string
  owner: string
  opening: number
}

/** Code of a playbook that is run as an effect. */
interface Code<Answer extends object> {
  kind: 'act' | 'undo' | 'perform'
  /** What is run, in words that an error can begin with. */
  what: string
  /** What it is run on, beside the failure: the same effect ID with other content is refused. */
  content: object
  answer: z.ZodType<Answer>
  tries(considered: Case): Tries
  run(considered: Case, tools: ActionTools): Promise<Answer>
}

/** Runs code of a playbook, as often and as long as its tries allow, until it has ended well once. */
export function runCode<Answer extends object>(
  dependencies: CodeDependencies,
  asked: Asked,
  { kind, what, content, answer, tries, run }: Code<Answer>,
): Promise<Answer> {
  const { playbooks, directory, store, now } = dependencies
  const { effectId, opening, plan, failure } = asked
  const attempt = dependencies.attempt()
  return heartbeating(attempt, async () => {
    const considered = caseOf(playbooks, asked).case
    const tried: Tried = { what, ...tries(considered) }
    const oneRun = async (signal: AbortSignal) => {
      const owner = await directory.person(asked.owner)
      const write = writer(dependencies, effectId, owner, signal)
      const present = new Date(now()).toISOString()
      return run(considered, { effectId, opening, owner, now: present, signal, write })
    }
    const named = { ...content, playbook: plan.playbook, reference: failure.reference }
    // Nobody can be asked whether arbitrary code ran: it is run again, and its letters are told apart by their own keys.
    return counted(attempt, tried, () =>
      once(
        store,
        { effectId, kind, content: named, answer },
        { find: () => Promise.resolve(null), perform: () => oneTry(attempt, tried, oneRun) },
      ),
    )
  })
}

/** Sends the letters of an action, each an effect of its own: none after its try is over, which another may follow. */
const writer =
  (
    { store, mailer }: Pick<Dependencies, 'store' | 'mailer'>,
    actionEffect: string,
    owner: Person,
    signal: AbortSignal,
  ): ActionTools['write'] =>
  async ({ key, ...letter }) => {
    signal.throwIfAborted()
    const effectId = `${actionEffect}/${key}`
    const mail = { ...letter, from: { name: owner.name, email: owner.email } }
    // Its text may name today's date, and differ when the action is tried again tomorrow: it is the same letter.
    await once(
      store,
      { effectId, kind: 'letter', content: { to: letter.to }, answer: mailAnswer },
      { find: () => mailer.find(effectId), perform: () => mailer.send({ effectId, ...mail }) },
    )
  }
