import type { BreakLines, MoveLines } from '../../turning.ts'

const first = {
  why: 'Das kann ich nicht halten.',
  sorry:
    'Es tut mir leid. Vom Warten auf uns hatten Sie schon genug, und nun verlange ich Ihnen noch mehr davon ab.',
  next: 'Als Nächstes frage ich wieder nach und lasse mich nicht vertrösten. Hilft Ihnen inzwischen schon ein Teil der Antwort, sagen Sie mir, welcher, und den bekommen Sie zuerst.',
}
const second = {
  why: 'Auch daraus wird nichts.',
  sorry:
    'Es tut mir leid. Angefangen haben wir damit, Sie ohne Antwort zu lassen, und jedes neue Datum muss für Sie nach mehr davon klingen. Aber es ist jemand dran, und das bin ich.',
  next: 'Als Nächstes frage ich dort, wo noch niemand gefragt hat. Müssen Sie ohne uns weitermachen, sagen Sie es mir: Ich könnte es verstehen, und auch dabei helfe ich Ihnen.',
}
const third = {
  why: 'So wie es steht, reicht die Zeit nicht.',
  sorry:
    'Es tut mir leid. Sie haben uns länger zugehört, als wir es verdient hatten, und noch immer fehlt das Einzige, was Sie wissen wollten.',
  next: 'Als Nächstes lege ich alles andere weg, bis das hier beantwortet ist. Nützt Ihnen etwas Halbes früher mehr als etwas Ganzes später, schreiben Sie es mir.',
}
const fourth = {
  why: 'Es gelingt mir bis dahin nicht.',
  sorry: 'Es tut mir leid. Wieder müssen Sie sich nach uns richten, und es sollte umgekehrt sein.',
  next: 'Mein nächster Schritt: Ich hole mir Hilfe von jemandem, der hier mehr bewegen kann als ich. Was Sie in der Zwischenzeit brauchen, sagen Sie bitte.',
}

/** What is said when a date moves: the first time, the second and so on. */
export const moves: [MoveLines, ...MoveLines[]] = [
  {
    ...first,
    subject: 'Ich brauche länger, als ich gesagt habe',
    intro: (message) =>
      `Sie warten auf Nachricht ${message}, und sie kommt später, als ich gesagt habe. Das sollen Sie wissen, bevor das Datum verstreicht, und nicht danach.`,
    unknown: {
      ...first,
      intro: (message) =>
        `ich schulde Ihnen Nachricht ${message}, und hier ist sie: Eine Antwort, für die ich mit meinem Namen einstehe, habe ich noch immer nicht.`,
    },
  },
  {
    ...second,
    subject: 'Ich brauche noch einmal mehr Zeit',
    intro: (message) =>
      `noch einmal muss ich ein Datum verschieben, das ich Ihnen ${message} genannt habe. Eine scharfe Antwort könnte ich Ihnen nicht verdenken.`,
    unknown: {
      ...second,
      intro: (message) =>
        `wieder schreibe ich Ihnen ${message} und habe keine Antwort für Sie. Von allen, die ich gefragt habe, konnte mir niemand mehr geben als eine Vermutung.`,
    },
  },
  {
    ...third,
    subject: 'Ich muss mich noch einmal berichtigen',
    intro: (message) =>
      `ich hatte mir vorgenommen, Ihnen ${message} kein Datum mehr zurückzunehmen. Nun tue ich es doch.`,
    unknown: {
      ...third,
      intro: (message) =>
        `noch einmal ein Brief von mir ${message}, und noch einmal ohne Antwort. Die es wissen müssten, wissen es nicht.`,
    },
  },
  {
    ...fourth,
    subject: 'Ich halte auch dieses Datum nicht',
    intro: (message) =>
      `auch wenn Sie es kaum noch hören mögen: Was ich Ihnen ${message} angekündigt habe, kommt nicht rechtzeitig.`,
    unknown: {
      ...fourth,
      intro: (message) =>
        `Sie fragen sich sicher, ob ${message} überhaupt noch etwas kommt. Ich kann Ihnen nur sagen, dass ich weitersuche.`,
    },
  },
]

/** What is said when a promise is broken. */
export const breaks: [BreakLines, ...BreakLines[]] = [
  {
    subject: 'Wir haben Sie ein zweites Mal warten lassen',
    intro: (message) =>
      `auf eine Antwort ${message} haben wir Sie schon einmal warten lassen. Dann haben wir Ihnen zugesagt, es wiedergutzumachen, und auch dieses Datum verstreichen lassen.`,
    sorry:
      'Es tut mir leid. Nach dem ersten Schweigen haben Sie uns noch eine Gelegenheit gegeben, und wir haben sie mit dem zweiten beantwortet. Das war allein unser Fehler, und nichts lässt ihn besser klingen.',
    next: ({ name, title }) =>
      `Ich bin ${name}, ${title}. Ich habe das übernommen, und als Nächstes kommt es vor allem anderen dran, was auf meinem Tisch liegt.`,
  },
  {
    subject: 'Wir haben unser Wort noch einmal gebrochen',
    intro: (message) =>
      `wieder haben wir ein Wort gebrochen, das wir Ihnen ${message} gegeben hatten, und wieder ist das unser Fehler.`,
    sorry: 'Es tut mir leid. Glauben müssen Sie mir nichts mehr; sehen sollen Sie es.',
    next: () =>
      'Als Nächstes rede ich selbst mit allen, an denen es hängt, und schreibe Ihnen, was dabei herauskommt.',
  },
  {
    subject: 'Auch diese Zusage haben wir nicht gehalten',
    intro: (message) =>
      `${message} haben wir Sie noch ein weiteres Mal ohne das gelassen, was wir zugesagt hatten.`,
    sorry: 'Es tut mir leid. Auch das ist unser Fehler, und es ist längst einer zu viel.',
    next: () =>
      'Als Nächstes gehe ich damit zu den Leuten, die hier etwas ändern können. Was wir Ihnen bis dahin abnehmen können, sagen Sie mir.',
  },
  {
    subject: 'Wir haben wieder ein Datum verstreichen lassen',
    intro: (message) =>
      `das Datum, das Sie ${message} von uns hatten, ist vorbei, und wir haben es verstreichen lassen.`,
    sorry:
      'Es tut mir leid. So etwas sollten Sie nicht ein einziges Mal lesen müssen, und von uns schon gar nicht.',
    next: () =>
      'Als Nächstes tue ich, was zugesagt war, bevor ich Ihnen noch irgendetwas zusage. Haben Sie Ihre Antwort längst woanders gefunden, sagen Sie es mir, und ich lasse Sie in Ruhe.',
  },
]
