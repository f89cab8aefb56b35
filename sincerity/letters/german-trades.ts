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
]
