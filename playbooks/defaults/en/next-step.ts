import { capitalized, letter, sentence } from '../../words.ts'
import { type Letter, opened } from '../letters.ts'
import { countOn } from './promises.ts'

/** What was done at once, and what they can count on. */
export const nextStep: Letter = (telling) => {
  const { subject, summary, customer, owner, promises, topic, opening, history } = telling
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  const isRepeated = history.repeats > 0 && opening === 0
  const aim = promises.some(({ unknown }) => unknown) ? 'find out' : 'see that it holds'
  return {
    subject: `${capitalized(subject)}: ${opening === 0 ? 'what happens now' : 'how I go on'}`,
    text: letter(customer, owner, [
      opened(
        [
          `${capitalized(summary)}: that is our failure, and this is what I have done about it so far.`,
          `You told us that something is still wrong with ${subject}. Then our failure stands, and this is what I have done since.`,
          `We have failed you with ${subject} for longer than anybody should have to bear, and you had to tell us again. Here is what I have done since I read that.`,
        ],
        opening,
      ),
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : opening < 2
          ? 'None of it is finished, so I have nothing to report as done. I would rather say that than dress it up.'
          : 'It is under way, and no part of it is done yet. You have heard enough fine words; that is the plain state of it.',
      isRepeated
        ? 'This is not the first time that we have failed you in this way. I know that, and you do not have to tell the story again.'
        : null,
      promises.length > 0
        ? promises.map((promise) => countOn(promise, customer)).join(' ')
        : 'I have no date yet that I could stand by, so I give you none.',
      promises.length > 0
        ? opened(
            [
              `My next step is to ${aim}. Until then I write to you at a steady pace, also without news; and if what I say here comes into danger, you hear it from me first.`,
              `My next step is to ${aim}. You hear from me on the way there, and of any trouble with it before it becomes yours.`,
              `My next step is to ${aim}, and I let nothing else come before it. I would sooner write to you too often than too rarely.`,
            ],
            opening,
          )
        : 'My next step is to find one. If you need anything in the meantime, answer this message: it comes to me.',
    ]),
  }
}
