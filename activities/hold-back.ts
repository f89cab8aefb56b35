import type { ComposeInput } from '../model/effects.ts'
import type { Failure } from '../model/failure.ts'
import type { SpokenPromise } from '../model/message.ts'
import { PlaybookError, type Words } from '../playbooks/index.ts'
import { checkMessage, type Finding } from '../sincerity/index.ts'
import type { Store } from '../store/index.ts'
import { before } from '../time/dates.ts'
import type { Person } from './directory.ts'

/** A message that is about to leave, and all that it is held against. */
interface Leaving {
  store: Pick<Store, 'contacts'>
  input: ComposeInput
  failure: Failure
  owner: Person
  words: Words & { language: string }
  /** All that it may date. */
  promises: SpokenPromise[]
  /** When it is written. */
  moment: string
}

/** For how long what somebody was written counts as something that they remember. */
const remembered = 'P30D'
/** For how long, and among how many of the newest, what others were written is looked through. */
const these = 'P7D'
const newest = 200

/**
 * Holds back what a person would not want to receive, as it becomes somebody's task. A playbook's letters follow from their facts,
 * so they are compared with what this customer got about the same failure; what a person typed, with all that they got, and with
 * what others got of late. The plainest words go out even where they repeat themselves: nothing is left after them.
 * @throws PlaybookError in one line: which words, why, and a better way.
 */
export async function holdBack({
  store,
  input,
  failure,
  owner,
  words,
  promises,
  moment,
}: Leaving): Promise<void> {
  const { kind, fallback } = input
  if (kind === 'notice') return
  const { id, name, timeZone, locale } = failure.customer
  const isTyped = kind === 'answer'
  const { contacts } = store
  const verdict = checkMessage({
    kind,
    // What is typed may be in any language, most likely the reader's; what is composed is in that of the playbook.
    locale: isTyped ? locale : words.language,
    subject: words.subject,
    text: words.text,
    customer: { name },
    failure: { reference: failure.reference, summary: input.plan.summary },
    owner: { name: owner.name },
    promises: promises.map(({ what, dueAt }) => ({ what, by: dueAt })),
    sentAt: moment,
    timeZone,
    earlier: fallback
      ? []
      : await contacts.writtenTo(id, before(moment, remembered), isTyped ? null : input.recovery),
    others: isTyped ? await contacts.writtenToOthers(id, kind, before(moment, these), newest) : [],
  })
  if (!verdict.blocked) return
  const said = verdict.findings
    .filter(({ blocks }) => blocks)
    .slice(0, 3)
    .map(inWords)
  throw new PlaybookError(`The ${kind} message is held back. ${said.join(' ')}`)
}

const inWords = ({ words, why, better }: Finding): string => `"${words}": ${why} ${better}`
