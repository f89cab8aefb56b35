import { z } from 'zod'
import type { ComposeInput, Effects } from '../model/effects.ts'
import type { Draft, MailBody, SpokenPromise } from '../model/message.ts'
import { seal, unseal } from '../model/seal.ts'
import { type Case, type CustomerMessageKind, PlaybookError, signature } from '../playbooks/index.ts'
import { caseOf, openFailure } from './case.ts'
import type { Dependencies } from './dependencies.ts'
import { noticeMail } from './notice.ts'

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
    const { subject, text } = considered.message(kind, {
      owner,
      now: moment,
      opening,
      sent,
      topic,
      promises: kind === 'update' ? topic.promises : made,
    })
    if (kind !== 'answer') checkPersonal(kind, text, failure.customer.name, signature(owner))
    return draft(
      {
        to: { name: failure.customer.name, email: failure.customer.email },
        from: { name: owner.name, email: owner.email },
        subject,
        text,
      },
      moment,
      made,
    )
  }

const draft = (mail: MailBody, writtenAt: string, promises: SpokenPromise[]): Draft => ({
  body: seal(mail),
  writtenAt,
  promises,
})

/** The next step makes a promise; a new date, in time or too late, moves those that it is about. */
function promisesOf(considered: Case, { kind, topic, opening }: ComposeInput, now: string): SpokenPromise[] {
  if (kind === 'next-step') return considered.promises({ now, opening })
  if (kind !== 'new-date' && kind !== 'broken-promise') return []
  const moved = topic.promises ?? []
  if (moved.length === 0) throw new PlaybookError(`A message of kind ${kind} must say which promise it moves`)
  return considered.promises({ now, opening }, moved)
}

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
