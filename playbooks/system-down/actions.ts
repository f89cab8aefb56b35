import type { ActionDefinition, ActionTools, Situation } from '../playbook.ts'
import { bullets, sentence, signature } from '../words.ts'
import type { SystemFacts } from './facts.ts'
import { isRunning } from './outage.ts'

type Outage = Situation<SystemFacts>

/** What can be done at once. All of it is asking people: until they answer, nothing else may be told as done. */
export const systemActions: ActionDefinition<SystemFacts>[] = [
  {
    id: 'attach-to-incident',
    what: 'Put the customer on the list of those whom the incident hit',
    async run(outage, tools) {
      const { facts, customer, severity } = outage
      const { incident, affected } = facts
      const cannot = isRunning(facts) && tools.opening === 0 ? 'cannot' : 'could not'
      await ask(outage, tools, 'add a customer whom it hit', [
        `Add ${customer.name} (${customer.id}) to ${incident}. Severity for them: ${severity}.`,
        `What it takes from them: they ${cannot} ${affected}.`,
        ...(tools.opening > 0 ? ['They say that it has not been put right.'] : []),
        'Count them in whatever you decide about it.',
      ])
      return tools.opening > 0
        ? `I have put it on record with incident ${incident} that it is not right for you: whoever goes back to it is to read that.`
        : `I have put your name to incident ${incident}, with what it takes from you: whoever works on it is to read that you ${cannot} ${affected}.`
    },
  },
  {
    id: 'ask-for-status',
    what: 'Ask those who repair it where it stands',
    when: ({ facts }) => isRunning(facts),
    async run(outage, tools) {
      const { repair, service, incident } = outage.facts
      if (tools.opening > 0) return askForRecord(outage, tools)
      await ask(outage, tools, 'where does it stand?', [
        'What is known for certain, and what is not?',
        'By when does it work again? A time only where you stand by it; none is an answer, too.',
        'What can the customer do until then?',
        'Say it when it works again, in the same minute.',
      ])
      return repair
        ? `I have asked ${repair.name}, who leads the repair of ${service}, in writing what is known and by when it works again.`
        : `I am asking those who repair ${service} (${incident}) what is known and by when it works again. I stay on it until you have it back.`
    },
  },
  {
    id: 'ask-for-review',
    what: 'Have it written down what happened, and what changes',
    when: ({ facts }) => !isRunning(facts),
    async run(outage, tools) {
      if (tools.opening > 0) return askForRecord(outage, tools)
      const { repair, incident } = outage.facts
      await ask(outage, tools, 'what happened, and what changes?', [
        'Write down what happened, minute by minute, and why nothing caught it earlier.',
        'Say what changes so that it does not happen again, by whom, and until when.',
        'Write it so that the customer can read it: what is not known is named as not known.',
      ])
      return repair
        ? `I have asked ${repair.name} in writing for the whole course of ${incident}, and for what has to change so that it does not happen again.`
        : `I am gathering the whole course of ${incident} myself, and what has to change so that it does not happen again.`
    },
  },
]

/** The customer says that it is not right: whoever calls them must know all that happened. */
async function askForRecord(outage: Outage, tools: ActionTools): Promise<string> {
  await ask(outage, tools, 'the customer says that it is not right', [
    'Gather all that is on record: the course of it, each promise, each message.',
    'Check whether it works for them now, with their own data.',
    'Have it ready for the call with the customer.',
  ])
  return `I have asked for the complete record of ${outage.facts.incident}: its whole course, and everything that we told you about it.`
}

/** Writes to whoever leads the repair, or, where no one is named, to the owner. */
async function ask(
  { facts, failure }: Outage,
  { owner, write }: ActionTools,
  question: string,
  steps: string[],
): Promise<void> {
  const { service, incident, state, startedAt, restoredAt } = facts
  const { name, email } = facts.repair ?? owner
  const course =
    restoredAt === null
      ? `${service} went ${state} for ${failure.customer.name} at ${startedAt}.`
      : `${service} was ${state} for ${failure.customer.name} from ${startedAt} to ${restoredAt}.`
  await write({
    key: 'repair',
    to: { name, email },
    subject: `${incident}: ${question}`,
    text: [`${name},`, sentence(course), bullets(steps), signature(owner)].join('\n\n'),
  })
}
