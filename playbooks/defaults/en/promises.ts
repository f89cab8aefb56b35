import type { SpokenPromise } from '../../../model/message.ts'
import type { Telling } from '../../telling.ts'
import { capitalized, letter, spelled, spokenInstant } from '../../words.ts'
import { type Letter, opened, turn } from '../letters.ts'

type Customer = Telling<unknown>['customer']

/** What we said, with its date. */
export function promised({ what, dueAt, unknown }: SpokenPromise, customer: Customer): string {
  const by = `by ${spokenInstant(dueAt, customer)}, your time`
  return unknown ? `${by}, ${what}` : `${what} ${by}`
}

/** What they can count on; where nobody knows, that nobody does. */
export const countOn = (promise: SpokenPromise, customer: Customer): string =>
  promise.unknown
    ? `I do not know yet when this will be put right, and I will not guess. ${capitalized(promised(promise, customer))}.`
    : `What you can count on: ${promised(promise, customer)}.`

/** Before a date passes: it will not hold. */
export const newDate: Letter = ({ subject, customer, owner, promises, topic, sent }) => {
  const moved = sent.filter((kind) => kind === 'new-date').length
  const isUnknown = promises.some(({ unknown }) => unknown)
  return {
    subject: `${capitalized(subject)}: ${moved > 0 ? 'the date moves once more' : isUnknown ? 'I have no date for you yet' : 'we have to move the date we gave you'}`,
    text: letter(customer, owner, [
      opened(
        [
          `We gave you our word about ${subject}, and I have to take it back.`,
          `We have taken back our word about ${subject} once before. Now I have to do it again.`,
          turn(
            [
              `I have one more date about ${subject} to take back. It is number ${spelled(moved + 1)}, and I would rather count it for you than hope that you have lost track.`,
              `You have been given ${spelled(moved)} dates for ${subject} that did not hold, and this message ends another.`,
              `What I wrote you last about ${subject} is not true any more. That makes ${spelled(moved + 1)} times, and not one of them was your doing.`,
              `Again I must write to you about a day that we named for ${subject} and cannot meet. You are right to expect better of us by now.`,
            ],
            moved - 2,
          ),
        ],
        moved,
      ),
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `We promised you: ${promised(old, customer)}. ${whyMoved(promise, old, moved)} ` : ''}${instead(promise, old, customer)}`
      }),
      opened(
        [
          'I am sorry. It began with a failure of ours, you have planned around our word since then, and now that costs you as well.',
          'I am sorry. I know how a date of ours must sound to you by now, and you have every reason. The failure is ours alone.',
          turn(
            [
              'I am sorry. Nobody could blame you for not reading on when we name a date. We broke them, and it is for us to win that trust back.',
              'I am sorry. Each of these messages costs you a plan that you had made, and it was our failure that began it all.',
              'I am sorry. You should not have to read such a thing so often, and I should not have had to write it even once.',
              'I am sorry. I could give you reasons, but none of them would give you back the days that we took.',
            ],
            moved - 2,
          ),
        ],
        moved,
      ),
      isUnknown
        ? turn(
            [
              'My next step is to find out, and to tell you what I find. If you cannot wait for that, answer this message, and we look for another way.',
              'My next step is to ask those who must know, until one of them answers for it. You need not wait with me: answer this message, and I look for something else.',
              'My next step is to go through it myself, from its beginning. Whatever you would have instead of waiting, write it to me, and I see what I can do.',
              'My next step is to put somebody onto it who does nothing else. Should you have had enough of waiting, say so, and it ends another way.',
            ],
            moved,
          )
        : turn(
            [
              'My next step is to watch over the new date until it is kept. If it does not work for you, answer this message, and we look for another way.',
              'My next step is to follow this one through to its end. Would you rather do without it and have something else? Then answer this message.',
              'My next step is to look each morning at whether it still holds. Once you would sooner have something else, one word of yours is enough.',
              'My next step is to clear out of its way whatever could move it again. Does it no longer suit you? Write to me, and it ends as you want it.',
            ],
            moved,
          ),
    ]),
  }
}

/** After a date has passed: we say that it did, and a person answers for the next. */
export const brokenPromise: Letter = ({ subject, summary, customer, owner, promises, topic, sent }) => {
  const isAgain = sent.includes('broken-promise')
  return {
    subject: `${capitalized(subject)}: ${isAgain ? 'we broke our word again' : 'we broke our promise to you'}`,
    text: letter(customer, owner, [
      isAgain
        ? `We had broken a promise about ${subject} already. Now we have broken another, and this failure is ours like the first.`
        : `${capitalized(summary)}: that was our first failure. Then we made you a promise about it, and broke that.`,
      ...promises.map((promise) => {
        const old = earlier(promise, topic.promises)
        return `${old ? `We promised you: ${promised(old, customer)}. We did not keep it. ` : ''}${instead(promise, old, customer)}`
      }),
      isAgain
        ? 'I am sorry. I do not ask you to believe me. I ask you to watch what I do.'
        : 'I am sorry. You find no excuse in this message: I have none that would be worth your time.',
      `I am ${owner.name}, ${owner.title}, and I answer for what I write here. My next step is to follow it up in person until it is done.`,
    ]),
  }
}

const earlier = ({ id }: SpokenPromise, olds: SpokenPromise[]): SpokenPromise | undefined =>
  olds.find((old) => old.id === id)

const whyMoved = (promise: SpokenPromise, old: SpokenPromise, moved: number): string =>
  promise.unknown && promise.what === old.what
    ? turn(
        [
          'This is that message, and it has no date in it: nobody has given me one that I could stand by.',
          'So you hear from me, and I have asked, and still nobody will put a date to it.',
          'Here is my word, then, as I said, and there is no date to go with it.',
        ],
        moved,
      )
    : turn(
        [
          'I no longer believe that we can keep that, and you should hear it before the date passes, not after.',
          'It will not be so, and I tell you while you can still change your plans.',
          'That cannot be kept, as I see it today, and I do not wait with it until you find out by yourself.',
        ],
        moved,
      )

/** The new date; and what it is for, where that is something else than before. */
const instead = (promise: SpokenPromise, old: SpokenPromise | undefined, customer: Customer): string =>
  promise.unknown || old?.what !== promise.what
    ? countOn(promise, customer)
    : `The new date is ${spokenInstant(promise.dueAt, customer)}, your time.`
