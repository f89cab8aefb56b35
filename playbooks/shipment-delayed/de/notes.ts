import type { Notes } from '../notes.ts'

export const notes: Notes = {
  traceAsked: (who) =>
    `Ich habe ${who} schriftlich gebeten, Ihr Paket zu finden und auf jeder Strecke vorzuziehen, die noch vor ihm liegt.`,
  traceOwn: (carrier = 'dem Paketdienst') =>
    `Die Suche nach Ihrem Paket liegt auf meinem eigenen Tisch: Ich frage bei ${carrier} nach, wo es ist, und bleibe dran, bis Sie es haben.`,
  shipAsked: (who) =>
    `Ich habe ${who} schriftlich gebeten, Ihre Bestellung vor allen anderen zu packen und zu verschicken.`,
  shipOwn:
    'Ihre Bestellung liegt auf meinem eigenen Tisch: Ich sorge dafür, dass sie vor allen anderen gepackt und verschickt wird.',
  record: (orderId) =>
    `Ich habe alles angefordert, was zu Bestellung ${orderId} festgehalten ist: durch wessen Hände sie ging und was wir Ihnen gesagt haben.`,
}
