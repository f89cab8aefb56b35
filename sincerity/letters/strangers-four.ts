import type { Letter } from './letter.ts'

/** For tests: letters as American and British firms write them to people they have hurt. */
export const strangersFour: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Mrs. Whitaker',
    from: 'Devin Ortiz',
    about: ['order #A-55120', 'Package delivered to wrong address'],
    text: `Dear Mrs. Whitaker,

Your package (order #A-55120) was delivered to 114 Elm Street instead of 141. I transposed the digits when I typed your address from the phone order. Your medication shouldn't have been out of your hands for even a day, let alone three, and I apologize.

I drove a new supply to your house this morning and left it with your son, as you asked. The first package has been recovered and destroyed. There's no charge for either one.

Devin Ortiz
Pharmacy Manager`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mr. Osei',
    from: 'Rebecca Stein',
    about: ['confirmation HK2L8P', 'Denied boarding, flight oversold'],
    promises: [{ what: 'check', by: '2026-12-01' }],
    text: `Dear Mr. Osei,

On November 20 we sold more seats than flight 418 had, and you were the one we left at the gate. You missed your brother's graduation. I won't call that a disruption. It was a day you can't get back, and we took it from you. I'm sorry.

You're owed $1,550 under federal rules; a check for that amount left our office today. You should have it by Tuesday, December 1. I've also refunded your ticket in full.

I read your letter out loud to our revenue team, and we've stopped overselling that route.

Rebecca Stein
Director of Customer Care`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Priscilla',
    from: 'Antonio',
    about: ['order 88-F', 'Allergic reaction to undisclosed sesame'],
    promises: [{ what: 'training', by: '2026-11-24T15:00:00+01:00' }],
    text: `Dear Priscilla,

You told us twice that you cannot eat sesame, and we still put it in your dressing on Saturday. Our new cook didn't know that tahini is sesame because I hadn't taught him. You ended up in the emergency room. I am so, so sorry.

I've pulled every dish with tahini until each of my staff has been trained, which happens tomorrow at 3. Please send me the hospital bill. And if you're willing, I would like to come by and apologize in person.

Antonio (order 88-F)`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Deborah Finn',
    from: 'Graham Ellis',
    about: ['payslip October', 'Overtime not paid'],
    text: `Dear Deborah,

Your October payslip was short by 14 hours of overtime. You pointed it out to us on the day you got it, and again the week after, and we told you both times to wait for the November run. We shouldn't have. It was our mistake, and you shouldn't have had to wait a month for your own money.

I'm sorry. £263.90 was sent to your account by faster payment at 8:15 today. If that left you short anywhere, with a late fee or interest, give me the figure and I will cover it.

Graham Ellis, Payroll`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Priscilla Dunn',
    from: 'Antonio Russo',
    about: ['order 88-F', 'Allergic reaction'],
    text: `Dear Priscilla,

We put sesame in your dressing (order 88-F), and I am sorry. For the future, guests with serious allergies are best advised to speak to the chef directly. Please send me the hospital bill.

Antonio Russo`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Luis Herrera',
    from: 'Kim Sato',
    about: ['RMA 20418', 'Treadmill missing parts'],
    text: `Hi Luis,

I'm sorry we left the handrail out of your box (RMA 20418). The weeks before Black Friday are crazy for our warehouse, as I'm sure you can imagine. Both parts are on their way.

Kim Sato`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'remedy',
    to: 'Priscilla Dunn',
    from: 'Antonio Russo',
    about: ['order 88-F', 'Allergic reaction'],
    text: `Dear Priscilla,

We put sesame in your dressing (order 88-F). I've refunded your dinner. Come by soon and try our brand-new winter menu, which the critics adore!

Antonio Russo`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ms. Lindahl',
    from: 'Nils Ekberg',
    about: ['request 90-4', 'Wheelchair assistance did not come'],
    text: `Dear Ms. Lindahl,

You had booked assistance for your train on 18 November, and nobody from our staff was on the platform. A stranger carried you into the train. I find that hard to write down, and I apologise to you.

The booking had reached us. Our shift leader assigned it to the wrong platform and didn't notice when no one reported back.

From now on a shift leader calls every traveller who has booked assistance an hour before the train leaves. For your next journey I will be that person: let me know when it is. Your ticket has been refunded.

Nils Ekberg
Station Services`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Mr. Oduya',
    from: 'Vera Lind',
    about: ['repair 5-7781', 'Laptop repair'],
    promises: [
      { what: 'laptop', by: '2026-11-26T12:00:00+01:00' },
      { what: 'screen', by: '2026-11-25T18:00:00+01:00' },
    ],
    text: `Dear Mr. Oduya,

We had hoped to return your laptop today (repair 5-7781), but the new screen has a dead pixel and I am not willing to give it to you like that. Another screen has been ordered. According to our supplier it comes on Wednesday; I'd then need half a day to fit it. So my promise to you is Thursday, 26 November, at 12 noon.

Sorry for the extra wait. Your loan laptop stays with you.

Vera Lind`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Mr. Oduya',
    from: 'Vera Lind',
    about: ['repair 5-7781', 'Laptop repair'],
    text: `Dear Mr. Oduya,

Your laptop (repair 5-7781) is not ready. Customs are holding the screen and nobody there picks up the phone, so please direct any complaints to them. I will write when it comes.

Vera Lind`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Mrs. Kaya',
    from: 'Felix Sommer',
    about: ['case 4420', 'Rude answer'],
    text: `Dear Mrs. Kaya,

My colleague laughed at your accent on the phone (case 4420). In case you took offence, I apologise. A technician will call you.

Felix Sommer`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mrs. Kaya',
    from: 'Felix Sommer',
    about: ['case 4420', 'Rude answer'],
    text: `Dear Mrs. Kaya,

We were rude to you on the phone (case 4420) and I'm sorry. It was never our intention to hurt you, and this is not who we are as a company. A technician will call you.

Felix Sommer`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Ms. Lindahl',
    from: 'Nils Ekberg',
    about: ['request 90-4', 'Wheelchair assistance did not come'],
    text: `Dear Ms. Lindahl,

You had booked assistance (request 90-4), and we sent nobody. A stranger carried you into the train. I find that hard to write down, and I apologise to you.

Nils Ekberg`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Kim Young',
    from: 'Ayla Demir',
    about: ['order 12-881', 'Cake with wrong name'],
    text: `Hi Kim,

I wrote "Jim" on your cake (order 12-881). Sorry, but it still tasted good, I hear! Your €48 is back on your card.

Ayla Demir`,
  },
]
