import type { Letter } from './letter.ts'

/** For tests: German letters of many trades, in a hurry and at length. */
export const germanTrades: readonly Letter[] = [
  {
    expected: [],
    kind: 'apology',
    to: 'Jule Petersen',
    from: 'Mehmet Arslan',
    about: ['TORTE-88', 'Geburtstagstorte kam mit falschem Namen'],
    text: `Liebe Jule,

auf der Torte für deinen Sohn stand gestern „Jonas“ statt „Jona“. Das habe ich falsch aufgeschrieben, und es tut mir sehr leid. Die 48 Euro habe ich dir heute Morgen zurücküberwiesen.

Mehmet Arslan`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'Reto Brändli-Zgraggen',
    from: 'Ursina Caflisch',
    about: ['Velo 5567', 'Velo nach Service nicht fertig'],
    promises: [{ what: 'nächste Nachricht', by: '2026-11-24T17:00:00+01:00' }],
    text: `Grüezi Herr Brändli-Zgraggen

Ihr Velo 5567 steht leider immer noch ohne Tretlager in unserer Werkstatt. Ich habe heute Morgen dreimal beim Lieferanten in Olten nachgefragt und noch keine verlässliche Antwort bekommen. Wann das Teil kommt, weiss ich darum noch nicht. Morgen um 17 Uhr melde ich mich wieder bei Ihnen, auch wenn es dann nichts Neues gibt.

Freundliche Grüsse
Ursina Caflisch`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Herr Yıldız',
    from: 'Torsten Kühn',
    about: ['Rohrbruch Lindenstr. 4', 'Handwerker nicht erschienen'],
    text: `Hallo Herr Yıldız,

vor zwei Wochen haben wir Sie wegen des Rohrbruchs in der Lindenstr. 4 einen ganzen Vormittag umsonst warten lassen. Seit Mittwoch ist das Rohr dicht, so steht es jedenfalls im Bericht. Stimmt das auch aus Ihrer Sicht? Und ist noch etwas offen, das wir wissen sollten?

Torsten Kühn`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Nguyen Thi Lan',
    from: 'Jens Ohlsen',
    about: ['RE-2026-1104', 'Rechnung doppelt abgebucht'],
    promises: [{ what: 'Rückbuchung', by: '2026-11-25' }],
    text: `Guten Tag Nguyen Thi Lan, wir haben die Rechnung RE-2026-1104 zweimal von Ihrem Konto abgebucht. Es tut mir leid, das hätte uns auffallen müssen. Der doppelte Betrag ist bis Mittwoch wieder bei Ihnen. Jens Ohlsen`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Swantje Brodersen',
    from: 'Kai Lorenzen',
    about: ['B-70991', 'Paket B-70991 acht Tage zu spät'],
    text: `Moin Frau Brodersen,

Ihr Paket B-70991 lag acht Tage beim Paketdienst in Neumünster. Ausgesucht haben wir den Paketdienst, und gemerkt haben wir es erst, als Sie angerufen haben. Das war unsere Sache und nicht Ihre, und ich möchte mich dafür bei Ihnen entschuldigen. Das Paket ist jetzt unterwegs; einen Tag nenne ich Ihnen erst, wenn ich ihn sicher weiß.

Viele Grüße
Kai Lorenzen`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Ingeborg Freifrau von Ritter-Kohl',
    from: 'Sebastian Nowak',
    about: ['Auftrag 12', 'Kühlschrank mit Delle geliefert und Termin verpasst'],
    promises: [{ what: 'neues Gerät', by: '2026-11-25T16:00:00+01:00' }],
    text: `Sehr geehrte Freifrau von Ritter-Kohl,

zweimal haben wir Ihnen einen Liefertermin genannt, und zweimal standen Sie vergeblich am Fenster. Beim dritten Mal brachten unsere Fahrer einen Kühlschrank, der an der linken Seite eine Delle von der Größe einer Hand hat. Sie haben das sofort gemeldet, und wir haben Ihnen vier Tage lang nicht geantwortet.

Nichts davon lag an Ihnen. Wir haben den Auftrag 12 zu knapp geplant, wir haben das Gerät vor der Abfahrt nicht angesehen, und Ihre Nachricht habe ich übersehen, weil ich im Urlaub war und keine Vertretung hatte. Das tut mir aufrichtig leid.

So geht es weiter: Am Mittwoch zwischen 14 und 16 Uhr bringen wir Ihnen ein neues Gerät und nehmen das alte mit. Ich fahre selbst mit. Sollte Ihnen der Mittwoch nicht passen, genügt ein Anruf, und wir finden einen anderen Tag. Die Lieferkosten von 59 Euro habe ich schon erstattet.

Mit freundlichen Grüßen
Ihr Sebastian Nowak
Telefon 040 5550 177`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Familie Bergström',
    from: 'Doris Hagen',
    about: ['Kita-Platz 2027', 'Platzzusage zurückgezogen'],
    text: `Liebe Familie Bergström,

im Oktober haben wir euch einen Platz für Ole zugesagt und ihn letzte Woche wieder zurückgenommen. Wir hatten uns verzählt. Ihr habt euch darauf verlassen, und das war euer gutes Recht. Es tut mir wirklich leid.

Ich habe heute mit der Kita in der Seestraße gesprochen. Ob dort etwas frei wird, weiß noch niemand. Sobald ich etwas höre, ruf ich euch an.

Doris Hagen, Kita Regenbogen`,
  },
  {
    expected: [],
    kind: 'follow-up',
    to: 'Herr Dr. Jean-Luc Favre',
    from: 'Silvia Hugentobler',
    about: ['Fall 2026.77', 'Hörgerät falsch eingestellt'],
    text: `Guten Tag Herr Dr. Favre

Vor einer Woche habe ich Ihr Hörgerät neu eingestellt, nachdem wir es beim ersten Mal falsch gemacht hatten. Mich würde interessieren, wie Sie jetzt damit hören. Ein kurzes Wort genügt, auch wenn es noch pfeift.

Beste Grüsse
Silvia Hugentobler`,
  },
  {
    expected: [],
    kind: 'update',
    to: 'DI Kerstin Wögerbauer',
    from: 'Franz Pichler',
    about: ['Dach 12/3', 'Dach undicht'],
    text: `Grüß Gott, Frau DI Wögerbauer!

Das Dach ist noch immer undicht, und das liegt an uns: Das Blech, das wir bestellt haben, war zu kurz. Bis das neue da ist, haben wir eine Plane darübergespannt. Der Lieferant hat uns noch keinen Tag genannt. Ich frage jeden Morgen nach und schreibe Ihnen, sobald ich einen habe.

Franz Pichler, Spenglerei`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Hr. Mustafa Al-Khatib',
    from: 'Ines Vogel',
    about: ['Vertrag V-8831', 'Kündigung zu spät weitergeleitet'],
    text: `Guten Tag Herr Al-Khatib,

Ihre Kündigung kam am 28. September bei uns an, also rechtzeitig. Ich habe sie erst am 6. Oktober an die Versicherung geschickt, und da war die Frist vorbei. Sie zahlen nun ein Jahr weiter für etwas, das Sie nicht wollten. Das habe ich verschuldet. Ich bitte Sie um Verzeihung.

Den Jahresbeitrag von 214,50 Euro übernehme ich. Er ist heute auf Ihr Konto überwiesen worden.

Ines Vogel`,
  },
  {
    expected: [],
    kind: 'remedy',
    to: 'Gisela und Heinz Ackermann',
    from: 'Nora Blum',
    about: ['Reise 7712', 'Reiseleitung fehlte'],
    promises: [{ what: 'Erstattung', by: '2026-12-01' }],
    text: `Liebe Frau Ackermann, lieber Herr Ackermann,

fünf Tage lang standen Sie in Palermo ohne Reiseleitung da, obwohl sie im Preis enthalten war. Wir zahlen Ihnen ein Drittel des Reisepreises zurück: 880 Euro. Die Überweisung ist unterwegs. Sollte bis zum 1. Dezember nichts auf Ihrem Konto sein, melden Sie sich bitte bei mir, dann gehe ich dem sofort nach.

Herzliche Grüße aus Freiburg
Nora Blum`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Annelies Zgraggen',
    from: 'Lukas Marti',
    about: ['Buch Nr. 8', 'Buch nicht reserviert'],
    text: `Liebe Frau Zgraggen

Am Telefon habe ich Ihnen gesagt, das Buch liege für Sie bereit. Es lag nicht bereit: Ich habe es am Samstag aus Versehen verkauft. Das war nachlässig von mir, und es tut mir leid, dass Sie vergebens von Altdorf hergefahren sind.

Ich habe ein neues bestellt und bringe es Ihnen vorbei, sobald es da ist. Wann das sein wird, kann der Verlag noch nicht sagen.

Freundliche Grüsse
Lukas Marti`,
  },
  {
    expected: ['owns-failure', 'no-blame'],
    kind: 'apology',
    to: 'Frau Pohl',
    from: 'Jan Meier',
    about: ['P-5', 'Paket retour'],
    text: `Guten Tag Frau Pohl, Ihr Paket P-5 haben wir zurückgehen lassen, das tut uns leid. Wenn Sie die Hausnummer angegeben hätten, wäre das nicht passiert. Wir schicken es noch einmal los. Jan Meier`,
  },
  {
    expected: ['unkept-date'],
    kind: 'update',
    to: 'Ivo Lang',
    from: 'Mona Fuchs',
    about: ['SRV-2', 'Server steht'],
    promises: [{ what: 'nächster Stand', by: '2026-11-23T14:00:00+01:00' }],
    text: `Hallo Ivo, SRV-2 steht noch. Wir tauschen gerade das Netzteil. Um 12 Uhr schreibe ich dir wieder. Mona Fuchs`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Klara Winter',
    from: 'Tim Berger',
    about: ['order-5521', 'Order 5521 was sent to the wrong address'],
    promises: [{ what: 'Umleitung', by: '2026-11-23' }],
    text: `Hallo Frau Winter, wir haben Ihre Bestellung 5521 an eine alte Adresse geschickt, obwohl Sie uns die neue genannt hatten. Das tut mir leid. Ich lasse das Paket heute noch umleiten und schreibe Ihnen, sobald es bei Ihnen ist. Tim Berger`,
  },
  {
    expected: [],
    kind: 'apology',
    to: 'Frau Prof. von Graffenried',
    from: 'Marco Bernasconi',
    about: ['Eintritt 4410', 'Operation kurzfristig verschoben'],
    promises: [{ what: 'Operation', by: '2026-12-02T07:15:00+01:00' }],
    text: `Sehr geehrte Frau Prof. von Graffenried

Am Mittwoch lagen Sie nüchtern im Vorzimmer, und um elf Uhr schickten wir Sie wieder nach Hause. Wir hatten zwei Operationen auf dieselbe Stunde gelegt. Dafür entschuldige ich mich bei Ihnen in aller Form.

Ihre Operation ist jetzt am 2. Dezember um 7.15 Uhr, und sie wird nicht mehr verschoben, solange niemand in Lebensgefahr ist. Ich begleite Sie an dem Morgen selbst.

Freundliche Grüsse
Marco Bernasconi`,
  },
  {
    expected: ['no-blame'],
    kind: 'update',
    to: 'Beat Wyss',
    from: 'Rahel Kunz',
    about: ['Küche 9', 'Küche unvollständig'],
    text: `Grüezi Herr Wyss, bei Ihrer Küche 9 fehlt noch immer die Abdeckung. Schuld ist der Hersteller, der uns hängen lässt. Ich melde mich, sobald ich mehr weiss. Rahel Kunz`,
  },
]
