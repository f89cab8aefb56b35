import type { Letter } from './letter.ts'

/** For tests: German letters that a customer would want to receive. */
export const germanGood: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

Ihr Paket PK-77 kam zwei Wochen zu spät. Wir haben es in unserem Lager stehen lassen und es nicht gemerkt. Das war unser Fehler, und es tut mir leid.

Die Versandkosten habe ich Ihnen erstattet. Wenn Sie die Ware nicht mehr brauchen, schreiben Sie mir; ich lasse sie abholen.

Mit freundlichen Grüßen
Jonas Brandt
Leiter Versand, Tel. 030 123456`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Sabine Vogt',
    from: 'Uwe Lange',
    about: ['ST-9', 'Der Server ST-9 steht'],
    text: `Hallo Sabine,

noch nichts Neues zu ST-9. Wir suchen weiter, und ich melde mich, sobald ich mehr weiß.

Uwe`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Karin Holm',
    from: 'Max Feld',
    about: ['SO-4', 'Das Sofa SO-4 kam in der falschen Farbe'],
    text: `Liebe Frau Holm,

für das Sofa SO-4 haben wir Ihnen 150 Euro überwiesen. Das graue dürfen Sie behalten. Das grüne wird gerade gebaut.

Herzliche Grüße
Max Feld`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Thomas Meier',
    from: 'Eva Roth',
    about: ['R-88', 'Die Rechnung R-88 war falsch'],
    text: `Lieber Herr Meier,

auf Ihrer Rechnung R-88 standen 212 Euro zu viel. Wir haben den Zähler der Wohnung über Ihnen abgelesen. Sie haben uns das schon im September gesagt, und wir haben nicht zugehört. Ich bitte Sie um Entschuldigung.

Eine neue Rechnung kommt von mir. Wann, weiß ich noch nicht; bis dahin buchen wir nichts ab.

Eva Roth`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Nils',
    from: 'Mia',
    about: ['K-2', 'Die Kamera K-2 kam kaputt an'],
    promises: [{ what: 'eine neue Kamera geht raus', by: '2026-11-23T20:00:00+01:00' }],
    text: `Hi Nils,

die Kamera K-2 kam mit einem Sprung in der Linse bei dir an. Der Paketdienst hat sie fallen lassen, aber wir haben sie zu schlecht verpackt. Tut mir echt leid!

Ich schicke dir heute eine neue.

Mia`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

PK-77: das war unser Fehler und es tut mir leid. Leider wurde Ihre Bestellung vergessen. Ich rufe Sie an.

Jonas Brandt`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Herr Yilmaz',
    from: 'Anke Thiel',
    about: ['V-19', 'Der Vertrag V-19 wurde doppelt abgebucht'],
    text: `Guten Tag Herr Yilmaz,

Ihre Bank hat mir zu V-19 noch nicht geantwortet. Ich rufe dort wieder an.

Anke Thiel`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Lisa',
    from: 'Ole',
    about: ['F-3', 'Das Fahrrad F-3 war nicht fertig'],
    text: `Hallo Lisa,

du standest vor der Tür und dein Rad F-3 war nicht fertig, obwohl ich es dir zugesagt hatte. Ich hab's schlicht vergessen. Sorry! Es steht jetzt als Nächstes auf dem Ständer, und du zahlst nur die Teile.

Ole`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Dr. Margarete Schön',
    from: 'Timo Beck',
    about: ['L-40', 'Die Lieferung L-40 ging an die alte Adresse'],
    text: `Sehr geehrte Frau Dr. Schön,

obwohl Sie uns Ihre neue Anschrift genannt hatten, ging L-40 an die alte. Ich habe sie nicht umgestellt. Dafür bitte ich Sie um Verzeihung.

Ein Kollege holt das Paket gerade dort ab und bringt es Ihnen.

Freundliche Grüße
Timo Beck`,
  },
]
