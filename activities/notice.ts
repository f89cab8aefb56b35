import { z } from 'zod'
import type { ComposeInput } from '../model/effects.ts'
import type { Failure } from '../model/failure.ts'
import type { MailBody, MessageTopic } from '../model/message.ts'
import type { TaskKind } from '../model/plan.ts'
import { unseal } from '../model/seal.ts'
import { PlaybookError } from '../playbooks/errors.ts'
import type { Person } from './directory.ts'
import type { ActionLink, ActionLinks } from './links.ts'
import { momentInWords } from './words.ts'

const mostOfWords = 4_000

/** Who is told, when, and what makes the link for acting on it. */
export interface NoticeCircumstances {
  reader: Person
  owner: Person
  links: ActionLinks | null
  /** When it is written. */
  moment: string
}

/** A notice to one of our own: what happened, what to do, about which recovery. Short. */
export async function noticeMail(
  { recovery, topic, plan, failure: { playbook, reference }, opening }: ComposeInput,
  { customer }: Failure,
  { reader, owner, links, moment }: NoticeCircumstances,
): Promise<MailBody> {
  const { notice } = topic
  if (!notice) throw new PlaybookError('A notice must say what its reader should know or do: it has no text')
  const { task } = notice
  const link = task && links ? await links.linkTo({ person: reader.id, task: task.id }, moment) : null
  const id = `${playbook}/${reference}`
  const what = whatToKnow(notice, reader)
  const about = [
    `${plan.summary}. Severity: ${plan.severity}.${opening > 0 ? ` Reopened: ${opening}.` : ''}`,
    `Customer: ${customer.name} <${customer.email}>`,
    owner.id === reader.id ? 'Owner: you' : `Owner: ${owner.name}, ${owner.title}`,
    `Recovery: ${id} (amends show ${id})`,
  ]
  const subject = `${task ? 'To do: ' : ''}${notice.subject} (${reference})`
  const payload = {
    recovery,
    subject,
    text: what,
    task: task ?? null,
    due: notice.due?.at ?? null,
    link: link?.url ?? null,
  }
  return {
    to: { name: reader.name, email: reader.email },
    // Our own people's own domain: nothing to set up, and no filter takes it for a stranger's.
    from: { name: 'Amends', email: `amends@${reader.email.slice(reader.email.lastIndexOf('@') + 1)}` },
    subject,
    text: [
      `${reader.name},`,
      what,
      ...(topic.text === undefined ? [] : [theirWords(unseal(topic.text, z.string()), id)]),
      ...(link ? [byLink(link, reader)] : []),
      ...(task ? byCommand(task, reader, link !== null) : []),
      about.join('\n'),
      'Amends',
    ].join('\n\n'),
    ...(reader.webhook === undefined ? {} : { webhook: { url: reader.webhook, payload } }),
  }
}

function whatToKnow(
  { subject, due, lines, task }: NonNullable<MessageTopic['notice']>,
  reader: Person,
): string {
  const when = due ? momentFor(reader, due.at) : ''
  const dueLine = due ? [task ? `Please take it on by ${when}.` : `It is due ${when}: ${due.why}.`] : []
  return [`${subject}.`, ...dueLine, ...lines].join('\n')
}

/** What the customer wrote, set off from our own words; a long letter by its beginning. */
function theirWords(text: string, id: string): string {
  const rest = text.length > mostOfWords ? `\n> ... (all of it: amends show ${id})` : ''
  const shown = text.slice(0, mostOfWords).trim()
  return `The customer wrote:\n${shown.replace(/^/gm, '> ')}${rest}`
}

/** The address stands on a line of its own, so that no mail program breaks it or takes the next word for a part of it. */
const byLink = ({ url, until }: ActionLink, reader: Person): string =>
  [
    `Take it on, finish it or pass it on here. The link is for you alone, until ${momentFor(reader, until)}:`,
    url,
  ].join('\n')

/** The commands that a task wants, ready to be completed. */
function byCommand({ id, kind }: { id: string; kind: TaskKind }, reader: Person, isOther: boolean): string[] {
  const task = `amends task ${id} --by ${reader.id}`
  const isApproval = kind === 'approve'
  const commands = [
    `take it on: ${task} --accept`,
    isApproval
      ? `decide: amends approve ${id} --by ${reader.id}, or amends decline ${id} --by ${reader.id} --note WHY`
      : `finish it: ${task}, and what was done (amends task --help)`,
    `pass it on: ${task} --decline${isApproval ? '' : ', or --hand-over-to PERSON'}`,
    `see all that waits for you: amends inbox --for ${reader.id}`,
  ]
  return [
    isOther ? 'Or on the command line:' : 'On the command line:',
    commands.map((each) => `- ${each}`).join('\n'),
  ]
}

const momentFor = ({ reachable }: Person, instant: string): string =>
  momentInWords(instant, reachable?.timeZone)
