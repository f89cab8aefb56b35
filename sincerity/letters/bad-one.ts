import type { Letter } from './letter.ts'

/** For tests: letters that nobody should receive, each with the rules that say so. */
export const badOne: readonly Letter[] = [
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Maria Jensen',
    from: 'Tom Hardy',
    about: ['GLS-88213', 'Parcel GLS-88213 was left in the rain and the books in it are ruined'],
    text: `Hi Maria,

We left parcel GLS-88213 out in the rain. That was our fault and we're sorry for any inconvenience this may have caused. I've ordered the books again.

Tom Hardy`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Maria Jensen',
    from: 'Tom Hardy',
    about: ['GLS-88213', 'Parcel GLS-88213 was left in the rain and the books in it are ruined'],
    text: `Hi Maria,

We left parcel GLS-88213 out in the rain, that was wrong. I'm sorry if we have caused you any trouble. I've ordered the books again.

Tom Hardy`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr Oduya',
    from: 'Hannah Price',
    about: ['TX-5519', 'Transfer TX-5519 was booked twice'],
    text: `Dear Mr Oduya,

We booked TX-5519 twice; it was our mistake. We’re sorry that you feel let down by this. I have had the second one reversed.

Hannah Price`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mr Oduya',
    from: 'Hannah Price',
    about: ['TX-5519', 'Transfer TX-5519 was booked twice'],
    text: `Dear Mr Oduya,

as a valued client of ours you deserve better. We booked TX-5519 twice and I am sorry. I've reversed it.

Hannah Price`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Nora Lind',
    from: 'Luca Bianchi',
    about: ['room 304', 'Room 304 was given away although it was booked'],
    text: `Dear Nora Lind,

owing to circumstances beyond our control we had to give room 304 away. I'm sorry that we did. I've booked you a room across the street.

Luca Bianchi`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Nora Lind',
    from: 'Luca Bianchi',
    about: ['room 304', 'Room 304 was given away although it was booked'],
    text: `Dear Nora Lind,

We gave room 304 away at ten o'clock, in line with our policy on late arrivals. I'm sorry that we let you down. I will call you about another room.

Luca Bianchi`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Leo Marino',
    from: 'Dana White',
    about: ['CAM-2', 'The camera CAM-2 came broken'],
    text: `Dear Leo,

I'm sorry about CAM-2, we feel terrible. Unfortunately the courier let you down here. I've asked them to look into it.

Dana White`,
  },
  {
    expected: ['no-blame', 'owns-failure'],
    kind: 'apology',
    to: 'Leo Marino',
    from: 'Dana White',
    about: ['CAM-2', 'The camera CAM-2 came broken'],
    text: `Dear Leo,

I'm sorry. Our delivery partner failed to handle your camera CAM-2 with care. I'll send another one.

Dana White`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Tom Becker',
    from: 'Sue Lang',
    about: ['4471', 'Order 4471 went to the wrong address'],
    text: `Dear Tom Becker,

We're sorry that we sent order 4471 the wrong way. You entered the wrong address when you checked out. I will send it again.

Sue Lang`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Tom Becker',
    from: 'Sue Lang',
    about: ['4471', 'Order 4471 went to the wrong address'],
    text: `Dear Tom Becker,

Order 4471 went astray, and we did that. To the extent that this caused difficulties, I apologise. I will send it again.

Sue Lang`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Ben Carter',
    from: 'Aisha Rahman',
    about: ['INC-2041', 'Logins failed for three hours on Friday'],
    text: `Hi Ben,

I'm sorry about INC-2041, we let you down. An error was made during a deployment. We are looking at the logs.

Aisha Rahman`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Ben Carter',
    from: 'Aisha Rahman',
    about: ['INC-2041', 'Logins failed for three hours on Friday'],
    text: `Hi Ben,

We are sorry for INC-2041, it's our fault. It appears that a mistake occurred in the login service. We're looking into it.

Aisha Rahman`,
  },
  {
    expected: ['no-evasion'],
    kind: 'update',
    to: 'Ben Carter',
    from: 'Aisha Rahman',
    about: ['INC-2041', 'Logins failed for three hours on Friday'],
    text: `Hi Ben,

INC-2041: Issues were experienced by some users with logging in. We are working on it.

Aisha Rahman`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ben Carter',
    from: 'Aisha Rahman',
    about: ['INC-2041', 'Logins failed for three hours on Friday'],
    text: `Hi Ben,

we broke the login on Friday (INC-2041) and I am sorry. But mistakes happen. I'll send you the report.

Aisha Rahman`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Mr. Lindqvist',
    from: 'Helen Marsh',
    about: ['LN-400', 'Loan papers LN-400 were sent to a stranger'],
    text: `Dear Mr. Lindqvist,

Apologies for the delay with your loan papers LN-400. They will be sent again and I will let you know.

Helen Marsh`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Mr. Lindqvist',
    from: 'Helen Marsh',
    about: ['LN-400', 'Loan papers LN-400 were sent to a stranger'],
    text: `Dear Mr. Lindqvist,

LN-400 is being looked at by my colleague and me. At our bank we strive to deliver the best service. I will call you when we know more.

Helen Marsh`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Mr. Lindqvist',
    from: 'Helen Marsh',
    about: ['LN-400', 'Loan papers LN-400 were sent to a stranger'],
    text: `Dear Mr. Lindqvist,

Rest assured that we are looking into LN-400. I will call you when we know more.

Helen Marsh`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

we are still working on BB-4410. Your call is very important to us. I will write again when the line is up.

Kate O'Neill`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

we are still working on your line BB-4410. Many thanks for your patience and understanding in this matter. I will write again when it is up.

Kate O'Neill`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

Please be advised that BB-4410 is still down. We are working on it.

Kate O'Neill`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'remedy',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

As per our terms and conditions you will get £9 for the four days without BB-4410. I've booked it to your account.

Kate O'Neill`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

I'm sorry about BB-4410. Unfortunately our systems experienced a problem. I will write again.

Kate O'Neill`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

we cut off BB-4410 and I'm sorry. You should have told us that you were not moving. I've switched it on again.

Kate O'Neill`,
  },
]
