import type { Letter } from './letter.ts'

/** What is done today, what a status says, and who is told that it was partly their own doing. */
export const germanToday: Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Michael Bauer',
    from: 'Laura Simon',
    about: ['DMG-2041', 'Kaffeemaschine mit gebrochenem Wassertank geliefert'],
    promises: [{ what: 'x', by: '2026-11-25T17:00:00+01:00' }],
    text: `Lieber Herr Bauer,

die Kaffeemaschine, die wir Ihnen geschickt haben (DMG-2041), kam mit gebrochenem Wassertank bei Ihnen an. Wir haben sie zu schwach verpackt. Dafür entschuldige ich mich bei Ihnen.

Eine neue Maschine geht heute raus und ist spätestens Mittwoch um 17 Uhr bei Ihnen. Die beschädigte müssen Sie nicht zurückschicken.

Herzliche Grüße
Laura Simon`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Sabine Müller',
    from: 'Thomas Berg',
    about: ['order-10248', 'Bestellung 10248 verspätet'],
    promises: [{ what: 'x', by: '2026-11-24T15:00:00+01:00' }],
    text: `Sehr geehrte Frau Müller,

ich habe Ihnen versprochen, mich heute zu Ihrer Bestellung 10248 zu melden. Leider habe ich noch keine Neuigkeiten: Das Paket wurde seit Samstag nicht mehr gescannt. Ich habe beim Depot in Kassel eine Suche veranlasst.

Morgen um 15 Uhr melde ich mich wieder, spätestens.

Thomas Berg`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Herr Lang',
    from: 'Eva Kaiser',
    about: ['INC-3302', 'Online shop down'],
    promises: [{ what: 'x', by: '2026-11-23T09:30:00+01:00' }],
    text: `Guten Tag Herr Lang,

der Stand um 9 Uhr: Ihr Shop (INC-3302) ist weiterhin offline. Wir haben die Datenbank als Ursache ausgeschlossen und prüfen jetzt das Netzwerk. Eine Prognose kann ich noch nicht abgeben.

Nächstes Update in 30 Minuten, um 9:30 Uhr.

Eva Kaiser`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Herr Jakob Steiner',
    from: 'Martina Huber',
    about: ['BK-4402', 'Room not cleaned on arrival'],
    text: `Sehr geehrter Herr Steiner,

als Sie am Freitagabend nach zehn Stunden Fahrt bei uns ankamen, war Ihr Zimmer nicht gereinigt (BK-4402). Wir haben Sie eine Stunde in der Lobby warten lassen und Ihnen nicht einmal etwas zu trinken angeboten. Das ist beschämend, und ich bitte Sie im Namen meines Hauses um Entschuldigung.

Die erste Nacht berechne ich Ihnen nicht. Mit der Leiterin des Housekeepings habe ich bereits gesprochen: Ab heute wird jedes Zimmer vor 15 Uhr von einer zweiten Person geprüft.

Martina Huber
Hoteldirektorin`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Marie Kunz',
    from: 'Ben Fuchs',
    about: ['#7781', 'Abo nicht gekündigt'],
    text: `Hi Marie,

wir haben trotz Kündigung weiter abgebucht (#7781), sorry dafür. Allerdings hast du die Kündigung auch an die falsche Adresse geschickt. Das Geld hast du bald zurück.

Ben Fuchs`,
  },
  {
    expected: ['stock-phrase', 'next-step'],
    kind: 'apology',
    to: 'Herr Jakob Steiner',
    from: 'Martina Huber',
    about: ['BK-4402', 'Zimmer nicht gereinigt'],
    text: `Sehr geehrter Herr Steiner,

Ihr Zimmer war bei der Anreise nicht gereinigt (BK-4402), das haben wir versäumt. Es tut uns leid. Wir werden uns bemühen, unseren Service zu verbessern.

Martina Huber`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Frau Tessa Groß',
    from: 'RA Dr. Konrad Beyer',
    about: ['MD-4', 'Frist versäumt'],
    promises: [{ what: 'x', by: '2026-11-24T10:00:00+01:00' }],
    text: `Sehr geehrte Frau Groß,

ich habe eine Frist für Sie verstreichen lassen (MD-4). Die Widerspruchsfrist lief am 18. November ab, eingereicht habe ich erst am 19. Das durfte nicht passieren, und ich bitte Sie um Verzeihung.

Heute Vormittag habe ich die Wiedereinsetzung beantragt. Wie das Gericht entscheidet, weiß ich nicht. Morgen um 10 Uhr rufe ich Sie an und erkläre Ihnen, was Ihnen zusteht, auch gegen mich.

Dr. Konrad Beyer`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Herr und Frau Alt',
    from: 'Silke Rau',
    about: ['TH-300', 'Performance started early'],
    text: `Liebe Frau Alt, lieber Herr Alt,

auf Ihren Karten (TH-300) steht 20 Uhr, begonnen haben wir um 19.30 Uhr. Die Änderung hatten wir nur im Foyer ausgehängt. Den ersten Akt haben Sie so verpasst. Wir bitten Sie herzlich um Entschuldigung.

Das Geld für beide Karten ist unterwegs zu Ihnen. Möchten Sie das Stück ganz sehen? Dann sagen Sie mir, wann, und ich lege Ihnen Karten zurück.

Silke Rau`,
  },
  {
    expected: ['owns-failure'],
    kind: 'apology',
    to: 'Frau Tessa Groß',
    from: 'Dr. Konrad Beyer',
    about: ['MD-4', 'Frist versäumt'],
    text: `Sehr geehrte Frau Groß,

leider ist die Frist in Ihrer Sache (MD-4) abgelaufen, bevor der Widerspruch eingereicht wurde. Das ist bedauerlich und tut mir leid. Ich habe die Wiedereinsetzung beantragt.

Dr. Konrad Beyer`,
  },
  {
    expected: ['no-if'],
    kind: 'apology',
    to: 'Jonas Kern',
    from: 'Clara Witt',
    about: ['RK-90', 'Hemd eingegangen'],
    text: `Hallo Jonas,

dein Hemd (RK-90) ist eingegangen. Wenn wir mit unserer Antwort deine Gefühle verletzt haben, tut uns das leid. Du bekommst dein Geld zurück.

Clara Witt`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Herr Sigi Lorenz',
    from: 'Resi Obermaier',
    about: ['BR-5', 'Bread order delivered to the wrong café'],
    text: `Servus Sigi,

deine 80 Semmeln sind gestern beim Nachbarn gelandet (BR-5), und du hast deine Frühstücksgäste weggeschickt. Ich hab den Lieferschein vertauscht. Die Semmeln stell ich dir nicht in Rechnung, und die nächsten zwei Wochen zahlst du bei mir nur die Hälfte. Passt das für dich?

Resi`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Timo',
    from: 'Greta',
    about: ['WH-8', 'Daten beim Serverumzug verloren'],
    text: `Hallo Timo,

nach dem Serverumzug im Oktober fehlten dir drei Tage an E-Mails (WH-8). Wir haben sie zurückgeholt, so weit es ging. Vermisst du noch etwas? Melde dich, wenn dir etwas auffällt, auch in ein paar Wochen noch.

Greta`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Herr Georg Altmann',
    from: 'Dr. Ruth Kessler',
    about: ['MED-5', 'Insulin shipped without cooling'],
    promises: [{ what: 'x', by: '2026-11-23T18:00:00+01:00' }],
    text: `Sehr geehrter Herr Altmann,

wir haben Ihr Insulin ungekühlt verschickt (MED-5). Verwenden Sie es bitte nicht. Dass Sie sich auf uns verlassen und wir Sie in Gefahr gebracht haben, ist unverzeihlich, und ich bitte Sie dennoch um Entschuldigung.

Ein Bote ist mit neuem, gekühltem Insulin zu Ihnen unterwegs und klingelt heute bis 18 Uhr. Für Fragen bin ich rund um die Uhr erreichbar: 0800 555 7711.

Dr. Ruth Kessler`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Frau Meike Thomsen',
    from: 'Dr. Arnd Wolf',
    about: ['FA-90', 'Entscheidung verzögert'],
    text: `Liebe Frau Thomsen,

die Entscheidung über FA-90 verzögert sich, weil die Gutachter ihre Arbeit nicht gemacht haben. Da sind uns leider die Hände gebunden. Ich melde mich, sobald die Gutachten da sind.

Arnd Wolf`,
  },
  {
    expected: ['no-blame'],
    kind: 'apology',
    to: 'Frau Doris Lang',
    from: 'Kurt Eberl',
    about: ['PH-19', 'Auto abgeschleppt'],
    text: `Sehr geehrte Frau Lang,

wir haben Ihr Auto abgeschleppt (PH-19). Das tut uns leid, allerdings lag Ihr Parkschein auch nicht gut sichtbar. Die Kosten erstatten wir Ihnen.

Kurt Eberl`,
  },
]
