import type { SpokenPromise } from '../../../model/message.ts'
import type { Words } from '../../telling.ts'
import { capitalized, letter, sentence, spokenWeekday } from '../../words.ts'
import type { Unanswered } from '../translated.ts'
import { promised, yours } from './phrases.ts'

export const noDate = 'Todavía no tengo una fecha de la que pueda responder, así que no le doy ninguna.'
export const notKnown = 'Todavía no sé la respuesta, y no voy a inventarla.'

/** How the answer comes about, and by when. */
export function nextStep(unanswered: Unanswered): Words {
  const { customer, owner, promises, topic, opening } = unanswered
  const [promise] = promises
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  return {
    subject: promise
      ? `${capitalized(yours(unanswered))}: ${event(promise, opening)} a más tardar el ${spokenWeekday(promise.dueAt, customer)}`
      : `${capitalized(yours(unanswered))}: lo que he hecho hasta aquí`,
    text: letter(customer, owner, [
      opening === 0
        ? `Dejamos sin atender ${yours(unanswered)}. Lo primero que usted necesita es su respuesta, y así va a tenerla.`
        : opening === 1
          ? `Así sigo con ${yours(unanswered)}. Primero callamos, y después respondimos mal.`
          : `He dejado a un lado todas nuestras respuestas a ${yours(unanswered)}: ninguna era la que usted necesitaba.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'Todavía no tengo nada terminado que contarle, y prefiero decírselo así a adornarlo.',
      promise ? dated(promise, unanswered) : noDate,
      promise ? behind(opening) : 'Le sigo escribiendo hasta que la tenga.',
    ]),
  }
}

const event = ({ unknown }: SpokenPromise, opening: number): string =>
  unknown ? 'le escribo' : opening === 0 ? 'mi respuesta' : 'mi llamada'

function dated(promise: SpokenPromise, unanswered: Unanswered): string {
  const { opening } = unanswered
  if (promise.unknown)
    return `${notKnown} ${sentence(promised(promise, unanswered))} Lo sabrá por mí aunque sea poco.`
  const line = `Puede contar con esto: ${promised(promise, unanswered)}.`
  return opening === 0
    ? `${line} Será una respuesta que le sirva, y lo que no sepamos responder se lo diré sin rodeos.`
    : opening === 1
      ? `${line} Usted me dice qué dejó abierto nuestra respuesta, y no cuelgo hasta haberlo entendido.`
      : `${line} No llevo nada preparado. Usted habla, yo lo apunto y se lo leo.`
}

const behind = (opening: number): string =>
  opening === 0
    ? 'Esa fecha es mía, no de un departamento. Si veo que no puedo cumplirla, se lo digo antes de que pase.'
    : opening === 1
      ? 'Si le viene mejor otra hora, o una carta mejor que una llamada, dígamelo aquí y así se hace.'
      : 'Quien más deba oírlo, de su parte o de la nuestra: dígame su nombre, y así lo hacemos.'
