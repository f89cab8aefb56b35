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
    subject: `Wir haben ${yours(unanswered, 'accusative')} unbeantwortet gelassen`,
    text: letter(customer, owner, [
      `am ${day} haben Sie uns ${wrote(facts.channel, about(unanswered))}. ${silence(unanswered)} Geantwortet hat Ihnen niemand. Das ist von Anfang bis Ende unser Fehler: Sie haben gefragt, und wir waren nicht da.`,
      `Es tut mir leid. ${weight(unanswered)}`,
      again(unanswered),
      `Ich bin ${owner.name}, ${owner.title}, und von hier an ist es meine Arbeit, dass Sie Ihre Antwort bekommen. Sie müssen nichts noch einmal schreiben: Was Sie uns mitgeteilt haben, liegt mir vor.`,
      `Als Nächstes ${answerUnknown ? 'suche ich den Menschen, der Ihnen antworten kann' : 'beschaffe ich Ihnen diese Antwort, vor allem anderen'}. In meiner nächsten Nachricht lesen Sie, bis wann Sie ${answerUnknown ? 'erfahren, wie weit ich bin' : 'sie haben'}. Was Sie bis dahin ergänzen möchten, schreiben Sie als Antwort auf diese Nachricht: Sie kommt zu mir und nicht in eine Warteschlange.`,
    ]),
  }
}

const wrote = (channel: MessageFacts['channel'], topic: string): string =>
  ({
    'e-mail': `${topic} geschrieben`,
    form: `über unsere Website ${topic} geschrieben`,
    chat: `in unserem Chat ${topic} geschrieben`,
    phone: `${topic} zu erreichen versucht`,
    letter: `${topic} einen Brief geschickt`,
  })[channel]

/** How long it was, and how often they tried, as they lived through it. */
function silence({ facts, customer, now }: Unanswered): string {
  const days = daysOfSilence(facts.askedAt, now, customer.timeZone)
  const waited =
    days === 0 ? 'Stunde um Stunde' : days === 1 ? 'einen ganzen Tag' : `${spelled(days, 'de')} ganze Tage`
  const times =
    facts.timesWritten > 12 ? `${facts.timesWritten} Mal` : `${spelled(facts.timesWritten, 'de')}mal`
  return facts.timesWritten === 1
    ? `Sie haben ${waited} auf eine Antwort gewartet.`
    : `Sie haben ${waited} auf eine Antwort gewartet und sich ${times} bei uns gemeldet.`
}

/** What the silence did to the customer, in words that fit its size. */
function weight({ severity, facts }: Unanswered): string {
  const cost = facts.cost?.amount
    ? ' Dass es Sie auch noch Geld gekostet hat, haben wir zu tragen und nicht Sie.'
    : ''
  if (severity === 'low')
    return `Wer etwas fragt, muss es dann wissen und nicht erst, wenn es uns passt. Sie mussten raten, ob es überhaupt jemand gelesen hat.${cost}`
  if (severity === 'medium')
    return `Auch Schweigen sagt etwas. Unseres hat Ihnen gesagt, dass Ihre Frage hier nicht zählt, und gerade das hätte es Ihnen nie sagen dürfen.${cost}`
  return `Sie haben alles getan, was man tun kann, um gehört zu werden, und wir haben Sie mit einer Wand reden lassen. An Ihrer Stelle würde ich längst nicht mehr glauben, dass hier jemand liest, was ankommt, und verdenken könnte ich es Ihnen nicht.${cost}`
}

/** We take it seriously that it is not the first time. */
function again({ history }: Unanswered): string | null {
  if (history.repeats > 1)
    return 'Ohne Antwort haben wir Sie nun schon immer wieder gelassen. Eine Entschuldigung dafür kennen Sie bereits, und danach ist es erneut geschehen. Darum verlange ich nicht, dass Sie dieser hier glauben. Sie zählt erst, wenn Sie Ihre Antwort haben.'
  if (history.repeats > 0)
    return 'Es ist auch nicht das erste Mal. Wir haben Sie schon früher ohne Antwort gelassen, und zweimal ist kein Versehen: So arbeiten wir, und das muss sich ändern.'
  return history.failures > 0
    ? 'Wir hatten Sie zuvor schon auf andere Weise enttäuscht. Dieses Mal durften Sie Besseres von uns erwarten.'
    : null
}

function secondApology(unanswered: Unanswered): Words {
  const { customer, owner } = unanswered
  return {
    subject: `Sie sagen uns, dass unsere Antwort ${about(unanswered)} nicht genügt`,
    text: letter(customer, owner, [
      `wir haben ${yours(unanswered, 'accusative')} liegen lassen. Als endlich eine Antwort kam, hat sie Ihnen nicht geholfen. Das haben Sie uns gesagt, und Sie wissen es am besten.`,
      'Es tut mir leid: das Schweigen, und was danach kam. Beides ist unser Fehler. Erst haben wir Sie warten lassen, und dann haben wir nicht genau hingehört.',
      `Mein Name ist ${owner.name}, ${owner.title}, und ich habe das übernommen. Mir liegt alles vor, was geschrieben wurde, von Ihnen und von uns.`,
      'Als Nächstes lese ich Ihre Frage noch einmal von vorn, als hätte sie noch niemand beantwortet. In meiner nächsten Nachricht lesen Sie, bis wann ich Sie anrufe.',
    ]),
  }
}

function laterApology(unanswered: Unanswered): Words {
  const { customer, owner } = unanswered
  return {
    subject: `Noch immer sind wir Ihnen eine Antwort ${about(unanswered)} schuldig`,
    text: letter(customer, owner, [
      `mehrere von uns haben nun auf ${yours(unanswered, 'accusative')} geantwortet, und niemand hat gesagt, was Sie hören mussten.`,
      'Es tut mir leid. Mit einer Frage allein gelassen zu werden ist schlimm. Immer wieder Antworten zu bekommen, die an ihr vorbeigehen, ist schlimmer. Genau das haben wir Ihnen angetan, und das ist unser Fehler.',
      `Ich bin ${owner.name}, ${owner.title}. Von hier wandert das nicht weiter: Bei mir hört es auf.`,
      'Als Nächstes frage ich Sie, statt noch einmal zu raten. In der Nachricht nach dieser steht, bis wann ich anrufe.',
    ]),
  }
}
