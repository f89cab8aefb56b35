type Line = (order: string) => string

interface Variant {
  subject: string
  /** Goes on after a greeting that ends in a comma. */
  news: Line
}

export const variants: [Variant, ...Variant[]] = [
  {
    subject: 'so steht es damit',
    news: (order) =>
      `Sie sollen nicht nachfragen müssen, wie es um ${order} steht. Neues habe ich nicht: Niemand hat mir eine Änderung gemeldet, keine gute und keine schlechte.`,
  },
  {
    subject: 'nichts Neues, und auch das sollen Sie wissen',
    news: (order) =>
      `über ${order} gibt es nichts Neues. Das schreibe ich Ihnen lieber, als dass Sie sich fragen, ob sich noch jemand darum kümmert. Ich kümmere mich.`,
  },
  {
    subject: 'liegt weiter auf meinem Tisch',
    news: (order) =>
      `unsere Verspätung bei ${order} liegt noch auf meinem Tisch, und dort bleibt sie. Seit meiner letzten Nachricht habe ich nichts Neues erfahren.`,
  },
  {
    subject: 'ein kurzes Wort zwischendurch',
    news: (order) =>
      `ein kurzes Wort zu ${order}, die wir rechtzeitig hätten schicken müssen: Geändert hat sich seit meinem letzten Schreiben nichts.`,
  },
  {
    subject: 'wie versprochen, ein Wort von mir',
    news: (order) =>
      `ich habe gesagt, dass ich schreibe, also schreibe ich. Gern hätte ich zu ${order} mehr für Sie als das: Es ist alles beim Alten.`,
  },
  {
    subject: 'noch nichts zu berichten',
    news: (order) =>
      `ich bin alles durchgegangen, was zu ${order} eingegangen ist. Es sagt Ihnen und mir nicht mehr, als wir schon wussten.`,
  },
  {
    subject: 'Sie sind nicht vergessen',
    news: (order) =>
      `wer so lange auf ${order} wartet, hat Besseres verdient als Schweigen von uns. Also offen: Es gibt keine Neuigkeit.`,
  },
  {
    subject: 'wieder ein Tag ohne Nachricht',
    news: (order) =>
      `ein weiterer Tag ist vergangen, und nach allem, was man mir sagt, liegt ${order} dort, wo sie war. Auch ich zähle diese Tage.`,
  },
  {
    subject: 'Ich habe noch einmal nachgesehen',
    news: (order) =>
      `bevor ich Ihnen schrieb, habe ich noch einmal alles angesehen, was wir zu ${order} haben. Es liest sich wie beim letzten Mal.`,
  },
  {
    subject: 'Ich warte mit Ihnen',
    news: (order) =>
      `niemand konnte mir seit meinem letzten Brief etwas zu ${order} sagen. Wenn Sie das nicht mehr lesen mögen, verstehe ich es gut.`,
  },
  {
    subject: 'dasselbe, offen gesagt',
    news: (order) =>
      `ich könnte das hier nach Fortschritt klingen lassen, und es wäre nicht wahr. Bei ${order} ist alles, wie es war.`,
  },
  {
    subject: 'Fragen Sie weiterhin mich',
    news: (order) =>
      `bei ${order} hat sich nichts bewegt. Ich melde mich trotzdem, denn die Verspätung ist unsere, und Sie sollen nicht rätseln, wer sich darum sorgt.`,
  },
]

/** Instead of news, right after a date was moved. */
export const afterMove: [Line, ...Line[]] = [
  (order) =>
    `seit ich Ihnen für ${order} ein neues Datum nennen musste, sehe ich jeden Tag danach. Zu berichten gibt es nichts Neues.`,
  (order) =>
    `was ein Datum von uns für ${order} bei Ihnen noch wert ist, kann ich mir denken. Darum sage ich nur, was ich habe: keine Neuigkeit.`,
  (order) =>
    `nach allem, was ich zu ${order} zurücknehmen musste, bekommen Sie hier ein paar Zeilen, die nichts zurücknehmen.`,
  (order) =>
    `Sie haben zu ${order} schon zu viele Briefe bekommen, in denen ein Datum fiel. In diesem fällt keines, und es kommt auch sonst nichts dazu.`,
  (order) =>
    `nur damit Sie nicht das Schlimmste denken: Um ${order} steht es nicht besser und nicht schlechter.`,
  (order) => `kein neues Datum dieses Mal, und auch sonst keine Neuigkeit zu ${order}.`,
  (order) =>
    `das letzte Mal habe ich Ihnen zu ${order} Schlechtes geschrieben. Hinzugekommen ist seitdem nichts.`,
]

export const closings: [string, ...string[]] = [
  'Als Nächstes behalte ich die Sache weiter im Auge, bis sie erledigt ist. Von Ihrer Seite ist nichts zu tun.',
  'Ich bleibe dran, und ich schreibe weiter.',
  'Sie müssen uns nicht hinterherlaufen. Das ist meine Arbeit.',
  'Ich höre nicht damit auf, bevor es geschafft ist.',
  'Was immer Sie zwischendurch wissen möchten, fragen Sie: Es kommt zu mir, und ich antworte.',
]

/** Before a promise that stands. */
export const standings: [string, ...string[]] = [
  'Meine Zusage gilt',
  'Was ich Ihnen zugesagt habe, steht',
  'Darauf können Sie weiter bauen',
  'Das gilt unverändert',
  'Ich stehe weiter dazu',
  'Mein Wort darauf haben Sie noch',
  'Es bleibt bei dem, was ich gesagt habe',
]

export const unknowns: [Line, ...Line[]] = [
  (order) => `Noch immer kann ich nicht sagen, wann ${order} bei Ihnen ist, und raten werde ich nicht.`,
  (order) => `Bis wann Sie ${order} haben, ist offen: Niemand hat mir ein Datum genannt, an das ich glaube.`,
  (order) => `Was Sie am meisten brauchen, ist ein Datum für ${order}, und ich kenne noch keines.`,
]
