import { inClause, saying } from '../../phrase.ts'

/** Words up to the end of a clause, with what stands in brackets and dates among them. */
const near = (most: number): string => `(?:${inClause} ){0,${most}}`

/** What makes a deed wrong that is right without it. */
export const wrong =
  '(?:tarde|mal|dos veces|doble|de mas|de menos|(?:a|en) otr[oa]s?|otra persona|otro cliente|otra clienta|equivocad[oa]s?|incorrect[oa]s?|err?one[oa]s?|sin|por error|nunca|demasiado|con retraso|con ~3 de retraso|rot[oa]s?|danad[oa]s?|(?:direccion|cuenta) (?:antigua|vieja|anterior)|(?:la misma|el mismo) (?:hora|dia|persona)|a casa sin|fals[oa]s?|mal[oa]s|muy poc[oa]s?|(?:dos|tres|cuatro|varias) veces el|duplicad[oa]s?|ya ~1 (?:dad|ocupad|reservad|vendid|asignad|alquilad)[oa]s?|cuando (?:usted |ustedes |tu )?ya|aunque|a pesar de|en (?:vez|lugar) de|antes de tiempo)'

/** Deeds that put things right, or are neither right nor wrong: they own nothing up unless something stands beside them. */
const neutral =
  '(?:lamentamos|estamos|esperamos|pedimos|rogamos|trabajamos|seguimos|buscamos|vamos|damos|quedamos|enviamos|devolvimos|ingresamos|abonamos|pagamos|mandamos|llamamos|preguntamos|ofrecimos|recibimos|contactamos|procedimos|informamos|comunicamos|confirmamos|reembolsamos|investigamos|revisamos|comprobamos|analizamos|solucionamos|arreglamos|cambiamos|reparamos|valoramos|deseamos|necesitamos|encontramos|detectamos|experimentamos|sufrimos|tuvimos|notamos|vimos|supimos|hablamos|decidimos|sentimos|fuimos|tomamos|entregamos|avisamos|apreciamos|intentamos|tratamos|procuramos|aseguramos|garantizamos|miramos|estudiamos|escribimos|contamos|pusimos|dimos|dijimos|escuchamos|continuamos|reservamos|asumimos|aceptamos|esforzamos|preparamos|lamentaramos|permitimos|encargamos|ocupamos|averiguamos|priorizamos|ayudamos|pudimos|podiamos|logramos|conseguimos|pasamos|trasladamos|derivamos|remitimos|gracias|[a-z]*imos que)'

/** Deeds that put things right. */
export const remedied =
  '(?:devuelto|pedido|enviado|mandado|encargado|reembolsado|abonado|llamado|solicitado|preguntado|puesto|cambiado|reparado|arreglado|cancelado|anulado|ingresado|pagado|reservado|hablado|avisado|corregido|solucionado|iniciado|escrito|abierto|empezado|entregado|resuelto|activado|contratado|restablecido|transferido|girado|depositado|compensado|preparado|apartado|apagado|impreso|regalado|traido|llevado|recogido|colocado|montado|soldado|cosido|comprado|elegido|asignado|anadido|prolongado|ampliado|condonado|perdonado|rebajado|reintegrado|repuesto|sustituido)'

const righted = `(?:${remedied}|recibido|visto|leido|sabido|sido|estado|tenido|intentado|detectado|comprobado|revisado|decidido|informado|sentido|lamentado|trasladado|registrado|contactado|comenzado|dicho|hecho|dado|ofrecido|anotado|mirado)`

/** We, or I, and what we did. */
export const owns: RegExp[] = [
  `(?!${neutral}(?![\\p{L}]))\\p{L}{2,}(?:amos|imos)`,
  'pasamos por alto',
  `(?:pasamos|cancelamos|enviamos|entregamos|mandamos|pagamos|ingresamos|cambiamos|avisamos|llamamos|dimos|pusimos|hicimos|atendimos|reservamos|revisamos|escribimos|reparamos) ${near(10)}${wrong}`,
  `(?:hemos|he|habiamos|habia) (?:(?!${righted} )${inClause} ){0,4}(?!${righted}(?![\\p{L}]))(?:\\p{L}{2,}[ai]do|\\p{L}*(?:roto|puesto|vuelto|suelto|escrito|abierto|cubierto|hecho|dicho))`,
  `(?:hemos|he|habiamos|habia) ${near(4)}${righted} (?!que )${near(7)}${wrong}`,
  `(?:no|ni|ni siquiera|tampoco) (?:le |les |lo |la |los |las |te |se lo |nos )?(?!podemos|pudimos|podiamos|logramos|conseguimos|queremos|sabemos|tenemos|vamos|estamos|damos|hay)\\p{L}{2,}(?:amos|imos)`,
  '(?:no|nunca) (?:le |les |lo |la |los |las |te |se lo |nos )?(?:hemos|he|habiamos|habia) (?!podido|sido|tenido|recibido|encontrado)\\p{L}{2,}(?:ado|ido|to|cho)',
  '(?:falle|fallamos|me equivoque|perdi|olvide|rompi|tarde demasiado|cometi|le deje|te deje|lo deje|la deje|no cumpli|no (?:conteste|respondi|envie|entregue|avise|llame|hice|revise|comprobe|mire|estuve|supe|atendi|escuche)|hicimos mal|hice mal)',
  '(?:hemos|he|le hemos|le he|les hemos|nosotros|nosotras|yo) ~4 (?:fallado|perdido|olvidado|equivocado|cometido|roto|incumplido|tardado|danado|dejado|tratado|cobrado|pasado por alto|llegado tarde|decepcionado|defraudado)',
  '(?:deberiamos|debimos|deberia|debi|tendriamos que|tuvimos que|podiamos|pudimos) haber*',
  'no (?:debimos|debi|deberiamos|supimos|supe) \\p{L}+',
  '(?:nuestro|nuestra|nuestros|mi) [propia|propio] ~1 (?:error|errores|fallo|fallos|culpa|responsabilidad|falta|descuido|retraso|negligencia|incumplimiento|torpeza)',
  '(?:error|fallo|culpa|responsabilidad|falta|retraso|descuido) ~2 (?:es|fue|ha sido|era) ~2 (?:nuestr[oa]|mi[oa]|mia|mio|de nosotros)',
  '(?:culpa|error|fallo|responsabilidad|descuido) (?:nuestr[oa]|mi[oa])',
  '(?:asumo|asumimos|acepto|aceptamos|tengo|tenemos) ~2 (?:responsabilidad|culpa)',
  '(?:es|fue|ha sido|son) (?:cosa )?(?:nuestr[oa]|mi[oa]|culpa nuestra|responsabilidad nuestra)',
  '(?:somos|soy|fuimos|fui) ~2 (?:responsables?|culpables?|quienes)',
  '(?:nos|me) (?:deberia|debio|tendria que|tenia que) [haber] (?:pasar|pasado|ocurrir|ocurrido|suceder|sucedido)',
  '(?:seguimos|continuamos) (?:cobrand|mandand|enviand|descontand|pasand|reclamand)o\\p{L}*',
  '(?:les?|l[oa]s?|te|os) (?:tuvimos|tuve|hicimos|hice) ~4 (?:\\p{L}+ndo|esperar)',
  '(?:responsables?|culpables?) ~1 (?:soy|somos|fui|fuimos)',
  'culpa ~2 (?:tengo|tenemos|tuve|tuvimos|es mia|es nuestra)',
  '(?:(?:fui|he sido) yo|(?:fuimos|hemos sido) nosotr[oa]s)',
  '(?:error|fallo|descuido|despiste|torpeza) (?:de (?:mi|nuestra) parte|por (?:mi|nuestra) parte)',
].map(saying)

/** Whom we pay to do it: what they did is not owned by "nuestro". */
const hired =
  '(?:transportistas?|mensajer[oa]s?|repartidor\\p{L}*|proveedor\\p{L}*|fabricantes?|socios?|banco|agencia|empresa|client\\p{L}+|subcontrat\\p{L}+)'

/** One of us, or a thing of ours. */
const ofOurs = `(?:(?:nuestr[oa]s?|mis?) (?!${hired}(?![\\p{L}]))\\p{L}+|(?:alguien|nadie|un companero|una companera) (?:de (?:aqui|nosotros|mi \\p{L}+|nuestr[oa] \\p{L}+)|en (?:mi|nuestr[oa]) \\p{L}+)|un[oa] de (?:nosotros|nosotras|nuestr[oa]s \\p{L}+|mis \\p{L}+))`

/**
 * What I did, told by its accent, which folded text has not ("cambie" is "change it", too): "Cambié el ojo izquierdo por el derecho".
 * What puts right, asks or tells owns nothing, unless something stands beside it.
 */
const mildly =
  '(?:habl|llam|pregunt|ped|escrib|revis|comprob|busc|encontr|mir|envi|mand|ingres|abon|pagu|reserv|encargu|hic|avis|consult|solicit|reclam|orden|recib|v|le|sup|decid|intent|trat|empec|comenc|anul|devolv|arregl|repar|solucion|corregi|apart|prepar|entregu|regal|asegur|confirm|record|not|me di cuenta|expliqu|dediqu|ped|segu|sent|pas|esper|averigu|investigu|localic|recog|llev)'
export const accented: RegExp[] = [
  `(?!${mildly}[éí](?![\\p{L}])|(?:café|bebé|porqué|comité|esté|josé|bernabé)(?![\\p{L}]))\\p{L}{2,}[^r\\P{L}]é(?![\\p{L}])`,
  `(?!${mildly}[éí](?![\\p{L}])|(?:aquí|ahí|allí|así|casi)(?![\\p{L}]))\\p{L}{2,}í(?![\\p{L}])`,
  `${mildly}[éí] ${near(7)}${wrong}`,
  '(?:compré|cerré|borré|retiré|mostré|tiré|entré|cobré)',
  '(?:\\p{L}+[éí]|puse|hice|dije|di) yo(?! mism[oa])',
].map(saying)

/** What we did wrong, or did not do, and what ours did, however it is told. */
export const admits: RegExp[] = [
  `(?:aun asi|no obstante|sin embargo|pese a ello|a pesar de ello) ${ofOurs} (?:le |les |lo |la |los |las |te )?\\p{L}+`,
  `${ofOurs} (?:se )?(?:le |les |lo |la |los |las |te )?(?:ha |han )?(?:olvido|olvidaron|perdio|perdieron|rompio|rompieron|dejo|dejaron|equivoco|equivocaron|confundio|confundieron|fallo|fallaron|tardo|tardaron|olvidado|perdido|roto|dejado|equivocado|confundido|fallado|tardado)`,
  `${ofOurs} (?:le |les |lo |la |los |las |te )?(?:ha |han )?\\p{L}+ ${near(8)}${wrong}`,
  `${ofOurs} no (?:le |les |lo |la |los |las |te )?(?:ha |han )?\\p{L}{2,}(?:o|aron|ieron|ado|ido|to|cho)`,
  `(?:sin que )?(?:nadie|ningun[oa]) (?:de|en) (?:mi|mis|nuestr[oa]s?|aqui|nosotr[oa]s) (?:\\p{L}+ )?(?:le |les |lo |la |los |las |te |se )?\\p{L}{2,}(?:o|aron|ieron|ara|iera|aba|ia)`,
  '(?:me olvide|nos olvidamos|me confundi|nos confundimos|me despiste|confundi|mezcle|extravie|se (?:me|nos) (?!inform|comunic|avis|pid|dij|indic|notific|solicit|ha (?:inform|comunic|avis|ped|dich|indic|notific|solicit))(?:ha |han )?\\p{L}{2,}(?:o|aron|ieron|ado|ido|to))',
  `(?:apunte|anote|envie|mande|escribi|lei|puse|di|hice|cobre|entregue|llegue|marque|reserve) ${near(6)}${wrong}`,
  '(?:no|nunca) (?:le |les |lo |la |los |las |te |se lo )?(?:apunte|anote|mande|escribi|lei|puse|di|dije|avise|conteste|pregunte|pense|mire|cerre|fui|vine|estuve|llegue|cumpli|comprobe|supe|vi)',
  '(?:debi|debimos|tendria que|deberia) (?:hacer\\p{L}*|\\p{L}+(?:ar|er|ir)(?:l[oae]s?|selo)?)',
  '(?:estaba|estuvo|quedo|se quedo|seguia) ~4 (?:en|sobre) (?:mi|nuestr[oa])',
].map(saying)
