import type { Asked } from '../../model/base.ts'
import type { TaskKind } from '../../model/plan.ts'

/** How the dispatch desk keeps the date that we gave the customer. */
type Arrival = 'in time' | 'at the last moment' | 'after a new date' | 'after breaking it'

/** What the owner says when a promise is in doubt. Who says nothing lets the customer be told of a new date. */
type Word = 'nothing' | 'it holds' | 'a new date'

/** What the customer answers when we ask whether we put it right. */
type Answer = 'content' | 'content, once reminded' | 'nothing' | 'unhappy, then content' | 'never content'

/** How the person above the owner treats an approval that they are asked for first. */
type Approver = 'approves' | 'sits on it' | 'declines'

/** What whoever is asked first does about a task, other than do it. */
type Manner = 'accepts it first' | 'declines it' | 'hands it over' | 'never reacts'

/** What a customer writes before anybody asks them, and what the owner answers. */
export interface Exchange {
  readonly question: string
  /** Where it promises something, it names the date at `{date}`. */
  readonly answer: string
  /** What is promised, by the close of the next working day. */
  readonly promises?: string
  /** What the owner writes at first: it names a date that nobody has promised to keep, and does not go out. */
  readonly hasty?: string
}

/** The part that people play in one recovery. */
export interface Part {
  readonly answer: Answer
  readonly arrival: Arrival
  readonly approver: Approver
  /** What they say of an arrival in doubt. */
  readonly word: Word
  readonly manners: Readonly<Partial<Record<TaskKind, Manner>>>
  readonly exchange?: Exchange
}

const usual: Part = {
  answer: 'content',
  arrival: 'in time',
  approver: 'approves',
  word: 'it holds',
  manners: {},
}

/** Who does something else than usual, by order number. */
const others: Record<string, Partial<Part>> = {
  // They say that it holds, and it does not.
  10264: { arrival: 'after breaking it' },
  10271: {
    manners: { 'root-cause': 'accepts it first' },
    exchange: {
      question: 'We close for stock-taking on Friday. Can somebody still take it in if it comes that day?',
      answer:
        'You need not open for us: I have told our dispatch desk about your stock-taking, and they deliver around it. By {date}, your time, I tell you which day the carrier has confirmed.',
      promises: 'you hear from me which day the carrier has confirmed',
    },
  },
  10280: { answer: 'nothing' },
  10302: { arrival: 'after a new date', word: 'nothing' },
  10320: { answer: 'content, once reminded' },
  10380: {
    arrival: 'after a new date',
    word: 'a new date',
    manners: { answer: 'hands it over' },
    exchange: {
      question: 'Do I still have to pay the freight on the invoice? It fell due yesterday.',
      answer:
        'Pay the goods only, please. We give you the freight back in full, and I have seen to it that no reminder about it reaches you.',
    },
  },
  10423: { arrival: 'after a new date', word: 'nothing' },
  10427: { answer: 'unhappy, then content', manners: { gesture: 'declines it' } },
  10451: {
    manners: { answer: 'accepts it first' },
    exchange: {
      question:
        'Half of this was for a wedding on Saturday. Is there any way to get at least that part sooner?',
      hasty:
        'Our dispatch desk cannot split the parcel on its way. But the same goods are in stock here: I send the part for the wedding by courier, and you will have it tomorrow at noon.',
      answer:
        'Our dispatch desk cannot split the parcel on its way, so I will not promise you that. What I have done: the same goods are in stock here, and the part for the wedding is with our courier, at our cost. You keep both.',
    },
  },
  10483: { answer: 'never content' },
  10515: { answer: 'unhappy, then content' },
  10523: { answer: 'nothing' },
  10545: { arrival: 'after a new date', word: 'a new date' },
  10578: {
    exchange: {
      question: 'Thank you for being straight with us. Who do I call if it does not come?',
      answer:
        'Me, at any hour: I have put my own number on your account, and whoever answers here finds me. You should not need it.',
    },
  },
  10593: { approver: 'sits on it' },
  10596: { arrival: 'at the last moment' },
  10660: {
    manners: { answer: 'never reacts' },
    exchange: {
      question: 'This is the second time this year. What is going on over there?',
      answer:
        'You are right, and I have looked at the first one, too. I do not yet know whether the two have one cause. I find out before we close this, and I tell you what I find, whatever it is.',
    },
  },
  10687: { answer: 'nothing' },
  10726: {
    exchange: {
      question: 'Eighteen days. Our own customers have gone elsewhere. What do we tell them?',
      answer:
        'Tell them the truth: that your supplier failed you. I put that in writing for you to pass on, with our name under it and not yours.',
    },
  },
  10727: { answer: 'content, once reminded' },
  10749: { arrival: 'at the last moment' },
  10777: { answer: 'unhappy, then content' },
  10779: { answer: 'nothing' },
  10816: { approver: 'declines' },
  10828: { approver: 'sits on it', answer: 'unhappy, then content' },
  10847: {
    exchange: {
      question: 'Please send it to our Boise store and not to the warehouse, if that still works.',
      answer:
        'It still works. I have changed the address with our dispatch desk, and I have seen it confirmed.',
    },
  },
  10924: { answer: 'nothing' },
}

/** Who plays which part: the same in every demo. */
export const partIn = (order: string): Part => ({ ...usual, ...others[order] })

const thanks = [
  'Yes, all good now. Thank you for telling us before we had to ask.',
  'It came as you said. We are fine.',
  'Put right. I did not expect to hear from you this often, and I liked it.',
  'Yes. What I noticed: it was always you who wrote, and never a machine.',
  'All here, nothing broken, nothing more needed.',
  'We are content. Please do not let it happen again.',
  'Yes, settled. I wish all our suppliers wrote like this.',
]

const complaints = [
  'No. The money is one thing, but nobody has told me why it happened.',
  'Not really. Two boxes were dented and nobody asked.',
  'No. We lost a customer over this, and what we got back does not cover it.',
]

/** What a content customer writes. */
export const thanksOf = (order: string): string => pick(thanks, Number(order))

/** What an unhappy customer writes, in each round something else. */
export const complaintOf = (order: string, round: number): string => pick(complaints, Number(order) + round)

const asked: Asked[] = ['explanation', 'put-right', 'money']

/** What an unhappy customer asks for by that. */
export const asksOf = (order: string, round: number): Asked[] =>
  asked.filter((_, index) => index === (Number(order) + round) % asked.length)

/** Whom a person hands a task to. */
export const colleagueOf = (person: string): string => (person === 'employee-4' ? 'employee-8' : 'employee-4')

/** What an owner answers where the script has no words for them. */
export const plainAnswer =
  'Thank you for writing. I have read it, it is on your record, and I act on it before anything else of yours.'

/** What changes, for the causes that the playbook knows. */
const changes: Record<string, string> = {
  'Goods not in stock when the order was accepted':
    'Orders are checked against stock before they are accepted',
  'Date accepted that the warehouse could not meet':
    'The warehouse confirms each date that is shorter than a week',
  'Order overlooked or released late': 'Orders that are not released after a day show on the morning list',
  'Warehouse short of hands': 'Two people of the office are trained to pack in busy weeks',
  'Paperwork or customs not ready': 'Papers are made with the order, not with the parcel',
  'Carrier collected late': 'The carrier collects at noon, with a second chance the same day',
  'Wrong address or order data on our side': 'Addresses are confirmed with the customer once a year',
}

/** What an owner found out about an order: one of the causes that its plan knows, and what changes. */
export function causeOf(order: string, causes: readonly string[]): { cause: string; action: string } {
  const cause = pick(causes, Math.floor(Number(order) / 7))
  return { cause, action: changes[cause] ?? 'The team goes through this order together, hand by hand' }
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? ''
}
