import { z } from 'zod'
import { definePlaybook, letter, type PromiseAsk, spokenInstant } from '../../playbooks/index.ts'

const instant = z.iso.datetime({ offset: true })
const euros = (units: number) => ({ amount: units * 100, currency: 'EUR' })

/** At first we promise a visit; once the customer is unhappy, a call. A promise that moves stays the same. */
const isVisit = ({ previous, opening }: PromiseAsk) => (previous ? previous.id === 'visit' : opening === 0)

/** We had an appointment at the customer's home, and nobody of ours came. */
export const appointmentMissed = definePlaybook({
  name: 'appointment-missed',
  version: 1,

  facts: z.object({
    appointmentId: z.string().min(1),
    /** What we were to do there, as part of a sentence: "the repair of your heating". */
    work: z.string().min(1),
    agreedFor: instant,
    /** When the dispatcher can send somebody else; null: that is not known yet. */
    nextVisit: instant.nullable(),
    /** What the customer pays for the visit, in cents. */
    fee: z.object({ amount: z.int().nonnegative().max(500_00), currency: z.literal('EUR') }),
    dispatcher: z.object({ name: z.string().min(1), email: z.email() }),
    owner: z.string().min(1),
  }),

  summary: ({ facts }) => `Nobody came to appointment ${facts.appointmentId}`,
  subject: ({ facts }) => `appointment ${facts.appointmentId}`,
  owner: ({ facts }) => facts.owner,
  severity: ({ history }) => (history.repeats > 0 ? 'high' : 'medium'),

  calendar: ({ customer }) => {
    const open: [string, string][] = [['08:00', '18:00']]
    const hours = { mon: open, tue: open, wed: open, thu: open, fri: open }
    return { timeZone: customer.timeZone, hours, holidays: [] }
  },
  paceBySeverity: { high: { update: { budget: { businessDays: 1 }, warnBefore: 'PT4H' } } },

  actions: [
    {
      id: 'ask-dispatcher',
      what: 'Have somebody else sent',
      async run({ facts, failure }, { owner, write }) {
        const { dispatcher, appointmentId, work } = facts
        await write({
          key: 'dispatcher',
          to: dispatcher,
          subject: `Appointment ${appointmentId}: nobody came`,
          text: `${dispatcher.name},\n\nNobody came to ${failure.customer.name} for ${work}. Please send somebody, before all others, and tell me who it is.\n\n${owner.name}`,
        })
        return `I have asked ${dispatcher.name}, who sends our technicians, to put ${work} before everything else.`
      },
    },
  ],

  promise: ({ facts }, ask) =>
    isVisit(ask)
      ? {
          id: 'visit',
          what: `somebody of ours is with you for ${facts.work}`,
          by: facts.nextVisit ?? ask.after({ businessDays: 1 }),
        }
      : { id: 'call', what: 'you have my call', by: ask.after({ businessDays: 1 }) },
  estimate: ({ facts }, ask) => {
    if (!isVisit(ask)) return { by: ask.now }
    return facts.nextVisit === null || ask.previous ? null : { by: facts.nextVisit }
  },
  word: () => 'you hear from me when somebody comes',

  remedies: ({ facts, history }) => [
    { id: 'fee', kind: 'refund', what: `the fee of appointment ${facts.appointmentId}`, money: facts.fee },
    { id: 'wait', kind: 'credit', what: 'for your wait', money: euros(history.repeats > 0 ? 60 : 30) },
  ],
  empowerment: { otherwise: euros(150), titles: { 'Chief Operating Officer': euros(2_000) } },
  gesture: ({ severity }) =>
    severity === 'high'
      ? { id: 'leader-call', what: 'Call the customer, and say that it was the second time', by: 'leader' }
      : { id: 'note', what: 'Give whoever goes there a note by your own hand', by: 'owner' },

  messages: {
    apology: ({ facts, customer, owner, history, opening }) => ({
      subject: `We let you wait for nothing: appointment ${facts.appointmentId}`,
      text: letter(customer, owner, [
        opening > 0
          ? `You say that it is still not right with appointment ${facts.appointmentId}. You are the one who knows.`
          : `We had agreed to be with you for ${facts.work}: appointment ${facts.appointmentId}, ${spokenInstant(facts.agreedFor, customer)}. You stayed at home, and we did not come.`,
        [
          `I am sorry. That was our failure. ${history.repeats > 0 ? 'It was not even the first time, and you had every reason to expect that it would not happen again.' : 'You had kept the time free for us, and we wasted it.'}`,
          'I am sorry. First we failed you by not coming, and then by thinking that we had made up for it.',
          'I am sorry. You have now told us twice, and each time we failed to understand what you needed.',
        ][opening] ?? 'I am sorry. We have failed you once more.',
        opening > 0
          ? `I am ${owner.name}, and I have all that you wrote to us. My next step is to ask you on the phone what is missing.`
          : `I am ${owner.name}, and I see to it from here. My next step is to find out who can come, and when. I write to you as soon as I have asked. Whatever you need to tell me, answer this message: it comes to me.`,
      ]),
    }),
  },
})
