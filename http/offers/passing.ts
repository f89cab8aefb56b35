import { z } from 'zod'
import { type Asked, noteField, nothing, type Offer, offer, optionalNote } from './offer.ts'

/** The assignee takes the task on. */
export const accept = offer({
  action: 'accept',
  title: 'Take it on',
  button: 'I take this on',
  fields: [],
  done: 'You have taken this on: nobody else is asked.',
  assigneeOnly: true,
  goesOn: true,
  ifRefused: 'You have taken this on already.',
  schema: nothing,
  tell: (handle, task, told) => handle.acceptTask(task, told),
})

/** The assignee cannot do it. */
export const decline = offer({
  action: 'decline',
  title: 'I cannot do this',
  button: 'Ask somebody else',
  fields: [noteField('Why? (optional)', false)],
  done: 'Thank you for saying so: whoever is next is asked now.',
  assigneeOnly: true,
  goesOn: false,
  schema: optionalNote,
  tell: (handle, task, told, { note }) =>
    handle.declineTask(task, { ...told, ...(note === undefined ? {} : { note }) }),
})

/** The assignee knows who can. */
export const handOver = ({ colleagues }: Asked): Offer =>
  offer({
    action: 'hand-over',
    title: 'Hand it to somebody',
    button: 'Hand it over',
    fields: [{ name: 'to', label: 'To whom?', kind: 'choice', required: true, options: colleagues }],
    done: 'You have handed this over.',
    assigneeOnly: true,
    goesOn: false,
    schema: z.object({
      to: z.enum(
        colleagues.map(([id]) => id),
        'Choose one of the people in the list.',
      ),
    }),
    tell: (handle, task, told, { to }) => handle.handOverTask(task, { ...told, to }),
  })
