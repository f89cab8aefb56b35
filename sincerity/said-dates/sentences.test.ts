import { describe, expect, test } from 'vitest'
import { type Saying, unkeptDates } from '../said-dates.ts'
import { languagesOf } from './language.ts'

const monday: Saying = { now: '2026-11-23T09:30:00Z', timeZone: 'Europe/Berlin', promises: [] }

const unkept = (text: string, locale: string, saying: Partial<Saying> = {}) =>
  unkeptDates(
    { subject: 'About it', text },
    { ...monday, languages: languagesOf(text, locale), ...saying },
  ).map(({ understood }) => understood)

describe('in English', () => {
  test.each([
    ['I will call you by midnight tonight.', '23 November 2026'],
    ['It is done at midnight.', '24 November 2026 at 00:00'],
    ['You have it in the first quarter of 2027.', '2027'],
    ['It ships in Q1 2027.', '2027'],
    ['It ships in Q1.', '2027'],
    ['It ships next quarter.', 'January 2027'],
    ['It will be back in spring.', '2027'],
    ['It will be back this winter.', '2026'],
    ['Your parcel will travel overnight.', '24 November 2026'],
    ['You hear from me by the end of the day.', '23 November 2026'],
    ['You hear from me by close of business on Friday.', '27 November 2026'],
    ['You hear from me by the close of business.', '23 November 2026'],
    ['It comes in the next few days.', 'November'],
    ['It comes the next business day.', '24 November 2026'],
    ['It comes on the following day.', '24 November 2026'],
    ['It comes on 03.12.', '3 December 2026'],
    ['You have it by Christmas Eve.', '24 December 2026'],
    ['You have it by New Year.', '2027'],
    ['I will call you this afternoon.', '23 November 2026'],
    ['I will call you first thing tomorrow.', '24 November 2026'],
    ['I will call you first thing in the morning.', '24 November 2026'],
    ['By Wednesday noon it is done.', '25 November 2026 at 12:00'],
    ['It will be there on the 1st of December.', '1 December 2026'],
    ['It will be there in early December.', 'December 2026'],
    ['It will be there mid-December.', 'December 2026'],
    ['Give us until Friday.', '27 November 2026'],
    ['The sale ends on 30 November.', '30 November 2026'],
    ['I work until 6 today.', '23 November 2026'],
    ['It takes about ten minutes.', '23 November 2026'],
    ['It takes another 20 days.', 'December 2026'],
    ['You will have heard from me before the weekend.', 'November 2026'],
    ['I am back on the 2nd.', '2 December 2026'],
    ['You hear from me at 18:00 CET.', '23 November 2026 at 18:00'],
    ['You hear from me at 6pm IST.', '23 November 2026'],
    ['You hear from me at 6pm EST.', '00:00'],
    ['My colleague is back on Monday 30 November and calls you then.', '30 November 2026'],
    ['I expect it at the depot around 4pm tomorrow.', '24 November 2026 at 16:00'],
    ['Your voucher is valid until 31 January 2027.', '31 January 2027'],
    ['I will have an answer for you by noon.', '23 November 2026 at 12:00'],
    ['The next van leaves on 1 Dec.', '1 December 2026'],
    ['Expect a call by the close of play tomorrow.', '24 November 2026'],
    ['We open again on Wednesday.', '25 November 2026'],
    ['You get 5% off until Sunday.', '29 November 2026'],
    ['It needs three more days.', '26 November'],
    ['In the coming days you get a letter.', 'November'],
    ['The repair takes until Thursday.', '26 November 2026'],
    ['Someone will be with you between 2 and 4 pm on Thursday.', '26 November 2026'],
  ])('%s', (text, understood) => {
    const found = unkept(text, 'en')
    expect(found).toEqual([expect.stringContaining(understood)])
  })

  test.each([
    'Your order 1038 est. value 30 EUR is late.',
    'It comes any day now.',
    'We are at 12 March Street, Leeds.',
    'We are open 24/7, Monday to Friday too.',
    'It was our Black Friday sale that broke the shop.',
    'We are open Monday to Friday, 9am to 5pm.',
    'My line is open from 8 am until 6 pm.',
    'You were born on 3 May 1980, as our files say.',
    'It costs 12.11 EUR, not 11.12.',
    'Version 2.12 of the app was wrong.',
    'It took 1.5 hours to find the mistake.',
    'About 3/4 of the goods were lost.',
    'Flight LH 1130 was late.',
    'The first 10 of 12 boxes are here.',
    'Give me a week.',
    'It was delivered on 20 November at 17:00.',
    'The carrier lost it on 20 November.',
    'Sat nav and sun cream are in the box.',
    'Second, I check the box.',
    'We do this once a month.',
    'The lorry broke down at 14:20 on Friday.',
    'Article 2711 is sold out.',
    'You paid 12.11 for it.',
    'We moved to 7 May Road.',
    'Table 1230 in the annex lists it.',
    'It stood in Leipzig from 16 to 20 November.',
    'My direct line is 030 12 11 20 26.',
    'A fortnight ago you wrote to me.',
  ])('%s', (text) => {
    expect(unkept(text, 'en')).toEqual([])
  })
})

describe('in German', () => {
  test.each([
    ['Sie haben es in zwei Werktagen.', '25 November 2026'],
    ['Sie haben es bis Ende der Woche.', '27 November'],
    ['Sie haben es bis Ende des Monats.', '30 November'],
    ['Sie hören von mir bis heute Abend.', '23 November 2026'],
    ['Sie hören innerhalb von 24 Stunden von mir.', '24 November'],
    ['Sie hören binnen 48 Stunden von mir.', '25 November'],
    ['Ich rufe Sie morgen früh an.', '24 November 2026'],
    ['Ich rufe Sie übermorgen an.', '25 November 2026'],
    ['Ich rufe Sie am Freitag um 15 Uhr an.', '27 November 2026 at 15:00'],
    ['Ich rufe Sie um halb vier an.', '15:30'],
    ['Nächste Woche wissen wir mehr.', '30 November'],
    ['In den nächsten Tagen kommt es.', 'November'],
    ['Bis Freitag haben Sie es.', '27 November 2026'],
    ['Im Dezember ist es da.', 'December 2026'],
    ['Es kommt am 5. Dezember.', '5 December 2026'],
    ['Es kommt am 05.12. bei Ihnen an.', '5 December 2026'],
    ['Es kommt bis zum 5.12.2026.', '5 December 2026'],
    ['Es kommt am nächsten Werktag.', '24 November 2026'],
    ['In einer Stunde rufe ich an.', '23 November 2026'],
    ['Das Geld ist in 3 bis 5 Tagen bei Ihnen.', '26 November'],
    ['Spätestens Mittwoch ist es da.', '25 November 2026'],
    ['Anfang Dezember ist es da.', 'December 2026'],
    ['Es dauert noch drei Tage.', '26 November'],
    ['Am Freitag werden wir sie verschicken.', '27 November 2026'],
    ['Ich kümmere mich heute darum.', '23 November 2026'],
    ['Der Techniker kommt am Donnerstag zwischen 8 und 12 Uhr.', '26 November 2026'],
    ['Ich schreibe Ihnen spätestens übermorgen.', '25 November 2026'],
    ['Bis morgen um 12 Uhr haben Sie eine Antwort.', '24 November 2026 at 12:00'],
    ['Am 1. Dezember fährt der nächste Wagen.', '1 December 2026'],
    ['Zum Monatsende ist alles erledigt.', 'November 2026'],
    ['Der Gutschein gilt bis zum 31. Januar 2027.', '31 January 2027'],
    ['Wir öffnen am Mittwoch wieder.', '25 November 2026'],
    ['In der kommenden Woche hören Sie von mir.', '30 November'],
    ['Ich werde am Freitag um halb drei anrufen.', '27 November 2026 at 14:30'],
    ['Ihr Geld ist innerhalb von fünf Werktagen auf dem Konto.', 'November 2026'],
    ['Ich melde mich heute noch bei Ihnen.', '23 November 2026'],
  ])('%s', (text, understood) => {
    const found = unkept(text, 'de')
    expect(found).toEqual([expect.stringContaining(understood)])
  })

  test.each([
    'Ihre Bestellung 10380 ist noch nicht unterwegs.',
    'Der Auftrag 1038 ist verloren gegangen.',
    'Die Bestellung 0830 mit Herrn Sommer besprochen.',
    'Am Freitag haben wir sie verschickt.',
    'Ich habe am Freitag mit dem Spediteur gesprochen.',
    'Sie war am Montag fällig.',
    'Seit Montag liegt sie beim Spediteur.',
    'Letzten Freitag sprachen wir.',
    'Gestern habe ich dort angerufen.',
    'Vor zwei Tagen kam sie zurück.',
    'Ich habe heute Morgen nachgefragt.',
    'Herr Sommer kümmert sich darum.',
    'Sie erreichen mich montags bis freitags von 9 bis 17 Uhr.',
    'Es tut mir leid, dass Sie zwei Wochen gewartet haben.',
    'Ihr Auftrag kostet 1.250,00 EUR.',
    'Rufen Sie 030 1234567 an.',
    'IBAN DE89 3704 0044 0532 0130 00 ist die richtige.',
    'Das war 3/4 der Ware.',
    'Der Schaden beträgt 12.5 Prozent.',
    'Ich melde mich in Kürze.',
    'Sobald ich mehr weiß, melde ich mich.',
    'Wir haben Ihre Nachricht vom 12. November erst heute gelesen.',
    'Die Ware hätte am Freitag da sein sollen.',
    'Das Paket liegt seit dem 16. November in Leipzig.',
    'Mai Nguyen war gestern hier.',
    'Artikel 2711 mit Zubehör fehlt.',
    'Um 14:20 Uhr ist der Wagen liegen geblieben.',
    'Sie haben zwei Tage auf uns gewartet.',
    'Das war am 3. März 2026.',
    'Unsere Frist lief am 20. November ab.',
  ])('%s', (text) => {
    expect(unkept(text, 'de')).toEqual([])
  })
})

describe('in Spanish', () => {
  test.each([
    ['Le llamaré mañana.', '24 November 2026'],
    ['Le escribo mañana a primera hora.', '24 November 2026'],
    ['Lo tendrá en 48 horas.', 'November'],
    ['Lo tendrá en un plazo de 24 horas.', '24 November'],
    ['Lo tendrá antes del viernes.', '27 November 2026'],
    ['Llega el 5 de diciembre.', '5 December 2026'],
    ['Llega el viernes a las 15:00.', '27 November 2026 at 15:00'],
    ['Llega la próxima semana.', '30 November'],
    ['Llega la semana que viene.', '30 November'],
    ['Llega a finales de mes.', 'November'],
    ['Llega en dos días laborables.', '25 November'],
    ['Llega dentro de tres días.', '26 November'],
    ['Llega pasado mañana.', '25 November 2026'],
    ['Llegará hoy mismo.', '23 November 2026'],
    ['Llega el próximo lunes.', '30 November 2026'],
    ['Llega el 05/12/2026.', 'December 2026'],
    ['Esta tarde le llamo.', '23 November 2026'],
    ['Esta noche le escribo.', '23 November 2026'],
    ['Lo tendrá en los próximos días.', 'November'],
    ['Llega en diciembre.', 'December 2026'],
    ['El técnico va el jueves entre las 8 y las 12.', '26 November 2026'],
    ['Le escribiré el miércoles a las 10:00.', '25 November 2026 at 10:00'],
    ['El vale es válido hasta el 31 de enero de 2027.', '31 January 2027'],
    ['Abrimos de nuevo el miércoles.', '25 November 2026'],
    ['Recibirá el dinero en cinco días hábiles.', 'November 2026'],
    ['Antes de Navidad lo tiene en casa.', 'December 2026'],
    ['El mes que viene cambiamos de transportista.', 'December 2026'],
    ['Llegará entre el 1 y el 3 de diciembre.', 'December 2026'],
    ['Mi compañera vuelve el lunes 30 de noviembre.', '30 November 2026'],
    ['Le llamo hoy antes de las 18:00.', '23 November 2026 at 18:00'],
  ])('%s', (text, understood) => {
    const found = unkept(text, 'es')
    expect(found).toEqual([expect.stringContaining(understood)])
  })

  test.each([
    'El pedido 1130 art. 5 no ha salido.',
    'El viernes pasado hablé con ellos.',
    'Ayer llamé al almacén.',
    'Hace dos días lo enviamos.',
    'Desde el lunes está con el transportista.',
    'Hemos llamado esta mañana.',
    'Buenas tardes, señora Trujillo.',
    'Por la mañana estoy en el despacho.',
    'Atendemos de lunes a viernes de 9 a 17 horas.',
    'Ha esperado dos semanas.',
    'Su pedido 10380 no ha llegado.',
    'El mar estaba en calma.',
    'Le escribiré pronto.',
    'Su carta del 12 de noviembre llegó tarde.',
    'Debía llegar el viernes.',
    'El paquete está en Lyon desde el 16 de noviembre.',
    'Eso fue el 3 de marzo de 2026.',
    'El artículo 2711 está agotado.',
    'Perdimos dos semanas.',
    'Ayer por la tarde llamé tres veces.',
    'Hoy le he pedido un informe.',
  ])('%s', (text) => {
    expect(unkept(text, 'es')).toEqual([])
  })
})

test('an hour of today that may be over is told by what its clause tells', () => {
  expect(unkept('I called them today at 9.', 'en')).toEqual([])
  expect(unkept('Ich habe heute um 9 Uhr mit dem Lager gesprochen.', 'de')).toEqual([])
  expect(unkept('I call them today at 9.', 'en')).toHaveLength(1)
})

describe('as of the day on which it is said', () => {
  test.each([
    ['2026-03-02T15:00:00Z', 'en', 'We did not even send it until 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'en', 'I keep it for you until Friday.', ['6 March 2026']],
    ['2026-03-02T15:00:00Z', 'en', 'Your order left us on 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'en', 'It shipped on 2 March 2026, eleven days late.', []],
    ['2026-03-02T15:00:00Z', 'en', 'Order 10380 was shipped on March 2, 2026, and is on its way.', []],
    ['2026-03-02T15:00:00Z', 'en', 'It will ship on 2 March 2026.', ['2 March 2026']],
    ['2026-03-02T15:00:00Z', 'en', 'You needed it by 26 February 2026; it left on 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'en', 'You have it by 2 March 2026.', ['2 March 2026']],
    ['2026-03-02T15:00:00Z', 'en', 'Ordered on 20 February 2026, shipped on 2 March 2026.', []],
    ['2026-03-02T15:00:00Z', 'de', 'Ihre Bestellung hat uns am 2. März 2026 verlassen.', []],
    ['2026-03-02T15:00:00Z', 'de', 'Sie wurde am 2. März 2026 versandt.', []],
    ['2026-03-02T15:00:00Z', 'es', 'Su pedido salió el 2 de marzo de 2026.', []],
    [
      '2026-11-22T15:00:00Z',
      'en',
      'I said I would write until Sunday 22 November at 11:40, and I did not.',
      [],
    ],
    ['2026-11-22T15:00:00Z', 'en', 'You had time until Sunday 22 November at 11:40.', []],
    ['2026-11-22T15:00:00Z', 'en', 'I was to answer by Sunday 22 November at 11:40.', []],
    ['2027-01-10T09:00:00Z', 'de', 'Sie wurde am 5. Dezember geliefert.', []],
    ['2027-01-10T09:00:00Z', 'de', 'Die Ware ging am 5. Dezember aus dem Haus.', []],
    ['2026-11-30T09:00:00Z', 'de', 'Sie sollte am 20. November bei Ihnen sein.', []],
    ['2027-03-30T09:00:00Z', 'es', 'Salió el 3 de marzo.', []],
    ['2027-01-10T09:00:00Z', 'es', 'Su pedido fue entregado el 5 de diciembre.', []],
    [
      '2026-03-02T15:00:00Z',
      'en',
      'I am sorry: the parcel was due on 26 February and left only on 2 March.',
      [],
    ],
  ])('%s, %s: %s', (now, locale, text, understood) => {
    expect(unkept(text, locale, { now })).toEqual(understood.map((each) => expect.stringContaining(each)))
  })
})

describe('what a reference numbers is no date, and what it does not may be one', () => {
  test.each([
    ['12', 'Your order 12 comes on 12 December.', ['12 December 2026']],
    ['12', 'Your order 12 is lost.', []],
    ['12', 'It is with you at 12 on Friday.', ['27 November 2026']],
    ['3', 'Order 3 is with you within 3 days.', ['24 November']],
    ['2026-11-02', 'Your order 2026-11-02 is late.', []],
    ['2027-01-05', 'Your order 2027-01-05 is late.', []],
  ])('reference %s: %s', (reference, text, understood) => {
    const found = unkept(text, 'en', { names: [reference] })
    expect(found).toEqual(understood.map((each) => expect.stringContaining(each)))
  })
})
