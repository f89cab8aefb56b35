import type { BreakLines, MoveLines } from '../../turning.ts'
import type { Signatory } from '../../words.ts'

/** What is said when a date moves: the first time, the second and so on. */
export const moves: [MoveLines, ...MoveLines[]] = [
  {
    subject: 'Mein Datum wird nicht halten',
    intro: (order) => `ich muss etwas zurücknehmen, das ich Ihnen zu ${order} gesagt habe.`,
    why: 'Ich glaube nicht mehr, dass ich das halten kann, und Sie sollen es von mir hören, bevor das Datum verstreicht, und nicht danach.',
    sorry:
      'Es tut mir leid. Wir hatten Sie schon einmal im Stich gelassen, dann hatten Sie wieder ein Datum, auf das Sie bauen konnten, und auch das nehme ich Ihnen. Das neue habe ich mit mehr Spielraum gewählt.',
    next: 'Als Nächstes sehe ich jeden Tag selbst nach, bis es geschafft ist. Passt Ihnen das neue Datum nicht, antworten Sie auf diese Nachricht, und wir suchen einen anderen Weg.',
    unknown: {
      intro: (order) =>
        `ich schulde Ihnen eine Nachricht zu ${order}, und ich wünschte, ich hätte eine bessere.`,
      why: 'Das hier ist diese Nachricht, und es steht kein Datum darin: Niemand hat mir eines genannt, zu dem ich stehen könnte.',
      sorry:
        'Es tut mir leid. Sie brauchen ein Datum, mit dem Sie planen können, und ich habe keines für Sie. Ich kann mir denken, dass das schwer zu lesen ist. Eine Vermutung von mir wäre nur das Nächste, was Sie im Stich lässt.',
      next: 'Als Nächstes frage ich jeden Tag wieder nach, bis es jemand sagen kann. Hilft Ihnen Warten nicht weiter, antworten Sie auf diese Nachricht, und wir suchen einen anderen Weg.',
    },
  },
  {
    subject: 'Das Datum verschiebt sich noch einmal',
    intro: (order) =>
      `ich habe Ihnen schon einmal geschrieben, dass sich das Datum für ${order} verschiebt. Nun verschiebt es sich wieder, und ich kann mir denken, wie sich das liest.`,
    why: 'Das wird nicht halten, und ich sage es Ihnen, solange Sie noch umplanen können.',
    sorry:
      'Es tut mir leid. Sie haben mehr als einmal mit einem Datum von mir geplant, und keines hat gehalten. Mir ist lieber, Sie ärgern sich beim Lesen über mich, als dass Sie an dem Tag vergeblich warten.',
    next: 'Mein nächster Schritt ist, das neue Datum Tag für Tag zu prüfen. Geht es so für Sie nicht, genügt eine Zeile an mich, und wir reden über etwas anderes.',
    unknown: {
      intro: (order) => `wieder komme ich zu ${order} ohne das, was Sie am meisten brauchen.`,
      why: 'Sie hören also von mir. Aber von allen, die ich gefragt habe, kennt niemand einen Tag, den ich Ihnen nennen könnte.',
      sorry: 'Es tut mir leid. Das ist von Anfang bis Ende unser Fehler, und Sie sitzen ohne Antwort da.',
      next: 'Haben Sie genug davon, auf Nachricht von mir zu warten, sagen Sie es mir in einer Zeile: Dann reden wir lieber darüber, was Sie stattdessen brauchen.',
    },
  },
  {
    subject: 'Ich muss mich noch einmal berichtigen',
    intro: (order) =>
      `ich hatte gehofft, Ihnen zu ${order} so etwas nicht mehr schreiben zu müssen. Es ist wieder so weit.`,
    why: 'So wie es aussieht, gelingt das nicht, und ich lasse Sie nicht bis zuletzt in dem Glauben.',
    sorry:
      'Es tut mir leid. Jedes Datum, das wir verschieben, kostet Sie Mühe, und jedes Mal war es unser Fehler und nicht Ihrer.',
    next: 'Als Nächstes kümmere ich mich darum, dass dieses eine hält. Wollen Sie es anders haben, schreiben Sie mir, und ich richte mich nach Ihnen.',
    unknown: {
      intro: (order) => `noch einmal schreibe ich Ihnen zu ${order}, und noch einmal mit leeren Händen.`,
      why: 'Nun hören Sie von mir, und es ist doch nichts: Alle, die es wissen müssten, konnten mir nichts Sicheres sagen.',
      sorry:
        'Es tut mir leid, dass wir Sie so lange im Ungewissen lassen. Ich würde an Ihrer Stelle auch nicht mehr warten wollen.',
      next: 'Als Nächstes suche ich nach einem Weg, der nicht davon abhängt. Haben Sie selbst einen im Sinn, schreiben Sie ihn mir.',
    },
  },
  {
    subject: 'Auch dieses Datum kann ich nicht halten',
    intro: (order) => `das ist ein weiterer Brief zu ${order}, in dem ein Datum fällt.`,
    why: 'Ich sehe keinen Weg mehr dorthin, und darum sage ich es gleich.',
    sorry:
      'Es tut mir leid. Sie richten sich nach dem, was wir schreiben, und bereuen es jedes Mal. Das ist unser Fehler.',
    next: 'Als Nächstes hole ich mir Hilfe von jemandem, der hier mehr bewegen kann als ich. Wäre Ihnen etwas anderes lieber als weiter zu warten, sagen Sie es mir.',
    unknown: {
      intro: (order) => `Sie fragen sich sicher, ob Ihnen für ${order} je jemand einen Tag nennt.`,
      why: 'Ich habe noch einmal gefragt und noch einmal nichts gehört, was ich als Zusage weitergeben könnte.',
      sorry:
        'Es tut mir leid. Sie haben ein Recht auf ein klares Datum, und dass Sie keines haben, ist unser Fehler.',
      next: 'Als Nächstes gehe ich damit zu denen, die es entscheiden können, und nicht nur zu denen, die davon wissen. Wollen Sie es lieber absagen, sagen Sie es mir: Dann tun wir das.',
    },
  },
]

/** What is said when a promise is broken. */
export const breaks: [BreakLines, ...BreakLines[]] = [
  {
    subject: 'Wir haben unser Wort gebrochen',
    intro: (order) =>
      `erst haben wir Sie auf ${order} warten lassen. Dann haben wir Ihnen etwas zugesagt, und auch das haben wir nicht gehalten.`,
    sorry:
      'Es tut mir leid. Der erste Fehler hat Sie Zeit gekostet. Dieser kostet uns Ihr Vertrauen, und das wiegt schwerer. Eine Ausrede habe ich nicht.',
    next: ({ name, title }: Signatory) =>
      `Ich bin ${name}, ${title}, und von hier an stehe ich für das ein, was ich Ihnen schreibe. Als Nächstes sehe ich jeden Tag selbst nach, und Sie hören von mir, bis es gehalten ist.`,
  },
  {
    subject: 'Wir haben unser Wort noch einmal gebrochen',
    intro: (order) =>
      `ich habe Ihnen geschrieben, dass wir unser Wort zu ${order} gebrochen haben. Nun haben wir es wieder getan.`,
    sorry:
      'Es tut mir leid. In meinen Worten steckt nichts mehr, das die nächsten glaubhaft machte. Das kann nur, was wir tun.',
    next: () =>
      'Darum überlasse ich es niemandem sonst: Ich sehe jeden Tag selbst danach. Möchten Sie nicht länger warten, genügt eine Zeile, und wir finden mit Ihnen eine andere Lösung.',
  },
  {
    subject: 'Auch diese Zusage haben wir nicht gehalten',
    intro: (order) => `wir haben Sie bei ${order} noch ein weiteres Mal vergeblich warten lassen.`,
    sorry: 'Es tut mir leid, und ich erwarte nicht, dass Ihnen das noch etwas sagt.',
    next: () =>
      'Als Nächstes gehe ich damit zu den Leuten, die hier etwas ändern können, und bleibe bei ihnen, bis sie es tun. Was wir Ihnen bis dahin abnehmen können, sagen Sie mir.',
  },
  {
    subject: 'Wir haben wieder ein Datum verstreichen lassen',
    intro: (order) =>
      `das Datum, das Sie von uns für ${order} hatten, ist vorbei, und wir haben es verstreichen lassen.`,
    sorry: 'Es tut mir leid. So etwas sollten Sie nicht ein einziges Mal lesen müssen.',
    next: () =>
      'Als Nächstes tue ich, was zugesagt war, bevor ich Ihnen noch irgendetwas zusage. Wie Sie sich inzwischen auch entscheiden, ob für die Ware oder gegen uns: Ich setze es um.',
  },
]
