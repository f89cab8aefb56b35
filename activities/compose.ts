import { z } from 'zod'
import type { ComposeInput, Effects } from '../model/effects.ts'
import type { Draft, MailBody, SpokenPromise, WishedPromise } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import {
  type Case,
  type CustomerMessageKind,
  PlaybookError,
  signature,
  type Words,
} from '../playbooks/index.ts'
import { languagesOf } from '../sincerity/said-dates/language.ts'
import { type Saying, unkeptDates } from '../sincerity/said-dates.ts'
import { caseOf, openFailure } from './case.ts'
import type { Dependencies } from './dependencies.ts'
import { noticeMail } from './notice.ts'
import { granted, speakable } from './promises.ts'

/** Writes a message in the words of the playbook, or a notice to one of our own. */
export const composeActivity =
  ({
    playbooks,
    directory,
    links,
    now,
  }: Pick<Dependencies, 'playbooks' | 'directory' | 'links' | 'now'>): Effects['compose'] =>
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
    const topic = openTopic(input)
    const made = promisesOf(considered, input, moment)
    const words = considered.message(kind, {
      owner,
      now: moment,
      opening,
      sent,
      topic,
      promises: kind === 'update' ? topic.promises : made,
    })
    const { name, email } = failure.customer
    if (kind !== 'answer') checkPersonal(kind, words.text, name, signature(owner))
    checkDates(kind, words, {
      now: moment,
      timeZone: failure.customer.timeZone,
      promises: nameable(input, made),
      languages: kind === 'answer' ? languagesOf(words.text, failure.customer.locale) : ['en'],
      names: [name, owner.name, owner.title],
    })
    return draft(
      { to: { name, email }, from: { name: owner.name, email: owner.email }, ...words },
      moment,
      made,
    )
  }

const draft = (mail: MailBody, writtenAt: string, promises: SpokenPromise[]): Draft => ({
  body: seal(mail),
  writtenAt,
  promises,
})

/**
 * The next step makes a promise, an answer what its owner wants to promise; a new date, in time or too late, moves those that it
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
  const { done = [], promises = [], remedies = [] } = topic
  return { done, promises, remedies, text }
}

/** The least that makes a message one from a person to a person. */
function checkPersonal(kind: CustomerMessageKind, text: string, name: string, signed: string): void {
  const lacks = !text.includes(name)
    ? "the customer's name"
    : !text.trimEnd().endsWith(signed)
      ? "its owner's name and title at its end"
      : null
  if (lacks) throw new PlaybookError(`The ${kind} message of the playbook lacks ${lacks}: it is not sent`)
}

/** Every date to come that a customer reads is one that somebody keeps. */
function checkDates(kind: CustomerMessageKind, words: Words, saying: Saying): void {
  const unkept = unkeptDates(words, saying)
  if (unkept.length === 0) return
  const said = unkept.map((date) => `"${date.words}" (understood as ${date.understood})`).join(', ')
  throw new PlaybookError(
    `The ${kind} message names what no promise keeps: ${said}. Make a promise of it, or leave it out; a date that is past needs its year`,
  )
}
