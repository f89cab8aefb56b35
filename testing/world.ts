import type { Attempt } from '../activities/attempt.ts'
import type { Dependencies } from '../activities/dependencies.ts'
import { directoryOf } from '../activities/directory.ts'
import type { Mail, Mailer } from '../activities/mail/mail.ts'
import { books } from '../activities/remedies/index.ts'
import type { OwnStep } from '../machines/own/step.ts'
import type { History } from '../model/plan.ts'
import type { Playbook, Registry } from '../playbooks/index.ts'
import { createRegistry } from '../playbooks/registry.ts'
import { whatHoldsBack } from '../sincerity/held.ts'
import type { Finding, OutgoingMessage } from '../sincerity/index.ts'
import { memoryStore } from '../store/memory/index.ts'
import type { People } from './options.ts'

/** A mail, and when it was sent: ISO 8601 in UTC. */
export interface DatedMail extends Mail {
  readonly at: string
}

/** What a simulated recovery has in place of the world: all of it in memory. */
export interface World {
  readonly dependencies: Omit<Dependencies, 'attempt'>
  /** Every mail that was sent, oldest first. */
  readonly mails: DatedMail[]
  close(): Promise<void>
}

/** The attempt of an activity that nobody but the test kit runs. */
export const anAttempt = (number: number, signal: AbortSignal): Attempt => ({
  number,
  signal,
  heartbeat: () => {},
})

/** How many letters are remembered with what holds them back: those of the longest recovery that anybody simulates. */
const mostRemembered = 1_000
const remembered = new Map<string, Finding[]>()

/** The gate. Who explores how people may react has the same letters read again and again: each is read once. */
function gate(message: OutgoingMessage): Finding[] {
  const letter = JSON.stringify(message)
  const findings = remembered.get(letter) ?? whatHoldsBack(message)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(letter, findings)
  return findings
}

/** @param now the virtual clock, in epoch milliseconds */
export async function openWorld(
  playbook: Playbook,
  people: People,
  history: History | undefined,
  steps: readonly OwnStep[],
  now: () => number,
): Promise<World> {
  const store = memoryStore()
  const mails: DatedMail[] = []
  const sent = new Map<string, string>()
  const everyone = { duties: {}, ...people }
  const mailer: Mailer = {
    location: 'memory',
    async send(mail) {
      const messageId = `<${mail.effectId}@test>`
      sent.set(mail.effectId, messageId)
      mails.push({ ...mail, at: new Date(now()).toISOString() })
      return { messageId }
    },
    async find(effectId) {
      const messageId = sent.get(effectId)
      return messageId === undefined ? null : { messageId }
    },
  }
  return {
    mails,
    dependencies: {
      store,
      mailer,
      outbox: mailer,
      webhooks: { post: async () => ({ delivered: true, status: 200 }) },
      links: null,
      remedies: books(store),
      directory: directoryOf(() => Promise.resolve(everyone), false),
      playbooks: withHistory(createRegistry([playbook]), history),
      steps,
      gate,
      now,
    },
    close: () => store.close(),
  }
}

/** Lets the plan be made with a history that is given, in place of what the empty store knows. */
function withHistory(registry: Registry, history: History | undefined): Registry {
  if (history === undefined) return registry
  return {
    ...registry,
    find(name, version) {
      const playbook = registry.find(name, version)
      // Only the plan asks for the newest version; later, the recovery itself must know its history.
      if (version !== undefined) return playbook
      return { ...playbook, consider: (failure, given) => playbook.consider(failure, { ...given, history }) }
    },
  }
}
