import type { Letter } from './letter.ts'

/** Of companies of many kinds: hours apart from their day, deeds told without their doer in front, and what is made small. */
export const germanCompanies: Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Lena Kowalski',
    from: 'Tim Albrecht',
    about: ['#88213', 'Falsche Größe geliefert'],
    promises: [{ what: 'Schuhe in 39', by: '2026-11-25T20:00:00+01:00' }],
    text: `Hallo Lena,

du hast Schuhe in Größe 39 bestellt, und wir haben dir Größe 42 geschickt. Da haben wir beim Packen nicht aufgepasst. Das tut mir leid, vor allem, weil du sie am Wochenende anziehen wolltest.

Die richtigen Schuhe sind seit heute früh unterwegs und kommen spätestens am Mittwoch bei dir an. Die falschen holt der Bote gleich mit, du musst nichts ausdrucken.

Viele Grüße
Tim`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Bernd Hoffmann',
    from: 'Katrin Seidel',
    about: ['INC-4471', 'Internet outage since Saturday'],
    promises: [{ what: 'nächste Nachricht', by: '2026-11-23T17:00:00+01:00' }],
    text: `Guten Tag Herr Hoffmann,

Ihr Internetanschluss (Störung INC-4471) ist seit Samstag ausgefallen, und wir haben die Ursache noch nicht gefunden. Unsere Techniker haben heute Nacht den Verteiler in Ihrer Straße getauscht; geholfen hat es leider nicht.

Ich weiß noch nicht, wann Sie wieder online sind. Bis heute um 17 Uhr melde ich mich wieder, auch wenn es nichts Neues gibt.

Katrin Seidel`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Familie Özdemir',
    from: 'Ulrike Ahrens',
    about: ['RE-2026-1188', 'Stromrechnung doppelt abgebucht'],
    promises: [{ what: 'Rückbuchung', by: '2026-11-27T23:59:00+01:00' }],
    text: `Guten Tag, Familie Özdemir,

im November haben wir Ihnen den Abschlag von 142 Euro zweimal abgebucht (Rechnung RE-2026-1188). Den Fehler haben wir gemacht: Bei uns lief der Einzug zweimal, und niemand hat es bemerkt, bis Sie angerufen haben. Wir entschuldigen uns bei Ihnen.

Der doppelte Betrag geht bis Ende der Woche auf Ihr Konto zurück. Sollte Ihre Bank dafür Gebühren verlangt haben, übernehmen wir sie; eine kurze Nachricht reicht.

Ulrike Ahrens
Kundenservice Stadtwerke`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Sofia Brenner',
    from: 'Matthias Engel',
    about: ['Kurs K-12', 'Kursausfall ohne Absage'],
    text: `Liebe Frau Brenner,

am Dienstagabend standen Sie vor verschlossener Tür. Der Kurs K-12 fiel aus, und wir haben vergessen, Ihnen abzusagen. Ich bedaure das sehr und bitte um Entschuldigung.

Die Kursgebühr für diesen Abend haben wir Ihnen erlassen. Wann wir die Stunde nachholen, kann ich heute noch nicht sagen; sobald der Raum feststeht, melde ich mich bei Ihnen.

Matthias Engel`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Jürgen Thiele',
    from: 'Nadine Pfeiffer',
    about: ['BO-1180', 'Concert seats moved without notice'],
    promises: [{ what: 'Rückzahlung', by: '2026-11-30T23:59:00+01:00' }],
    text: `Sehr geehrter Herr Thiele,

Sie haben für die Reihe 4 bezahlt, und wir haben Sie ohne ein Wort in die Reihe 19 gesetzt (Buchung BO-1180). Den Unterschied von 46 Euro zahlen wir Ihnen zurück, er ist bis Montag, 30. November, auf Ihrem Konto. Außerdem lade ich Sie und Ihre Frau zu einem Konzert Ihrer Wahl ein; zwei Karten in der Reihe 4 liegen für Sie bereit.

Mit besten Grüßen
Nadine Pfeiffer`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Ingrid Sauer',
    from: 'Rolf Zimmermann',
    about: ['Auftrag 556', 'Handwerker nicht erschienen'],
    text: `Liebe Frau Sauer,

entschuldigen Sie die kleine Verzögerung beim Auftrag 556. Wir hatten Sie im Plan vergessen, das kann ja mal vorkommen. Ich rufe Sie an, sobald der neue Termin steht.

Rolf Zimmermann`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Familie Krause',
    from: 'Elke Harms',
    about: ['FW-2026-88', 'Heizung in der Ferienwohnung ausgefallen'],
    text: `Liebe Familie Krause,

Sie haben drei Nächte in einer kalten Wohnung geschlafen, weil wir den Heizungsmonteur erst am dritten Tag bestellt haben (Buchung FW-2026-88). Diese drei Nächte zahlen Sie selbstverständlich nicht. Die 297 Euro sind heute an Sie rausgegangen. Wenn Sie noch einmal an die See möchten, haben Sie bei mir ein Wochenende frei, ohne Verfallsdatum.

Herzlich
Ihre Elke Harms`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Familie Jansen',
    from: 'Regina Thoma',
    about: ['Kita-Platz 2026/14', 'Kitaplatz zugesagt und wieder abgesagt'],
    promises: [{ what: 'Gespräch', by: '2026-11-26T18:00:00+01:00' }],
    text: `Liebe Frau Jansen, lieber Herr Jansen,

im August haben wir Ihnen für Emil einen Platz ab Januar zugesagt, und letzte Woche haben wir Ihnen wieder abgesagt (Kita-Platz 2026/14). Wir haben uns bei den Gruppen verrechnet, und Sie müssen es ausbaden. Das tut mir sehr leid.

Ich würde mich gern mit Ihnen zusammensetzen: am Donnerstag um 18 Uhr, bei uns oder bei Ihnen zu Hause. Bis dahin spreche ich mit den beiden anderen Kitas im Viertel.

Regina Thoma`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Tanja Schreiber',
    from: 'Uwe Lohmann',
    about: ['4500127', 'Waschmaschine noch nicht geliefert'],
    promises: [{ what: 'Lieferung', by: '2026-12-02T14:00:00+01:00' }],
    text: `Sehr geehrte Frau Schreiber,

Ihre Waschmaschine (Auftrag 4500127) kommt nicht mehr in dieser Woche. Ich hatte mit dem Lager in Bremen gerechnet, dort steht aber keine mehr. Die nächste habe ich für Sie zurücklegen lassen: Wir liefern am Mittwoch, 2. Dezember, bis 14 Uhr und nehmen die alte mit.

Die Kosten für den Waschsalon reichen Sie bitte bei mir ein, ich überweise sie Ihnen.

Uwe Lohmann`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Beatrix Hollmann',
    from: 'Francesco Bruno',
    about: ['Tisch 14.11.', 'No table despite reservation'],
    text: `Liebe Frau Hollmann,

zu Ihrem Hochzeitstag am 14. November hatten Sie bei uns einen Tisch bestellt, und als Sie kamen, war keiner frei. Ich hatte Ihre Reservierung ins Buch vom nächsten Jahr geschrieben. Dass Sie diesen Abend dann in einem Schnellimbiss verbracht haben, tut mir in der Seele weh. Verzeihen Sie mir bitte.

Wann immer Sie kommen mögen: Der Tisch am Fenster gehört Ihnen, und das Essen geht auf mich. Rufen Sie mich an, dann halte ich ihn frei.

Francesco Bruno`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Familie Jansen',
    from: 'Regina Thoma',
    about: ['Kita-Platz 2026/14', 'Kitaplatz abgesagt'],
    text: `Liebe Familie Jansen,

wir haben Ihnen den Kita-Platz 2026/14 erst zugesagt und dann wieder abgesagt, weil wir uns verrechnet haben. Das tut mir sehr leid. Ich spreche mit den anderen Kitas. Sie bekommen hundertprozentig einen Platz, und so etwas wird bei uns nie wieder passieren.

Regina Thoma`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Jan Wolters',
    from: 'Toni Russo',
    about: ['B-219', 'Order forgotten'],
    text: `Hallo Jan,

zwei Stunden hast du mit deinen Gästen auf vier Pizzen gewartet, und dann kam niemand. Der Zettel B-219 war hinter den Ofen gefallen, und ich habe ihn erst nach Feierabend gefunden. Tut mir leid, ehrlich.

Das Geld ist schon wieder auf deinem Konto. Ruf mich an, wenn ihr das nächste Mal Hunger habt, dann backe ich für euch, und ihr zahlt nichts.

Toni`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Frau Nadja Petrova',
    from: 'Christian Ott',
    about: ['V-118822', 'Transfer executed twice'],
    text: `Guten Tag Frau Petrova,

im Oktober haben wir Ihre Überweisung an Ihren Vermieter doppelt ausgeführt (V-118822). Das Geld ist inzwischen zurück. Ich möchte trotzdem wissen: Sind Ihnen dadurch Kosten entstanden, die wir nicht gesehen haben? Und hat sich Ihr Vermieter noch einmal gemeldet?

Schreiben Sie mir einfach auf diese Nachricht.

Christian Ott`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Team Nordlicht',
    from: 'Jens Ahlers',
    about: ['INC-88', 'Backup failed'],
    promises: [{ what: 'Status', by: '2026-11-23T12:00:00+01:00' }],
    text: `Hallo Team Nordlicht,

nichts Neues zu INC-88: Die Sicherung von Samstag fehlt weiterhin, wir haben sie weder auf dem Band noch im zweiten Rechenzentrum gefunden. Ich suche weiter. Nächste Meldung um 12 Uhr.

Jens Ahlers`,
  },
  {
    expected: ['signed-by-person'],
    kind: 'apology',
    to: 'Herr Uwe Kraus',
    from: 'Petra Lang',
    about: ['Charge 7-114', 'Falsches Mehl geliefert'],
    text: `Guten Tag Herr Kraus,

wir haben die Säcke der Charge 7-114 falsch etikettiert und Ihnen Weizenmehl geliefert. Das tut uns leid. Das richtige Mehl ist schon unterwegs zu Ihnen.

Ihre Mühle Lang GmbH
Kundenbetreuung`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Jan Wolters',
    from: 'Toni Russo',
    about: ['B-219', 'Bestellung nicht geliefert'],
    text: `Hallo Jan,

deine Bestellung B-219 ist nicht angekommen, weil bei dem Schnee kein Fahrer durchkam. Dafür können wir nichts. Sorry trotzdem. Das Geld überweise ich dir zurück.

Toni Russo`,
  },
  {
    expected: ['stock-phrase'],
    kind: 'apology',
    to: 'Herr Mag. Leopold Gruber',
    from: 'Ing. Sabine Moser',
    about: ['KV-8841', 'Kostenvoranschlag überschritten'],
    text: `Sehr geehrter Herr Mag. Gruber,

wir haben den Kostenvoranschlag KV-8841 überschritten. Es tut uns leid, dass Sie mit unserer Leistung nicht zufrieden sind. Die neue Rechnung schicke ich Ihnen, sobald sie fertig ist.

Ing. Sabine Moser`,
  },
]
