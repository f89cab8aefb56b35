import { spokenInstant } from '../../words.ts'
import { type Lines, turnsIn } from '../translated.ts'
import { breaks, moves } from './move-lines.ts'
import { noDate, notKnown } from './next-step.ts'
import { about, promised, yours } from './phrases.ts'

const lines: Lines = {
  yours: (unanswered) => yours(unanswered),
  onIt: about,
  promised,
  noDate,
  notKnown,
  promisedYou: (old) => `Zugesagt hatte ich Ihnen: ${old}.`,
  wePromised: (old) => `Unsere Zusage war: ${old}. Das ist nicht geschehen.`,
  newDate: ({ dueAt }, { customer }) => `Das neue Datum ist ${spokenInstant(dueAt, customer)} Ihrer Zeit.`,
  instead: (promise) => `Darauf können Sie sich stattdessen verlassen: ${promise}.`,
  moves,
  breaks,
  update: {
    news: [
      [
        'Ich bin noch dran',
        (unanswered) =>
          `Schweigen haben Sie von uns genug gehört. Darum schreibe ich, obwohl ich ${about(unanswered)} nichts Neues habe.`,
      ],
      [
        'noch keine Antwort, aber auch kein Schweigen',
        (unanswered) =>
          `${about(unanswered)} gibt es noch nichts Neues. Das sage ich Ihnen lieber, als Sie rätseln zu lassen.`,
      ],
      [
        'wie weit ich bin',
        (unanswered) =>
          `ein Wort ${about(unanswered)}, von uns so lange liegen gelassen: Seit meinem letzten Schreiben habe ich nichts Neues erfahren.`,
      ],
      [
        'nicht vergessen',
        (unanswered) =>
          `ein zweites Mal hat niemand ${yours(unanswered, 'accusative')} vergessen. Alles liegt vor mir, nur die Antwort noch nicht.`,
      ],
      [
        'ein Lebenszeichen',
        (unanswered) =>
          `das hier ist nur ein Lebenszeichen und noch keine Antwort. Mir ist klar, dass Sie ${about(unanswered)} mehr brauchen als das.`,
      ],
      [
        'noch ohne Antwort',
        (unanswered) =>
          `jeden Morgen sehe ich zuerst nach, ob jemand ${about(unanswered)} etwas gefunden hat. Auch heute war nichts dabei, das Ihnen hilft.`,
      ],
      [
        'was ich habe und was mir fehlt',
        (unanswered) =>
          `Ihre Frage habe ich, und Leute, die ich fragen kann, auch. Was mir ${about(unanswered)} noch fehlt, ist eine Auskunft, die den Namen verdient.`,
      ],
    ],
    afterMove: [
      (unanswered) =>
        `seit ich Ihnen ${about(unanswered)} ein anderes Datum nennen musste, schulde ich Ihnen mehr Worte und nicht weniger. Neues habe ich nicht.`,
      (unanswered) =>
        `dieses Mal verschiebe ich nichts. Nur: Auf ${yours(unanswered, 'accusative')} fehlt Ihnen noch immer die Antwort, und das vergesse ich nicht.`,
      (unanswered) =>
        `ob Sie mir ${about(unanswered)} noch ein Wort glauben, frage ich lieber nicht. Ich berichte einfach, wie es ist: kein Fortschritt.`,
      (unanswered) =>
        `nach dem letzten Brief sollen Sie nicht rätseln, wie es ${about(unanswered)} weitergeht. Die Arbeit daran ruht nicht, auch wenn es nichts zu erzählen gibt.`,
      (unanswered) =>
        `hier steht weder etwas Gutes noch etwas Schlechtes ${about(unanswered)}, nur dass ich daran arbeite.`,
      (unanswered) =>
        `wieder ist eines meiner Daten gefallen, und auf ${yours(unanswered, 'accusative')} fehlt die Antwort noch immer.`,
      (unanswered) => `schöne Worte ${about(unanswered)} erspare ich Ihnen: Es ist nichts gekommen.`,
    ],
    standings: [
      'Meine Zusage gilt',
      'Dazu stehe ich weiter',
      'Damit können Sie weiter rechnen',
      'Davon bin ich nicht abgerückt',
      'Mein Wort darauf steht',
      'Es bleibt dabei',
      'Das gilt unverändert',
    ],
    closings: [
      'Als Nächstes frage ich hier weiter, bis ich sie habe.',
      'Ich bleibe dran, und Sie hören weiter von mir.',
      'Erinnern müssen Sie mich nicht. Es liegt bei mir ganz oben.',
      'Sobald sich das ändert, erfahren Sie es.',
      'Hat sich ein Teil von selbst erledigt, sagen Sie es mir, und ich kümmere mich um den Rest.',
      'Wir sind sie Ihnen längst schuldig, und ich habe nicht aufgehört, daran zu arbeiten.',
      'Als Nächstes gehe ich selbst zu denen, die mir noch nichts gesagt haben.',
    ],
    longer: [
      'Solche Briefe haben Sie nun schon mehrere. Das liegt allein an uns.',
      'Es war eine Frage, und sie hätte eine Antwort gebraucht.',
      'Müssen Sie ohne uns entscheiden, schreiben Sie mir, und ich helfe dabei.',
      'Möchten Sie lieber sprechen? Nennen Sie mir eine Nummer, ich rufe an.',
      'Was Sie das Warten inzwischen kostet, schreiben Sie mir bitte auf.',
      'Hilft Ihnen ein Teil der Antwort schon weiter, sagen Sie es, und Sie bekommen, was ich bisher habe.',
      'Andere hätten uns längst aufgegeben. Dass Sie weiterlesen, halte ich nicht für selbstverständlich.',
    ],
  },
}

export const { update, newDate, brokenPromise } = turnsIn(lines)
