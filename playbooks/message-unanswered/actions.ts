import { readWallClock } from '../../time/clock-reading.ts'
import type { ActionDefinition, ActionTools, Situation } from '../playbook.ts'
import { bullets, counted, signature } from '../words.ts'
import type { MessageFacts } from './facts.ts'
import { notesFor } from './notes.ts'
import { aboutIt } from './topic.ts'

type Unanswered = Situation<MessageFacts>

/** What can be done at once: put the question to whoever can answer it, and look for others that lie where it lay. */
export const answerActions: ActionDefinition<MessageFacts>[] = [
  {
    id: 'get-answer',
    what: "Put the customer's question to whoever can answer it",
    async run(unanswered, tools) {
      const { expert, text } = unanswered.facts
      if (tools.opening > 0) return askForRecord(unanswered, tools)
      await ask(unanswered, tools, expert, 'the customer needs an answer', [
        `${expert ? 'Send the owner the answer' : 'Write the answer to the customer'}, in words that you would use at a table.`,
        'Answer all of it. What nobody knows yet, say so, and say who finds out.',
        ...(text ? [`This is what the customer wrote:\n${quoted(text)}`] : []),
      ])
      return expert
        ? notesFor(unanswered.customer).answerAsked(expert.name)
        : notesFor(unanswered.customer).answerOwn
    },
  },
  {
    id: 'look-for-others',
    what: 'Look for other messages that lie where this one lay',
    async run(unanswered, tools) {
      const { channelKeeper } = unanswered.facts
      if (tools.opening > 0) {
        await ask(unanswered, tools, channelKeeper, 'what has changed since then?', [
          'Say what keeps such a message from being left lying now, or what is in the way.',
        ])
        return notesFor(unanswered.customer).changed
      }
      await ask(unanswered, tools, channelKeeper, 'where was it left lying, and what lies beside it?', [
        'Find where it stopped, and who was meant to have it.',
        'Look for all others that wait there, and see that somebody answers them.',
        'Say what you found. It is not about whose fault it was.',
      ])
      return channelKeeper
        ? notesFor(unanswered.customer).othersAsked(channelKeeper.name)
        : notesFor(unanswered.customer).othersOwn
    },
  },
]

const quoted = (text: string): string =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n')

/** The customer says that it is not right: whoever calls them must know all that happened. */
async function askForRecord(unanswered: Unanswered, tools: ActionTools): Promise<string> {
  await ask(unanswered, tools, unanswered.facts.expert, 'the customer says that our answer is none', [
    'Read what they asked, then what we answered, and mark what it leaves open.',
    'Have it ready for the call with the customer.',
  ])
  return notesFor(unanswered.customer).record
}

/** Writes to those who can help, or, where no one is named, to the owner. */
async function ask(
  unanswered: Unanswered,
  { owner, write }: ActionTools,
  colleague: { name: string; email: string } | undefined,
  question: string,
  steps: string[],
): Promise<void> {
  const { facts, failure, severity, history } = unanswered
  const { message, askedAt, channel, timesWritten } = facts
  const { name, email } = colleague ?? owner
  await write({
    key: 'request',
    to: { name, email },
    subject: `Message ${message}, unanswered: ${question}`,
    text: [
      `${name},`,
      `On ${readWallClock(askedAt, failure.customer.timeZone).date} ${failure.customer.name} wrote to us (${channel}) ${aboutIt(unanswered)}, ${counted(timesWritten, 'time')} in all, and got no answer. Severity: ${severity}.`,
      ...(history.repeats > 0 ? ['We have left this customer without an answer before.'] : []),
      bullets(steps),
      signature(owner),
    ].join('\n\n'),
  })
}
