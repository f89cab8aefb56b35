import type { Remedy } from '../../../model/plan.ts'
import { ownWords } from '../../defaults/answer.ts'
import type { Telling, Words } from '../../telling.ts'
import { bullets, letter, spokenMoney } from '../../words.ts'
import type { ShipmentFacts } from '../facts.ts'
import { knownRemedy } from '../known.ts'
import { daysLong } from './phrases.ts'

type Shipment = Telling<ShipmentFacts>

/** Says exactly what was given, and how it arrives. */
export function remedyMessage(shipment: Shipment): Words {
  const { facts, customer, owner, topic, opening } = shipment
  const order = `Bestellung ${facts.orderId}`
  if (topic.remedies.length === 0) return nothingGiven(shipment)
  return {
    subject: `${order}: was wir Ihnen zurückgegeben haben`,
    text: letter(customer, owner, [
      opening === 0
        ? `mit ${order} haben wir Sie im Stich gelassen, und bezahlen sollen Sie dafür nicht. Das ist erledigt:`
        : opening === 1
          ? `unser erster Versuch, ${order} in Ordnung zu bringen, war nicht genug. Dies ist dazugekommen:`
          : `für ${order} haben wir nun drei Anläufe gebraucht, zwei zu viel für Sie. Seither ist dies dazugekommen:`,
      bullets(topic.remedies.map((remedy) => line(remedy, shipment))),
      opening < 2
        ? 'Sie müssen nichts beantragen, nichts ausfüllen und nichts annehmen. Es ist an keine Bedingung geknüpft und verfällt nicht.'
        : 'Es gehört Ihnen, was immer Sie inzwischen von uns halten.',
      opening === 0
        ? 'Geld bringt Ihnen die Zeit nicht zurück, die Sie durch uns verloren haben. Es sorgt nur dafür, dass unser Fehler Sie nicht auch noch Geld kostet.'
        : opening === 1
          ? 'Zwei Enttäuschungen macht das nicht ungeschehen. Danke, dass Sie es uns gesagt haben, statt einfach zu gehen.'
          : 'Schöne Worte spare ich mir. Als Nächstes frage ich Sie, ob es nun gut ist, und richte mich nach Ihrer Antwort.',
    ]),
  }
}

/** One thing that was given. */
export function line(remedy: Remedy, { facts, customer }: Shipment): string {
  const { kind, what, money } = remedy
  const sum = money ? spokenMoney(money, customer) : ''
  const order = `Bestellung ${facts.orderId}`
  const reasons: Partial<Record<string, string>> = {
    'freight-refund': `: die Fracht für ${order}`,
    'delay-credit': ` für die Verspätung von ${order}`,
    'second-attempt-credit': `, weil unser erster Versuch mit ${order} nicht gereicht hat`,
  }
  const known = knownRemedy(remedy, facts)
  const reason = (known && reasons[known]) ?? `: ${what}`
  if (kind === 'refund')
    return `${sum} zurückgezahlt${reason}. Das Geld geht den Weg zurück, auf dem Sie bezahlt haben.`
  if (kind === 'credit')
    return `${sum} auf Ihrem Konto gutgeschrieben${reason}. Der Betrag geht von selbst von Ihrer nächsten Rechnung ab.`
  return `${what}${sum && ` (Wert: ${sum})`}.`
}

/** Nothing was given, or it was declined: whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven({ facts, customer, owner, opening }: Shipment): Words {
  const order = `Bestellung ${facts.orderId}`
  return {
    subject: `${order}: Für mich ist das noch nicht erledigt`,
    text: letter(customer, owner, [
      opening === 0
        ? `wir haben Sie zu lange auf ${order} warten lassen. Ungeschehen machen kann ich das nicht, und erledigt ist es für mich erst, wenn ich es von Ihnen höre.`
        : `wir haben mehr als einmal versucht, ${order} in Ordnung zu bringen, und dass es gelungen ist, setze ich nicht voraus.`,
      'Sie haben jemanden, der antwortet. Als Nächstes frage ich Sie, sobald etwas Ruhe eingekehrt ist, ob es so in Ordnung ist; und nach dem, was Sie mir dann sagen, richte ich mich.',
      'Es tut mir leid, dass wir Sie im Stich gelassen haben. Hat unsere Verspätung bei Ihnen etwas angerichtet, von dem ich nichts ahne, dann schreiben Sie es mir: Eine Antwort auf diese Nachricht kommt direkt zu mir.',
    ]),
  }
}

export function followUp({ facts, customer, owner, opening }: Shipment): Words {
  const order = `Bestellung ${facts.orderId}`
  return {
    subject: opening === 0 ? `${order}: Ist es wieder in Ordnung?` : `${order}: Stimmt es dieses Mal?`,
    text: letter(customer, owner, [
      opening === 0
        ? `wir haben Sie ${daysLong(facts.daysLate)} zu lange auf ${order} warten lassen. Seither haben wir getan, was es aus unserer Sicht wieder in Ordnung bringt. Ob es das tut, können nur Sie sagen.`
        : opening > 1
          ? `über ${order} haben wir nun mehr als einmal gesprochen, nachdem alles, was wir vorher taten, an Ihnen vorbeiging.`
          : `Sie haben uns gesagt, dass wir ${order} nicht in Ordnung gebracht hatten. Seither haben wir es noch einmal versucht, und ich möchte von Ihnen hören, ob es hält.`,
      opening > 1
        ? 'Hat es geholfen? Und was fehlt Ihnen noch?'
        : 'Haben wir es in Ordnung gebracht? Und gibt es noch etwas, das Sie von uns brauchen?',
      opening > 1
        ? 'Ein Nein stört hier niemanden. Daraus erfahre ich, was wir Ihnen noch schulden.'
        : 'Eine Zeile genügt. Eine unzufriedene ist mir so willkommen wie eine zufriedene: Sie kommt zu mir, und ich handle danach.',
    ]),
  }
}

export function reminder({ facts, customer, owner, opening }: Shipment): Words {
  const order = `Bestellung ${facts.orderId}`
  return {
    subject: `${order}: Eine Frage ist noch offen`,
    text: letter(customer, owner, asked(order, opening)),
  }
}

function asked(order: string, opening: number): string[] {
  if (opening === 0) {
    return [
      `ich hatte Sie gefragt, ob wir nach unserer Verspätung bei ${order} alles in Ordnung gebracht haben, und ich wüsste es noch immer gern. Ein Ja oder ein Nein genügt.`,
      'Ein weiteres Mal frage ich nicht. Taucht später doch noch etwas auf, schreiben Sie mir trotzdem.',
    ]
  }
  return opening === 1
    ? [
        `ob unser zweiter Anlauf mit ${order} besser war als der erste, haben Sie mir noch nicht gesagt, und Sie müssen es auch nicht.`,
        'Ein Wort von Ihnen würde mir helfen. Kommt keines, lasse ich Sie in Ruhe; erreichen können Sie mich trotzdem jederzeit.',
      ]
    : [
        `eines möchte ich nach all unseren Anläufen mit ${order} noch wissen: Ist es am Ende gut geworden?`,
        'Das ist mein letzter Brief dazu. Schreiben Sie mir einen, bekommen Sie meine Antwort.',
      ]
}

export const answer = (shipment: Shipment): Words => ({
  subject: `Ihre Nachricht zu Bestellung ${shipment.facts.orderId}`,
  text: ownWords(shipment),
})
