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
  const where = destination ? ` nach ${destination.city}` : ''
  return {
    subject: promise
      ? `Bestellung ${orderId}: ${event(promise, opening)} bis ${spokenWeekday(promise.dueAt, customer)}`
      : `Bestellung ${orderId}: was ich veranlasst habe`,
    text: letter(customer, owner, [
      opening === 0
        ? `das habe ich für Ihre Bestellung ${orderId}${where} veranlasst.`
        : opening > 1
          ? `was wir bisher für Bestellung ${orderId} getan haben, lege ich beiseite: Nichts davon hat Ihnen geholfen, und unser Fehler steht noch immer.`
          : `so geht es mit Bestellung ${orderId} weiter. Durch unseren Fehler war sie ${daysLong(daysLate)} zu spät, und in Ordnung ist es noch immer nicht.`,
      notes.length > 0
        ? notes.map(sentence).join(' ')
        : 'Abgeschlossen ist davon noch nichts, und das sage ich Ihnen lieber, als es schönzureden.',
      promise
        ? dated(promise, shipment)
        : 'Ein Datum, zu dem ich stehen könnte, habe ich noch nicht. Darum nenne ich Ihnen keines.',
      promise ? behind(promise, opening) : 'Ich schreibe Ihnen weiter, bis ich eines habe.',
    ]),
  }
}

const event = ({ unknown }: SpokenPromise, opening: number): string =>
  unknown ? 'Sie hören von mir' : opening === 0 ? 'bei Ihnen' : 'Wir sprechen uns'

const rhythm =
  'Bis dahin schreibe ich Ihnen in festen Abständen, auch wenn es nichts Neues gibt. Gerät das Datum in Gefahr, erfahren Sie es von mir, bevor es verstreicht, und nicht danach.'
const openly =
  'Diese Nachricht kommt auch dann, wenn ich nichts Neues erfahren habe: Sie sollen sich nicht fragen müssen, ob überhaupt jemand sucht.'

function behind({ unknown }: SpokenPromise, opening: number): string {
  if (unknown) return openly
  return opening > 1
    ? 'Passt Ihnen eine andere Stunde besser oder ein Brief besser als ein Anruf, sagen Sie es hier, und so wird es gemacht.'
    : rhythm
}

function dated(promise: SpokenPromise, shipment: Shipment): string {
  if (promise.unknown) return notKnown(promise, shipment)
  const line = `Darauf können Sie sich verlassen: ${promised(promise, shipment)}.`
  return shipment.opening === 0
    ? `${line} Eine weitere Panne habe ich eingerechnet, damit ich dieses Datum halten kann.`
    : shipment.opening > 1
      ? `${line} Ich bringe nichts Vorbereitetes mit. Sie reden, und ich höre zu.`
      : `${line} Sie sagen mir, was noch geschehen muss, und ich schreibe auf, was wir vereinbaren.`
}
