import type { Letter } from './letter.ts'

/** For tests: letters of more trades, and excuses, boasts and small words that the others lack. */
export const strangersTwo: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Amelia Jones',
    from: 'Dominic Shaw',
    about: ['order 7723-08', 'Birthday gift order not dispatched'],
    promises: [{ what: 'telescope', by: '2026-11-24T18:00:00+01:00' }],
    text: `Dear Amelia,

I am writing about order 7723-08, the telescope for your son's birthday. You chose next-day delivery and paid £9.99 for it, and we didn't dispatch the parcel until three days after his birthday. Our packing list for that evening was never printed, and no one checked. I am sorry that he had nothing to unwrap from you on the day.

What I have done so far:
• refunded the £9.99 and the £149 for the telescope itself
• asked our night supervisor to sign off every next-day order by hand until the printing is fixed

The telescope is his to keep. It is due with you by 6 pm on Tuesday 24 November. I shall check the tracking that evening and ring you if it hasn't come.

Dominic Shaw
Operations Manager`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mr Tremblay',
    from: 'Chantal Roy',
    about: ['policy 5590-K', 'Three letters unanswered'],
    promises: [{ what: 'transfer', by: '2026-11-25T17:00:00-05:00' }],
    text: `Dear Mr Tremblay,

Between 2 September and 30 October you sent us three letters about your late wife's policy, 5590-K. You received an automatic receipt for each one and nothing else. I have read all three today. They were filed under closed policies, where none of us looks.

I'm deeply sorry. At a time like this a reply within days was the very least that you were owed.

The answer to your question is yes: the policy pays out in full, CAD 25,000. I need only your signature on the attached form; once I have it, the transfer takes two working days, and I'll see to it personally.

Chantal Roy
Director, Life Claims`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ravi Menon',
    from: 'Caitlin Burke',
    about: ['SR 300918', 'Locked out of online banking'],
    text: `Dear Ravi,

For nine days you could not get into your online banking (SR 300918), and each of the five people you spoke to asked you to start from scratch. We had your notes all along; not one of us opened them.

I'm sorry. As of this morning you are able to log in again: I tested it with our security team. You will not be asked to verify yourself a second time.

Should anything go wrong with it again, you can reach me without going through the call centre on 020 7946 0991.

Caitlin Burke
Branch Director`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Noor',
    from: 'Felix',
    about: ['account northstar-eu', 'Invoiced for deleted users'],
    text: `Hi Noor,

we've invoiced you for 14 users that you had deleted in July. That comes to €1,176 over four months. I've issued a credit note for the full amount, and the invoice for December will be lower by that sum. Would you rather have it paid out? Then just answer with "pay out" and I'll have it sent to your bank.

Felix
account northstar-eu`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Simone Walsh',
    from: 'Graham Pike',
    about: ['order 4412-EV', 'Concert moved, not told'],
    promises: [{ what: 'receipts', by: '2026-11-25T18:00:00+01:00' }],
    text: `Dear Simone,

You drove from Leeds to Glasgow on Saturday for a concert that had been moved to Sunday. We'd e-mailed everybody who bought through our app and left out all those who, like you, had bought at the counter. I'm sorry. That is nobody's fault but ours.

Both tickets have been refunded (order 4412-EV, £118). Send me your petrol and hotel receipts and I'll refund those within two working days of getting them.

Graham Pike`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Ursula Kern',
    from: 'Neil Atkins',
    about: ['PR-1180', 'Passport renewal late'],
    promises: [{ what: 'call', by: '2026-11-26T17:00:00+01:00' }],
    text: `Dear Ursula,

In my last message I promised you a decision by today. I don't have one. The committee that decides on PR-1180 met this morning and put your case off because I had not attached the second photograph. That was careless of me.

It sits again on Thursday 26 November. I will ring you that day as soon as they have decided, at 5 pm at the latest.

Neil Atkins`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Kenji Mori',
    from: 'Alice Ferrara',
    about: ['INC-2026-118', 'Webhooks delayed'],
    promises: [{ what: 'next update', by: '2026-11-23T15:00:00+01:00' }],
    text: `Hello Kenji,

Webhooks (INC-2026-118) are still late. This is an upstream problem at our cloud vendor and we are dependent on them to resolve it. I'll write again at 15:00 UTC.

Alice Ferrara`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Mrs. Oyelaran',
    from: 'Gillian Frost',
    about: ['PIR LHRXS41207', 'Suitcase lost'],
    text: `Dear Mrs. Oyelaran,

We loaded your suitcase onto the wrong connection (PIR LHRXS41207) and I am sorry. It would have been easier to find with a name tag on the outside, as we recommend to all our passengers. A driver will bring it to you.

Gillian Frost`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ravi Menon',
    from: 'Caitlin Burke',
    about: ['SR 300918', 'Locked out of online banking'],
    text: `Dear Ravi,

We locked you out of your online banking for nine days (SR 300918), and I'm sorry. Delivering a seamless customer journey is at the core of our DNA, and we're constantly enhancing our processes. You can log in again now.

Caitlin Burke`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Simone Walsh',
    from: 'Graham Pike',
    about: ['order 4412-EV', 'Concert moved, not told'],
    text: `Dear Simone,

We moved the concert (order 4412-EV) and didn't tell you. I'm sorry that you drove to Glasgow for nothing. I hope that you'll give us another chance some day.

Graham Pike`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr. and Mrs. Feldman',
    from: 'Ruth Adler',
    about: ['resident file 204', 'Family not informed'],
    text: `Dear Mr. and Mrs. Feldman,

We did not call you when your mother fell (file 204). I'm sorry. She is walking again. You have our solemn assurance that such a thing is impossible in future.

Ruth Adler`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'The Okafor family',
    from: 'Steve Brannigan',
    about: ['move 3390', 'Piano dropped'],
    text: `Dear Okafor family,

We dropped your piano on the stairs (move 3390), sorry. Luckily it's an old one and the damage is barely visible. Mr. Yarrow will have a look at it.

Steve Brannigan`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Dr. Castro',
    from: 'Miriam Stein',
    about: ['mandate 1207', 'Tax return late'],
    text: `Dear Dr. Castro,

All right, I filed your return late (mandate 1207) and I'm sorry. In fifteen years this is the first time you've had reason to complain, which I would ask you to bear in mind. I have paid the penalty.

Miriam Stein`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ms Farrell',
    from: 'Hugh Tennyson',
    about: ['project ORCHID', 'Report with wrong figures'],
    text: `Dear Ms Farrell,

I'm sorry that our ORCHID report had last year's figures. It was prepared by a junior analyst who is no longer on the project. The corrected report is attached.

Hugh Tennyson`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ravi Menon',
    from: 'Caitlin Burke',
    about: ['SR 300918', 'Locked out of online banking'],
    text: `Dear Ravi,

I'm sorry we locked you out of your online banking for nine days (SR 300918). Regulators require us to carry out these checks, and we don't decide how long they take. You can log in again now.

Caitlin Burke`,
  },
  {
    expected: ['no-blame'],
    kind: 'remedy',
    to: 'Noor Hassan',
    from: 'Felix Braun',
    about: ['account northstar-eu', 'Invoiced for deleted users'],
    text: `Hi Noor,

We invoiced you for 14 deleted users (account northstar-eu). Had this been pointed out to us in July, the sum would be smaller. I've issued a credit note for the full amount.

Felix Braun`,
  },
]
