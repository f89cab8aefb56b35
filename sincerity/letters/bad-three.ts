import type { Letter } from './letter.ts'

/** For tests: letters that nobody should receive, each with the rules that say so. */
export const badThree: readonly Letter[] = [
  {
    expected: ['next-step'],
    kind: 'follow-up',
    to: 'Olga Petrova',
    from: 'Stan Hill',
    about: ['K-5', 'Kitchen K-5 was fitted with the wrong worktop'],
    text: `Hi Olga,

a month ago we changed the worktop in your kitchen (K-5). We hope that all is well now.

Stan Hill`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'follow-up',
    to: 'Olga Petrova',
    from: 'Stan Hill',
    about: ['K-5', 'Kitchen K-5 was fitted with the wrong worktop'],
    text: `Hi Olga,

a month ago we changed the worktop in your kitchen K-5. How is it? Please do not hesitate to contact us should you have any further questions.

Stan Hill`,
  },
  {
    expected: ['near-copy'],
    kind: 'update',
    to: 'Sofia Rossi',
    from: 'Dev Patel',
    about: ['PK-120', 'Parcel PK-120 is lost'],
    earlier: [
      `Hi Sofia,

there's nothing new on PK-120 since yesterday. The depot in Lyon has searched one of its three halls. They're doing the next one now. I'll be in touch as soon as I hear from them.

Dev Patel`,
    ],
    text: `Hi Sofia,

there's nothing new on PK-120 since yesterday. The depot in Lyon has searched two of its three halls. They're doing the last one now. I'll be in touch as soon as I hear from them.

Dev Patel`,
  },
  {
    expected: ['no-blame', 'owns-failure'],
    kind: 'apology',
    to: 'Mr Smith',
    from: 'Jo Hale',
    about: ['CC-1', 'Card CC-1 was blocked abroad'],
    text: `Dear Mr Smith,

I am sorry that your card CC-1 was blocked in Spain. As you did not tell us about your trip, our computer took it for fraud. It works again, and I'll watch it.

Jo Hale`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr Smith',
    from: 'Jo Hale',
    about: ['CC-1', 'Card CC-1 was blocked abroad'],
    text: `Dear Mr Smith,

We blocked your card CC-1 in Spain and I am sorry. Unfortunately, our hands are tied by security regulations. I'll watch it from now on.

Jo Hale`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr Smith',
    from: 'Jo Hale',
    about: ['CC-1', 'Card CC-1 was blocked abroad'],
    text: `Dear Mr Smith,

We blocked your card CC-1 in Spain and I am sorry. Due to an unexpectedly high volume of requests we could not pick up the phone. I'll watch it from now on.

Jo Hale`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Mr Smith',
    from: 'Jo Hale',
    about: ['CC-1', 'Card CC-1 was blocked abroad'],
    text: `Dear Mr Smith,

We blocked your card CC-1 in Spain. Please accept our apologies for whatever trouble that might have given you. I'll watch it from now on.

Jo Hale`,
  },
  {
    expected: ['next-step'],
    kind: 'update',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

Card payments (INC-77) are down since 9 this morning.

Owen Lloyd`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

We are aware of an issue with card payments (INC-77) and are working hard to resolve it as soon as possible. We appreciate your understanding.

Owen Lloyd`,
  },
  {
    expected: ['no-evasion', 'owns-failure'],
    kind: 'apology',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

Sorry that card payments (INC-77) failed. The issue has been identified and a fix has been implemented. You can try again.

Owen Lloyd`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

We're sorry that you couldn't take card payments (INC-77). A third-party provider had an outage. I am watching it.

Owen Lloyd`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

We're sorry that we let card payments (INC-77) fail. Your satisfaction is our top priority. I am watching it.

Owen Lloyd`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

We regret any inconvenience. INC-77 was our fault. I am sorry and I am watching it.

Owen Lloyd`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

I'm sorry to hear that card payments (INC-77) didn't work for you on Friday. I have passed it on and will let you know.

Owen Lloyd`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Ravi Menon',
    from: 'Charlotte Webb',
    about: ['PAY-9', 'Salary payment PAY-9 reached the bank two days late'],
    text: `Dear Ravi Menon,

Please accept my sincere apologies for the delay to your salary payment PAY-9. The payment was impacted by a banking cut-off. It will be in your account shortly.

Charlotte Webb`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Ravi Menon',
    from: 'Charlotte Webb',
    about: ['PAY-9', 'Salary payment PAY-9 reached the bank two days late'],
    text: `Dear Ravi Menon,

we sent PAY-9 late. I would like to apologise for any difficulties you may have faced as a consequence. I'm on it.

Charlotte Webb`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Susan Clarke',
    from: 'Mo Farouk',
    about: ['DEL-33', 'The fridge DEL-33 was not brought upstairs'],
    text: `Hi Susan,

sorry that we left the fridge (DEL-33) in the hallway. The drivers from our logistics partner didn't follow our instructions. I'm sending two men.

Mo Farouk`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Susan Clarke',
    from: 'Mo Farouk',
    about: ['DEL-33', 'The fridge DEL-33 was not brought upstairs'],
    text: `Hi Susan,

sorry that we left DEL-33 in the hallway, but you weren't answering your phone when we tried to reach you. I'm sending two men.

Mo Farouk`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Susan Clarke',
    from: 'Mo Farouk',
    about: ['DEL-33', 'The fridge DEL-33 was not brought upstairs'],
    text: `Hi Susan,

we left DEL-33 in the hallway, sorry. We apologize for the inconvenience and appreciate your patience while we work on this. I'm sending two men.

Mo Farouk`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Elena Popova',
    from: 'Bill Turner',
    about: ['ACC-5', 'The account ACC-5 was closed by mistake'],
    text: `Dear Elena Popova,

I'm sorry, this is on us. It seems there has been some kind of mix-up regarding account ACC-5. I'll call you.

Bill Turner`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Elena Popova',
    from: 'Bill Turner',
    about: ['ACC-5', 'The account ACC-5 was closed by mistake'],
    text: `Dear Elena Popova,

We closed ACC-5, and I am sorry. We take the security of our customers' accounts very seriously. I'll call you.

Bill Turner`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Elena Popova',
    from: 'Bill Turner',
    about: ['ACC-5', 'The account ACC-5 was closed by mistake'],
    text: `Dear Elena Popova,

We closed ACC-5, and I am sorry. Unfortunately this was caused by an unforeseeable technical issue. I'll call you.

Bill Turner`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Elena Popova',
    from: 'Bill Turner',
    about: ['ACC-5', 'The account ACC-5 was closed by mistake'],
    text: `Dear Elena Popova,

We closed ACC-5, and I am sorry. I'll call you.

Kind regards
Customer Relations
Northbank plc`,
  },
]
