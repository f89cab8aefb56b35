import { saying } from '../../phrase.ts'
import { remedied, wrong } from './deeds.ts'

const near = (most: number): string => `(?:(?!${wrong}(?![\\p{L}]))[^\\s,:;.!?()"]+ ){0,${most}}`

/** What we do next, what is done, or that nobody knows yet. */
export const next: RegExp[] = [
  '(?!quiere|prefiere|requiere|refiere|adquiere|aunque|esforz|intentare|procurare|tratare|mejorare|seguiremos (?:mejor|esforz|trabaj))\\p{L}{3,}(?:are|ere|ire|aremos|eremos|iremos|dre|dremos|re saber)',
  '(?:recibira|recibiran|recibiras|tendra|tendran|tendras|llegara|llegaran|podra|podran|podras|sera|seran|estara|estaran|saldra|saldran|costara|pagara|pagaran|sabra|sabras|vera|veras|ira|iran|pasara|llamara|escribira|entregara|recogera|cobrara|traera|llevara)',
  '(?:voy|vamos|va|van) a (?!hacer todo|hacer lo posible|mejorar|esforzar*|intentar)\\p{L}+r(?:le|lo|la|les|los|las|te|me|nos|se|selo|telo)?',
  '(?:estoy|estamos|sigo|seguimos|esta|estan|continuo|continuamos) \\p{L}+ndo(?:le|lo|la|les|los|las|te|se|selo)?',
  '(?:vuelvo a|volvemos a|basta con|bastara con|corre (?:de|por) (?:mi|nuestra) cuenta|ya (?:esta|estan) ~2 (?:en|de|con|resuelt*|pagad*))',
  '(?:estamos en ello|estoy en ello|en camino|ya esta|listo|lista)',
  '(?:le|la|lo|les|los|las|te|se lo|se la|te lo|te la) (?:llamo|llamamos|escribo|escribimos|mando|mandamos|envio|devuelvo|devolvemos|busco|buscamos|aviso|avisamos|digo|decimos|cuento|pago|pagamos|llevo|llevamos|reembolso|espero|guardo|reservo|cambio|regalo|invito|abono|abonamos|descuento|descontamos|regalamos|ofrezco|ofrecemos|transfiero|transferimos|ingreso|ingresamos|traigo|traemos|recojo|recogemos|reparo|reparamos|arreglo|arreglamos|repongo|reponemos|preparo|preparamos|invitamos|hacemos|hago|mantengo|paso|confirmo|marco)',
  '(?:hablo|compruebo|miro|corrijo|arreglo|preparo|vigilo|insisto|continuo|empiezo|vuelvo|busco|pregunto|espero noticias|me encargo|me ocupo|nos encargamos|nos ocupamos|seguimos|sigo|revisamos|reviso|buscamos|queda|quedan|sale|salen|llega|llegan|viene|vienen|vuelve|vuelven|recibe|tiene hasta|no (?:(?:le|te|les|os) )?(?:l[oa]s? |le |te )?(?:paga|pagas|pagan|cuesta|cobramos|cobro|facturo|facturamos)|no paga|no pagas|corre de nuestra cuenta|corre por nuestra cuenta|invita la casa)',
  '(?<!no )(?:puede|pueden|puedes|podes) (?!ser|haber|estar|contar|pasar|ocurrir|suceder|volver|repetirse)\\p{L}+',
  // Of verbs on -er, "-emos" is only of the present.
  '(?!hemos|podemos|queremos|sabemos|tenemos|debemos|creemos|entendemos|comprendemos|conocemos|reconocemos|agradecemos|merecemos|solemos|valemos|vemos|(?:no|nunca) |\\p{L}+[aei]remos)\\p{L}{3,}emos',
  'se l[oa]s? \\p{L}+(?:amos|imos|o)',
  '(?:he|hemos) vuelto a \\p{L}+r',
  '(?:va|van|viene|vienen|esta|estan) (?:ya )?(?:de|en) camino',
  'corren? (?:de|por|a) (?:mi|nuestra|cargo)',
  '(?:(?:mi|mis|nuestr[oa]s?|el|la|los|las|un|una) (?!client)\\p{L}+|companer[oa] \\p{L}+) (?:(?:se )?(?:le|les|lo|la|los|las|te) )?(?:trabaj|busc|revis|repar|cambi|prepar|llev|llam|mir|mont|instal|arregl|estudi|analiz)an?',
  '(?:mi|nuestr[oa]s?|el|la|los|las|companer[oa]) \\p{L}+ (?:se )?(?:le|les|lo|la|los|las|te) (?:trae|traen|recoge|recogen|escribe|escriben|entrega|entregan|devuelve|devuelven)',
  'no (?:tiene|tienes|hace falta|necesita|necesitas) ~2 (?:que|hacer|devolver|pagar|nada)',
  '(?:digame|dime|decime|digamelo|dimelo|diganme|escribame|escribeme|escribime|escribanme|llameme|llamame|llamenme|respondame|respondeme|responda|contesteme|conteste|pasate|pase|pasese|quedese|quedate|elija|elige|avise|aviseme|mandeme|mandame|envieme|enviame|diganos|escribanos|traiga|vengase|venga)',
  '(?:no|nada|aun|todavia|ni) ~4 (?:se|sabemos|puedo|podemos|hay|tengo|tenemos|conozco|conocemos) ~6 (?:cuando|que|como|donde|noticias|nada|fecha|novedades|nuevo|respuesta|seguro|saber*|si|decir*|prometer*)',
  '(?:sin|nada|no hay) ~2 (?:noticias|novedades|nuevo)',
  '(?:en cuanto|hasta entonces|a partir de (?:hoy|ahora)|desde hoy|tan pronto como|mientras tanto|proximo paso|siguiente paso)',
].map(saying)

/** The same over small letters with their accents: of a verb the third person to come, which folded is that of a wish, too. */
export const nextAccented: RegExp[] = [
  '(?!(?:mejorar|intentar|procurar|agradecer|esforzar|tratar|volver)(?:á|án|ás|é|emos)|ocurrir|pasar|suceder)\\p{L}{2,}(?:[aei]r|dr|br)(?:á|án|ás|é)',
].map(saying)

/** What we did already, where it is not what we did wrong. */
export const done: RegExp[] = [
  `(?:he|hemos|ha|han) (?:${near(4)})(?:${remedied}|bloqueado|desbloqueado|retirado|descontado)(?! ${near(7)}${wrong})`.replace(
    near(7),
    '(?:[^\\s,:;.!?()"]+ ){0,7}',
  ),
  // "Ayer le devolvimos el billete"
  '(?:les?|te|os|se l[oa]s?|l[oa]s?) (?:devolv|reembols|abon|ingres|transfer|pag|envi|mand|cambi|repar|repus|anul|ped|compens|reintegr|regal|reserv)(?:imos|amos|i|e)',
  `(?:esta|estan|queda|quedan|fue|fueron) (?:${near(2)})(?:devuelt[oa]s?|pedid[oa]s?|reembolsad[oa]s?|abonad[oa]s?|pagad[oa]s?|anulad[oa]s?|resuelt[oa]s?|reservad[oa]s?|corregid[oa]s?|solucionad[oa]s?|transferid[oa]s?|girad[oa]s?|ingresad[oa]s?|enviad[oa]s?|encargad[oa]s?|preparad[oa]s?)`,
].map(saying)

/** We ask, or ask for an answer. */
export const asks: RegExp[] = [
  /\?/gu,
  ...[
    '(?:digame|dime|decime|diganme|digamelo|dimelo|escribame|escribeme|escribime|escribanme|llameme|llamame|llamenme|respondame|respondeme|responda|contesteme|contestame|conteste|cuenteme|cuentame|contame|cuentenme|aviseme|avisame|avisenme|diganos|haganoslo saber|hagamelo saber|un si|un no|una palabra|una linea|contando conmigo|le pregunte|te pregunte|respuesta|aqui (?:me tiene|me tienes|sigo)|me gustaria saber|quisiera saber|quiero saber)',
  ].map(saying),
]
