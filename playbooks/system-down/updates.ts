import type { Words } from '../telling.ts'
import { pickAnew } from '../turning.ts'
import { capitalized, letter, spelled } from '../words.ts'
import { isRunning } from './outage.ts'
import { headline, lasted, type Outage, promised, type Several, turn } from './spoken.ts'

/**
 * An update while a promise is open, at a fixed rhythm. What the actions did was told in the next step; an update says honestly
 * that nothing is new, and what still stands. It may be the thirtieth in a night: its parts are eleven of
 * each, a prime, and take turns so that no two of them soon meet again.
 */
export function update(outage: Outage): Words {
  const { facts, customer, owner, sent, opening } = outage
  const runs = isRunning(facts) && opening === 0
  // What was written while it was gone is in other words than what follows.
  const changes = isRunning(facts) && !runs
  const before = changes ? sent.slice(sent.indexOf('follow-up') + 1) : sent
  const earlier = before.filter((kind) => kind === 'update').length
  const [about, news] = pickAnew(runs ? whileItRuns : onceItIsOver, earlier, 0)
  const count = earlier >= 3 ? ` This is message number ${spelled(earlier + 1)} without news.` : ''
  return {
    subject: headline(facts, about),
    text: letter(customer, owner, [
      `${news(outage)} ${pickAnew(runs ? asides : asidesAfterwards, earlier, 1)}${count}`,
      standing(outage, earlier),
      earlier < whileItRuns.length ? null : pickAnew(longer, earlier, 2),
      pickAnew(opening > 0 ? afterAnAnswer : closings, earlier, 3),
    ]),
  }
}

type News = [about: string, news: (outage: Outage) => string]

const whileItRuns: Several<News> = [
  [
    'where it stands',
    ({ facts, now }) =>
      `${capitalized(facts.service)} has been failing you for ${lasted(facts, now)} now, and I have no word that it works.`,
  ],
  [
    'no news, and you should know that too',
    ({ facts, now }) => `It is ${lasted(facts, now)} now, and there is nothing new about ${facts.service}.`,
  ],
  [
    'still not back, as far as I know',
    ({ facts, now }) =>
      `Nobody has told me that you can ${facts.affected} again, so I take it that you cannot. We have failed you there for ${lasted(facts, now)}.`,
  ],
  [
    'a short word in between',
    ({ facts, now }) =>
      `A short word about incident ${facts.incident}, ${lasted(facts, now)} after ${facts.service} failed you: I have learned nothing since I last wrote.`,
  ],
  [
    'I am still here',
    ({ facts, now }) =>
      `You have been without what you need from ${facts.service} for ${lasted(facts, now)}, through our failure. I am still here, and I have nothing better to tell you yet.`,
  ],
  [
    'the same answer as before',
    ({ facts, now }) =>
      `Should you be asking yourself about ${facts.service}: the answer is the one that I gave you last time. It has failed you for ${lasted(facts, now)}.`,
  ],
  [
    'nothing that I could report',
    ({ facts, now }) =>
      `I looked for something to report to you about ${facts.service} and have found nothing that is certain. It is ${lasted(facts, now)} now.`,
  ],
  [
    'another round of questions, no reply yet',
    ({ facts, now }) =>
      `I have been round everybody who could know something about ${facts.service}, and I come back with empty hands, ${lasted(facts, now)} into our failure.`,
  ],
  [
    'how long it has been',
    ({ facts, now }) =>
      `The one figure in this message that I am sure of is a bad one: ${lasted(facts, now)} in which we have not given you ${facts.service} as we owe it to you.`,
  ],
  [
    'nothing gained since',
    ({ facts, now }) =>
      `Nothing has been gained on incident ${facts.incident} that would let you ${facts.affected}. That makes it ${lasted(facts, now)} of your time that we have taken.`,
  ],
  [
    'open on our side',
    ({ facts, now }) =>
      `Our failure with ${facts.service} has run for ${lasted(facts, now)}. It is open, it is ours, and it has no end yet that I could name.`,
  ],
]

const asides: Several = [
  'I write it all the same: silence from us would be one more thing that you have to put up with.',
  'I do not make more of it than I know, and you can hold me to that.',
  'You can tell whoever asks you that the fault is with us, and use my name.',
  'Each minute of it is ours to answer for, not yours to make up for.',
  'I would rather repeat myself than leave you guessing.',
  'You pay for it to work, and it does not. I keep that in view.',
  'I will not dress this up as progress.',
  'What you tell your own people in the meantime, I stand behind.',
  'It should not take a letter of mine for you to know that much. It should work.',
  'Each of these hours counts when we settle what we owe you.',
  'The moment that I know more, so do you.',
]

/** When the same news comes round again: what takes this long asks for more than that. */
const longer: Several = [
  'Whoever has to explain this to your customers may pass my letters on as they are.',
  'Where the wait has changed what you need from us, tell me, and I start from there.',
  'Should these messages only disturb you by now, say so, and I write when something has changed.',
  'Should you rather hear it from a voice, one line is enough, and I call.',
  'Whatever this costs you by now, keep count of it and send it to me.',
  'Those who repair it do not answer to you for this. I do.',
  'You have read this often enough to know how it ends, and I wish that this one ended otherwise.',
  'Ask me whatever you like about it, and I put the question to those who work on it.',
  'None of this is normal, and I do not write it as though it were.',
  'Should somebody on your side need it in writing that the fault is ours: here it stands.',
  'Should you have had to find a way around us, tell me which, so that it counts in what we owe you.',
]

const onceItIsOver: Several<News> = [
  [
    'where it stands',
    ({ facts }) =>
      `You should not have to ask what becomes of incident ${facts.incident}, our failure with ${facts.service}. There is nothing new to report.`,
  ],
  [
    'not forgotten',
    ({ facts }) =>
      `A service that works again is easily forgotten by those who let it go down. ${capitalized(facts.service)} is not: incident ${facts.incident} is on my desk, though I have no news for you.`,
  ],
  [
    'a short word in between',
    ({ facts }) =>
      `A short word about ${facts.service}, which we should have kept running for you: nothing has changed since I last wrote.`,
  ],
  [
    'still open, still mine',
    ({ facts }) =>
      `What we owe you after our failure with ${facts.service} is still open, and still mine. I have learned nothing that I had not told you.`,
  ],
  [
    'on my desk, without news',
    ({ facts }) =>
      `Incident ${facts.incident} is before me as I write, and so is the fact that ${facts.service} failed you. Neither has moved.`,
  ],
  [
    'what I can say, and what I cannot',
    ({ facts }) =>
      `I can say that I look after what is open about ${facts.service}. I cannot say that it has come any further.`,
  ],
  [
    'waiting with you',
    ({ facts }) =>
      `You wait for us because of ${facts.service}, and I wait for others here. That is for us to speed up, and no answer has come to me.`,
  ],
  [
    'no further yet',
    ({ facts }) =>
      `What came out of incident ${facts.incident} for you so far is too little, and I cannot add to it today. We let ${facts.service} fail you, and the rest is still to be done.`,
  ],
  [
    'asked again, answered by nobody',
    ({ facts }) =>
      `About ${facts.service} I have put the same question to my colleagues once more. We owe you what they have not told me yet.`,
  ],
  [
    'the state of it',
    ({ facts }) =>
      `Should somebody ask you how it stands with us after our failure with ${facts.service}: unchanged, and in the hands of the person who signs this.`,
  ],
  [
    'still to be done',
    ({ facts }) =>
      `With ${facts.service} running, most people here would call incident ${facts.incident} closed, and I do not. You were failed in it, and nothing new has made up for that.`,
  ],
]

const asidesAfterwards: Several = [
  'I write it so that you can see that somebody still has it in hand.',
  'That it takes us this long is no compliment to us, and I do not pretend otherwise.',
  'Whoever is named as owing you something should be heard of, and here I am.',
  'It would be easy to let it rest, now that it no longer hurts us. It is not ours to let rest.',
  'I ask for it here more often than they like.',
  'I had rather you found this letter too much than too little.',
  'No answer is not what I call an answer, and I do not pass it on to you as one.',
  'I know how little a letter like this one weighs.',
  'Short as it is, it is the truth, and you have a right to that first of all.',
  'You would be within your rights to be tired of me.',
  'What I cannot tell you, I do not replace with fine words.',
]

const closings: Several = [
  'My next step is to stay with it, and to write again. There is nothing that you need to do.',
  'I keep at it, and I keep writing.',
  'You do not have to chase us. That is my work, and my next step is to go on with it.',
  'My next step is to ask again. Whatever you see on your side, one line to me is enough, and I pass it on.',
  'None of this is your doing. I go on, and you go on hearing from me.',
  'My next step is to sit in when they next talk about it, and to listen for what concerns you.',
  'Until there is more, my work is to press for it. Yours can be anything else.',
  'My next step is to have it explained to me once more, by somebody who has it on the screen.',
  'Write back whenever you like, at any hour. I read it, and I act on it.',
  'My next step is to hold what they tell me against what you tell me. Yours counts for more.',
  'I stay where I am: between you and those who can mend it.',
]

const afterAnAnswer: Several = [
  'We owe you this after failing you more than once. You need not ask for it.',
  'Whatever you want to have said before we speak, write it here. My next step is to be ready for it.',
  'You told us that it was not right, and that has not been forgotten. I go on with it.',
  'My next step has not changed. Should you want it sooner, say so, and I see what I can move.',
  'I keep your last message open in front of me. My next step answers it.',
  'What you asked for is on my list as its first line. My next step is to cross it out with you.',
  'Nothing that you wrote has been passed on to anyone else. My next step is to act on it myself.',
  'Have you thought of something since that I should know? My next step can still take it in.',
  'My next step is to be where you can reach me. A line is enough, at whatever hour.',
  'Should talking suit you less than writing, then let us write. My next step fits itself to yours.',
  'It was you who had to point it out to us. My next step is to spare you a further time.',
]

const stands: Several = ['What I promised you stands', 'My word to you stands', 'You can still count on this']

function standing({ facts, promises, customer }: Outage, earlier: number): string {
  if (promises.length === 0) return 'I have no time yet that I could stand by, so I give you none.'
  return promises
    .map((promise) => {
      const line = `${turn(stands, earlier)}: ${promised(promise, customer)}.`
      return promise.unknown ? `${turn(unknowns, earlier)(facts.service)} ${line}` : line
    })
    .join(' ')
}

const unknowns: Several<(service: string) => string> = [
  (service) => `I still do not know when ${service} works again, and I will not guess.`,
  (service) => `When ${service} works again, nobody can tell me yet.`,
]
