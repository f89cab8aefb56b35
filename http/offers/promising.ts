import { z } from 'zod'
import { instantOfLocal } from '../../time/local-time.ts'
import { type Field, requiredText } from '../form.ts'
import { type Asked, noteField, type Offer, offer, optionalNote } from './offer.ts'

/** A date and time by the clocks of whoever is asked, in the future. */
export const momentIn = ({ timeZone, now }: Asked) =>
  z.string('Give a date and a time.').transform((local, context) => {
    const instant = instantOfLocal(local, timeZone)
    if (instant !== null && Date.parse(instant) > now) return instant
    context.addIssue({
      code: 'custom',
      message:
        instant === null ? 'Give a date and a time, as 2026-11-25T18:00.' : 'Give a date in the future.',
    })
    return z.NEVER
  })

export const promiseFields = (required: boolean, { timeZone }: Asked): Field[] => [
  {
    name: 'what',
    label: required ? 'What do we promise now?' : 'What do you promise in it? (optional)',
    kind: 'text',
    required,
    hint: 'What the customer will have by then, as "your parcel is with you".',
  },
  {
    name: 'by',
    label: `By when? (${timeZone === 'UTC' ? 'UTC' : `${timeZone} time`})`,
    kind: 'moment',
    required,
    hint: 'A date that cannot be kept is refused before anything is sent, and comes back to you with the first that can.',
  },
]

export const kept = offer({
  action: 'kept',
  title: 'It has happened',
  button: 'It has happened',
  fields: [noteField('A note for the record (optional)', false)],
  done: 'Thank you: the promise is kept.',
  assigneeOnly: false,
  goesOn: false,
  schema: optionalNote,
  tell: (handle, task, told, { note }) =>
    handle.completeTask(task, { ...told, ...(note === undefined ? {} : { note }) }),
})

/** @param promise the ID of the promise in doubt */
export const released = (promise: string): Offer =>
  offer({
    action: 'released',
    title: 'Something else was agreed',
    button: 'It is not owed any more',
    fields: [noteField('What was agreed with the customer instead? Without names or addresses.', true)],
    done: 'Thank you: the promise is released, and on record as that.',
    assigneeOnly: false,
    goesOn: false,
    schema: z.object({ note: requiredText('Say what was agreed instead.') }),
    tell: (handle, _, told, { note }) => handle.releasePromise(promise, { ...told, reason: note }),
  })

export const holds = offer({
  action: 'holds',
  title: 'It will be kept as promised',
  button: 'It will hold',
  fields: [noteField('What makes you sure? (optional)', false)],
  done: 'Thank you: the promise stands as it is.',
  assigneeOnly: false,
  goesOn: false,
  ifRefused: 'Its date has passed: give a new one, or say that it has happened.',
  schema: optionalNote,
  tell: (handle, task, told, { note }) =>
    handle.completeTask(task, { ...told, ...(note === undefined ? {} : { note }), holds: true }),
})

/** @param promise the ID of the promise in doubt */
export const newDate = (promise: string, asked: Asked): Offer =>
  offer({
    action: 'new-date',
    title: 'It needs a new date',
    button: 'Tell the customer',
    fields: promiseFields(true, asked),
    done: 'Thank you: the customer hears of it now, before the old date has passed.',
    assigneeOnly: false,
    goesOn: false,
    schema: z.object({ what: requiredText('Say what is promised now.'), by: momentIn(asked) }),
    tell: (handle, task, told, { what, by }) =>
      handle.completeTask(task, { ...told, promise: { id: promise, what, by } }),
  })
