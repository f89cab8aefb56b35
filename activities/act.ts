import { z } from 'zod'
import type { ActInput, Effects } from '../model/effects.ts'
import type { ActionTools, Case } from '../playbooks/index.ts'
import { caseOf } from './case.ts'
import type { Dependencies } from './dependencies.ts'
import type { Person } from './directory.ts'
import { heartbeating } from './heartbeat.ts'
import { mailAnswer } from './mail/mail.ts'
import { once } from './once.ts'
import { counted, oneTry, type Tried } from './tries.ts'

const actAnswer = z.object({ note: z.string() })

/** What running an action, or taking it back, needs of the world. */
export type ActDependencies = Pick<
  Dependencies,
  'store' | 'mailer' | 'directory' | 'playbooks' | 'now' | 'attempt'
>

/** Runs an immediate action of the playbook. Once it has ended well it is not run again, however often it is asked for. */
export const actActivity =
  (dependencies: ActDependencies): Effects['act'] =>
  (input) =>
    runCode(dependencies, 'act', input, (considered, tools) => considered.run(input.action, tools))

const names = {
  act: (action: string) => `Action "${action}"`,
  undo: (action: string) => `The undo of action "${action}"`,
}

/** Runs code that a playbook has for one of its actions, as often and as long as that says, until it has ended well once. */
export function runCode(
  dependencies: ActDependencies,
  kind: keyof typeof names,
  { effectId, action, opening, ...input }: ActInput,
  run: (considered: Case, tools: ActionTools) => Promise<string>,
): Promise<z.infer<typeof actAnswer>> {
  const { playbooks, directory, store, now } = dependencies
  const attempt = dependencies.attempt()
  return heartbeating(attempt, async () => {
    const considered = caseOf(playbooks, input).case
    const tried: Tried = { what: names[kind](action), ...considered.tries(action) }
    const content = { action, playbook: input.plan.playbook, reference: input.failure.reference }
    const oneRun = async (signal: AbortSignal) => {
      const owner = await directory.person(input.owner)
      const write = writer(dependencies, effectId, owner, signal)
      const present = new Date(now()).toISOString()
      return { note: await run(considered, { effectId, opening, owner, now: present, signal, write }) }
    }
    // Nobody can be asked whether arbitrary code ran: it is run again, and its letters are told apart by their own keys.
    return counted(attempt, tried, () =>
      once(
        store,
        { effectId, kind, content, answer: actAnswer },
        { find: () => Promise.resolve(null), perform: () => oneTry(attempt, tried, oneRun) },
      ),
    )
  })
}

/** Sends the letters of an action, each an effect of its own: none after its try is over, which another may follow. */
export const writer =
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
