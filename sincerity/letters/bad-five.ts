import type { Letter } from './letter.ts'

/** For tests: letters that hide what is wrong with them in other words than the usual ones. */
export const badFive: readonly Letter[] = [
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ms Novak',
    from: 'Bea Fonseca',
    about: ['T-501', 'Support did not reply'],
    promises: [{ what: 'call', by: '2026-11-23T17:00:00Z' }],
    text: `Dear Ms Novak,

We did not answer ticket T-501 for eight days. I am sorry that you were left feeling ignored. I've answered it below and will call you today.

Bea Fonseca`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Søren Møller',
    from: 'Jo Hartley',
    about: ['PKT-8812', 'Parcel left in the rain'],
    text: `Dear Søren,

I'm sorry about your parcel PKT-8812. Sadly our courier let us both down on this occasion. We have sent the books again.

Jo Hartley`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Leo Brandt',
    from: 'Bea Fonseca',
    about: ['T-5150', 'No reply for a week'],
    text: `Hi Leo,

We missed your ticket T-5150. Should this have put you in a difficult position, I apologise. Your answer is below.

Bea Fonseca`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Ewa Nowak',
    from: 'Lindiwe Mabaso',
    about: ['114-55', 'Wrong jumper sent'],
    text: `Hi Ewa,

we sent you the navy jumper when you had ordered the green one (114-55). That was our mistake and I am sorry.

Lindiwe Mabaso`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Huw Evans',
    from: 'Siân Price',
    about: ['BB-20881', 'Broadband cut'],
    text: `Dear Huw,

We cut your broadband BB-20881 by mistake and I'm sorry. It is back on. I guarantee this will never happen again.

Siân Price`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Callum Reid',
    from: 'Nadia Hussain',
    about: ['DR-88120', 'Claim rejected in error'],
    text: `Dear Callum,

We rejected claim DR-88120 in error. Sorry for any bother. £62.80 has been paid to you.

Nadia Hussain`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Jakub Nowak',
    from: 'Sarah Quist',
    about: ['DSL-404', 'Internet not connected'],
    text: `Hi Jakub,

I'm sorry we did not connect DSL-404. The technician rang but there was no answer from you at the door. I've booked him again.

Sarah Quist`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Noor Aziz',
    from: 'Ana Costa',
    about: ['PK-12', 'Parcel lost'],
    text: `Dear Noor,

I'm sorry about PK-12. It was handed to DPD in good order and on time, and what they do with it afterwards is their affair. I've asked them for it.

Ana Costa`,
  },
  {
    expected: ['unkept-date'],
    kind: 'update',
    to: 'Olu Ade',
    from: 'Jean Roy',
    about: ['V-22', 'Passport delayed'],
    text: `Dear Olu,

your passport V-22 is with our courier, and you'll certainly have it before the week is out.

Jean Roy`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Achim Berg',
    from: 'Yvonne Clarke',
    about: ['BIN-442', 'Bins not emptied'],
    text: `Dear Achim,

We drove past your bins for three weeks (BIN-442), sorry. We hope you'll understand. A crew is on its way.

Yvonne Clarke`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ruth McAllister',
    from: 'Ivo Petrov',
    about: ['BUG-1190', 'Notes deleted'],
    text: `Dear Ruth,

I'm sorry your notes were deleted (BUG-1190). This was the work of a freelancer who is no longer with the company. I've restored them.

Ivo Petrov`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mina Park',
    from: 'Theo Grant',
    about: ['VIP-3', 'Room not ready'],
    text: `Dear Mina,

We did not have your room ready (VIP-3). I apologise. Our guests' comfort always comes first. I've moved you to a suite.

Theo Grant`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Amy Turner',
    from: 'Carol Webb',
    about: ['NUR-8', 'Allergy ignored'],
    text: `Dear Amy,

I'm sorry about NUR-8. A breakdown in communication led to Ella being given the wrong snack. We have stopped shared snacks.

Carol Webb`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Greta Lind',
    from: 'Sam Pryor',
    about: ['ORD-66', 'Part delayed'],
    text: `Hello Greta,

ORD-66 still isn't here because the manufacturer has again not kept its word. I'm chasing them and will let you know.

Sam Pryor`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Priya D',
    from: 'Stu Barker',
    about: ['TT-88', 'Missed visit'],
    text: `Dear Priya,

We missed you on Friday (TT-88), sorry. In future, do make sure that your doorbell works. I've booked a new visit for you.

Stu Barker`,
  },
  {
    expected: ['names-failure'],
    kind: 'apology',
    to: 'Olivia Grant',
    from: 'Hal Dunn',
    about: ['LP-4', 'Prescription glasses lost'],
    text: `Dear Olivia,

We made a mistake, and I am sorry for what happened. I am on it and will ring you as soon as I know more.

Hal Dunn`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Greta Lind',
    from: 'Sam Pryor',
    about: ['ORD-66', 'Part delayed'],
    text: `Hello Greta,

ORD-66 is not here yet, I've chased the foundry again. Many thanks for being so patient.

Sam Pryor`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Carlos Ortega',
    from: 'Becky Shaw',
    about: ['ISP-19', 'Slow line'],
    text: `Dear Carlos,

We sold you 200 Mbit and gave you 60 (ISP-19). I apologise. I can only imagine how frustrated you must be. I've moved you to a new cabinet.

Becky Shaw`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Karl Moe',
    from: 'Ida Moe',
    about: ['parcel 4417', 'Wrong address'],
    text: `Hi Karl,

I'm sorry that we delivered parcel 4417 late. The address you gave us was not complete. It is on its way now.

Ida Moe`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Tom Wolf',
    from: 'Lea Kurz',
    about: ['booking 8812', 'Bike tour cancelled'],
    text: `Hi Tom,

I cancelled your bike tour (booking 8812) because I had mixed up two groups. I am really sorry. I hope you had a nice weekend anyway.

Lea Kurz`,
  },
]
