import type { Letter } from './letter.ts'

/** For tests: German letters that nobody should receive, each with the rules that say so. */
export const germanBad: readonly Letter[] = [
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir haben Ihr Paket PK-77 zu spät verschickt. Sollten Ihnen Unannehmlichkeiten entstanden sein, tut uns das leid. Ich habe die Versandkosten erstattet.

Jonas Brandt`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir haben Ihr Paket PK-77 zu spät verschickt. Wir bedauern die entstandenen Unannehmlichkeiten. Es tut mir leid. Ich habe die Versandkosten erstattet.

Jonas Brandt`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

aus technischen Gründen haben wir Ihr Paket PK-77 zu spät verschickt. Es tut mir leid. Ich habe die Versandkosten erstattet.

Jonas Brandt`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

es tut uns leid, dass Ihr Paket PK-77 zu spät kam. Leider hat der Paketdienst versagt. Ich habe die Versandkosten erstattet.

Jonas Brandt`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir haben Ihr Paket PK-77 zu spät verschickt. Es tut uns leid. Ich habe die Versandkosten erstattet.

Mit freundlichen Grüßen
Ihr Kundenservice`,
  },
  {
    expected: ['names-customer'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Damen und Herren,

wir haben Ihr Paket PK-77 zu spät verschickt. Es tut uns leid. Ich habe die Versandkosten erstattet.

Jonas Brandt`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir suchen PK-77 noch. Vielen Dank für Ihr Verständnis. Ich melde mich.

Jonas Brandt`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'update',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir suchen PK-77 noch. Wir danken Ihnen für Ihre Geduld und bitten um Ihr Verständnis. Ich melde mich.

Jonas Brandt`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

es tut mir leid, wir haben Sie bei PK-77 im Stich gelassen. Es ist zu einem Fehler gekommen. Ich habe die Versandkosten erstattet.

Jonas Brandt`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir haben PK-77 zu spät verschickt, das tut mir leid. Sie haben allerdings eine falsche Adresse angegeben. Ich habe die Versandkosten erstattet.

Jonas Brandt`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

es tut mir leid, dass Ihr Paket PK-77 so spät angekommen ist. Ich melde mich bei Ihnen.

Jonas Brandt`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

gemäß unseren AGB erhalten Sie keine Erstattung. Wir haben PK-77 zu spät verschickt, es tut mir leid. Ich rufe Sie an.

Jonas Brandt`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

aufgrund unvorhergesehener Umstände haben wir PK-77 zu spät verschickt, es tut mir leid. Ich rufe Sie an.

Jonas Brandt`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir haben PK-77 zu spät verschickt. Für etwaige Unannehmlichkeiten bitten wir um Entschuldigung. Ich rufe Sie an.

Jonas Brandt`,
  },
  {
    expected: ['next-step'],
    kind: 'apology',
    to: 'Frau Weber',
    from: 'Jonas Brandt',
    about: ['PK-77', 'Paket PK-77 kam zwei Wochen zu spät'],
    text: `Sehr geehrte Frau Weber,

wir haben PK-77 zu spät verschickt. Es tut mir leid.

Jonas Brandt`,
  },
  {
    expected: ['next-step'],
    kind: 'follow-up',
    to: 'Karin Holm',
    from: 'Max Feld',
    about: ['SO-4', 'Das Sofa SO-4 kam in der falschen Farbe'],
    text: `Hallo Frau Holm,

vor vier Wochen haben wir Ihr Sofa SO-4 getauscht. Wir hoffen, dass Sie nun zufrieden sind.

Max Feld`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Karin Holm',
    from: 'Max Feld',
    about: ['SO-4', 'Das Sofa SO-4 kam in der falschen Farbe'],
    text: `Hallo Frau Holm,

wir haben Ihnen das falsche Sofa SO-4 gebracht. Es tut mir leid, wenn Sie sich schlecht behandelt fühlen. Das richtige wird gebaut.

Max Feld`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Herr Yilmaz',
    from: 'Anke Thiel',
    about: ['V-19', 'Der Vertrag V-19 wurde doppelt abgebucht'],
    text: `Guten Tag Herr Yilmaz,

wir haben V-19 doppelt abgebucht. Wir entschuldigen uns für die Umstände und danken für Ihr Verständnis. Das Geld ist zurück.

Anke Thiel`,
  },
  {
    expected: ['no-evasion'],
    kind: 'apology',
    to: 'Herr Yilmaz',
    from: 'Anke Thiel',
    about: ['V-19', 'Der Vertrag V-19 wurde doppelt abgebucht'],
    text: `Guten Tag Herr Yilmaz,

leider kam es bei V-19 zu einer doppelten Abbuchung, ein Fehler ist aufgetreten. Wir bitten um Entschuldigung, es war unsere Schuld. Ich überweise das Geld.

Anke Thiel`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Herr Yilmaz',
    from: 'Anke Thiel',
    about: ['V-19', 'Der Vertrag V-19 wurde doppelt abgebucht'],
    text: `Guten Tag Herr Yilmaz,

wir haben V-19 doppelt abgebucht. Falls Ihnen dadurch Nachteile entstanden sind, bedauern wir das. Es tut uns leid. Ich überweise das Geld.

Anke Thiel`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Herr Yilmaz',
    from: 'Anke Thiel',
    about: ['V-19', 'Der Vertrag V-19 wurde doppelt abgebucht'],
    text: `Guten Tag Herr Yilmaz,

es tut uns leid, dass V-19 doppelt abgebucht wurde. Die Ursache lag bei unserem Zahlungsdienstleister. Ich überweise das Geld.

Anke Thiel`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Herr Yilmaz',
    from: 'Anke Thiel',
    about: ['V-19', 'Der Vertrag V-19 wurde doppelt abgebucht'],
    text: `Guten Tag Herr Yilmaz,

wir bedauern sehr, dass bei V-19 ein Betrag zu viel abgebucht wurde. Entschuldigung. Wir haben die Buchung storniert.

Anke Thiel`,
  },
]
