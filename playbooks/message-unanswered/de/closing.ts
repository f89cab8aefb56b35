import type { Remedy } from '../../../model/plan.ts'
import { ownWords } from '../../defaults/answer.ts'
import type { Words } from '../../telling.ts'
import { bullets, capitalized, letter, spokenMoney } from '../../words.ts'
import { knownRemedy, type Unanswered } from '../translated.ts'
import { about, yours } from './phrases.ts'

/** Says exactly what was given, and how it arrives; and plainly that an answer is no gift. */
export function remedyMessage(unanswered: Unanswered): Words {
  const { customer, owner, topic, opening } = unanswered
  if (topic.remedies.length === 0) return nothingGiven(unanswered)
  const message = yours(unanswered, 'accusative')
  return {
    subject: `Was wir Ihnen ${about(unanswered)} gutgeschrieben haben`,
    text: letter(customer, owner, [
      opening === 0
        ? `eine Antwort auf ${message} waren wir Ihnen vom ersten Tag an schuldig. Wiedergutgemacht ist damit nichts. Darum ist auch das erledigt:`
        : opening === 1
          ? `unsere erste Antwort auf ${message} war das Warten nicht wert. Darum ist dies dazugekommen:`
          : `mehr als einmal mussten Sie uns sagen, dass wir auf ${message} keine brauchbare Antwort hatten. Seither ist dies dazugekommen:`,
      bullets(topic.remedies.map((remedy) => line(remedy, unanswered))),
      opening === 0
        ? 'Es gehört Ihnen, ohne Formular, ohne Code und ohne Frist.'
        : opening === 1
          ? 'Sie brauchen dafür nichts zu tun.'
          : 'Zu tun haben Sie dafür nichts, und es nimmt nichts von dem zurück, was Sie uns gesagt haben.',
      opening === 0
        ? 'Verstehen Sie es nicht als Preis dafür, dass wir Sie übergangen haben. Den gibt es nicht. Was wir Ihnen vor allem schulden, ist eine rechtzeitige Antwort, sobald Sie wieder fragen.'
        : opening === 1
          ? 'Danke, dass Sie es uns gesagt haben, statt es bei unserem Schweigen zu belassen. Als Nächstes frage ich Sie, ob die neue Antwort eine ist.'
          : 'Eigenlob bekommen Sie von mir keines dazu. Als Nächstes frage ich Sie, ob man Ihnen nun zugehört hat.',
    ]),
  }
}

/** One thing that was given. */
export function line(remedy: Remedy, unanswered: Unanswered): string {
  const { kind, what, money } = remedy
  const sum = money ? spokenMoney(money, unanswered.customer) : ''
  const reasons: Partial<Record<string, string>> = {
    'cost-of-waiting': ` für das, was Sie das Warten auf unsere Antwort ${about(unanswered)} gekostet hat`,
    'repeat-credit': ', weil wir Sie mehr als einmal ohne Antwort gelassen haben',
    'second-attempt-credit': `, weil unsere Antwort ${about(unanswered)} es nicht auf Anhieb in Ordnung gebracht hat`,
  }
  const known = knownRemedy(remedy, unanswered)
  const reason = (known && reasons[known]) ?? `: ${what}`
  if (kind === 'refund')
    return `${sum} zurückgezahlt${reason}. Das Geld geht den Weg zurück, auf dem Sie bezahlt haben.`
  if (kind === 'credit')
    return `${sum} auf Ihrem Konto gutgeschrieben${reason}. Der Betrag geht von selbst von Ihrer nächsten Rechnung ab.`
  return `${what}${sum && ` (Wert: ${sum})`}.`
}

/** The usual case: what helps is an answer. Whoever gives nothing does not speak of it, and dresses nothing up as a gift. */
function nothingGiven(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  return {
    subject: `${capitalized(yours(unanswered))}: Eines bleibt noch zu sagen`,
    text: letter(customer, owner, [
      ...(opening === 0
        ? [
            `Sie hätten Ihre Antwort gebraucht, als Sie fragten, und mussten auf uns warten. Was Sie von uns auf ${yours(unanswered, 'accusative')} bekommen haben, kam spät, und ein Entgegenkommen war es nicht.`,
            'Es tut mir leid, dass wir Sie haben warten lassen. Was ich von hier an tun kann, ist da zu sein: Eine Antwort auf diese Nachricht kommt zu mir und zu niemandem sonst, ob es darum geht oder um etwas Neues, das Sie wissen müssen.',
          ]
        : opening === 1
          ? [
              `für ${yours(unanswered, 'accusative')} haben wir mehr als einen Anlauf gebraucht, und ich setze nicht voraus, dass wir am Ziel sind.`,
              'Der Umweg tut mir leid. Merken Sie sich meinen Namen: Sie haben hier nun einen Menschen und kein Postfach mehr.',
            ]
          : [
              `nach so vielen Worten von uns ${about(unanswered)} füge ich nur wenige hinzu.`,
              'Es tut mir leid, dass erst ein Anruf leisten musste, was die erste Antwort hätte leisten müssen.',
            ]),
      opening < 2
        ? 'Als Nächstes frage ich Sie, sobald Sie sie ausprobieren konnten, ob unsere Antwort eine war.'
        : 'Als Nächstes komme ich noch einmal auf Sie zu, um zu hören, was daraus geworden ist.',
    ]),
  }
}

/** Days later: was it an answer? */
export function followUp(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  const message = yours(unanswered, 'accusative')
  return {
    subject:
      opening === 0
        ? `Haben Sie nun eine Antwort ${about(unanswered)}?`
        : `Stimmt unsere Antwort ${about(unanswered)} dieses Mal?`,
    text: letter(customer, owner, [
      opening === 0
        ? `wir haben ${message} viel zu lange liegen lassen und dann beantwortet. Ob es Ihnen geholfen hat, können nur Sie sagen.`
        : opening === 1
          ? `Sie haben uns gesagt, dass unsere Antwort auf ${message} nicht gut genug war. Wir haben es noch einmal versucht, und ich frage Sie noch einmal.`
          : `wir sind ${message} gemeinsam durchgegangen, nach mehreren Antworten von uns, die keine waren.`,
      opening < 2
        ? 'Haben Sie, was Sie brauchten? Und ist zwischen uns noch etwas offen?'
        : 'Hat es geholfen? Was möchten Sie noch wissen?',
      opening === 0
        ? 'Ein Wort genügt. Sie haben erlebt, wie es ist, uns zu schreiben und nichts zu hören. Darum sage ich es ausdrücklich: Das hier lese ich, und ich antworte.'
        : 'Ein Nein stört nicht. Daraus erfahre ich, was wir Ihnen noch schulden.',
    ]),
  }
}

export function reminder(unanswered: Unanswered): Words {
  const { customer, owner, opening } = unanswered
  return {
    subject: `${capitalized(yours(unanswered))}: meine Frage an Sie`,
    text: letter(
      customer,
      owner,
      opening === 0
        ? [
            `ich hatte Sie gefragt, ob es wieder gut ist, nachdem wir ${yours(unanswered, 'accusative')} so lange nicht beantwortet haben. Gehört habe ich nichts, und gerade Sie schulden uns keine Antwort.`,
            'Ein weiteres Mal frage ich nicht. Ein Ja oder ein Nein ist mir trotzdem willkommen, und meine Adresse bleibt für Sie offen.',
          ]
        : opening === 1
          ? [
              `Sie haben uns einmal gesagt, dass unsere Antwort auf ${yours(unanswered, 'accusative')} nicht genügte. Ob der zweite Versuch besser war, haben Sie mir noch nicht gesagt.`,
              'Ein Wort von Ihnen reicht mir. Kommt keines, lasse ich Sie in Ruhe, und erreichen können Sie mich trotzdem.',
            ]
          : [
              `eines wüsste ich noch gern: Haben wir nach all unseren Antworten auf ${yours(unanswered, 'accusative')} am Ende gesagt, was Sie hören mussten?`,
              'Das ist mein letzter Brief dazu. Schreiben Sie mir einen, bekommt er seine Antwort von mir.',
            ],
    ),
  }
}

export const answer = (unanswered: Unanswered): Words => ({
  subject: capitalized(yours(unanswered)),
  text: ownWords(unanswered),
})
