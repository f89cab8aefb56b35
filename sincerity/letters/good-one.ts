import type { Letter } from './letter.ts'

/** For tests: letters that a customer would want to receive, about parcels, hotels, banks, clinics, outages. */
export const goodOne: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Maria Jensen',
    from: 'Tom Hardy',
    about: ['GLS-88213', 'Parcel GLS-88213 was left in the rain and the books in it are ruined'],
    text: `Hi Maria,

Your parcel GLS-88213 stood in the rain outside your door for a whole afternoon, and the books inside are ruined. We left it there without ringing, which we should never have done. I'm truly sorry.

I've already ordered the same four books for you, and I'll write again as soon as I know when they arrive. You don't need to send anything back.

Tom Hardy
Customer service, +44 20 7946 0018`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mr Oduya',
    from: 'Hannah Price',
    about: ['TX-5519', 'Transfer TX-5519 was booked twice'],
    text: `Dear Mr Oduya,

We took the money for transfer TX-5519 from your account twice on 19 November. That was our mistake. Because of it your rent could not be paid, and I know how it feels to explain that to a landlord. I am sorry.

The second booking has been reversed and the money is back in your account. If your landlord charges you for paying late, send me the bill and we will pay it.

Kind regards,
Hannah Price
Branch manager`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Nora',
    from: 'Luca Bianchi',
    about: ['room 304', 'Room 304 was given away although it was booked'],
    text: `Nora,

you arrived at eleven at night with two tired kids and we had given your room 304 to somebody else. There's no excuse for that. We overbooked, and we got it wrong. I'm so sorry.

I have moved you to the suite for the rest of your stay and you won't pay for last night. Would you tell me at breakfast whether everything is all right now? I'll be at the front desk.

Luca`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ben Carter',
    from: 'Aisha Rahman',
    about: ['INC-2041', 'Logins failed for three hours on Friday'],
    text: `Hi Ben,

For three hours on Friday your team couldn't log in (INC-2041). We rolled out a change to our login servers without testing it against single sign-on. That's on us, and I'm sorry — I know you had your quarter close that day.

What we've done:
- rolled the change back
- added single sign-on to the tests that every release has to pass

We're still going through the logs to see whether anything else was hit, and I'll tell you what we find, even if it is nothing.

Aisha Rahman
Engineering lead`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Jamal',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

Four days without internet, and each time you called us you heard something different. We cut off your line BB-4410 by mistake when your neighbour moved out. Nobody but us is to blame, and I'm sorry for it.

Your line is back up, I tested it at 8:15 this morning. You'll get £36 for the four days, you needn't ask for it. An engineer of ours is going through the street cabinet so that it can't be mixed up again.

Kate O’Neill
Head of Service`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Sofia Rossi',
    from: 'Dev Patel',
    about: ['PK-120', 'Parcel PK-120 is lost'],
    text: `Hi Sofia,

there's nothing new on PK-120 since yesterday. The depot in Lyon has searched two of its three halls. They're doing the last one now. I know that's not what you want to read. I'll be in touch as soon as I hear from them.

Dev`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Sofia Rossi',
    from: 'Dev Patel',
    about: ['PK-120', 'Parcel PK-120 is lost'],
    text: `Hello Sofia,

I've no news about parcel PK-120 today, and I don't want to pretend otherwise. There is no next step I can promise you yet; we simply don't know where it is.

Dev Patel`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Ms Grant',
    from: 'Owen Lloyd',
    about: ['INC-77', 'Card payments are down'],
    text: `Dear Ms Grant,

Card payments (INC-77) are still down. We've found the cause: a certificate of ours expired last night. We are replacing it right now. Until then you can take payments by QR code, without a fee.

Owen Lloyd`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Peter Novak',
    from: 'Ingrid Berg',
    about: ['W-552', 'The washing machine W-552 leaked and ruined the floor'],
    text: `Dear Peter Novak,

Your washing machine W-552 leaked because we fitted the hose badly. We will pay for the new floor in full. €840 is on its way to your account. If your joiner needs more, send me his invoice.

Ingrid Berg
Claims, direct line 555 0199`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Anna Schmidt,

Two weeks ago our shuttle didn't come and you missed your train (T-8). We've paid for the new ticket since. Did the money arrive? And is there anything that still bothers you about it? Just hit reply, it comes straight to me.

Paul Reed`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Ms Weber',
    from: 'Joan Miller',
    about: ['D-33', 'The dishwasher D-33 arrived dented'],
    text: `Dear Ms Weber,

Last month you got a dented dishwasher from us, order D-33, and then a new one. Does the new one run as it should? What could I have done better? I read every reply myself.

All the best,
Joan Miller`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Isabel',
    from: 'Frank Moor',
    about: ['HTL-9', 'The heating in the room did not work'],
    text: `Dear Isabel,

You froze for two nights in our hotel (booking HTL-9) and when you asked for a heater, we had none. We knew since October that the heating on the third floor was broken and rented the rooms anyway. That was wrong of us. I apologise.

I've taken both nights off your bill. The third floor stays closed until the boiler is replaced.

Frank Moor
General manager`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mr. Lindqvist',
    from: 'Helen Marsh',
    about: ['LN-400', 'Loan papers LN-400 were sent to a stranger'],
    text: `Dear Mr. Lindqvist,

We sent your loan papers LN-400, with your salary on them, to another customer. This must not happen, and it was our error: our printer room put two letters into one envelope. I am deeply sorry.

The other customer has destroyed the papers and confirmed it in writing. I have reported it to the data protection authority. What happens next there is out of our hands and I can't tell you yet, but I will pass on each letter that we get.

Helen Marsh
Director`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Gloria',
    from: 'Nick',
    about: ['#A-7', 'The dog groomer cut the dog A-7'],
    text: `Hi Gloria 😔

I cut Milo's ear today (visit #A-7). I wasn't careful enough with the scissors. It's my fault and I'm really sorry, for him and for you.

Please take him to your vet and send me the bill, whatever it is.

Nick`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Dana Scully',
    from: 'Walter S.',
    about: ['TCK-31', 'Ticket TCK-31 was not answered for nine days'],
    text: `Hi Dana,

you asked us nine days ago why you were charged in October, and we did not answer. Your ticket TCK-31 was lying in a queue that nobody watches. We have failed you there, I'm sorry.

Here's the answer: the October charge was for the add-on that you had cancelled in September. You should not have been charged. I've refunded it.

Walter S.`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Robert King',
    from: 'Emily Stone',
    about: ['ORD-77120', 'Order ORD-77120 came with two chairs missing'],
    promises: [{ what: 'the two chairs are with you', by: '2026-11-25T10:00:00+01:00' }],
    text: `Dear Robert,

You had eight guests and six chairs. We forgot to load the other two (order ORD-77120), and I apologise for that.

The two chairs are coming on Wednesday between 8 and 10; our driver will ring before. If that doesn't suit you, tell me another day.

Best,
Emily Stone`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Robert King',
    from: 'Emily Stone',
    about: ['ORD-77120', 'Order ORD-77120 came with two chairs missing'],
    promises: [{ what: 'the two chairs are with you', by: '2026-11-25T10:00:00+01:00' }],
    text: `Hi Robert,

short update on ORD-77120: the chairs are on the van. You'll have them by Wednesday 10 am, as I said.

Emily`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Fatima Zahra',
    from: 'Jorge Ruiz',
    about: ['VISA-2', 'The visa papers VISA-2 were lost at our office'],
    promises: [{ what: 'a call tonight', by: '2026-11-23T22:00:00+01:00' }],
    text: `Dear Fatima Zahra,

We lost your papers (VISA-2). They were in our office and now we cannot find them, and you cannot travel without them. I don't have words that would make this better. I'm sorry.

Two of us are going through every drawer today. I will call you tonight, whether or not we've found them.

Jorge Ruiz`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Karl Lund',
    from: 'Bea Ortiz',
    about: ['S-11', 'The subscription S-11 was renewed after it was cancelled'],
    text: "Hi Karl, you cancelled S-11 in August and we still charged you in November. Our mistake, and a stupid one. Sorry! The 99 dollars are going back to your card and I've closed the account for good. Bea Ortiz",
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mrs Patel',
    from: 'Ruth Allen',
    about: ['BL-8', 'Bill BL-8 was wrong by 212 pounds'],
    text: `Dear Mrs Patel,

Your gas bill BL-8 was £212 too high. We read the meter of the flat above yours. I can see that you told us so on the phone in September, and we didn't listen. I am sorry we put you through that.

You will get a new bill from me. I don't have a date for it yet, as the meter has to be read once more; nothing will be taken from your account until then.

Yours sincerely
Ruth Allen
Billing`,
  },
]
