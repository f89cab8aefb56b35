import { z } from 'zod'
import { askedWords } from '../../client/asked.ts'
import type { Completion } from '../../client/recovery-handle.ts'
import { asked as kinds } from '../../model/base.ts'
import { type Field, optionalText, requiredText, ticked } from '../form.ts'
import { type Asked, noteField, type Offer, offer } from './offer.ts'
import { momentIn, promiseFields } from './promising.ts'

/** How the customer's words are read: by whoever answers them. */
const readingFields: Field[] = [
  {
    name: 'satisfied',
    label: 'As you read their message, they are',
    kind: 'choice',
    required: false,
    options: [
      ['yes', 'satisfied'],
      ['no', 'unhappy'],
    ],
  },
  ...kinds.options.map(
    (kind): Field => ({
      name: `asks-${kind}`,
      label: `They ask for ${askedWords[kind]}`,
      kind: 'checkbox',
      required: false,
    }),
  ),
]

const readingShape = {
  satisfied: z.enum(['yes', 'no'], 'Choose satisfied or unhappy, or leave it open.').optional(),
  'asks-put-right': ticked,
  'asks-money': ticked,
  'asks-explanation': ticked,
  'asks-call': ticked,
  'asks-peace': ticked,
  'asks-other': ticked,
}
const reading = z.object(readingShape)
type Reading = z.infer<typeof reading>

const asksOf = (typed: Reading) => kinds.options.filter((kind) => typed[`asks-${kind}`])

/** As events say it. */
function readingOf(typed: Reading): Pick<Completion, 'satisfied' | 'asks'> {
  const asks = asksOf(typed)
  return {
    ...(typed.satisfied === undefined ? {} : { satisfied: typed.satisfied === 'yes' }),
    ...(asks.length === 0 ? {} : { asks }),
  }
}

/** Whoever says that they are unhappy says what they ask for. */
function isRead(typed: Reading, context: z.core.$RefinementCtx): void {
  if (typed.satisfied !== 'no' || asksOf(typed).length > 0) return
  context.addIssue({ code: 'custom', path: ['satisfied'], message: 'Tick what they ask for, below.' })
}

const shown = {
  assigneeOnly: false,
  goesOn: false,
  ifRefused: 'The customer is unhappy: open the link again, and tick what they ask for.',
} as const

/** The words of the owner to the customer, which go out as they are. */
export const answer = (asked: Asked): Offer =>
  offer({
    ...shown,
    action: 'answer',
    title: 'Answer the customer',
    button: 'Send this answer',
    fields: [
      {
        name: 'text',
        label: 'Your answer',
        kind: 'long-text',
        required: true,
        hint: 'It goes out as it is.',
      },
      {
        name: 'awaitsCustomer',
        label: 'It asks the customer for something, so we wait for them',
        kind: 'checkbox',
        required: false,
      },
      ...readingFields,
      ...promiseFields(false, asked),
    ],
    done: 'Your answer is on its way.',
    schema: z
      .object({
        ...readingShape,
        text: requiredText('Write your answer.'),
        awaitsCustomer: ticked,
        what: optionalText,
        by: momentIn(asked).optional(),
      })
      .superRefine((typed, context) => {
        isRead(typed, context)
        const { what, by } = typed
        if ((what === undefined) === (by === undefined)) return
        const [field, message] =
          what === undefined ? ['what', 'Say what is promised by then.'] : ['by', 'Say by when.']
        context.addIssue({ code: 'custom', path: [field], message })
      }),
    tell: (handle, task, told, { text, awaitsCustomer, what, by, ...typed }) =>
      handle.completeTask(task, {
        ...told,
        ...readingOf(typed),
        text,
        ...(awaitsCustomer === undefined ? {} : { awaitsCustomer }),
        ...(what === undefined || by === undefined ? {} : { promise: { what, by } }),
      }),
  })

/** The customer was called, or has their answer already. */
export const answeredOtherwise = offer({
  ...shown,
  action: 'done',
  title: 'I answered in another way',
  button: 'It is done',
  fields: [noteField('What was done?', true), ...readingFields],
  done: 'Thank you: it is done.',
  schema: reading.extend({ note: requiredText('Say what was done.') }).superRefine(isRead),
  tell: (handle, task, told, { note, ...typed }) =>
    handle.completeTask(task, { ...told, ...readingOf(typed), note }),
})
