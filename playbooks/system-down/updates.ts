import type { Words } from '../telling.ts'
import { capitalized, letter, spelled } from '../words.ts'
import { isRunning } from './outage.ts'
import { headline, lasted, type Outage, promised, type Several, turn } from './spoken.ts'

/**
 * An update while a promise is open, at a fixed rhythm. What the actions did was told in the next step; an update says honestly
 * that nothing is new, and what still stands. It may be the thirtieth in a night: its parts are lists of different lengths, so
 * that the same three meet again only after days.
 */
export function update(outage: Outage): Words {
  const { facts, customer, owner, sent, opening } = outage
  const earlier = sent.filter((kind) => kind === 'update').length
  const runs = isRunning(facts) && opening === 0
  const [about, news] = turn(runs ? whileItRuns : onceItIsOver, earlier)
  const count = earlier >= 3 ? ` This is message number ${spelled(earlier + 1)} without news.` : ''
  return {
    subject: headline(facts, about),
    text: letter(customer, owner, [
      `${news(outage)} ${turn(runs ? asides : asidesAfterwards, earlier)}${count}`,
      standing(outage, earlier),
      earlier < whileItRuns.length ? null : turn(longer, earlier),
      turn(opening > 0 ? afterAnAnswer : closings, earlier),
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
]

const asidesAfterwards: Several = [
  'I write it so that you can see that somebody still has it in hand.',
  'That it takes us this long is no compliment to us, and I do not pretend otherwise.',
  'You have other things to do than to wait for us, and so I keep this short.',
  'Whoever is named as owing you something should be heard of, and here I am.',
  'It would be easy to let it rest, now that it no longer hurts us. It is not ours to let rest.',
  'I ask for it here more often than they like.',
  'I had rather you found this letter too much than too little.',
  'No answer is not what I call an answer, and I do not pass it on to you as one.',
]

const closings: Several = [
  'My next step is to stay with it, and to write again. There is nothing that you need to do.',
  'I keep at it, and I keep writing.',
  'You do not have to chase us. That is my work, and my next step is to go on with it.',
  'My next step is to ask again. Whatever you see on your side, one line to me is enough, and I pass it on.',
  'None of this is your doing. I go on, and you go on hearing from me.',
]

const afterAnAnswer: Several = [
  'We owe you this after failing you more than once. You need not ask for it.',
  'Whatever you want to have said before we speak, write it here. My next step is to be ready for it.',
  'You told us that it was not right, and that has not been forgotten. I go on with it.',
  'My next step has not changed. Should you want it sooner, say so, and I see what I can move.',
  'I keep your last message open in front of me. My next step answers it.',
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
