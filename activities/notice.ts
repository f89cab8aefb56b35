import type { ComposeInput } from '../model/effects.ts'
import type { Failure } from '../model/failure.ts'
import type { MailBody } from '../model/message.ts'
import type { TaskKind } from '../model/plan.ts'
import { PlaybookError } from '../playbooks/index.ts'
import { utcWords } from './clock.ts'
import type { Person } from './directory.ts'

/** A notice to one of our own: what happened, what to do, about which recovery. Short. */
export function noticeMail(
  { topic, plan, failure: { playbook, reference }, opening }: ComposeInput,
  { customer }: Failure,
  reader: Person,
  owner: Person,
): MailBody {
  const { notice } = topic
  if (!notice) throw new PlaybookError('A notice must say what its reader should know or do: it has no text')
  const id = `${playbook}/${reference}`
  const due = notice.due ? [`It is due ${utcWords(notice.due.at)}: ${notice.due.why}.`] : []
  const about = [
    `${plan.summary}. Severity: ${plan.severity}.${opening > 0 ? ` Reopened: ${opening}.` : ''}`,
    `Customer: ${customer.name} <${customer.email}>`,
    owner.id === reader.id ? 'Owner: you' : `Owner: ${owner.name}, ${owner.title}`,
    `Recovery: ${id} (amends show ${id})`,
  ]
  return {
    to: { name: reader.name, email: reader.email },
    // Our own people's own domain: nothing to set up, and no filter takes it for a stranger's.
    from: { name: 'Amends', email: `amends@${reader.email.slice(reader.email.lastIndexOf('@') + 1)}` },
    subject: `${notice.task ? 'To do: ' : ''}${notice.subject} (${reference})`,
    text: [
      `${reader.name},`,
      [`${notice.subject}.`, ...due, ...notice.lines].join('\n'),
      ...(notice.task ? [howToAnswer(notice.task, reader)] : []),
      about.join('\n'),
      'Amends',
    ].join('\n\n'),
  }
}

/** The command that a task wants, ready to be completed. */
function howToAnswer({ id, kind }: { id: string; kind: TaskKind }, reader: Person): string {
  const commands =
    kind === 'approve'
      ? [`amends approve ${id} --by ${reader.id}`, `amends decline ${id} --by ${reader.id}`]
      : [`amends task ${id} --by ${reader.id}`]
  return [...commands.map((command) => `To answer: ${command}`), 'All that waits for you: amends inbox'].join(
    '\n',
  )
}
