import { describe, expect, test } from 'vitest'
import { outgoing } from '../tests/support/outgoing.ts'
import { checkMessage, type RuleName, rulesFor } from './index.ts'

const german = (...paragraphs: string[]): string =>
  ['Guten Tag Frau McKenna,', ...paragraphs, 'Laura Callahan\nKundenbetreuung'].join('\n\n')
const spanish = (...paragraphs: string[]): string =>
  ['Estimada Patricia:', ...paragraphs, 'Laura Callahan\nAtención al cliente'].join('\n\n')

const owned = {
  de: 'Wir haben Ihre Bestellung 10380 eine Woche zu spät abgeschickt. Das ist unser Fehler, und es tut mir leid. Ich suche sie.',
  es: 'Enviamos su pedido 10380 con una semana de retraso. El error es nuestro y lo siento. He pedido a Steven que lo busque.',
}
const rulesOf = (text: string, locale: string): RuleName[] =>
  checkMessage(outgoing(text, { locale })).findings.map(({ rule }) => rule)

describe('German', () => {
  test.each([
    'Wenn Sie das Geld lieber zurück möchten, schreiben Sie mir.',
    'Ich verstehe, dass Sie wütend sind. Sie haben nichts falsch gemacht.',
    'Es ist nicht Ihr Fehler. Wir hätten es Ihnen sagen müssen.',
    'Ich habe den Paketdienst gefragt, wo es ist.',
    'Der Paketdienst hat es verloren. Wir haben ihn ausgesucht, also ist es unser Fehler.',
    'Sie hätten es längst haben sollen. Sollte noch etwas fehlen, schreiben Sie mir.',
    'Sie haben sie bis Freitag, 27. November, um 18:00 Uhr.',
  ])('goes out: %s', (sentence) => {
    expect(rulesOf(german(`${owned.de} ${sentence}`), 'de-DE')).toEqual([])
  })

  test.each<[RuleName, string]>([
    ['stock-phrase', 'Wir bitten um Entschuldigung für etwaige Unannehmlichkeiten.'],
    ['stock-phrase', 'Wir bedauern die Unannehmlichkeiten.'],
    ['stock-phrase', 'Aufgrund unvorhergesehener Umstände kam sie nicht.'],
    ['stock-phrase', 'Vielen Dank für Ihr Verständnis.'],
    ['stock-phrase', 'Leider ist es uns nicht möglich, das zu ändern.'],
    ['stock-phrase', 'Aufgrund des hohen Bestellaufkommens dauert es länger.'],
    ['stock-phrase', 'Für Rückfragen stehen wir Ihnen gerne zur Verfügung.'],
    ['no-if', 'Sollten Ihnen Unannehmlichkeiten entstanden sein, tut es uns leid.'],
    ['no-if', 'Es tut uns leid, wenn Sie enttäuscht sind.'],
    ['no-blame', 'Der Paketdienst hat sie verloren.'],
    ['no-blame', 'Das ist nicht unsere Schuld.'],
    ['unkept-date', 'Sie haben sie morgen.'],
  ])('%s: %s', (rule, sentence) => {
    expect(rulesOf(german(`${owned.de} ${sentence}`), 'de-AT')).toContain(rule)
  })

  test('an apology without owning up or being sorry, to anybody, from nobody', () => {
    const text = 'Sehr geehrte Kundin,\n\nIhre Bestellung wurde verzögert.\n\nIhr Team'
    expect(rulesOf(text, 'de')).toEqual([
      'names-customer',
      'names-failure',
      'says-sorry',
      'owns-failure',
      'no-evasion',
      'stock-phrase',
      'next-step',
      'signed-by-person',
    ])
  })
})

describe('Spanish', () => {
  test.each([
    'Si prefiere que le devuelva el dinero, dígamelo.',
    'Usted no hizo nada mal: no es culpa suya.',
    'He preguntado al transportista dónde está.',
    'Debimos decírselo antes. Todavía no sé cuándo llegará.',
    'Si no llega el viernes a las 18:00, llámeme.',
  ])('goes out: %s', (sentence) => {
    expect(rulesOf(spanish(`${owned.es} ${sentence}`), 'es-ES')).toEqual([])
  })

  test.each<[RuleName, string]>([
    ['stock-phrase', 'Lamentamos las molestias ocasionadas.'],
    ['stock-phrase', 'Debido a circunstancias imprevistas, no llegó.'],
    ['stock-phrase', 'Por causas ajenas a nuestra voluntad, no llegó.'],
    ['stock-phrase', 'Gracias por su paciencia y comprensión.'],
    ['stock-phrase', 'Su opinión es muy importante para nosotros.'],
    ['stock-phrase', 'Quedamos a su disposición.'],
    ['no-if', 'Si esto le ha causado molestias, lo sentimos.'],
    ['no-if', 'Sentimos cualquier problema que esto le haya podido causar.'],
    ['no-blame', 'La empresa de transporte lo perdió.'],
    ['no-blame', 'No es culpa nuestra.'],
    ['unkept-date', 'Lo tiene mañana.'],
  ])('%s: %s', (rule, sentence) => {
    expect(rulesOf(spanish(`${owned.es} ${sentence}`), 'es-MX')).toContain(rule)
  })

  test('an apology without owning up or being sorry, to anybody, from nobody', () => {
    const text = 'Estimado cliente:\n\nSu pedido se ha retrasado.\n\nEl equipo de atención al cliente'
    expect(rulesOf(text, 'es')).toEqual([
      'names-customer',
      'names-failure',
      'says-sorry',
      'owns-failure',
      'no-evasion',
      'stock-phrase',
      'next-step',
      'signed-by-person',
    ])
  })
})

describe('other languages', () => {
  const french = (end = 'Laura Callahan') =>
    `Bonjour Patricia,\n\nVotre commande 10380 est partie avec sept jours de retard. C’est notre faute. Je la cherche.\n\n${end}`

  test('are held to what needs no words, and the verdict says to what not', () => {
    const { blocked, notApplied } = checkMessage(outgoing(french(), { locale: 'fr-FR' }))
    expect(blocked).toBe(false)
    expect(notApplied).toEqual(rulesFor('fr-FR').notApplied)
    expect(rulesOf(french('L’équipe {{brand}}'), 'fr-FR')).toEqual(['placeholder', 'signed-by-person'])
  })

  test('say which rules can be applied to them', () => {
    expect(rulesFor('en-GB').notApplied).toEqual([])
    expect(rulesFor('de-CH').notApplied).toEqual(['readability'])
    expect(rulesFor('ja').applied).toEqual([
      'placeholder',
      'names-customer',
      'names-failure',
      'signed-by-person',
      'unkept-date',
      'near-copy',
      'shouting',
    ])
  })

  test('a message in English to a reader of another language is held to English', () => {
    const text =
      'Dear Patricia,\n\nWe sent order 10380 a week late. We are sorry for any inconvenience that this may have caused to you.\n\nLaura Callahan'
    expect(rulesOf(text, 'fr-FR')).toContain('stock-phrase')
    expect(rulesOf(text, 'de-DE')).toContain('no-if')
  })
})

test('Portuguese is not held to the rules of Spanish, whose words it shares', () => {
  const letter = `Prezada Patricia McKenna,

Peço desculpas porque o pedido 10380 que a senhora fez não saiu no dia em que eu lhe disse. A culpa é minha: não o coloquei na lista. Se não for bom para a senhora, me diga como prefere. Já foi enviado, mas por que me importa mais que a senhora não perca tempo.

Laura Callahan`
  const { blocked, notApplied } = checkMessage(outgoing(letter, { locale: 'pt-BR' }))
  expect({ blocked, isUnknown: notApplied.includes('stock-phrase') }).toEqual({
    blocked: false,
    isUnknown: true,
  })
})
