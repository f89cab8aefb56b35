import type { Letter } from './letter.ts'

/** For tests: letters good and bad, about boxes, claims, concerts, meters, taxes. */
export const mixed: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Marcus',
    from: 'Tilly',
    about: ['SUB-20', 'Box SUB-20 was packed with nuts in spite of an allergy'],
    text: `Hi Marcus,

There were almonds in box SUB-20. You'd told us about your son's allergy when you signed up, and our packers never saw that note because it sat in a field that doesn't print. I am so, so sorry. I hate to think what could have happened.

I've stopped all your boxes until the note prints on every packing slip. You'll hear from me before the next one leaves.

Tilly`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mrs Novak',
    from: 'Rhys Evans',
    about: ['IN-7', 'Claim IN-7 was refused by mistake'],
    text: `Dear Mrs Novak,

We turned down your claim IN-7 because somebody here read "burst pipe" as "flood". You had to find a lawyer for that, which is a shame for us. I apologise.

The claim is accepted in full and £3,120 has left our account. Please send me your lawyer's bill too.

Rhys Evans`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Zoe',
    from: 'Abe',
    about: ['C-88', 'The concert ticket C-88 did not scan'],
    text: "Zoe, no news from the tour people about C-88 so far. I've rung them twice and left a message. Abe",
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Zoe',
    from: 'Abe',
    about: ['C-88', 'The concert ticket C-88 did not scan'],
    text: `Zoe,

you said money, so money it is: both tickets (C-88) and the taxi home are refunded.

Abe`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mr Iqbal',
    from: 'Joan Pike',
    about: ['MTR-5', 'The meter MTR-5 was never read'],
    text: `Dear Mr Iqbal,

for eleven months we guessed what you use instead of reading meter MTR-5, and our guesses were far too high. You paid £460 too much. This was our doing, start to finish. I am sorry.

The £460 are on their way back to you. Someone will come and read the meter; I don't have a day yet and will call you once I do.

Joan Pike`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Mr Iqbal',
    from: 'Joan Pike',
    about: ['MTR-5', 'The meter MTR-5 was never read'],
    text: `Dear Mr Iqbal,

is the first real bill for meter MTR-5 as it should be? If it isn't, tell me and I'll sort it out.

Joan Pike`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Lena',
    from: 'Robert Kuhn',
    about: ['TAX-3', 'The tax return TAX-3 was filed late'],
    text: `Dear Lena,

We filed your tax return TAX-3 nine days after the deadline, although you had sent us everything in March. It lay in my inbox. I have no excuse and I'm sorry.

The fine is mine to pay, not yours; I paid it this morning.

Robert Kuhn`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Mr Chen',
    from: 'Dana Fox',
    about: ['WEB-1', 'The shop WEB-1 was offline on its biggest day'],
    text: `Dear Mr Chen,

Your shop WEB-1 was offline for five hours on Saturday, your biggest day of the year. Our hosting provider had a fire in its data centre. But it was our decision to run you from a single place, and we told you otherwise in the contract. I'm sorry for what it cost you.

Your shop now runs in two places. What the five hours cost, we pay: send me your figures when you have them.

Dana Fox`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Marcus',
    from: 'Tilly',
    about: ['SUB-20', 'Box SUB-20 was packed with nuts in spite of an allergy'],
    text: `Hi Marcus,

we packed almonds into SUB-20. I'm sorry for any worry that could have caused. I've stopped your boxes.

Tilly`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Marcus',
    from: 'Tilly',
    about: ['SUB-20', 'Box SUB-20 was packed with nuts in spite of an allergy'],
    text: `Hi Marcus,

we packed almonds into SUB-20 and I am sorry. That said, the ingredients are printed on each box, so please make sure to check the label next time. I've stopped your boxes.

Tilly`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Mrs Novak',
    from: 'Rhys Evans',
    about: ['IN-7', 'Claim IN-7 was refused by mistake'],
    text: `Dear Mrs Novak,

I am sorry for the confusion around claim IN-7. The claim was initially declined following an internal review. It has now been accepted.

Rhys Evans`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mrs Novak',
    from: 'Rhys Evans',
    about: ['IN-7', 'Claim IN-7 was refused by mistake'],
    text: `Dear Mrs Novak,

We refused IN-7 wrongly and I'm sorry. Providing you with outstanding service is what we are all about. The money is on its way.

Rhys Evans`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Zoe',
    from: 'Abe',
    about: ['C-88', 'The concert ticket C-88 did not scan'],
    text: `Zoe,

I'm sorry that C-88 didn't scan. The ticketing platform sent us an outdated list. I'm refunding you.

Abe`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Mr Iqbal',
    from: 'Joan Pike',
    about: ['MTR-5', 'The meter MTR-5 was never read'],
    text: `Dear Mr Iqbal,

I am sorry that we estimated MTR-5. Our engineers could not gain access to your property, as nobody was in. I'll send somebody.

Joan Pike`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr Iqbal',
    from: 'Joan Pike',
    about: ['MTR-5', 'The meter MTR-5 was never read'],
    text: `Dear Mr Iqbal,

We guessed MTR-5 for eleven months and I'm sorry. We hope you'll understand that these are challenging times for our industry. I'll send somebody.

Joan Pike`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Mr Chen',
    from: 'Dana Fox',
    about: ['WEB-1', 'The shop WEB-1 was offline on its biggest day'],
    text: `Dear Mr Chen,

We're currently looking into WEB-1 and will get back to you as soon as possible. We thank you in advance for your continued patience.

Dana Fox`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr Chen',
    from: 'Dana Fox',
    about: ['WEB-1', 'The shop WEB-1 was offline on its biggest day'],
    text: `Dear Mr Chen,

We are sorry that WEB-1 was offline. The outage originated at our upstream hosting provider and was outside of our responsibility. I'm watching it.

Dana Fox`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Lena',
    from: 'Robert Kuhn',
    about: ['TAX-3', 'The tax return TAX-3 was filed late'],
    text: `Dear Lena,

We filed TAX-3 late. I apologise in case this has put you in an awkward position. I've paid the fine.

Robert Kuhn`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Lena',
    from: 'Robert Kuhn',
    about: ['TAX-3', 'The tax return TAX-3 was filed late'],
    text: `Dear Lena,

Unfortunately TAX-3 ended up being filed late. Sorry about that! I've paid the fine.

Robert Kuhn`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Lena',
    from: 'Robert Kuhn',
    about: ['TAX-3', 'The tax return TAX-3 was filed late'],
    text: `Dear Lena,

We filed TAX-3 late and I'm sorry. I've paid the fine.

Your tax team at Kuhn & Partners`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Lena',
    from: 'Robert Kuhn',
    about: ['TAX-3', 'The tax return TAX-3 was filed late'],
    text: `Dear Lena,

This is our fault and I'm sorry. With TAX-3, a deadline was overlooked and errors were made. I've paid the fine.

Robert Kuhn`,
  },
  {
    expected: ['next-step'],
    kind: 'follow-up',
    to: 'Lena',
    from: 'Robert Kuhn',
    about: ['TAX-3', 'The tax return TAX-3 was filed late'],
    text: `Dear Lena,

Just checking in about TAX-3. Always here for you.

Robert Kuhn`,
  },
]
