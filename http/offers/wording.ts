import { z } from 'zod'
import { optionalText, requiredText } from '../form.ts'
import { offer } from './offer.ts'

const shown = { done: 'Thank you: it is on its way.', assigneeOnly: false, goesOn: false } as const

/** A line of the owner's own in a message of the playbook. */
export const personalLine = offer({
  ...shown,
  action: 'personal-line',
  title: 'Add a line of your own',
  button: 'Send it',
  fields: [
    {
      name: 'text',
      label: 'Your line (empty: it leaves without one)',
      kind: 'long-text',
      required: false,
      hint: 'It stands before your name, in your words.',
    },
  ],
  schema: z.object({ text: optionalText }),
  tell: (handle, task, told, { text }) =>
    handle.completeTask(task, { ...told, ...(text === undefined ? {} : { text }) }),
})

/** A person's own words in place of what was held back. */
export const otherWords = offer({
  ...shown,
  action: 'other-words',
  title: 'Say it in your own words',
  button: 'Send these words',
  fields: [
    {
      name: 'text',
      label: 'Your words',
      kind: 'long-text',
      required: true,
      hint: 'The whole message. The greeting and your name are added where you leave them out.',
    },
  ],
  schema: z.object({ text: requiredText('Write what is to go out.') }),
  tell: (handle, task, told, { text }) => handle.completeTask(task, { ...told, text }),
})
