import { z } from 'zod'
import { type Field, optionalText, requiredText } from '../form.ts'
import { noteField, nothing, type Offer, offer, optionalNote } from './offer.ts'

export const approve = offer({
  action: 'approve',
  title: 'Approve it',
  button: 'Approve',
  fields: [noteField('A note for the record (optional)', false)],
  done: 'You have approved it.',
  assigneeOnly: true,
  goesOn: false,
  schema: optionalNote,
  tell: (handle, task, told, { note }) =>
    handle.decide(task, { ...told, ...(note === undefined ? {} : { note }), approved: true }),
})

export const declineApproval = offer({
  action: 'decline-approval',
  title: 'Decline it',
  button: 'Decline',
  fields: [noteField('Why? The owner has to explain it.', true)],
  done: 'You have declined it.',
  assigneeOnly: true,
  goesOn: false,
  schema: z.object({ note: requiredText('Say why: the owner has to explain it.') }),
  tell: (handle, task, told, { note }) => handle.decide(task, { ...told, note, approved: false }),
})

/** @param mustSay whether it counts only with what was done */
export const done = (title: string, mustSay: boolean): Offer =>
  offer({
    action: 'done',
    title,
    button: 'It is done',
    fields: [noteField(mustSay ? 'What was done?' : 'What was done? (optional)', mustSay)],
    done: 'Thank you: it is done.',
    assigneeOnly: false,
    goesOn: false,
    schema: mustSay ? z.object({ note: requiredText('Say what was done.') }) : optionalNote,
    tell: (handle, task, told, { note }) =>
      handle.completeTask(task, { ...told, ...(note === undefined ? {} : { note }) }),
  })

export const retry = offer({
  action: 'retry',
  title: 'Try it again',
  button: 'Try again',
  fields: [],
  done: 'It is being tried again.',
  assigneeOnly: false,
  goesOn: false,
  schema: nothing,
  tell: (handle, task, told) => handle.completeTask(task, { ...told, retry: true }),
})

const missing = { cause: 'Say why it failed.', change: 'Say what changes.' }

const causeFields = (required: boolean): Field[] => [
  {
    name: 'cause',
    label: 'Why did it fail?',
    kind: 'long-text',
    required,
    ...(required ? {} : { hint: 'Leave both empty where they are on record already.' }),
  },
  {
    name: 'change',
    label: 'What changes, so that it does not happen again?',
    kind: 'long-text',
    required,
    hint: 'The customer may read it, in these words.',
  },
]

const causeOffer = {
  action: 'root-cause',
  button: 'Record it',
  done: 'Thank you: it is on record.',
  assigneeOnly: false,
  goesOn: false,
} as const

export const rootCause = offer({
  ...causeOffer,
  title: 'Say why it failed, and what changes',
  fields: causeFields(true),
  schema: z.object({ cause: requiredText(missing.cause), change: requiredText(missing.change) }),
  tell: (handle, task, told, { cause, change }) =>
    handle.completeTask(task, { ...told, cause, action: change }),
})

/** A recovery that is handed over may have its root cause already: then neither is asked, else both. */
export const settle = offer({
  ...causeOffer,
  ifRefused: 'Say why it failed and what changes: neither is on record yet.',
  title: 'It is settled with the customer',
  button: 'It is settled',
  fields: causeFields(false),
  schema: z.object({ cause: optionalText, change: optionalText }).superRefine((typed, context) => {
    const { cause, change } = typed
    if ((cause === undefined) === (change === undefined)) return
    const field = cause === undefined ? 'cause' : 'change'
    context.addIssue({ code: 'custom', path: [field], message: missing[field] })
  }),
  tell: (handle, task, told, { cause, change }) =>
    handle.completeTask(task, {
      ...told,
      ...(cause === undefined || change === undefined ? {} : { cause, action: change }),
    }),
})
