import type { SpokenPromise } from '../../../model/message.ts'
import type { Telling, Words } from '../../telling.ts'
import { letter, sentence, spokenWeekday } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { daysLong, notKnown, promised } from './phrases.ts'

type Shipment = Telling<ShipmentFacts>

/** What was set in motion, and what they can count on. */
export function nextStep(shipment: Shipment): Words {
  const { facts, customer, owner, promises, topic, opening } = shipment
  const { orderId, destination, daysLate } = facts
  const [promise] = promises
  const notes = topic.done.map(({ note }) => note.trim()).filter((note) => note !== '')
  const where = destination ? `, con destino a ${destination.city}` : ''
  return {
    subject: promise
      ? `Pedido ${orderId}: ${event(promise, opening)} a más tardar el ${spokenWeekday(promise.dueAt, customer)}`
      : `Pedido ${orderId}: lo que he puesto en marcha`,
    text: letter(customer, owner, [
      opening === 0
        ? `Esto es lo que he puesto en marcha para su pedido ${orderId}${where}.`
        : opening > 1
          ? `Dejo a un lado todo lo que hemos hecho hasta aquí por el pedido ${orderId}: nada de eso le ha servido, y el fallo sigue siendo nuestro.`
          : `Así sigo con el pedido ${orderId}: ${daysLong(daysLate)} de retraso por un fallo nuestro, y todavía no está bien.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'Todavía no tengo nada terminado que contarle, y prefiero decírselo así a adornarlo.',
      promise
        ? dated(promise, shipment)
        : 'Todavía no tengo una fecha de la que pueda responder, así que no le doy ninguna.',
      promise ? behind(promise, opening) : 'Le sigo escribiendo hasta que la tenga.',
    ]),
  }
}

const event = ({ unknown }: SpokenPromise, opening: number): string =>
  unknown ? 'le escribo' : opening === 0 ? 'en sus manos' : 'hablamos'

const rhythm =
  'Hasta entonces le escribo con regularidad, también cuando no haya nada nuevo. Si la fecha peligra, lo sabrá por mí antes de que pase, y no después.'
const openly =
  'Ese mensaje llega aunque no haya averiguado nada nuevo: no debe quedarle la duda de si alguien lo está buscando.'

function behind({ unknown }: SpokenPromise, opening: number): string {
  if (unknown) return openly
  return opening > 1
    ? 'Si le viene mejor otra hora, o una carta mejor que una llamada, dígamelo aquí y así se hace.'
    : rhythm
}

function dated(promise: SpokenPromise, shipment: Shipment): string {
  if (promise.unknown) return notKnown(promise, shipment)
  const line = `Puede contar con esto: ${promised(promise, shipment)}.`
  return shipment.opening === 0
    ? `${line} En esa fecha he dejado margen para que algo más se complique, y así poder cumplirla.`
    : shipment.opening > 1
      ? `${line} No llevo nada preparado. Usted habla, y yo escucho.`
      : `${line} Usted me dice lo que falta por hacer, y yo dejo escrito lo que acordemos.`
}
