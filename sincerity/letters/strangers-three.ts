import type { Letter } from './letter.ts'

/** For tests: plain letters with hours, warranties and events of the reader in them, and excuses that others make. */
export const strangersThree: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Mr. Yilmaz',
    from: 'Clara Neumann',
    about: ['message of 9 November', 'Question about warranty not answered for two weeks'],
    promises: [{ what: 'repair slot', by: '2026-11-26T10:00:00+01:00' }],
    text: `Dear Mr. Yilmaz,

On 9 November you asked us whether the warranty on your dishwasher covers the pump. You got no answer for two weeks. Your e-mail went into a shared mailbox for which no one of us felt responsible. I apologise.

The answer is yes: the pump is covered until March 2028. If you would like it repaired, I can offer you Thursday, 26 November, between 8 and 10 a.m. Would that work for you?

Kind regards
Clara Neumann`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Mrs. Nakamura',
    from: 'Carlos Mendes',
    about: ['invoice 8841', 'Charged for minibar not used'],
    text: `Dear Mrs. Nakamura,

On 10 November we refunded the €64 for the minibar that you never opened. I am writing to ask whether the refund has arrived, and whether you were content with how we handled it. If anything is missing, a line to me is enough.

Carlos Mendes
Front Office Manager`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Kevin O’Brien',
    from: 'Ingrid Larsen',
    about: ['ticket 90-117', 'Fix promised for Friday not delivered'],
    promises: [
      { what: 'goes live', by: '2026-11-23T22:00:00+01:00' },
      { what: 'export file', by: '2026-11-24T07:00:00+01:00' },
    ],
    text: `Hi Kevin,

I told you on Wednesday that the export bug would be fixed by Friday. It was not, and you only learned that when you tried it yourself. That was the second time I gave you a date I couldn't keep. I'm sorry.

This is where we are: the fix is written and has passed our tests. It goes live tonight at 22:00 CET. I will run your export tomorrow at 7:00 and send you the file, so that you have it before your meeting at 9.

Ingrid Larsen (ticket 90-117)`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Peter Schmidt',
    from: 'Lisa Wong',
    about: ['ORD-77120', 'Machine arrived broken'],
    text: `Hi Peter,

I'm sorry the water tank of ORD-77120 is broken. We packed it badly. However, our instructions clearly say that the parcel has to be checked in the presence of the driver. A new tank is on its way.

Lisa Wong`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Mr Fitzgerald',
    from: 'Aoife Brennan',
    about: ['outage N-2291', 'Power cut not announced'],
    text: `Dear Mr Fitzgerald,

We switched off the power in your street on Thursday and gave you no notice (N-2291). The insulin in your fridge was spoiled. I'm very sorry. This was not good enough, and we know it.

Aoife Brennan`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'remedy',
    to: 'Mrs. Nakamura',
    from: 'Carlos Mendes',
    about: ['invoice 8841', 'Charged for minibar'],
    text: `Dear Mrs. Nakamura,

We charged you €64 for a minibar you never opened (invoice 8841), and have refunded it. Did you know that our spa has just reopened? Members of our newsletter get 15% off.

Carlos Mendes`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ms. Davies',
    from: 'Phil Turner',
    about: ['RO-33107', 'Car returned with scratch'],
    text: `Dear Ms. Davies,

Our camera shows that one of our mechanics scratched your door (RO-33107), so apparently we have to apologise. Sorry. We will respray it.

Phil Turner`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Victor Chan',
    from: 'Leah Stone',
    about: ['INC-7003', 'Search not working'],
    promises: [{ what: 'update', by: '2026-11-23T18:00:00+01:00' }],
    text: `Hello Victor,

Search is still down (INC-7003). What we know: the index was corrupted when we upgraded it last night. What we don't know: how long the rebuild takes. It is 38% done after four hours.

I'm going to write to you again by 6 p.m. today, and straight away if it finishes sooner.

Leah Stone`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sofie Janssen',
    from: 'Bart Peeters',
    about: ['trip 6612', 'Hotel not booked'],
    promises: [{ what: 'room', by: '2026-11-23T15:00:00+01:00' }],
    text: `Dear Sofie,

You stood in front of the hotel in Rome last night and they had no booking for you. That is because I forgot to make it. I sent you the confirmation before the hotel had confirmed to me, which I should never do.

I'm so sorry. I've just paid for your room at the Hotel Artemide, for all four nights, breakfast included; you can move in from 3 pm. A taxi is waiting for you at the reception desk. Trip 6612 will cost you nothing more.

If anything is not right there, ring me, also at night: +32 470 55 01 20.

Bart Peeters`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Laura Bennett',
    from: 'Sam Okoro',
    about: ['order-30112', 'Order 30112 late'],
    text: `Dear Laura,

A short update on order 30112. DPD has had your parcel since Thursday and doesn't seem to be moving it. That's for them to explain. I will write again when it moves.

Sam Okoro`,
  },
  {
    expected: ['unkept-date'],
    kind: 'remedy',
    to: 'Patrick Doyle',
    from: 'Nuala Keane',
    about: ['complaint 771002', 'Tariff'],
    promises: [{ what: 'payment', by: '2026-11-25T17:00:00+01:00' }],
    text: `Dear Patrick,

We charged you the wrong tariff (complaint 771002). The €143.77 will be paid to your account on Friday, 13 November.

Nuala Keane`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Dr. Winter',
    from: 'Katharina Roth',
    about: ['file 220/26', 'Missed deadline'],
    text: `Dear Dr. Winter,

I missed the deadline for your appeal by a mere few hours (file 220/26). I apologise. I have applied to the court to be admitted all the same.

Katharina Roth`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'follow-up',
    to: 'Nina Falk',
    from: 'Tobias Jung',
    about: ['order 8-7719', 'Wrong colour'],
    text: `Hi Nina,

Did the blue backpack (order 8-7719) arrive safely? If you love it, have a look at our matching wash bags, now with free shipping.

Tobias Jung`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Patrick Doyle',
    from: 'Nuala Keane',
    about: ['complaint 771002', 'Tariff not applied'],
    text: `Dear Patrick,

We charged you the wrong tariff (complaint 771002). You have made your displeasure abundantly clear, so: sorry. €143.77 is on its way.

Nuala Keane`,
  },
  {
    expected: ['no-blame'],
    kind: 'remedy',
    to: 'Hugo Martens',
    from: 'Wendy Zhao',
    about: ['case 10-55', 'Charged after cancelling'],
    text: `Hi Hugo,

We charged you €119 after you'd cancelled (case 10-55) and have refunded it. How long your bank takes to book it is not something we can influence.

Wendy Zhao`,
  },
]
