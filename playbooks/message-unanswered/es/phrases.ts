import type { SpokenPromise } from '../../../model/message.ts'
import { spokenInstant } from '../../words.ts'
import { type Asked, isDated, knownPromise, type Unanswered } from '../translated.ts'

/** "sobre «la factura del pedido 10249»": in quotes, as it is whoever reported it that chose the words. */
export const about = (unanswered: Asked): string => {
  const { topic, message } = unanswered.facts
  return isDated(`Lo tendrá para ${topic}.`, 'es', unanswered)
    ? `sobre el asunto ${message}`
    : `sobre «${topic}»`
}

/** "su mensaje sobre «la factura del pedido 10249»". */
export const yours = (unanswered: Asked): string =>
  `su ${unanswered.facts.channel === 'phone' ? 'llamada' : 'mensaje'} ${about(unanswered)}`

/** "el viernes 27 de noviembre a las 18:00 (su hora local)". */
export const at = (instant: string, customer: Unanswered['customer']): string =>
  `el ${spokenInstant(instant, customer)} (su hora local)`

/** What we said, with its date. */
export function promised(promise: SpokenPromise, unanswered: Unanswered): string {
  const date = `a más tardar ${at(promise.dueAt, unanswered.customer)}`
  const known = knownPromise(promise, unanswered)
  if (known === 'answer') return `tendrá mi respuesta ${about(unanswered)} ${date}`
  if (known === 'call') return `${date}, le llamo para hablar ${about(unanswered)}`
  if (known === 'word')
    return `${date}, le escribo hasta dónde he llegado con mi respuesta ${about(unanswered)}`
  return `${promise.what}, ${date}`
}
