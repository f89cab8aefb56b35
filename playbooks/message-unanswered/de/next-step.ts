import type { SpokenPromise } from '../../../model/message.ts'
import type { Words } from '../../telling.ts'
import { capitalized, letter, sentence, spokenWeekday } from '../../words.ts'
import type { Unanswered } from '../translated.ts'
import { promised, yours } from './phrases.ts'

export const noDate =
  'Ein Datum, zu dem ich stehen könnte, habe ich noch nicht. Darum nenne ich Ihnen keines.'
export const notKnown = 'Die Antwort kenne ich noch nicht, und ich erfinde keine.'

/** How the answer comes about, and by when. */
export function nextStep(unanswered: Unanswered): Words {
  const { customer, owner, promises, topic, opening } = unanswered
  const [promise] = promises
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  return {
    subject: promise
      ? `${capitalized(yours(unanswered))}: ${event(promise, opening)} bis ${spokenWeekday(promise.dueAt, customer)}`
      : `${capitalized(yours(unanswered))}: was ich bisher getan habe`,
    text: letter(customer, owner, [
      opening === 0
        ? `wir haben ${yours(unanswered, 'accusative')} liegen lassen. Was Sie vor allem anderen brauchen, ist Ihre Antwort, und so bekommen Sie sie.`
        : opening === 1
          ? `so geht es mit ${yours(unanswered, 'dative')} weiter. Erst haben wir geschwiegen, dann haben wir schlecht geantwortet.`
          : `all unsere Antworten auf ${yours(unanswered, 'accusative')} habe ich beiseitegelegt: Keine davon war die, die Sie brauchten.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'Fertig ist davon noch nichts, und das sage ich Ihnen lieber, als es schönzureden.',
      promise ? dated(promise, unanswered) : noDate,
      promise ? behind(opening) : 'Ich schreibe Ihnen weiter, bis ich eines habe.',
    ]),
  }
}

const event = ({ unknown }: SpokenPromise, opening: number): string =>
  unknown ? 'Sie hören von mir' : opening === 0 ? 'meine Antwort' : 'mein Anruf'

function dated(promise: SpokenPromise, unanswered: Unanswered): string {
  const { opening } = unanswered
  if (promise.unknown)
    return `${notKnown} ${sentence(promised(promise, unanswered))} Sie hören es auch dann, wenn es wenig ist.`
  const line = `Darauf können Sie sich verlassen: ${promised(promise, unanswered)}.`
  return opening === 0
    ? `${line} Es wird eine Antwort sein, mit der Sie etwas anfangen können, und was wir nicht beantworten können, sage ich offen.`
    : opening === 1
      ? `${line} Sie sagen mir, was unsere Antwort offengelassen hat, und ich lege nicht auf, bevor ich es verstanden habe.`
      : `${line} Vorbereitet habe ich nichts. Sie reden, ich schreibe mit und lese es Ihnen vor.`
}

const behind = (opening: number): string =>
  opening === 0
    ? 'Dieses Datum ist meines und nicht das einer Abteilung. Sehe ich, dass ich es nicht halten kann, sage ich es Ihnen, bevor es verstreicht.'
    : opening === 1
      ? 'Passt Ihnen eine andere Stunde besser oder ein Brief besser als ein Anruf, sagen Sie es hier, und so wird es gemacht.'
      : 'Wer sonst noch mithören soll, auf Ihrer Seite oder auf unserer: Nennen Sie mir den Namen, und so machen wir es.'
