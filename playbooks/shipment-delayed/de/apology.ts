import { daysBetween } from '../../../time/dates.ts'
import type { Telling, Words } from '../../telling.ts'
import { capitalized, letter, spelled, spokenDay } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { daysAfter, daysLong } from './phrases.ts'

type Shipment = Telling<ShipmentFacts>

export const apology = (shipment: Shipment): Words =>
  shipment.opening === 0
    ? firstApology(shipment)
    : shipment.opening === 1
      ? secondApology(shipment)
      : laterApology(shipment)

function firstApology(shipment: Shipment): Words {
  const { facts, severity, customer, owner } = shipment
  const { orderId, daysLate, requiredBy, shippedOn, orderedOn, arrivalUnknown } = facts
  const planned = daysBetween(orderedOn, requiredBy)
  const late =
    shippedOn === null
      ? `Das war vor ${daysAfter(daysLate)}, und noch immer hat sie unser Haus nicht verlassen.`
      : `Verschickt haben wir sie erst am ${spokenDay(shippedOn, customer)}; da hätte sie schon seit ${daysAfter(daysLate)} bei Ihnen sein müssen.`
  return {
    subject: `Bestellung ${orderId}: zu spät, und das ist unser Fehler`,
    text: letter(customer, owner, [
      `Sie haben Bestellung ${orderId} zum ${spokenDay(requiredBy, customer)} gebraucht. ${late} Das ist unser Fehler. Bestellt haben Sie am ${spokenDay(orderedOn, customer)}${planned >= 7 ? ` und uns damit ${daysLong(planned)} Zeit gegeben` : ''}. Sie haben Ihren Teil getan, wir unseren nicht.`,
      `Es tut mir leid. ${weight(severity, daysLate)}`,
      ...before(shipment),
      `Warum es so gekommen ist, kann ich Ihnen noch nicht sagen, und raten werde ich nicht. Fest steht, wer es in Ordnung bringt: ich. Mein Name ist ${owner.name}, und ich bleibe an Ihrer Bestellung, bis Sie mir sagen, dass die Sache für Sie erledigt ist.`,
      `Als Nächstes ${shippedOn === null ? 'sorge ich dafür, dass Ihre Bestellung unser Haus verlässt' : 'finde ich heraus, wo Ihr Paket ist'}. In meiner nächsten Nachricht lesen Sie, was ich veranlasst habe und ${arrivalUnknown ? 'bis wann Sie wieder von mir hören' : 'auf welches Datum Sie sich verlassen können'}. Sie brauchen nichts zu tun. Was immer Sie mir sagen möchten: Antworten Sie auf diese Nachricht, sie kommt direkt zu mir.`,
    ]),
  }
}

/** What the delay did to the customer, in words that fit its size. */
function weight(severity: Shipment['severity'], daysLate: number): string {
  if (severity === 'low') {
    return 'Von unserer Seite der Theke sieht das vielleicht nach wenig aus. Aber es war Ihre Zeit, und Sie hatten damit gerechnet, dass da ist, was Sie gekauft haben.'
  }
  if (severity === 'medium') {
    return 'Sie haben mit einem Datum geplant, das wir zugesagt hatten, und dann mussten Sie um uns herum planen.'
  }
  const time = daysLate === 1 ? 'Ein ganzer Tag ist' : `${capitalized(spelled(daysLate, 'de'))} Tage sind`
  return `${time} kein Versehen mehr. In so langer Zeit wird aus unserem Fehler Ihr Problem mit Menschen, die sich auf Sie verlassen. Und Sie konnten nichts dafür.`
}

/** We take it seriously that it is not the first time. */
function before({ history }: Shipment): string[] {
  if (history.repeats > 1)
    return [
      `Mit Verspätung rechnen Sie bei uns wohl schon, und ich kann es Ihnen nicht verdenken: Mit dieser sind es ${spelled(history.repeats + 1, 'de')} Bestellungen. Wer jemanden immer wieder im Stich lässt, schuldet ihm mehr als noch einen Brief, und das weiß ich.`,
    ]
  if (history.repeats === 1)
    return [
      'Und es ist nicht die erste Bestellung, die wir Ihnen zu spät bringen. Nach der letzten durften Sie erwarten, dass wir gelernt haben, ein Datum zu halten. Das hatten wir nicht.',
    ]
  return history.failures > 0
    ? [
        'Und wir lassen Sie nicht zum ersten Mal im Stich, auch wenn es vorher etwas anderes war. Ich weiß, dass es dadurch schwerer wiegt.',
      ]
    : []
}

function secondApology({ facts, customer, owner }: Shipment): Words {
  const { orderId, daysLate } = facts
  return {
    subject: `Bestellung ${orderId}: Sie sagen, dass es nicht stimmt, und Sie wissen es am besten`,
    text: letter(customer, owner, [
      `Ihre Antwort zu Bestellung ${orderId} ist bei mir angekommen. Sie haben uns gesagt, dass wir es nicht in Ordnung gebracht haben. Dann haben wir es auch nicht.`,
      `Es tut mir leid, und das gleich doppelt: Ihre Bestellung war ${daysLong(daysLate)} zu spät, und unser Versuch, das wiedergutzumachen, ist Ihnen nicht gerecht geworden. Beides ist unser Fehler.`,
      `Ich bin ${owner.name}, ${owner.title}, und von hier an stehe ich dafür ein. Sie müssen nichts noch einmal erzählen: Ihre Worte liegen vor mir, und alles, was wir Ihnen geschrieben haben.`,
      'Als Nächstes gehe ich durch, was wir getan und was wir unterlassen haben. In meiner nächsten Nachricht lesen Sie, bis wann wir beide darüber sprechen, von Mensch zu Mensch. Was immer Sie bis dahin hier schreiben, kommt zu mir.',
    ]),
  }
}

function laterApology({ facts, customer, owner }: Shipment): Words {
  const { orderId } = facts
  return {
    subject: `Bestellung ${orderId}: Wir sind Ihnen noch immer etwas schuldig`,
    text: letter(customer, owner, [
      `mehr als ein Mensch bei uns hat sich nun an Bestellung ${orderId} versucht, und Sie müssen uns noch immer schreiben, dass es nicht stimmt.`,
      'Es tut mir leid. Wer einmal Pech mit uns hat, mag darüber hinwegsehen. Wir aber haben Sie wieder und wieder im Stich gelassen, und diese Schuld liegt bei uns allein.',
      `${owner.name} ist mein Name, ${owner.title}. Ich gebe das an niemanden mehr weiter.`,
      'Als Nächstes rate ich nicht länger, was Ihnen hilft, sondern frage Sie. Bis wann ich anrufe, steht in der Nachricht, die auf diese folgt.',
    ]),
  }
}
