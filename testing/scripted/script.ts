import { z } from 'zod'
import { asked, duration, instant } from '../../model/base.ts'
import { taskKind } from '../../model/plan.ts'
import { inWords } from '../../playbooks/in-words.ts'
import { milliseconds } from '../../time/dates.ts'
import type { Done, TestPerson } from '../people/person.ts'
import type { TestRecovery } from '../recovery.ts'
import { type Cast, castOf, customerManners, ownerManners } from './cast.ts'
import type { Reaction } from './reaction.ts'

const text = z.string().trim().min(1)

/** `after`: elapsed time since the recovery started. `who`: `customer`, `owner` for whoever owns it then, or the ID of a person. */
const common = { after: duration, who: text }

const customerAct = z.strictObject({ ...common, writes: text, satisfied: z.boolean().optional() })

/** How a person reads what the customer wrote: of an unhappy one, what they ask for. */
const reading = { satisfied: z.boolean().optional(), asks: z.array(asked).min(1).optional() }

/** What is about a task names its kind where a person may have several. */
const staffAct = z.discriminatedUnion(
  'does',
  [
    z.strictObject({
      ...common,
      ...reading,
      does: z.literal('answer'),
      text,
      awaitsCustomer: z.boolean().optional(),
    }),
    z.strictObject({ ...common, does: z.literal('accept'), task: taskKind.optional() }),
    z.strictObject({
      ...common,
      does: z.literal('decline'),
      task: taskKind.optional(),
      note: text.optional(),
    }),
    z.strictObject({ ...common, does: z.literal('hand-over'), to: text, task: taskKind.optional() }),
    z.strictObject({ ...common, does: z.literal('approve'), note: text.optional() }),
    z.strictObject({ ...common, does: z.literal('refuse'), note: text }),
    z.strictObject({ ...common, does: z.literal('keep-promise'), promise: text.optional() }),
    z.strictObject({ ...common, does: z.literal('stand-by-promise') }),
    z.strictObject({ ...common, does: z.literal('promise'), by: instant, what: text.optional() }),
    z.strictObject({ ...common, does: z.literal('root-cause'), cause: text, action: text }),
    z.strictObject({
      ...common,
      ...reading,
      does: z.literal('finish'),
      task: taskKind,
      note: text.optional(),
      text: text.optional(),
      cause: text.optional(),
      action: text.optional(),
      retry: z.boolean().optional(),
    }),
  ],
  {
    error: ({ input }) =>
      `${JSON.stringify(doesOf(input))} is nothing that a person does here: give ${deeds}`,
  },
)

const deeds =
  'answer, accept, decline, hand-over, approve, refuse, keep-promise, stand-by-promise, promise, root-cause or finish'

type Act = z.output<typeof customerAct> | z.output<typeof staffAct>

/** Which of the two it is follows from who acts, so that what is wrong with it is told by its own field. */
const act = z.unknown().transform((input, context): Act => {
  const result = (isCustomers(input) ? customerAct : staffAct).safeParse(input, { error: inWords })
  if (result.success) return result.data
  for (const { path, message } of result.error.issues)
    context.addIssue({ code: 'custom', path: [...path], message })
  return z.NEVER
})

/**
 * What people do in a simulated recovery: their acts in the file of `amends playbook simulate --script`, and how they react
 * otherwise. A kind of task that an act is still to come about is left to that act.
 */
export const script = z.strictObject({
  owner: z.enum(ownerManners).default('quick'),
  customer: z.enum(customerManners).default('content'),
  acts: z.array(act).default([]),
})
export type Script = z.output<typeof script>

/** An act of a script could not be done when its time came. The message names it. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'
}

/** How people react who have no act to do. */
export const scriptedCast = ({ owner, customer }: Script): Cast => castOf(owner, customer)

/** The acts of a script as what people will do, counted from when a recovery started. */
export function scriptedActs({ acts }: Script, recovery: TestRecovery): Reaction[] {
  const start = Date.parse(recovery.now)
  return acts.map((act, index) => ({
    key: `acts[${index}]`,
    at: start + milliseconds(act.after),
    covers: coveredBy(act),
    async act() {
      try {
        await perform(act, recovery)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new ScriptError(`acts[${index}], at ${recovery.now}: ${reason}`, { cause: error })
      }
    },
  }))
}

function coveredBy(act: Act): string {
  if ('writes' in act) return act.satisfied === undefined ? '' : 'follow-up'
  switch (act.does) {
    case 'keep-promise':
    case 'stand-by-promise':
      return 'promise'
    case 'refuse':
      return 'approve'
    case 'accept':
    case 'decline':
    case 'hand-over':
    case 'finish':
      return act.task ?? ''
    default:
      return act.does
  }
}

async function perform(act: Act, recovery: TestRecovery): Promise<void> {
  if ('writes' in act) {
    const { writes, satisfied } = act
    return recovery.customer.writes(writes, satisfied === undefined ? {} : { satisfied })
  }
  await does(act, act.who === 'owner' ? recovery.owner : recovery.as(act.who))
}

function does(act: z.output<typeof staffAct>, person: TestPerson): Promise<void> {
  switch (act.does) {
    case 'answer': {
      const { text: words, awaitsCustomer, satisfied, asks } = act
      return person.answers(words, given({ awaitsCustomer, satisfied, asks }))
    }
    case 'accept':
      return person.accepts(act.task)
    case 'decline':
      return person.declines(act.task, act.note)
    case 'hand-over':
      return person.handsOver(act.to, act.task)
    case 'approve':
      return person.approves(act.note)
    case 'refuse':
      return person.refuses(act.note)
    case 'keep-promise':
      return person.keepsPromise(act.promise)
    case 'stand-by-promise':
      return person.standsByPromise()
    case 'promise':
      return person.promises({ by: act.by, ...(act.what === undefined ? {} : { what: act.what }) })
    case 'root-cause':
      return person.does('root-cause', { cause: act.cause, action: act.action })
    case 'finish': {
      const { after: _, who: __, does: ___, task, ...done } = act
      return person.does(task, given(done))
    }
  }
}

/** What was said, without what was not. */
const given = (said: object): Done =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))

const isCustomers = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'who' in input && input.who === 'customer'

const doesOf = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'does' in input ? input.does : undefined
