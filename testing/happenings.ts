import { z } from 'zod'
import { isSentAhead } from '../machines/clock.ts'
import { effectId } from '../machines/effects.ts'
import { amountOf } from '../machines/money.ts'
import type { Failure } from '../model/failure.ts'
import type { JournalEntry, RecoveryState } from '../model/records.ts'
import { unseal } from '../model/seal.ts'
import { inZone } from '../time/clock-reading.ts'
import type { Mailbox } from './mailbox.ts'

/** One thing that happened. */
export interface Happening {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Whose it is: `customer` for what they do or see, the ID of a person of ours, `clock`, or `recovery`. */
  readonly who: string
  readonly text: string
}

type Told = Omit<Happening, 'at'> | null
type Data = Record<string, string>
type Teller = (data: Data, known: Known, opening: number) => Told

interface Known {
  readonly status: RecoveryState
  readonly mailbox: Mailbox
}

/** All that happened in a recovery, oldest first: what it noted in its journal, with what was said. */
export function happenings(
  status: RecoveryState,
  journal: readonly JournalEntry[],
  mailbox: Mailbox,
  { occurredAt }: Failure,
): Happening[] {
  const known = { status, mailbox }
  const told = journal.flatMap(({ at, type, data, opening }) => {
    const texts = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]))
    const text = tellers[type]?.(texts, known, opening)
    return text ? [{ at, ...text }] : []
  })
  const failed = { who: 'customer', text: `is failed: ${status.plan?.summary ?? 'there is no plan yet'}` }
  return [{ at: new Date(occurredAt).toISOString(), ...failed }, ...told]
}

const by =
  (text: string): Teller =>
  ({ by, task = '' }, known) => ({ who: by ?? 'somebody', text: `${text} ${aTask(known, task)}` })
const recovery =
  (text: (data: Data) => string): Teller =>
  (data) => ({ who: 'recovery', text: text(data) })

const aTask = ({ status }: Known, id: string): string => {
  const task = status.tasks.find((each) => each.id === id)
  return task ? `"${task.kind}" (${short(task.summary)})` : id
}

/** Its notice has told all of it, such as why a message was held back. */
const short = (summary: string): string => (summary.length > 90 ? `${summary.slice(0, 89)}…` : summary)

const aPromise = ({ status }: Known, id: string): string =>
  status.promises.find((promise) => promise.id === id)?.what ?? id

const moment = ({ status }: Known, instant: string): string =>
  minute(instant, status.plan?.calendar?.timeZone ?? 'UTC')

const clock =
  (text: string): Teller =>
  ({ clock: id = '' }, { status }) => {
    const known = status.clocks.find((each) => each.id === id)
    // What is sent ahead is being sent when it is "at risk": that is no news.
    if (!known || (text === 'at risk' && isSentAhead(known))) return null
    return { who: 'clock', text: `${known.kind} ${text}: it was to be done ${known.why}` }
  }

const promise =
  (text: string): Teller =>
  ({ promise: id = '', dueAt }, known) => ({
    who: 'customer',
    text: `${text}: ${aPromise(known, id)}${dueAt ? `, by ${moment(known, dueAt)}` : ''}`,
  })

const remedy =
  (text: string): Teller =>
  ({ remedy: id = '' }, { status }) => {
    const grant = status.grants.find((each) => each.remedy === id)
    const sum = grant?.money ? ` (${amountOf(grant.money)})` : ''
    return { who: 'customer', text: `${text}: ${grant?.what ?? id}${sum}` }
  }

/** What a journal entry says to people; what is left out here is told by another entry. */
const tellers: Record<string, Teller> = {
  'recovery.started': recovery(({ owner, severity }) => `starts; ${owner} owns it, severity ${severity}`),
  'step.entered': recovery(({ step }) => `step: ${step}`),
  'recovery.reopened': recovery(
    ({ opening }) => `is reopened, for the ${opening === '1' ? 'first' : `${opening}.`} time`,
  ),
  'recovery.handed-over': recovery(() => 'is handed over to a senior leader'),
  'recovery.withdrawn': recovery(() => 'is withdrawn'),
  'owner.changed': recovery(({ owner }) => `${owner} owns it from now on`),
  'plan.revised': recovery(() => 'gets another plan'),
  'level.empty': recovery(({ levels }) => `nobody is there on ${levels} of its levels`),
  'input.unexpected': recovery(({ type }) => `got something that it could not take: ${type}`),
  'message.sent': ({ key = '', kind = '' }, { status, mailbox }, opening) => {
    const sent = mailbox.find(effectId(status.id, opening, 'deliver', key))
    if (sent && 'to' in sent) return { who: sent.to, text: `gets a notice: ${sent.subject}` }
    return { who: 'customer', text: `reads the ${kind}: "${sent?.subject ?? key}"` }
  },
  'message.told': ({ kind }) => ({
    who: 'customer',
    text: `is told by a person, in place of the ${kind} message`,
  }),
  'message.failed': recovery(({ kind }) => `could not send a ${kind}`),
  'customer.replied': ({ message, satisfied }, { status }) => {
    const found = status.conversation.find(({ id }) => id === message)
    const feeling = satisfied === 'true' ? ' (satisfied)' : satisfied === 'false' ? ' (unhappy)' : ''
    const text = found ? unseal(found.text, z.string()).replace(/\s+/g, ' ') : ''
    return { who: 'customer', text: `writes${feeling}: "${text}"` }
  },
  'customer.understood': ({ by: who = '', satisfied, asks }) => {
    const feeling = satisfied === 'true' ? 'satisfied' : satisfied === 'false' ? 'unhappy' : 'as they wrote'
    return { who, text: `reads the customer as ${feeling}${asks ? `, who asks for ${asks}` : ''}` }
  },
  'task.accepted': by('takes on'),
  'task.declined': by('declines'),
  'task.handed-over': ({ to, ...data }, known, opening) => {
    const told = by('hands over')(data, known, opening)
    return told && { ...told, text: `${told.text} to ${to}` }
  },
  'task.done': (data, known, opening) =>
    // A decision is told by itself.
    data.kind === 'approve' ? null : by('has done')(data, known, opening),
  'task.left': ({ task = '', assignee = '' }, known) => ({
    who: assignee,
    text: `is left with ${aTask(known, task)}: nobody else is asked any more`,
  }),
  'task.escalated': ({ task = '', level }, known) => ({
    who: 'recovery',
    text: `asks the next on the ladder (level ${level}): ${aTask(known, task)}`,
  }),
  'task.cancelled': ({ task = '' }, known) => ({
    who: 'recovery',
    text: `needs no more: ${aTask(known, task)}`,
  }),
  'approval.decided': ({ approved, by: who = 'somebody', task = '' }, { status }) => {
    const asked = status.tasks.find(({ id }) => id === task)?.summary.replace(/^Approve or decline: /, '')
    return { who, text: `${approved === 'true' ? 'approves' : 'refuses'}: ${asked ?? task}` }
  },
  'promise.made': promise('is promised'),
  'promise.new-date': promise('is given a new date'),
  'promise.kept': promise('has what was promised'),
  'promise.broken': promise('does not have what was promised'),
  'promise.released': ({ reason, ...data }, known, opening) => {
    const told = promise('is not owed any more')(data, known, opening)
    return told && (reason ? { ...told, text: `${told.text}; instead: ${reason}` } : told)
  },
  'promise.confirmed': ({ promise: id = '' }, known) => ({
    who: 'recovery',
    text: `hears that it will hold: ${aPromise(known, id)}`,
  }),
  'remedy.granted': remedy('is given'),
  'remedy.declined': remedy('is not given'),
  'action.undone': recovery(({ action, note, by }) =>
    by === 'null'
      ? `takes back ${action}: ${note}`
      : `hears from ${by} that ${action} is taken back: ${note}`,
  ),
  'root-cause.found': recovery(({ cause, action }) => `knows why it failed: ${cause}; ${action}`),
  'clock.at-risk': clock('at risk'),
  'clock.breached': clock('breached'),
  'effect.settled': recovery(({ effect }) => `${effect} ended after it was wanted`),
  'recovery.closed': recovery(() => 'closes'),
}

/** An instant by the clock of a zone, to the minute: `2026-03-02 10:00`. */
export const minute = (instant: string, timeZone: string): string =>
  inZone(instant, timeZone).slice(0, 16).replace('T', ' ')
