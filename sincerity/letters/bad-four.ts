import type { Letter } from './letter.ts'

/** For tests: letters that nobody should receive, each with the rules that say so. */
export const badFour: readonly Letter[] = [
  {
    expected: ['owns-failure', 'names-failure'],
    kind: 'apology',
    to: 'Elena Popova',
    from: 'Bill Turner',
    about: ['ACC-5', 'The account ACC-5 was closed by mistake'],
    text: `Dear Elena Popova,

I'm sorry to hear about the trouble with your card. I've passed this on to the right people and will be in touch.

Bill Turner`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Kofi Mensah',
    from: 'Dr Lena Hart',
    about: ['VET-2', 'The operation VET-2 was put off twice'],
    text: `Hello Kofi,

we moved VET-2 twice. I'm sorry if you feel we messed you around. She is first on my list.

Dr Lena Hart`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Kofi Mensah',
    from: 'Dr Lena Hart',
    about: ['VET-2', 'The operation VET-2 was put off twice'],
    text: `Hello Kofi,

we moved VET-2 twice, sorry. I do understand this must be frustrating for you. She is first on my list.

Dr Lena Hart`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Greta Holt',
    from: 'Sam Ford',
    about: ['EV-71', 'The charger EV-71 did not start'],
    text: `Dear Greta,

We let you down at EV-71 and I am sorry. This kind of thing almost never happens at our stations, 99% of our customers charge without trouble. I've had the charger switched off.

Sam Ford`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Greta Holt',
    from: 'Sam Ford',
    about: ['EV-71', 'The charger EV-71 did not start'],
    text: `Dear Greta,

We are sorry that EV-71 let you down. Please note that the app clearly shows which chargers are out of order; you should have checked it before you set off. I've had it switched off.

Sam Ford`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Noah Fisher',
    from: 'Ines Roth',
    about: ['INC-8', 'Exports fail in INC-8'],
    text: `Hi Noah,

INC-8: our team is working diligently to get this resolved. We'll keep you posted.

Ines Roth`,
  },
  {
    expected: ['next-step'],
    kind: 'update',
    to: 'Noah Fisher',
    from: 'Ines Roth',
    about: ['INC-8', 'Exports fail in INC-8'],
    text: `Hi Noah,

INC-8 affects exports.

Ines Roth`,
  },
  {
    expected: ['unkept-date'],
    kind: 'update',
    to: 'Noah Fisher',
    from: 'Ines Roth',
    about: ['INC-8', 'Exports fail in INC-8'],
    text: `Hi Noah,

we're on INC-8. The exports will be fixed by tomorrow noon.

Ines Roth`,
  },
  {
    expected: ['no-evasion', 'owns-failure'],
    kind: 'apology',
    to: 'Noah Fisher',
    from: 'Ines Roth',
    about: ['INC-8', 'Exports fail in INC-8'],
    text: `Hi Noah,

I'm sorry about INC-8. During a routine update, an unexpected error was introduced which resulted in empty exports. We will rerun them.

Ines Roth`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Noah Fisher',
    from: 'Ines Roth',
    about: ['INC-8', 'Exports fail in INC-8'],
    text: `Hi Noah,

we broke your exports (INC-8), sorry. Thanks for bearing with us while we sort this out.

Ines Roth`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Oliver Stone',
    from: 'Gino',
    about: ['PZ-44', 'The pizza PZ-44 came cold after two hours'],
    text: `Hi Oliver,

sorry your pizza PZ-44 was cold. The delivery guy got lost. Next one's free.

Gino`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Oliver Stone',
    from: 'Gino',
    about: ['PZ-44', 'The pizza PZ-44 came cold after two hours'],
    text: `Hi Oliver,

we brought PZ-44 cold, sorry. As a gesture of goodwill, the next one is free.

Gino`,
  },
  {
    expected: ['names-customer'],
    kind: 'apology',
    to: 'Oliver Stone',
    from: 'Gino',
    about: ['PZ-44', 'The pizza PZ-44 came cold after two hours'],
    text: `Hey there,

we brought PZ-44 cold, sorry. The next one is free.

Gino`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Hana Kim',
    from: 'Prof. A. Baker',
    about: ['LIB-1', 'The exam LIB-1 was marked with the wrong key'],
    text: `Dear Hana Kim,

We marked LIB-1 wrongly. We regret any distress caused. I am sorry. The record has been corrected.

Prof. A. Baker`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Hana Kim',
    from: 'Prof. A. Baker',
    about: ['LIB-1', 'The exam LIB-1 was marked with the wrong key'],
    text: `Dear Hana Kim,

We marked LIB-1 wrongly and I am sorry. According to the university's procedures, corrections take six weeks. I'll write to you.

Prof. A. Baker`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ian Moss',
    from: 'Rosa Blum',
    about: ['TV-9', 'The technician for TV-9 did not come'],
    text: `Dear Ian,

We did not come (TV-9), and I am sorry. We are currently experiencing staff shortages and higher than normal demand. I'll call you about a new day.

Rosa Blum`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Ian Moss',
    from: 'Rosa Blum',
    about: ['TV-9', 'The technician for TV-9 did not come'],
    text: `Dear Ian,

Sorry about TV-9; the appointment fell through because nobody answered the door. I'll call you about a new day.

Rosa Blum`,
  },
  {
    expected: ['next-step'],
    kind: 'follow-up',
    to: 'Ian Moss',
    from: 'Rosa Blum',
    about: ['TV-9', 'The technician for TV-9 did not come'],
    text: `Dear Ian,

it is a month since we missed our appointment (TV-9). I trust everything is to your satisfaction now.

Rosa Blum`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Tess Moreau',
    from: 'Carla Dias',
    about: ['LUG-12', 'Suitcase LUG-12 did not arrive in Lisbon'],
    text: `Dear Tess Moreau,

I'm sorry that your suitcase LUG-12 is not in Lisbon. Baggage is handled by the airport, not by us. I'll let you know.

Carla Dias`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Tess Moreau',
    from: 'Carla Dias',
    about: ['LUG-12', 'Suitcase LUG-12 did not arrive in Lisbon'],
    text: `Dear Tess Moreau,

We missed your suitcase LUG-12 and I am sorry. We hope this has not spoilt your trip and look forward to welcoming you on board again soon. I'll text you.

Carla Dias`,
  },
  {
    expected: ['says-sorry'],
    kind: 'apology',
    to: 'Tess Moreau',
    from: 'Carla Dias',
    about: ['LUG-12', 'Suitcase LUG-12 did not arrive in Lisbon'],
    text: `Dear Tess Moreau,

We missed your suitcase LUG-12. Thank you for travelling with us. I'll text you.

Carla Dias`,
  },
]
