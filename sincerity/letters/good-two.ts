import type { Letter } from './letter.ts'

/** For tests: more letters that a customer would want to receive. */
export const goodTwo: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Leo Marino',
    from: 'Dana White',
    about: ['CAM-2', 'The camera CAM-2 came broken'],
    promises: [{ what: 'a new camera goes out today', by: '2026-11-23T18:00:00+01:00' }],
    text: `Leo,

your camera CAM-2 arrived with a cracked lens. The carrier dropped it, but we packed it in a thin box with no padding, so this one is ours. I'm sorry – it was meant for your daughter's birthday.

A new one, packed by me, goes out today by express.

Dana White`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Olga Petrova',
    from: 'Stan Hill',
    about: ['K-5', 'Kitchen K-5 was fitted with the wrong worktop'],
    text: `Dear Olga Petrova,

We'd like to put the kitchen K-5 right. You can choose: we fit the right worktop free of charge, or you keep the one you have and we pay back half of the price. Which would you like? Reply with one word.

Stan Hill`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Olga Petrova',
    from: 'Stan Hill',
    about: ['K-5', 'Kitchen K-5 was fitted with the wrong worktop'],
    text: `Hi Olga,

it's been a month since we changed the worktop in your kitchen (K-5). Are you happy with it? If anything is still not right, say so, I'd rather hear it.

Stan`,
  },
  {
    expected: [],
    kind: 'apology',
    to: "Mr O'Brien",
    from: 'Lara Quinn',
    about: ['GYM-3', 'The gym charged GYM-3 twice'],
    text: `Dear Mr O'Brien,

Twice this month we took your fee (GYM-3). I hold my hands up: we ran the same payment file two times. I'm sorry for the mess on your account.

Both the extra fee and the bank's charge of $15 have been refunded to you.

Lara Quinn`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ellen Vance',
    from: 'Miriam Katz',
    about: ['PHX-10', 'The prescription PHX-10 was for someone else'],
    text: `Dear Ellen Vance,

We handed you the medicine of another patient (PHX-10). You noticed before you took any, no thanks to us. This was a serious mistake on our part, and I apologise without reservation.

Your own medicine is ready; our driver is on the way with it. From today two people check each bag.

Miriam Katz
Pharmacist`,
  },
  {
    expected: [],
    kind: 'answer',
    to: 'Ellen Vance',
    from: 'Miriam Katz',
    about: ['PHX-10', 'The prescription PHX-10 was for someone else'],
    text: `Dear Ellen Vance,

yes, the other patient got hers. She's fine. I asked her myself about PHX-10.

Miriam Katz`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Elena Popova',
    from: 'Bill Turner',
    about: ['ACC-5', 'The account ACC-5 was closed by mistake'],
    text: `Dear Elena Popova,

On Friday your account ACC-5 stopped working, and you found out at a supermarket till. We closed it: a colleague mixed up two customers, and nobody here double-checked him. What an awful way to find out. I am very sorry.

Your account is open again and I have called the three shops whose payments bounced.

Bill Turner`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Elena Popova',
    from: 'Bill Turner',
    about: ['ACC-5', 'The account ACC-5 was closed by mistake'],
    text: `Dear Elena Popova,

two of the three shops have put your payments through again (ACC-5). The third hasn't called back; I'll keep trying. Nothing for you to do.

Bill Turner`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Kofi Mensah',
    from: 'Dr Lena Hart',
    about: ['VET-2', 'The operation VET-2 was put off twice'],
    text: `Hello Kofi,

twice now you brought Bella in without breakfast, and twice we sent you home again (VET-2). The first time we were short of a nurse, the second time I'd forgotten to order the right anaesthetic. Neither is your problem, and both were avoidable. Sorry, from all of us and from me in particular.

She's first on my list for her operation. I have the anaesthetic here on the shelf.

Dr Lena Hart`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Greta Holt',
    from: 'Sam Ford',
    about: ['EV-71', 'The charger EV-71 did not start'],
    text: `Dear Greta,

You stood at our charger with 4% left and it wouldn't start, and the hotline kept you in a queue for forty minutes. Both are our doing (EV-71). I'm sorry you had to walk home.

Here's what I've done so far. The tow is paid. The charger's off the map until it works. If the dealer finds anything wrong with your car, send me that bill as well.

Sam Ford`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Yasmin Ali',
    from: 'Nat',
    about: ['HM-6', 'The hair colour HM-6 went wrong'],
    text: "Yasmin, I turned your hair green. There is no nice way to put it. I left the bleach on too long because I was on the phone (appointment HM-6). I'm so sorry. Come in whenever you want and my boss Kim, who is much better at this, will put it right. You won't pay for either visit. Nat",
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Greta Holt',
    from: 'Sam Ford',
    about: ['EV-71', 'The charger EV-71 did not start'],
    text: `Dear Greta,

have you used the charger again since that evening (EV-71)? I'd love to know how it went, good or bad.

Sam Ford`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mr Hughes',
    from: 'Paula Reis',
    about: ['BK-3', 'The flat BK-3 was dirty'],
    text: `Dear Mr Hughes,

You opened the door of BK-3 to somebody else's dishes. Our cleaner was ill and we didn't send anyone in her place. We knew, and said nothing. That was wrong, and I apologise.

The cleaning fee has been refunded, and a cleaner will be with you in a moment. May I send you something to eat while you wait?

Paula Reis`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Noah Fisher',
    from: 'Ines Roth',
    about: ['INC-8', 'Exports fail in INC-8'],
    text: `Hi Noah,

still no fix for the exports (INC-8). We tried two things last night; neither worked. We don't have a next step that I could promise you. As soon as there's one, you'll read it here.

Ines`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Noah Fisher',
    from: 'Ines Roth',
    about: ['INC-8', 'Exports fail in INC-8'],
    text: `Hi Noah,

your exports have been coming out empty since Thursday (INC-8), and you had to find that out yourself. We should have. Our monitoring only looked at whether a file came out, not whether there was anything in it. I'm sorry for the hours you've lost to this.

Two of us are on it right now. We'll rerun every export that failed, so you needn't start them again.

Ines Roth
Support engineer`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Oliver Stone',
    from: 'Gino',
    about: ['PZ-44', 'The pizza PZ-44 came cold after two hours'],
    text: `Hi Oliver,

two hours for a cold pizza. That's on me – I took more orders on Friday than my two drivers could carry (order PZ-44). Sorry mate.

Money's back on your card. Next one's free, just say PZ-44 on the phone.

Gino`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Hana Kim',
    from: 'Prof. A. Baker',
    about: ['LIB-1', 'The exam LIB-1 was marked with the wrong key'],
    text: `Dear Hana Kim,

We marked your exam LIB-1 against the wrong key and told you that you had failed. You had passed, with 71 points. I regret this deeply and I am sorry for the week you have spent believing it.

The record has been corrected. I've written to your scholarship office so that nobody there acts on the old mark.

Prof. A. Baker`,
  },
  {
    expected: [],
    kind: 'answer',
    to: 'Hana Kim',
    from: 'Prof. A. Baker',
    about: ['LIB-1', 'The exam LIB-1 was marked with the wrong key'],
    text: `Dear Hana Kim,

You asked whether others are affected by the wrong key of the exam. Yes: eleven people, and I have written to each of them.

Prof. A. Baker`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Tess Moreau',
    from: 'Carla Dias',
    about: ['LUG-12', 'Suitcase LUG-12 did not arrive in Lisbon'],
    text: `Dear Tess Moreau,

Your suitcase LUG-12 is still in Paris and you're in Lisbon without a coat. We had forty minutes to move it from one plane to the other and we missed it. I'm sorry.

Buy what you need and keep the receipts: we pay for all of it. The airport in Paris has put it on the evening plane, or so they tell me. I won't believe it until I've seen it in the system, and then I'll text you.

Carla Dias`,
  },
]
