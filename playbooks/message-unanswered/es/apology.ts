import { readWallClock } from '../../../time/clock-reading.ts'
import type { Words } from '../../telling.ts'
import { letter, spelled, spokenDay } from '../../words.ts'
import { daysOfSilence } from '../decisions.ts'
import type { MessageFacts } from '../facts.ts'
import type { Unanswered } from '../translated.ts'
import { about, yours } from './phrases.ts'

export const apology = (unanswered: Unanswered): Words =>
  unanswered.opening === 0
    ? firstApology(unanswered)
    : unanswered.opening === 1
      ? secondApology(unanswered)
      : laterApology(unanswered)

function firstApology(unanswered: Unanswered): Words {
  const { facts, customer, owner } = unanswered
  const { askedAt, answerUnknown } = facts
  const day = spokenDay(readWallClock(askedAt, customer.timeZone).date, customer)
  return {
    subject: `Dejamos sin responder ${yours(unanswered)}`,
    text: letter(customer, owner, [
      `El ${day} usted ${wrote[facts.channel]} ${about(unanswered)}. ${silence(unanswered)} Nadie le respondió. El fallo es nuestro de principio a fin: usted preguntó, y nosotros no estábamos.`,
      `Lo siento. ${weight(unanswered)}`,
      again(unanswered),
      `Me llamo ${owner.name}, ${owner.title}, y de aquí en adelante es mi trabajo que usted tenga su respuesta. No hace falta que lo escriba todo otra vez: tengo lo que nos hizo llegar.`,
      `Mi siguiente paso es ${answerUnknown ? 'encontrar a quien pueda responderle' : 'conseguirle esa respuesta antes que cualquier otra cosa'}. En mi próximo mensaje le diré para cuándo ${answerUnknown ? 'sabrá hasta dónde he llegado' : 'la tendrá'}. Lo que quiera añadir hasta entonces, escríbalo como respuesta a este mensaje: me llega a mí, y no a una cola.`,
    ]),
  }
}

const wrote: Record<MessageFacts['channel'], string> = {
  'e-mail': 'nos escribió',
  form: 'nos escribió a través de nuestra página web',
  chat: 'nos escribió en nuestro chat',
  phone: 'intentó hablar con nosotros por teléfono',
  letter: 'nos envió una carta',
}

/** How long it was, and how often they tried, as they lived through it. */
function silence({ facts, customer, now }: Unanswered): string {
  const days = daysOfSilence(facts.askedAt, now, customer.timeZone)
  const waited =
    days === 0 ? 'hora tras hora' : days === 1 ? 'un día entero' : `${spelled(days, 'es')} días enteros`
  return facts.timesWritten === 1
    ? `Ha esperado ${waited} una respuesta.`
    : `Ha esperado ${waited} una respuesta, y lo ha intentado ${spelled(facts.timesWritten, 'es')} veces.`
}

/** What the silence did to the customer, in words that fit its size. */
function weight({ severity, facts }: Unanswered): string {
  const cost = facts.cost?.amount
    ? ' Que además le haya costado dinero nos toca cargarlo a nosotros, y no a usted.'
    : ''
  if (severity === 'low')
    return `Quien pregunta algo necesita saberlo en ese momento, y no cuando a nosotros nos venga bien. A usted le dejamos adivinando si alguien lo había leído.${cost}`
  if (severity === 'medium')
    return `El silencio también dice algo. El nuestro le dijo que aquí su pregunta no importaba, y eso es justo lo que nunca debió decirle.${cost}`
  return `Usted hizo todo lo que se puede hacer para que le escuchen, y le dejamos hablando con una pared. En su lugar, yo habría dejado ya de creer que aquí alguien lee lo que llega, y no podría reprochárselo.${cost}`
}

/** We take it seriously that it is not the first time. */
function again({ history }: Unanswered): string | null {
  if (history.repeats > 1)
    return 'Ya le hemos dejado sin respuesta una y otra vez. Usted ya ha leído una disculpa por ello, y después volvió a pasar, así que no le pido que esta le consuele. Solo valdrá algo cuando tenga su respuesta.'
  if (history.repeats > 0)
    return 'Tampoco es la primera vez. Ya antes le habíamos dejado sin respuesta, y dos veces no son un descuido: es nuestra manera de trabajar, y tiene que cambiar.'
  return history.failures > 0
    ? 'Antes de esto ya le habíamos fallado de otra manera. Tenía motivos de sobra para esperar algo mejor de nosotros.'
    : null
}

function secondApology(unanswered: Unanswered): Words {
  const { customer, owner } = unanswered
  return {
    subject: `Usted nos dice que nuestra respuesta ${about(unanswered)} no basta`,
    text: letter(customer, owner, [
      `Dejamos sin atender ${yours(unanswered)}. Cuando por fin llegó una respuesta, no le sirvió. Nos lo ha dicho, y es usted quien lo sabe.`,
      'Lo siento, por el silencio y por lo que vino después. Las dos cosas son culpa nuestra: primero le hicimos esperar, y luego no escuchamos bien.',
      `Mi nombre es ${owner.name}, ${owner.title}, y de esto me ocupo yo. Tengo todo lo que se ha escrito, por su parte y por la nuestra.`,
      'Mi siguiente paso es leer su pregunta otra vez desde el principio, como si nadie la hubiera contestado. En mi próximo mensaje le diré para cuándo le llamo.',
    ]),
  }
}

function laterApology(unanswered: Unanswered): Words {
  const { customer, owner } = unanswered
  return {
    subject: `Le seguimos debiendo una respuesta ${about(unanswered)}`,
    text: letter(customer, owner, [
      `Varias personas de esta casa han contestado ya a ${yours(unanswered)}, y nadie ha dicho lo que usted necesitaba oír.`,
      'Lo siento. Quedarse a solas con una pregunta es malo. Recibir una y otra vez respuestas a otra cosa es peor. Eso es lo que le hemos hecho, y la culpa es nuestra.',
      `Me llamo ${owner.name}, ${owner.title}. De aquí no pasa a otras manos: termina conmigo.`,
      'Mi siguiente paso es preguntarle a usted en lugar de suponer una vez más. En el mensaje que sigue a este le digo para cuándo le llamo.',
    ]),
  }
}
