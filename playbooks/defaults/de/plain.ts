import type { Remedy } from '../../../model/plan.ts'
import { capitalized, sentence, spokenInstant, spokenMoney } from '../../words.ts'
import { notesOf, type PlainLines } from '../plain.ts'

// No word here has a ß: what is read in Zürich is spelled as in Berlin.

export const plainLines: PlainLines = {
  headlines: {
    apology: 'unser Fehler',
    'next-step': 'wie es weitergeht',
    update: 'noch nichts Neues',
    'new-date': 'Das Datum verschiebt sich',
    'broken-promise': 'Wir haben unser Wort gebrochen',
    remedy: 'was wir getan haben',
    'follow-up': 'Ist es wieder in Ordnung?',
    reminder: 'Ist es wieder in Ordnung?',
    answer: 'Ihre Nachricht',
  },
  sorry: 'Das ist unser Fehler, und es tut mir leid.',
  count: (number) => `Dies ist Nachricht Nummer ${number} von uns in dieser Sache.`,
  owned: (name) =>
    `Ich bin ${name}, und ich bringe das in Ordnung. Als Nächstes kläre ich, was wir tun können, und schreibe Ihnen, was ich unternehme.`,
  done: 'Bisher getan:',
  nothingDone: 'Erledigt ist noch nichts, und das will ich Ihnen nicht verschweigen.',
  nothingNew: 'Es gibt nichts Neues.',
  countOn: (promise) => `Darauf können Sie sich verlassen: ${promise}.`,
  unknown: (promise) =>
    `Wann es in Ordnung gebracht ist, kann ich Ihnen noch nicht sagen, und raten werde ich nicht. ${capitalized(promise)}.`,
  noDate: 'Ein Datum, zu dem ich stehen könnte, habe ich noch nicht.',
  moved: (promise) => `Das hatte ich Ihnen gesagt, und es wird nicht halten: ${promise}`,
  broken: (promise) => `Das hatten wir Ihnen zugesagt und nicht gehalten: ${promise}`,
  given: 'Das ist erledigt:',
  notSettled: 'Abgeschlossen ist es für mich erst, wenn Sie es sagen.',
  unanswered:
    'Ihre Nachricht liegt mir vor. Die Antwort, die Ihnen zusteht, haben Sie noch nicht, und auch das ist unser Fehler.',
  asked:
    'Haben wir es in Ordnung gebracht? Brauchen Sie noch etwas von uns? Eine Antwort auf diese Nachricht kommt zu mir, und ich handle danach.',
  askedBefore:
    'Ich hatte Sie gefragt, ob wir es in Ordnung gebracht haben, und Ihre Antwort fehlt mir noch. Ein weiteres Mal frage ich nicht. Eine Antwort auf diese Nachricht kommt immer zu mir, und ich handle danach.',
  next: {
    'next-step': 'Als Nächstes kümmere ich mich darum und schreibe Ihnen wieder.',
    update: 'Als Nächstes mache ich damit weiter und schreibe Ihnen wieder.',
    'new-date': 'Als Nächstes sorge ich dafür, dass es hält.',
    'broken-promise': 'Als Nächstes gehe ich der Sache selbst nach.',
    remedy: 'Als Nächstes frage ich Sie, ob es so in Ordnung ist.',
    answer: 'Als Nächstes schreibe ich Ihnen diese Antwort.',
  },
  fully: {
    failed: ({ summary }) => sentence(summary),
    promised: ({ what, dueAt }, { customer }) => `${what} (bis ${spokenInstant(dueAt, customer)} Ihrer Zeit)`,
    given: (remedy, { customer }) => givenLine(remedy, customer),
    done: notesOf,
  },
  briefly: {
    // Its place in the sentence asks for no case: whoever names the thing cannot know which.
    failed: ({ subject }) => `${capitalized(subject)}: Damit haben wir Sie im Stich gelassen.`,
    promised: ({ dueAt, unknown }, { customer }) =>
      unknown
        ? `Sie hören bis ${spokenInstant(dueAt, customer)} Ihrer Zeit von mir, was ich herausgefunden habe`
        : `Unser Termin dafür ist ${spokenInstant(dueAt, customer)} Ihrer Zeit`,
    given: (remedy, { customer }) => givenLine({ ...remedy, what: '' }, customer),
    done: () => [],
  },
}

const kinds: Record<Remedy['kind'], string> = {
  refund: 'Rückzahlung',
  credit: 'Gutschrift',
  replacement: 'Ersatz',
  gift: 'Geschenk',
}

function givenLine({ kind, what, money }: Remedy, customer: Parameters<typeof spokenMoney>[1]): string {
  const sum = money ? spokenMoney(money, customer) : ''
  return sentence(
    [[kinds[kind], sum].filter((part) => part !== '').join(' '), what]
      .filter((part) => part !== '')
      .join(': '),
  )
}
