import type { ComposeInput } from '../model/effects.ts'
import type { Failure } from '../model/failure.ts'
import type { SpokenPromise } from '../model/message.ts'
import { PlaybookError } from '../playbooks/errors.ts'
import type { CustomerMessageKind, Words } from '../playbooks/index.ts'
import type { Finding, OutgoingMessage } from '../sincerity/index.ts'
import { longestText } from '../sincerity/message.ts'
import type { Store } from '../store/index.ts'
import { before } from '../time/dates.ts'
import type { Dependencies } from './dependencies.ts'
import type { Person } from './directory.ts'
import { momentInWords } from './words.ts'

/** A message that is about to leave, and all that it is held against. */
interface Leaving {
  gate: Dependencies['gate']
  store: Pick<Store, 'contacts'>
  input: ComposeInput
  failure: Failure
  owner: Person
  words: Words & { language: string }
  /** What letters call the thing that failed, in a language. */
  subjectIn(language: string): string
  /** The owner's own line in it, where it is a playbook's; null without one. */
  line: string | null
  /** Whether a person gave the words. */
  isTyped: boolean
  /** All that it may date. */
  promises: SpokenPromise[]
  /** Those that it makes or moves. */
  made: SpokenPromise[]
  /** When it is written. */
  moment: string
}

/** For how long what somebody was written counts as something that they remember. */
const remembered = 'P30D'
/** Failures that come to light within this time are one event to a customer, such as two orders of one lost van. */
const oneEvent = 'P1D'
/** For how long, and among how many of the newest, what others were written is looked through. */
const these = 'P7D'
const newest = 200

/**
 * Holds back what a person would not want to receive, as it becomes somebody's task. A playbook's letters follow from their facts,
 * so they are compared with what this customer got about the same failure, and its apology with those about others; what a person
 * typed, be it a line, with what others got of late. The plainest words go out even where they repeat themselves: nothing is left
 * after them.
 * @throws PlaybookError in one line: which words, why, and a better way.
 */
export async function holdBack(leaving: Leaving): Promise<void> {
  const { gate, input, made, isTyped, failure } = leaving
  const { kind } = input
  if (kind === 'notice') return
  const { length } = leaving.words.text
  if (length > longestText)
    throw new PlaybookError(
      `The ${kind} message is held back. It has ${length} characters, and ${longestText} are the most: say it in fewer.`,
    )
  const message = await outgoing(leaving, kind)
  const findings = [...gate(message), ...(await copiedLine(leaving, message))]
  const owed = isTyped && kind !== 'answer' ? made : []
  const said =
    findings.length > 0
      ? findings.slice(0, 3).map(inWords)
      : owed
          .filter(({ dueAt }) => !isUnkept(gate, dueAt, message))
          .map((promise) => wantsSaying(promise, failure))
  if (said.length > 0) throw new PlaybookError(`The ${kind} message is held back. ${said.join(' ')}`)
}

async function outgoing(
  { store: { contacts }, input, isTyped, failure, owner, words, subjectIn, promises, moment }: Leaving,
  kind: CustomerMessageKind,
): Promise<OutgoingMessage> {
  const { id, name, timeZone, locale } = failure.customer
  // What is typed may be in any language, most likely the reader's; what is composed is in that of the playbook.
  const language = isTyped ? locale : words.language
  const isPlainest = input.fallback === true && !isTyped
  return {
    kind,
    locale: language,
    subject: words.subject,
    text: words.text,
    customer: { name },
    failure: {
      reference: failure.reference,
      summary: input.plan.summary,
      subject: subjectIn(new Intl.Locale(language).language),
    },
    owner: { name: owner.name },
    promises: promises.map(({ what, dueAt }) => ({ what, by: dueAt })),
    sentAt: moment,
    timeZone,
    earlier: isPlainest
      ? []
      : await contacts.writtenTo(id, before(moment, remembered), isTyped ? {} : { recovery: input.recovery }),
    elsewhere:
      kind === 'apology' && !isTyped && !isPlainest
        ? await contacts.writtenTo(id, before(moment, remembered), {
            purpose: kind,
            until: before(moment, oneEvent),
          })
        : [],
    others: isTyped ? await contacts.writtenToOthers(id, kind, before(moment, these), newest) : [],
  }
}

/** The same line of one's own is none to the second who gets it. */
async function copiedLine(
  { gate, store: { contacts }, failure, line, moment }: Leaving,
  message: OutgoingMessage,
): Promise<Finding[]> {
  if (line === null) return []
  const others = await contacts.writtenToOthers(
    failure.customer.id,
    message.kind,
    before(moment, these),
    newest,
  )
  return gate({ ...message, text: line, earlier: [], elsewhere: [], others }).filter(
    ({ rule }) => rule === 'near-copy',
  )
}

const inWords = ({ words, why, better }: Finding): string => `"${words}": ${why} ${better}`

/** Were it not promised, a message that says its date would be held back for that date. */
function isUnkept(gate: Leaving['gate'], dueAt: string, message: OutgoingMessage): boolean {
  const promises = message.promises?.filter(({ by }) => by !== dueAt) ?? []
  return gate({ ...message, promises }).some(({ rule }) => rule === 'unkept-date')
}

/** With the words of a playbook, what it promises goes with them; a person must say it themselves, or nobody hears of it. */
const wantsSaying = ({ what, dueAt }: SpokenPromise, { customer }: Failure): string =>
  `It promises "${what}" by ${momentInWords(dueAt, customer.timeZone)}, and does not say so. Say what is promised, with that day and time.`
