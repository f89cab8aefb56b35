import { describe, expect, test } from 'vitest'
import { letter, outgoing } from '../tests/support/outgoing.ts'
import { checkMessage, type OutgoingMessage } from './index.ts'

type Sample = [what: string, text: string, changes?: Partial<OutgoingMessage>]

const broken = {
  failure: { reference: 'RMA-88', summary: 'Teapot arrived broken' },
  customer: { name: 'Dr. Ngozi Okafor-Bell' },
  owner: { name: 'Michael Suyama' },
  promises: [{ what: 'a new teapot is with you', by: '2026-11-26T17:00:00Z' }],
}
const outage = {
  failure: { reference: 'INC-2041', summary: 'Sign-in failed for 3 hours after a change of certificates' },
  customer: { name: 'Tomás Ó Briain' },
  owner: { name: 'Priya Raman' },
  promises: [{ what: 'you have the report', by: '2026-11-25T17:00:00Z' }],
}

const apologies: Sample[] = [
  [
    'plain',
    letter(
      'Your order 10380 should have been with you on 9 January 1997. We sent it a week late. That is our fault, and I am sorry.',
      'I have asked Steven in our warehouse to find it. As soon as he has, I write to you again.',
    ),
  ],
  [
    'warm and short',
    'Hi Patricia,\n\nI messed up. Order 10380 lay on my desk for a week because I forgot to release it. I’m so sorry: you needed it for the opening, and it wasn’t there.\n\nIt left this morning. I’m watching it, and you’ll hear from me when it moves.\n\nLaura',
  ],
  [
    'formal, with a title',
    'Dear Ms McKenna,\n\nWe failed to deliver order 10380 when we had promised it, and we did not tell you. Both are our mistakes. I apologise for them.\n\nYou can expect the parcel by Friday 27 November at 18:00. I shall ring you once it is at your door.\n\nYours sincerely,\nLaura Callahan',
  ],
  [
    'name reversed',
    'McKenna, Patricia:\n\nI am sorry about order 10380. We packed it late, nobody noticed, and that is on us. I am now looking for the fastest way to get it to you.\n\nL. Callahan',
  ],
  [
    '"any" used of something else',
    letter(
      'We left you without order 10380 for seven days, and in all that time we did not give you any news. I am sorry. You did not deserve that.',
      'My next step is to find out which van it is on. At any hour, a message to me gets through.',
    ),
  ],
  [
    '"policy" used of insurance',
    letter(
      'You wrote that your insurance policy asks for a written account of what happened to order 10380. Here it is: we promised the 9th, we sent it on the 16th, and nobody told you. It was our failure. I’m sorry.',
      'I have put the same on headed paper, and it is in the post to you.',
    ),
  ],
  [
    '"understanding" used of ours',
    letter(
      'My understanding is that order 10380 sat in our warehouse for a week because I had not signed the paper. So the delay is mine. I am sorry, Patricia.',
      'I signed it an hour ago. I am now waiting for the van, and I will not go home before it is gone.',
    ),
  ],
  [
    '"if you would rather"',
    letter(
      'We broke our promise about order 10380, and I am sorry. If you would rather have your money back than wait, tell me and I refund it the same hour.',
      'Otherwise it is with you by Friday.',
    ),
  ],
  [
    '"if it is not there by"',
    letter(
      'I am sorry: we sent order 10380 seven days late, and it was our own doing. It is with you by Friday 27 November at 18:00, and if it is not there by then, I bring a second one myself.',
    ),
  ],
  [
    'asks the carrier, without blaming it',
    letter(
      'We handed order 10380 over a week late. That was our failure, and I am sorry for the week it cost you.',
      'I have asked the carrier where it is now. What they tell me, I tell you, good or bad.',
    ),
  ],
  [
    'a carrier named as ours to answer for',
    letter(
      'The carrier lost order 10380. We chose them, and we did not look for six days, so it is our failure and not only theirs. I am sorry.',
      'I have packed a second one with my own hands.',
    ),
  ],
  [
    'says what nobody knows',
    letter(
      'I’m sorry. We have lost order 10380, and I don’t know yet where. I won’t guess.',
      'What I do know: it was our job to keep track of it, and we didn’t.',
    ),
  ],
  [
    'quotes the customer, and their anger',
    letter(
      'You wrote: "If I read once more that you apologise for any inconvenience, I scream." You are right, so here is what we did: we forgot order 10380 for a week. I’m sorry.',
      'I am packing it as I write this.',
    ),
  ],
  [
    'damaged goods',
    'Dear Dr Okafor-Bell,\n\nYour teapot arrived broken because we packed it badly: one layer of paper for a thing that needs three. I am sorry. It was a gift, and we spoiled it.\n\nA new one, in three layers, is with you by Thursday 26 November. Keep the shards or throw them away; you need not send anything back.\n\nMichael Suyama\nSales Representative',
    broken,
  ],
  [
    'an outage, cause unknown',
    'Tomás,\n\nfor three hours this morning your people could not sign in (INC-2041). We broke it, with a change of certificates that we had not tested. I am sorry.\n\nSign-in works again. Why our tests let it through I do not know yet; you have my report by Wednesday.\n\nPriya',
    outage,
  ],
  [
    'nobody answered',
    'Dear Mr. Ó Briain,\n\nYou wrote to us on 2 November, and again on 9 November. Nobody answered. That was careless of us; there is no better word for it, and I am sorry.\n\nHere is the answer that you were owed: yes, your plan includes the second domain. I have switched it on.\n\nPriya Raman',
    { ...outage, failure: { reference: 'mail-7', summary: 'Message of 2 November was not answered' } },
  ],
  [
    'a customer called Null, and one in capitals',
    'Dear Chris Null,\n\nwe charged you twice for order 10380. Our mistake, entirely, and I’m sorry. I have refunded the second charge, USD 32.38.\n\nLaura Callahan',
    { customer: { name: 'Chris Null' } },
  ],
  [
    'a postscript',
    `${letter('I am sorry that we sent order 10380 so late. It was our failure. I have moved it to the front of the queue.')}\n\nP.S. The blue ones that you asked about are back. I have put two aside for you.`,
  ],
  [
    'one paragraph, no line breaks',
    'Patricia, we let you down with order 10380. It should have left on the 9th and nobody here checked. I am sorry, and I am on it: I have asked for it to go out first. Laura',
  ],
]

const others: Sample[] = [
  [
    'an update without news',
    letter(
      'There is nothing new about order 10380. I asked in Cork and in Dublin, and neither depot has seen it. I keep asking, twice a day.',
    ),
    { kind: 'update' },
  ],
  [
    'an update with a promise',
    letter(
      'Order 10380 reached Cork at six this morning. What I told you stands: it is with you by Friday 27 November at 18:00.',
    ),
    { kind: 'update' },
  ],
  [
    'an update in an outage',
    'Dear Tomás,\n\nsign-in is still down (INC-2041). We have found which change broke it, and Anil is taking it back as I write. I do not know yet how long that takes; I write to you again at half past the hour, also if it is not done by then.\n\nPriya Raman',
    { ...outage, kind: 'update', promises: [{ what: 'word', by: '2026-11-23T09:30:00Z' }] },
  ],
  [
    'a new date',
    letter(
      'I promised you order 10380 by Friday. I no longer believe that I can keep that. I am sorry: it is the second time that you plan around us for nothing.',
      'The new date is Wednesday 2 December at 18:00.',
    ),
    {
      kind: 'new-date',
      promises: [
        { what: 'order 10380 is with you', by: '2026-11-27T18:00:00Z' },
        { what: 'order 10380 is with you', by: '2026-12-02T18:00:00Z' },
      ],
    },
  ],
  [
    'a broken promise',
    letter(
      'We said Friday, and Friday came without order 10380. We broke our word to you. I am sorry, and I have no excuse.',
      'I drive to the depot now and look for it myself.',
    ),
    { kind: 'broken-promise' },
  ],
  [
    'a refund',
    letter(
      'We failed you with order 10380, and you should not pay for that. I have refunded the freight, USD 35.03. It goes back the way you paid it; you need not do anything.',
    ),
    { kind: 'remedy' },
  ],
  [
    'a replacement',
    'Dear Ngozi,\n\nthe new teapot left at noon, in a box that I have dropped down the stairs twice to be sure. The old one is yours, shards and all. RMA-88 is closed only when you say so.\n\nMichael Suyama',
    { ...broken, kind: 'remedy' },
  ],
  [
    'a follow-up',
    letter(
      'It is two weeks since order 10380 came to you, far too late. Have we put it right? If anything still rankles, I would like to hear it more than I would like a nice word.',
    ),
    { kind: 'follow-up' },
  ],
  [
    'a follow-up in one line',
    'Patricia, is order 10380 settled for you, or is there anything left to do? Laura Callahan',
    { kind: 'follow-up' },
  ],
  [
    'a reminder',
    letter(
      'I asked you whether order 10380 is settled, and I would still like to know. Yes or no is plenty.',
    ),
    { kind: 'reminder' },
  ],
  ['an answer', letter('Both boxes of 10380 are on the same lorry. Nothing is missing.'), { kind: 'answer' }],
  [
    'an answer which says no',
    letter(
      'No, I cannot bring order 10380 to you on a Sunday: nobody drives then. I can bring it to your neighbour on Friday, if she is in.',
    ),
    { kind: 'answer' },
  ],
  [
    'a next step',
    letter(
      'Here is what I have set in motion for order 10380: Steven looks for it in the warehouse, and I look for it on the road. You have it by Friday 27 November at 18:00.',
    ),
    { kind: 'next-step' },
  ],
  [
    'you should have had it',
    letter(
      'You should have had order 10380 two weeks ago, and you should have heard from us when it slipped. Neither was your fault. I have asked for a second van.',
    ),
    { kind: 'update' },
  ],
  [
    'takes somebody seriously, waits kindly',
    letter(
      'Your neighbour kindly waited for order 10380 with us, and it did not come. Thank her from me, please. I have asked the depot to ring me the moment it is found.',
    ),
    { kind: 'update' },
  ],
]

const told = (message: OutgoingMessage) =>
  checkMessage(message)
    .findings.filter(({ blocks }) => blocks)
    .map(({ rule, words }) => `${rule}: ${words}`)

describe('a message that a person would want to receive goes out', () => {
  test.each(apologies)('apology: %s', (_what, text, changes) => {
    expect(told(outgoing(text, changes))).toEqual([])
  })

  test.each(others)('%s', (_what, text, changes) => {
    expect(told(outgoing(text, changes))).toEqual([])
  })
})
