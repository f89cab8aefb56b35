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
  {
    expected: [],
    kind: 'apology',
    to: 'Deb',
    from: 'Rohan',
    about: ['slot 19 Nov', 'Groceries delivered with broken eggs and missing items'],
    promises: [{ what: 'eggs and milk', by: '2026-11-24T20:00:00+01:00' }],
    text: `Hi Deb! You got eleven broken eggs and no milk from us on Thursday. I packed that crate and I put the tins on top. Silly me, and I'm sorry. You've got £9.40 back on your card, and a dozen eggs and two pints are coming with your usual driver tomorrow between 6 and 8pm. Rohan`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mrs. Edna Crouch',
    from: 'Mr Adebayo Lawal',
    about: ['NHS 943-476', 'Hip operation postponed for the third time'],
    promises: [
      { what: 'operation', by: '2026-12-07' },
      { what: 'call', by: '2026-11-24T17:00:00+01:00' },
    ],
    text: `Dear Mrs Crouch,

We have now put off your hip operation three times. The last time you had already fasted and said goodbye to your cat. I am the surgeon, I make the list, and I put you at the bottom of it. I am sorry.

You are first on my list on Monday 7 December. I have written "not to be moved" beside your name, and if anyone wishes to change that they must come to me. My secretary, Jill, rings you tomorrow to go through it with you.

Adebayo Lawal
Consultant Orthopaedic Surgeon`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mohammed',
    from: 'Elena Rossi',
    about: ['ATM-0093', 'ATM kept the money'],
    text: `Dear Mohammed,

Our cash machine in Via Roma took 200 euros off your account on Saturday and gave you nothing. We should have noticed before you had to come in and tell us. I'm sorry.

I do not know yet why it happened; the engineers have the machine open. But that is our puzzle and not yours: the 200 euros are already back on your account.

Elena Rossi`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Greta Lindqvist',
    from: 'Sam Pryor',
    about: ['order 66-A', 'Boat engine part delayed'],
    promises: [
      { what: 'casting leaves', by: '2026-11-26T18:00:00+01:00' },
      { what: 'engine fitted', by: '2026-11-28T12:00:00+01:00' },
    ],
    text: `Hello Greta,

I promised you the part for Wednesday, and I can't keep that. The maker found a hairline crack in it on Friday and scrapped it, and I'd rather tell you now than on Wednesday.

A new casting leaves Gothenburg on Thursday 26 November. I will have it in your engine by noon on Saturday 28 November. The crane and the berth for the extra three days are on my bill.

Sam Pryor`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Cllr. John O’Dowd',
    from: 'Fiona Baird',
    about: ['Corr. 23/11', 'Article named the wrong person'],
    promises: [
      { what: 'correction printed', by: '2026-11-24' },
      { what: 'call', by: '2026-11-23T18:00:00+01:00' },
    ],
    text: `Dear Councillor O'Dowd,

Saturday's paper said that you had been fined. You had not; the man who was shares your name and nothing else. I approved the page without ringing you, which is the first thing we teach here. I am sorry, and so is the reporter.

The correction is on page 1 of tomorrow's paper, as large as the article was. Online it stands at the top already. I will read it to you before it goes to print: may I ring at six this evening?

Fiona Baird, Editor`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'xX_Raven_Xx',
    from: 'Tess Moreau',
    about: ['purchase 0x7f31', 'Charged for item that was not delivered'],
    text: `Hey Raven,

we took 1,200 coins from you and the cloak never showed up in your inventory. Our bad: the patch on Thursday broke deliveries and we shipped it anyway. Sorry!

The cloak is in your inventory now, your coins are back, and yes, you keep both.

Tess Moreau`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Mr & Mrs Lund',
    from: 'Ron Hale',
    about: ['job PC-118', 'Wasp nest treatment failed'],
    promises: [{ what: 'second visit', by: '2026-11-25T07:00:00+01:00' }],
    text: `Dear Mr and Mrs Lund, as you'll have seen, the wasps are back; the powder I used in PC-118 was out of date, and I hadn't looked. I'm coming again on Wednesday at 7am, before they wake up, with fresh powder and no invoice. Ron Hale`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sister Mary Agnes',
    from: 'Leo Park',
    about: ['gift aid 18', 'Donation charged 10 times'],
    text: `Dear Sister Mary Agnes, we took your gift of £20 ten times over. It was I who pressed the button ten times when the page was slow. Please forgive me. £180 has gone back to you today, and the bank has my letter saying that its overdraft fee should be charged to us. Leo Park`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'The Brandts',
    from: 'Ines Cabral',
    about: ['TRV-900', 'Honeymoon hotel under construction'],
    promises: [{ what: 'refund', by: '2026-12-04' }],
    text: `Dear Mr and Mrs Brandt,

We sent you on your honeymoon to a building site. We had known since September that the hotel was being rebuilt, and we sold you the room all the same. It is the worst thing I've had to write in this job. I'm sorry.

You'll get the full price back, €3,860, by Friday 4 December. You don't need to send anything in.

And when you feel like travelling again: a week at the Quinta, which I know is finished because I sleep there, is yours.

Ines Cabral`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'A. N. Other',
    from: 'Raj Patel',
    about: ['WP/3391/a', 'Engineer did not attend'],
    promises: [{ what: 'visit', by: '2026-11-24T08:00:00+01:00' }],
    text: `Dear A. N. Other,

No engineer came to you on Friday. We had you in the diary for the Friday after. Sorry: you took a day off for it.

Raj Patel (that's me) will be there tomorrow, 8am sharp, and £60 for your lost day is on its way to you.

Raj Patel`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'jess',
    from: 'dee',
    about: ['cmt 440', 'comment with her address left online'],
    text: `hi jess – we left your home address up on our site for two days after you’d asked us to take it down. that’s on me: i read your mail on my phone, meant to do it at my desk, and didn’t. i’m so sorry.

it’s gone now, and google’s copy is gone too. from today anything with an address in it comes off first and gets discussed after.

dee`,
  },
]
