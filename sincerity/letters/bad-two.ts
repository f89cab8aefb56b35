import type { Letter } from './letter.ts'

/** For tests: letters that nobody should receive, each with the rules that say so. */
export const badTwo: readonly Letter[] = [
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

I'm sorry that we cut off BB-4410. However, you failed to return our letter of 1 November. I've switched it on again.

Kate O'Neill`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Jamal Khan',
    from: "Kate O'Neill",
    about: ['BB-4410', 'Broadband BB-4410 was down for four days'],
    text: `Hi Jamal,

I'm sorry that we cut off BB-4410. Had you told us that you were staying, we would have left the line alone. I've switched it on again.

Kate O'Neill`,
  },
  {
    expected: ['names-customer'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear guest,

our shuttle did not come and you missed your train (T-8). We're sorry, it was our fault. I'm paying for the ticket.

Paul Reed`,
  },
  {
    expected: ['names-customer'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Hannah Smith,

our shuttle did not come and you missed your train (T-8). We're sorry, it was our fault. I'm paying for the ticket.

Paul Reed`,
  },
  {
    expected: ['names-failure'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Anna,

I'm so sorry about what happened with T-9 the other day. We made a mess of it and it was our fault. I'm paying for it.

Paul Reed`,
  },
  {
    expected: ['names-failure'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Anna,

We are so sorry about your recent experience with us. We got it wrong. I'm paying you back.

Paul Reed`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Anna,

Our shuttle did not come and you missed your train (T-8). That was our fault and I am sorry.

Paul Reed`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Anna,

Our shuttle did not come and you missed your train (T-8). That was our fault and I am sorry. I'm paying for the ticket.

The Support Team`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Anna,

Our shuttle did not come and you missed your train (T-8). That was our fault and I am sorry. I'm paying for the ticket.`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Anna Schmidt',
    from: 'Paul Reed',
    about: ['T-8', 'The train T-8 was missed because the shuttle did not come'],
    text: `Dear Anna,

Our shuttle did not come and you missed your train (T-8). That was our fault and I am sorry. I'm paying for the ticket.

Best wishes,
Customer Care
noreply@shuttle.example`,
  },
  {
    expected: ['unkept-date'],
    kind: 'remedy',
    to: 'Lucy Ahmed',
    from: 'Rob Fenn',
    about: ['B-90', 'The cake for the wedding B-90 came late'],
    text: `Hi Lucy,

We're paying back £310 for the cake (B-90). You will have it by Thursday.

Rob Fenn`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Lucy Ahmed',
    from: 'Rob Fenn',
    about: ['B-90', 'The cake for the wedding B-90 came late'],
    text: `Hi Lucy,

We brought the cake (B-90) too late. If this spoilt your day in any way, I'm sorry. I am paying you back.

Rob Fenn`,
  },
  {
    expected: ['says-sorry'],
    kind: 'apology',
    to: 'Lucy Ahmed',
    from: 'Rob Fenn',
    about: ['B-90', 'The cake for the wedding B-90 came late'],
    text: `Hi Lucy,

We brought the cake (B-90) too late, that was our fault. We value your business and hope to see you again. I am paying you back.

Rob Fenn`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Lucy Ahmed',
    from: 'Rob Fenn',
    about: ['B-90', 'The cake for the wedding B-90 came late'],
    text: `Hi Lucy,

We brought the cake (B-90) too late, that was our fault and I'm sorry. At Fenn's we pride ourselves on always being on time. I am paying you back.

Rob Fenn`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Lucy Ahmed',
    from: 'Rob Fenn',
    about: ['B-90', 'The cake for the wedding B-90 came late'],
    text: `Hi Lucy,

We brought the cake (B-90) too late, that was our fault and I'm sorry. I am paying you back. While you're here: use code SWEET10 for 10% off your next order!

Rob Fenn`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Lucy Ahmed',
    from: 'Rob Fenn',
    about: ['B-90', 'The cake for the wedding B-90 came late'],
    text: `Hi Lucy,

We are sorry that the cake (B-90) was late. Had you confirmed the time, as we asked, this would not have happened. I am paying you back.

Rob Fenn`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mrs Whitfield',
    from: 'Gary Stubbs',
    about: ['SO-3301', 'The sofa SO-3301 was delivered in the wrong colour'],
    text: `Dear Mrs Whitfield,

we delivered the wrong sofa (SO-3301) and I am sorry. We understand your frustration. A green one is being built.

Gary Stubbs`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mrs Whitfield',
    from: 'Gary Stubbs',
    about: ['SO-3301', 'The sofa SO-3301 was delivered in the wrong colour'],
    text: `Dear Mrs Whitfield,

we delivered the wrong sofa (SO-3301). We sincerely apologise for
the inconvenience caused. A green one is being built.

Gary Stubbs`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Mrs Whitfield',
    from: 'Gary Stubbs',
    about: ['SO-3301', 'The sofa SO-3301 was delivered in the wrong colour'],
    text: `Dear Mrs Whitfield,

I am sorry, we let you down with SO-3301. Somehow the wrong colour got delivered. A green one is being built.

Gary Stubbs`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Mrs Whitfield',
    from: 'Gary Stubbs',
    about: ['SO-3301', 'The sofa SO-3301 was delivered in the wrong colour'],
    text: `Dear Mrs Whitfield,

SO-3301: we delivered the wrong sofa. I'm sorry you were disappointed with our service. A green one is being built.

Gary Stubbs`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Mrs Whitfield',
    from: 'Gary Stubbs',
    about: ['SO-3301', 'The sofa SO-3301 was delivered in the wrong colour'],
    text: `Dear Mrs Whitfield,

We are sorry about the sofa SO-3301. This was the fault of our warehouse contractor, not ours. A green one is being built.

Gary Stubbs`,
  },
  {
    expected: ['shouting'],
    kind: 'apology',
    to: 'Mrs Whitfield',
    from: 'Gary Stubbs',
    about: ['SO-3301', 'The sofa SO-3301 was delivered in the wrong colour'],
    text: `Dear Mrs Whitfield,

WE DELIVERED THE WRONG SOFA (SO-3301) AND WE ARE SORRY!!! A green one is being built.

Gary Stubbs`,
  },
  {
    expected: ['placeholder'],
    kind: 'apology',
    to: 'Mrs Whitfield',
    from: 'Gary Stubbs',
    about: ['SO-3301', 'The sofa SO-3301 was delivered in the wrong colour'],
    text: `Dear Mrs Whitfield,

we delivered the wrong sofa (SO-3301) and I am sorry. A green one is being built and [CARRIER NAME] will bring it.

Gary Stubbs`,
  },
]
