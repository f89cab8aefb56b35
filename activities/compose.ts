import { z } from 'zod'
import type { ComposeInput, Effects } from '../model/effects.ts'
import type { Draft, MailBody, SpokenPromise, WishedPromise } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import { PlaybookError } from '../playbooks/errors.ts'
import type { Case, CustomerMessageKind, Written } from '../playbooks/index.ts'
import type { Store } from '../store/index.ts'
import { caseOf, openFailure } from './case.ts'
import type { Dependencies } from './dependencies.ts'
import { holdBack } from './hold-back.ts'
import { noticeMail } from './notice.ts'
import { granted, speakable } from './promises.ts'

type Telling = Parameters<Case['message']>[1]

/** Writes a message in the words of the playbook or of a person, or a notice to one of our own. What a customer should not get is held back. */
export const composeActivity =
  ({
    playbooks,
    directory,
    links,
    store,
    gate,
    now,
  }: Pick<Dependencies, 'playbooks' | 'directory' | 'links' | 'gate' | 'now'> & {
    store: Pick<Store, 'contacts'>
  }): Effects['compose'] =>
  async (input) => {
    const moment = new Date(now()).toISOString()
    const owner = await directory.person(input.owner)
    if (input.to !== 'customer') {
      const reader = await directory.person(input.to.person)
      return draft(
        await noticeMail(input, openFailure(input.failure), { reader, owner, links, moment }),
        moment,
        [],
      )
    }
    const { kind, opening, sent } = input
    if (kind === 'notice') throw new PlaybookError('A notice is for our own people, not for the customer')
    const { failure, case: considered } = caseOf(playbooks, input)
    const { line, ...topic } = openTopic(input)
    const made = promisesOf(considered, input, moment)
    const telling = {
      owner,
      now: moment,
      opening,
      sent,
      topic,
      promises: kind === 'update' ? topic.promises : made,
    }
    const written = wordsOf(considered, kind, telling, input.fallback === true)
    const words = { ...written, text: line === null ? written.text : withLine(written.text, line) }
    const promises = nameable(input, made)
    const isTyped = topic.text !== null
    await holdBack({
      gate,
      store,
      input,
      failure,
      owner,
      words,
      subjectIn: considered.subjectIn,
      line,
      isTyped,
      promises,
      made,
      moment,
    })
    const { name, email } = failure.customer
    return draft(
      {
        to: { name, email },
        from: { name: owner.name, email: owner.email },
        ...words,
        about: {
          reference: failure.reference,
          summary: input.plan.summary,
          promises: promises.map(({ what }) => what),
        },
      },
      moment,
      made,
    )
  }

/** What a person typed stands in place of what the playbook would write: laid out as an answer is, under a plain headline. */
function wordsOf(considered: Case, kind: CustomerMessageKind, telling: Telling, fallback: boolean): Written {
  if (telling.topic.text !== null && kind !== 'answer') {
    const { subject } = considered.fallback(kind, telling)
    return { ...considered.message('answer', telling), subject }
  }
  return fallback ? considered.fallback(kind, telling) : considered.message(kind, telling)
}

/** The owner's own line stands before the closing, which is the last paragraph. */
function withLine(text: string, line: string): string {
  const paragraphs = text.trimEnd().split('\n\n')
  return [...paragraphs.slice(0, -1), line.trim(), ...paragraphs.slice(-1)].join('\n\n')
}

const draft = (mail: MailBody, writtenAt: string, promises: SpokenPromise[]): Draft => ({
  body: seal(mail),
  writtenAt,
  promises,
})

/**
 * The next step makes a promise, the playbook's own unless another is wished for; an answer what its owner wants to promise; a new date, in time or too late, moves those that it
 * is about: to what their owner says, or else to what the playbook offers.
 */
function promisesOf(considered: Case, input: ComposeInput, now: string): SpokenPromise[] {
  const { kind, topic, opening, calendar, promised } = input
  const ask = { now, opening }
  const wishes = topic.wishes ?? []
  const offersFor = (previous: SpokenPromise[]) => considered.offers(ask, calendar, previous)
  const grant = (wish: WishedPromise, previous: SpokenPromise | null) =>
    granted(wish, { now, calendar, previous }, previous && offersFor([previous])[0]?.estimate)

  if (kind === 'next-step') {
    if (wishes.length > 0) return wishes.map((wish) => grant(wish, null))
    return offersFor([]).map((offer) => speakable(offer, { now, calendar, previous: null }))
  }
  if (kind === 'answer') {
    return wishes.map((wish) => grant(wish, promised.find(({ id }) => id === wish.id) ?? null))
  }
  if (kind !== 'new-date' && kind !== 'broken-promise') return []
  const moved = topic.promises ?? []
  if (moved.length === 0) throw new PlaybookError(`A message of kind ${kind} must say which promise it moves`)
  return moved.flatMap((previous) => {
    const wish = wishes.find(({ id }) => id === previous.id)
    if (wish) return grant(wish, previous)
    return offersFor([previous]).map((offer) => speakable(offer, { now, calendar, previous }))
  })
}

/** The promises whose dates a message may name: those that stand once it is out, and the old dates that it takes back. */
const nameable = ({ topic, promised }: ComposeInput, made: SpokenPromise[]): SpokenPromise[] => [
  ...made,
  ...promised.filter(({ id }) => !made.some((moved) => moved.id === id)),
  ...(topic.promises ?? []),
]

function openTopic({ kind, topic }: ComposeInput) {
  const text = topic.text === undefined ? null : unseal(topic.text, z.string())
  if (kind === 'answer' && !text?.trim())
    throw new PlaybookError('An answer needs the words of its owner: it has none')
  const line = topic.line === undefined ? null : unseal(topic.line, z.string())
  const { done = [], promises = [], remedies = [], change = '' } = topic
  const isTyped = Boolean(text?.trim())
  // Who writes all of it anew has said what the line was to say.
  return {
    done,
    promises,
    remedies,
    change: change.replace(/\s+/g, ' ').trim() || null,
    text: isTyped ? text : null,
    line: !isTyped && line?.trim() ? line : null,
  }
}
