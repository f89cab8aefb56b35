import type { Letter } from './letter.ts'

/** For tests: letters that come near to what is held back, and may go out. */
export const goodThree: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Mr and Mrs Adeyemi',
    from: 'Ruth Carver',
    about: ['Y4-trip-consent', 'Tunde was left behind from the museum trip'],
    text: `Dear Mr and Mrs Adeyemi,

Last Thursday we left Tunde behind when his class went to the museum, because we had mislaid his consent form, which you had handed in on time. He sat in my office all day. He had done nothing wrong and neither had you: it was our error, and I am truly sorry.

I have asked Mr Lewis to take him, with a friend, to the museum. May I telephone you this week to agree a day that suits you?

Ruth Carver
Head Teacher`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Beatriz Salgado',
    from: 'Tim Rowe',
    about: ['case 2-88-1', 'Your suitcase did not arrive'],
    promises: [{ what: 'phone call', by: '2026-11-24T16:00:00+01:00' }],
    text: `Dear Beatriz,

We still have not found your suitcase. Lisbon and Porto have both searched and it is in neither place. There is no next step that I can name today; I'd rather say so than invent one. I will phone you tomorrow at 4pm with whatever I have by then.

Tim Rowe
Baggage team, case 2-88-1`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Siân Llewellyn',
    from: 'Huw Price',
    about: ['BB–20881', 'Broadband cut off by mistake'],
    text: `Dear Siân,

We cut off your broadband on Saturday when we meant to cut off your neighbour’s. It’s our blunder, and you lost a weekend’s work over it. I’m sorry.

It’s been back on since 9 this morning. I’ll take November’s bill off your account, all £34 of it.

Huw Price`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Leo',
    from: 'Bea Fonseca',
    about: ['T-5150', 'Support did not reply for a week'],
    text: `Hi Leo,

You asked us "if anyone even reads these". Fair question: for a week nobody did. We missed your ticket T-5150 and the two reminders you sent. I'm sorry, that was poor of us.

To your actual question: yes, you can move the domain without downtime, and the steps are below. I've also raised your TTL limit, so nothing stands in your way.

Bea Fonseca`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Geraldine Foxe-Hamilton',
    from: 'Martin Lowe',
    about: ['Policy HX 2291/4', 'Renewal of home insurance was not processed'],
    text: `Dear Geraldine Foxe-Hamilton,

We took your premium for policy HX 2291/4 and then let the policy lapse. For eleven days you were not insured, and you did not know it. That should never have happened; the fault lies entirely with us, and I am very sorry.

Your cover is back in force, dated from 12 November, without a gap. I enclose the certificate. Please ring me on my direct line, 0131 496 0102, with any question at all.

Yours sincerely
Martin Lowe`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ms Ingrid Vasquez-Lindholm',
    from: 'Dr Owen Marsh',
    about: ['Biscuit / 2026-114', 'Cat was given the wrong vaccine'],
    promises: [
      { what: 'overnight observation', by: '2026-11-24T08:00:00+01:00' },
      { what: 'call', by: '2026-11-24T08:00:00+01:00' },
    ],
    text: `Dear Ingrid,

I gave Biscuit the dog vaccine instead of the cat one this morning. I picked up the wrong vial and did not read the label a second time. I'm so sorry. She is well, she has eaten, and she is asleep on my assistant's lap as I write.

I'd like to keep her here overnight to be sure. You can ring me at any hour on 07700 900118, and I'll call you at 8 tomorrow morning in any case.

Owen Marsh`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sir Alastair Menzies-Campbell KC',
    from: 'Eleanor Whitcombe',
    about: ['Matter 2026/0917', 'Filing deadline missed by one day'],
    text: `Dear Sir Alastair,

I write about Matter 2026/0917. The appeal was due at the court by 4pm on 18 November. We filed it on the 19th. The deadline was in my diary, on the wrong page, and the error was mine alone.

I apologise to you unreservedly. I have today applied to the court for an extension of time, at our cost, and counsel considers the prospects good. Our insurers have been told. You may of course wish to take independent advice, and we shall pay for that too.

Yours sincerely,

Eleanor Whitcombe
Partner`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Amy and Joe Turner',
    from: 'Carol Webb',
    about: ['Nursery/Ella', 'Ella given food with nuts despite allergy'],
    text: `Dear Amy and Joe,

At snack time today we gave Ella a biscuit with hazelnuts in it. Her allergy is on the board in the kitchen and on her own mat; the person serving looked at neither. She spat it out and had no reaction, thank God, but that was luck and not care on our part.

I'm sorry. You trust us with her, and we failed her.

I've stopped all shared snacks as of this afternoon, until each of us has done the allergy training again. I'd like to come and talk to you both at home. Tell me when.

Carol Webb`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Zee',
    from: 'Milo Hart',
    about: ['bkg_88a1', 'Projector broke halfway through film'],
    text: `Hey Zee! So, the projector in Screen 3 gave up 40 minutes into the film and then we made you all stand in the lobby for half an hour before telling you it was over. The first bit is bad luck, the second bit is us being rubbish. Sorry. Refund's done (£23.50), and there are two tickets waiting for you at the desk under your name, any film, any day. Milo Hart`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Sunniva',
    from: 'Ed Shaw',
    about: ['order K-77', 'Kitchen worktop cut too short'],
    promises: [{ what: 'worktop fitted', by: '2026-12-01T08:00:00+01:00' }],
    text: `Hi Sunniva, the new worktop for K-77 has been cut and I measured it twice myself. Our fitters bring it on Tuesday the 1st, at 8 in the morning. Ed Shaw`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Olu',
    from: 'Jean Roy',
    about: ['visa V-22', 'Passport with visa delayed'],
    promises: [{ what: 'passport delivered', by: '2026-11-25T18:00:00+01:00' }],
    text: `Dear Olu, your passport V-22 left the embassy on Friday and is with our courier now. He promised me Wednesday, and I'm holding him to it; if it's late I'll come over with it myself. Jean Roy`,
  },
]
