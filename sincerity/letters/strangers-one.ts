import type { Letter } from './letter.ts'

/** For tests: letters of trades that the others have none of, and what a forced or boastful apology sounds like. */
export const strangersOne: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Mr. and Mrs. Lindgren',
    from: 'Isabelle Morel',
    about: ['reservation 30418', 'Room given away before arrival'],
    text: `Dear Mr. and Mrs. Lindgren,

You arrived at ten on your anniversary and we had given your room away. We overbooked that night, knowing that somebody might have to be turned away, and it was you. I apologise for that, and for the forty minutes you stood in the lobby before anyone explained it.

The night in reservation 30418 has been refunded in full. I would like to invite you back for a weekend of your choice; my direct number is +33 1 55 55 01 88.

Isabelle Morel
General Manager`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Olivia Grant',
    from: 'Sam Whitlock',
    about: ['repair 3310', 'Laptop not returned on promised day'],
    promises: [{ what: 'laptop', by: '2026-11-24T09:00:00+01:00' }],
    text: `Dear Olivia,

I told you your laptop (repair 3310) would be ready on Friday. It wasn't, and I didn't let you know. You came to the shop for nothing. That's my failure, nobody else's, and I'm sorry.

The part arrived an hour ago. I will finish the repair tonight and bring the laptop to your office tomorrow by 9 am. You won't be charged for the work.

Sam Whitlock`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'remedy',
    to: 'Mr Kowalczyk',
    from: 'Sanjay Mehta',
    about: ['FAULT-20311', 'No broadband for six days'],
    text: `Dear Mr Kowalczyk,

We cut off your broadband for six days (FAULT-20311). Our terms and conditions do not allow me to refund the mobile data you bought. I have credited £48 to your next bill.

Sanjay Mehta`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Yuki Tanaka',
    from: 'Bethany Cole',
    about: ['order 5520-19', 'Wrong size shoes sent twice'],
    text: `Hi Yuki,

Twice you've ordered a 38 and twice we have sent you a 40 (order 5520-19). The box was labelled wrongly and nobody opened it to look. That's our mistake, and I am very sorry.

Bethany Cole`,
  },
  {
    expected: ['unkept-date'],
    kind: 'update',
    to: 'Sofia Marino',
    from: 'Pieter van Dam',
    about: ['INC-40881', 'Exports failing since Sunday'],
    promises: [{ what: 'fix', by: '2026-11-25T17:00:00+01:00' }],
    text: `Hi Sofia,

Exports are still failing (INC-40881). We will have a fix in place by Friday, 20 November.

Pieter van Dam`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr. and Mrs. Lindgren',
    from: 'Isabelle Morel',
    about: ['reservation 30418', 'Room given away'],
    text: `Dear Mr. and Mrs. Lindgren,

We gave your room away (reservation 30418). I've said I'm sorry and I don't know what else you expect from us. The night has been refunded.

Isabelle Morel`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ms. Delgado',
    from: 'Tomas Reilly',
    about: ['booking QX7RTP', 'Flight cancelled'],
    promises: [{ what: 'flight', by: '2026-11-24T10:40:00+01:00' }],
    text: `Dear Ms. Delgado,

We cancelled your flight (booking QX7RTP) and I'm sorry. Fog in Lisbon meant there was nothing we could have done. You are booked on the 10:40 tomorrow.

Tomas Reilly`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Hannah Schofield',
    from: 'Marta Kowalska',
    about: ['ticket L-2087', 'Wedding dress returned with a stain'],
    promises: [{ what: 'restorer looks at dress', by: '2026-11-25T17:00:00+01:00' }],
    text: `Dear Hannah,

When you collected your wedding dress yesterday there was a brown mark along the hem that was not there when you left it with us. Our presser used an iron that had not been cleaned. You told us on the phone how long you saved for this dress, and I won't pretend that a refund makes up for it.

I'm sorry. Here is what happens now: a textile restorer, Ms Greaves in Harrogate, will look at the dress on Wednesday 25 November, and we pay for whatever she recommends. The £85 you paid us is already on its way back to your card.

Marta Kowalska
Owner, Brightside Dry Cleaning`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mrs Ellery',
    from: 'Simon Achebe',
    about: ['complaint C-99812', 'Card blocked abroad'],
    text: `Dear Mrs Ellery,

On 15 November we blocked your debit card while you were in Porto, even though you had told us three weeks earlier that you would be travelling. Nobody had entered your travel dates. You were left with no way to pay for your hotel, and it took us 26 hours to unblock the card. I am sorry for that.

I have credited £150 to your current account today for the money you had to borrow at short notice and the calls you made. Your card works everywhere again. If you would rather talk about it, my direct line is 0117 496 0188 and I am at my desk from 8 until 4.

Yours sincerely
Simon Achebe
Senior Complaints Manager`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ms Okonkwo',
    from: 'Prof. Alan Whitby',
    about: ['application 20264417', 'Admission letter sent in error'],
    promises: [
      { what: 'call', by: '2026-11-23T16:00:00+01:00' },
      { what: 'place open', by: '2026-12-04' },
    ],
    text: `Dear Ms Okonkwo,

On Thursday we e-mailed you an offer of a place, and on Friday we withdrew it. We had sent the offer to the wrong list of applicants. There is no gentle way to put this: we gave you good news that was not true, and I apologise to you for it with all my heart.

I know that you turned down another university because of us. I've spoken to their admissions office this morning; they are willing to reopen your place until 4 December. I would like to call you today at 4 pm to go through this with you.

Prof. Alan Whitby
Dean of Admissions`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Residents of 12 Mill Lane',
    from: 'Gareth Pugh',
    about: ['WR-3308', 'Water shut off without notice'],
    promises: [{ what: 'visit', by: '2026-11-25T10:00:00+01:00' }],
    text: `Dear residents of 12 Mill Lane,

On Saturday morning we shut off your water for five hours and gave you no warning. The notices had been printed, but we never delivered them. We're sorry.

Water is back and safe to drink. This Wednesday, 25 November, one of my colleagues and I will be in your street from 10 am to answer your questions and to hand out the compensation forms (£30 per household).

Gareth Pugh
Network Manager, WR-3308`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Dr. Nyström',
    from: 'Eva Holm',
    about: ['claim 77-1204', 'Train cancelled, stranded overnight'],
    promises: [{ what: 'payment', by: '2026-11-26' }],
    text: `Dear Dr. Nyström,

The last train from Malmö on 13 November did not run because we had no driver for it. You spent the night on a bench in the station, at 66 years of age and with a hearing in the morning. We had three hours to arrange a bus and we didn't do it. I have no excuse to offer, only my apology.

I've approved your claim 77-1204 in full: SEK 2,140 for the taxi and your ticket. It will be in your account on Thursday 26 November.

Eva Holm
Customer Director`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Oskar Brandt',
    from: 'Femke de Vries',
    about: ['#88-2041', 'Backups were not running'],
    promises: [{ what: 'report', by: '2026-11-30' }],
    text: `Hi Oskar,

You asked us on Friday to restore a backup, and we had to tell you there was none. For eleven weeks the backup job for your server had been failing and we ignored the alerts. I'm sorry. You paid us for exactly this and we did not do it.

We recovered what we could from the old disk: the shop database up to 2 November. The rest is lost. From tonight I check the backup of your server myself every morning, and on Monday 30 November you'll get a report with proof of a test restore.

Femke de Vries
CTO (ref #88-2041)`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mark Ellison',
    from: 'Helena Voss',
    about: ['ORD-66120', 'Installation date moved twice'],
    promises: [{ what: 'installation', by: '2026-12-01T10:00:00+01:00' }],
    text: `Dear Mark,

We have moved your installation twice now, both times the evening before. The first time we'd double-booked the engineer, the second time we sent him out without the right cable. You've taken two days off work for nothing and I'm sorry.

I have asked for a senior engineer for ORD-66120, and he's confirmed for Tuesday, December 1, 8-10 am. Until then you can use the mobile router I sent you by courier this morning. There is no charge for the first three months.

Helena Voss`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Fatima El-Amin',
    from: 'Carol Reeves',
    about: ['incident 12 Nov', 'Child given wrong lunch'],
    text: `Dear Fatima,

At lunch on 12 November one of us gave Yusuf a ham sandwich. You have told us clearly that he doesn't eat pork, and it's on his card; she didn't look at the card. I know that this matters deeply to your family, and I am sorry.

Since Monday the children's trays carry their photo and what they may eat. I would like you to come and see it, and to meet the whole staff if you wish. Which day this week would be good for you?

Carol Reeves
Nursery Manager`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Mrs Ellery',
    from: 'Simon Achebe',
    about: ['complaint C-99812', 'Card blocked abroad'],
    text: `Dear Mrs Ellery,

I am sorry that we blocked your card in Porto (C-99812). We do rely on customers to keep us up to date about their travel plans through the app. Your card works again and I have credited £150.

Simon Achebe`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Mrs. Lindqvist',
    from: 'Petra Novak',
    about: ['donation 90117', 'Donated 500 instead of 50'],
    text: `Dear Mrs. Lindqvist,

You gave us 50 euros and we took 500 (donation 90117). Our form moved the decimal point and we did not notice. We are very sorry that your kindness was met with such carelessness.

Petra Novak`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Oskar Brandt',
    from: 'Femke de Vries',
    about: ['#88-2041', 'Backups not running'],
    text: `Hi Oskar,

We let your backups fail for eleven weeks (#88-2041). I'm sorry. We have fixed the job, and I can promise you that your data will always be safe with us from now on.

Femke de Vries`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Mark Ellison',
    from: 'Helena Voss',
    about: ['ORD-66120', 'Installation moved twice'],
    promises: [{ what: 'installation', by: '2026-12-01T10:00:00+01:00' }],
    text: `Dear Mark,

I'm sorry that we moved your installation ORD-66120 twice. We are currently short-staffed, like everyone in our industry. Your new date is Tuesday, December 1.

Helena Voss`,
  },
]
