import { phrases, saying, unless } from '../phrase.ts'
import { colourless } from './es/colourless.ts'
import { accented, admits, owns } from './es/deeds.ts'
import { evasion, passive } from './es/evasion.ts'
import { asks, done, next, nextAccented } from './es/next.ts'
import { overPromising } from './es/over-promising.ts'
import type { Words } from './language.ts'

// Folded text has no accents: "retraso nuestro", "pedido", "no fue culpa".

const sorry = '(?:lament*|sient[eo]*|sentimos|disculp*|perdon*|pedimos|pido|rogamos|excus*)'
const trouble =
  '(?:molesti*|inconvenient*|inconvenienc*|contratiempos?|perjuici*|trastornos?|incomodidad*|problemas?|retrasos?|errores|error|confusion*|dificultad*|frustracion*)'
const other =
  '(?:(?:empresa|compania|agencia|servicio) de (?:transporte|transportes|mensajeria|paqueteria|reparto|envios)|transportistas?|mensajer[oa]s?|repartidor*|proveedor*|fabricantes?|fabrica|correos|dhl|ups|seur|mrw|gls|fedex|aduanas?|huelgas?|clima|temporal|tormentas?|lluvias?|nevadas?|mal tiempo|banco|terceros|subcontrat*|partner|socios?)'

export const spanish: Words = {
  common:
    'de la el que en y a los se del las un por con no una su para es al lo como mas o pero sus le ha me si sin sobre este ya todo esta nos hemos he usted ustedes le les nuestro nuestra mi te tu ni muy cuando hasta desde',
  owns,
  admits,
  accented: { owns: accented, next: nextAccented },
  hedges:
    /\b(?:si|no|nunca|quiza|quizas|tal vez|acaso|pudiera|pudieran|hubiera|hubieramos|en caso|caso de|sin)\b/,
  sorry: [
    '(?:lo siento|lo sentimos|siento ~3 (?:haber*|que|mucho|no)|sentimos ~3 (?:haber*|que|mucho|no)|lamento|lamentamos|perdon|perdona|perdoname|perdonanos|disculpa|disculpame|disculpanos|perdone|perdonen|perdoneme|perdonenos|disculpe|disculpen|disculpeme|disculpenos|pido disculpas|pedimos disculpas|mis disculpas|nuestras disculpas|le pido perdon|le debo una disculpa|disculpas)',
  ].map(saying),
  notSorry: [
    '(?:siento|sentimos|lamento|lamentamos) (?:oir|leer|saber|escuchar)',
    '(?:siento|sentimos|lamento|lamentamos) [mucho] (?:si|que (?:usted )?se (?:sienta|haya sentido|sintiera))',
  ].map(saying),
  conditional: phrases(
    'Un "si" pone en duda lo que el cliente ha vivido.',
    'Diga que ocurrió: "Le dejamos dos días sin calefacción. Lo siento."',
    `${sorry} ~8 si ~6 (?:molestad*|causad*|ocasionad*|ofendid*|sentid*|sintio|afectad*|perjudicad*|molest*|causo|hubo|ha habido|hubiera*|hubiese*|haya*|inconvenient*)`,
    `${sorry} ~8 si ~4 (?:supuso|genero|ocasiono|produjo|provoco|resulto|ha supuesto|han supuesto|ha resultado|sali\\p{L}+ perjudicad*)`,
    `${sorry} ~8 si (?:no )?(?:te|les?|os|l[oa]s?|usted|ustedes) (?:hemos|he) ~1 \\p{L}+(?:ado|ido|cho|sto|rto)`,
    `${sorry} ~8 si (?:no )?(?:te|les?|os|l[oa]s?) (?:\\p{L}+(?:amos|imos)|hice|deje|falle|moleste|cause|ofendi)`,
    `si ~8 (?:molestad*|causad*|ocasionad*|ofendid*|sentid*|sintio|afectad*|perjudicad*|molestia*|causo|inconvenient*) ~8 ${sorry}`,
    `${trouble} ~3 [que] ~3 (?:pueda|puedan|pudiera|pudieran|pudiese|pudiesen|haya podido|hayan podido|hayamos podido|hubiera*|hubiese*)`,
    `${sorry} ~8 (?:pueda|puedan|pudiera|pudieran|pudiese|pudiesen|hayamos podido|haya podido|hayan podido)`,
    `si ~4 (?:ha|han|hubiera|hubieran|hubiese|hubiesen|haya|hayan) \\p{L}+(?:do|to|cho) ~8 ${sorry}`,
    `si (?:no )?(?:te|les?|os|l[oa]s?) (?:\\p{L}+(?:amos|imos)|hice|di|deje|falle|moleste|cause|ofendi) ~10 ${sorry}`,
    `si ~6 (?:impresion|sensacion) ~10 ${sorry}`,
    `(?:en caso de que|en la medida en que|en el caso de que) ~10 (?:molest*|causad*|ocasionad*|afectad*|perjuic*|sentid*)`,
  ),
  others: phrases(
    'Echa a otros la culpa de lo que es cosa nuestra.',
    'Quédese con lo nuestro: "Elegimos la empresa de transporte, y el martes debimos ver que el paquete no se movía."',
    `(?:por culpa|debido|a causa|por causa|gracias|por un (?:error|fallo|retraso)|error|fallo|culpa|retraso|responsabilidad) (?:de|a|del|al) ~3 ${other}`,
    `responsables? ~1 (?:es|son|fue|ha sido) ~3 ${other}`,
    `(?:culpa|responsabilidad) (?:la|es|fue) [tiene|tienen|tuvo|tuvieron] ~2 ${other}`,
    `(?:el|la|los|las|nuestro|nuestra|nuestros) ~1 ${other} ~3 (?:se |nos |lo |la |le )?(?:perdio|retraso|fallo|dano|no entrego|no ha entregado|olvido|equivoco|rompio|extravio|incumplio|tardo|confundio|dejo (?:tirad|plantad|colgad)*|(?:ha|han) (?:perdido|retrasado|fallado|danado|olvidado|equivocado|roto|extraviado|incumplido|tardado|confundido|dejado))`,
    '(?:error|fallo|problema)s? (?:del sistema|informatico|informaticos|tecnico|tecnicos|humano|humanos|administrativo)',
    '(?:falta|bajas?|escasez|ausencias?) de ~1 personal',
    'bajas (?:medicas|laborales|por enfermedad)',
    'si (?:usted |ustedes |tu )?(?:nos |lo |la )?(?:hubieras?|hubieses?|hubieran|hubiesen) (?:puesto|dado|indicado|escrito|facilitado|leido|apuntado|elegido|marcado|confirmado|contestado) ~12 no (?:se |le |les |te )?(?:habria|hubiera|hubiese) (?:pasado|ocurrido|sucedido|producido)',
  ),
  ours: [
    '(?:elegimos|elegi|escogimos|contratamos|confiamos|debimos|debi|deberiamos|deberia|tendriamos|pudimos)',
    '(?:nuestro|nuestra|mi) ~1 (?:error|fallo|culpa|responsabilidad|decision|eleccion)',
    '(?:culpa|responsabilidad|decision|error) (?:nuestr[oa]|mi[oa])',
  ].map(saying),
  blame: [
    ...phrases(
      'Dice que no fue cosa nuestra.',
      'Diga cuál fue nuestra parte: "No lo miramos, y pudimos hacerlo."',
      '(?:no|nunca) ~3 (?:culpa|error|fallo|responsabilidad) (?:nuestr[oa]|de nosotros)',
      'no ~3 (?:nuestra (?:culpa|responsabilidad)|nuestro (?:error|fallo))',
      'manos atadas',
      '(?:no|ni) ~2 (?:responsables|nos hacemos responsables)',
    ),
    ...phrases(
      'Hace del cliente quien falló.',
      'Busque nuestra parte: "Nuestro formulario dejó pasar una dirección sin número."',
      '(?:porque|ya que|puesto que|dado que) usted ~6 (?:no|mal|incorrect*|equivocad*|olvido|dio|indico|proporciono|facilito|puso)',
      '(?:debes|deberias|debiste|tendrias que|tenias que|podias|podrias|podia usted|podria usted|pudo usted) ~1 haber* \\p{L}+(?:do|to|cho)',
      '(?:pero|aunque|sin embargo|no obstante|y|que|tambien) (?:usted |tambien )?(?:deberia|debio|tendria que|tenia que|podria|podia|pudo) (?:usted )?(?:de )?haber (?:mirado|revisado|comprobado|avisado|leido|indicado|llamado|esperado|dicho|dado|preguntado|consultado|reclamado|escrito|confirmado|elegido|puesto|pagado|contestado|respondido|verificado)',
      '(?:debe|deberia|debio|tiene que|tendria que|ha de) (?:usted )(?:de )?(?:haber )?(?:revisar|comprobar|avisar|leer|indicar|llamar|esperar|revisado|comprobado|avisado|leido|indicado|llamado|esperado)',
      '(?:su|tu) (?:letra|direccion|nota|descripcion|mensaje) (?:era|es|estaba|no era|no se) ~2 (?:ilegible|confus[oa]|incomplet[oa]|incorrect[oa]|entendia|clar[oa]|leia)',
      '(?:aunque|pero|si bien|eso si) ~1 tampoco ~1 \\p{L}+ (?:usted|ustedes|tu)',
      '(?:aunque|pero|si bien|eso si) (?:usted|ustedes|tu) tampoco',
      'usted ~1 (?:firmo|aprobo|acepto|confirmo) ~4',
      'usted ~1 (?:deberia|debio|tenia que|tendria que) ~1 (?:haber (?:revisado|comprobado|avisado|leido|indicado|llamado|esperado|dicho|dado)|revisar|comprobar|avisar|leer|indicar|llamar|esperar)',
      '(?:usted|ustedes|tu) ~1 (?:mando|mandaste|envio|enviaste|subiste|subio|relleno|rellenaste|puso|pusieron|pusiste|dio|dieron|diste|indico|indicaste|escribio|escribiste|introdujo|introdujiste|proporciono|facilito|eligio|elegiste) ~6 (?:mal|incorrect*|equivocad*|err?one*)',
      '(?:usted|ustedes|tu) (?:olvido|olvidaron|olvidaste|no (?:indico|aviso|avisaste|contesto|contestaste|respondio|respondiste|estaba|estabas|pago|pagaste|confirmo|confirmaste|leyo|leiste|comprobo|reviso|nos dijo|nos aviso))',
      '(?:pusiste|diste|indicaste|escribiste|introdujiste|elegiste) ~3 (?:mal|incorrect*|equivocad*)',
      'si (?:usted|nos|tu) ~2 (?:hubiera|hubieras|hubiese|hubieses) ~12 (?:habria|habriamos|hubiera|hubieramos)',
      '(?:incorrect[oa]|equivocad[oa]|erroneo|erronea|incomplet[oa]) ~2 (?:que usted|que nos|proporcionad*|facilitad*|indicad*)',
    ),
    ...unless(
      /\b(?:no|ni|nunca|nada|sin|tampoco)\b/,
      phrases(
        'Hace del cliente quien falló.',
        'Busque nuestra parte: "Nuestro formulario dejó pasar una dirección sin número."',
        '(?:su (?:propio |propia )?(?:error|culpa|descuido|equivocacion)|(?:error|culpa|descuido) suy[oa])',
      ),
    ),
  ],
  stock: [
    ...phrases(
      'Quien lamenta "las molestias" no ha mirado cuáles fueron.',
      'Diga lo que le supuso: "Tuvo que pedir otro día libre para esperarnos. Lo siento."',
      `${sorry} ~8 (?:molestias?|inconvenient*|inconveniencias?|contratiempos?|incomodidad*|trastornos?|perjuicios)`,
      `(?:cualquier|posibles?|eventuales|las|los) ~1 ${trouble} ~3 (?:causad*|ocasionad*|generad*|que ~4 (?:causado|ocasionado|causar|ocasionar))`,
      `(?:cualquier|posibles|eventuales) ~1 ${trouble}`,
    ),
    ...phrases(
      'Lamenta lo que siente el cliente, no lo que hicimos.',
      'Lamente el hecho: "Siento que no le llamáramos el martes."',
      '(?:siento|sentimos|lamento|lamentamos) ~2 que ~2 (?:se|te) (?:sienta|sientas|sintiera|sintieras|sintiese|moleste|molestes|enfade|enfades|ofenda|disguste)',
      '(?:siento|sentimos|lamento|lamentamos) ~2 que ~2 (?:se|te) (?:haya|hayas) (?:sentido|molestado|enfadado|ofendido|disgustado)',
      '(?:siento|sentimos|lamento|lamentamos) ~2 que ~4 (?:satisfech|insatisfech|content|descontent|disgustad|molest|enfadad|decepcionad|defraudad|insatisfech)[oa]s?',
      '(?:siento|sentimos|lamento|lamentamos) ~3 (?:oir|leer|saber|escuchar|conocer)',
      '(?:siento|sentimos|lamento|lamentamos) ~2 (?:su|tu) ~1 (?:frustracion|malestar|descontento|decepcion|insatisfaccion|experiencia)',
    ),
    ...phrases(
      'A quien se aprecia se le llama por su nombre.',
      'Escriba su nombre y quite el cumplido.',
      '(?:estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|valorad[oa]s?|distinguid[oa]s?|respetad[oa]s?) ~1 (?:client[ea]s?|usuari[oa]s?|senor o senora|senores(?! (?!mi[oa]s)\\p{L})|huesped*|soci[oa]s?)',
      'client[ea]s? ~1 (?:valios[oa]s?|apreciad[oa]s?|valorad[oa]s?)',
    ),
    ...phrases(
      'Esconde lo que pasó detrás de las circunstancias.',
      'Diga lo que pasó: "Vendimos más sillas de las que teníamos."',
      '(?:circunstancias|causas|motivos|razones|factores|situaciones|problemas|hechos) ~2 (?:imprevist*|ajen[oa]s?|inesperad*|extraordinari*|imprevisibl*|excepcional*|tecnic[oa]s|operativ[oa]s|logistic[oa]s|intern[oa]s|de fuerza mayor)',
      '(?:imprevist*|inesperad*|ajen[oa]s) ~1 (?:circunstancias|causas|problemas|motivos)',
      '(?:fuera de|ajen[oa]s? a|escapa* a|escapa* de) (?:nuestr[oa]) ~1 (?:control|voluntad|alcance|empresa)',
      'fuerza mayor',
      'ajen[oa]s? a (?:nosotros|nuestr*)',
      '(?:dificultades|problemas|incidencias|fallos|motivos) (?:tecnic[oa]s|operativ[oa]s|logistic[oa]s|intern[oa]s|ajen[oa]s)',
      '(?:hecho|caso|incidente) aislado',
    ),
    ...overPromising,
    ...phrases(
      'Hace pequeño lo que le ocurrió al cliente.',
      'Diga lo grande que fue para él: "Esperó usted toda la mañana en balde."',
      'no (?:pasa|paso|ha pasado) nada',
      '[son] cosas que (?:pasan|ocurren|suceden)',
      '(?:puede|pueden|suele|suelen) (?:pasar|pasarle|ocurrir|suceder|ocurrirle|sucederle) ~2 (?:a cualquiera|a todos|a veces|a todo el mundo)',
      '[le|nos|les] (?:pasa|ocurre|sucede) (?:a cualquiera|a todos|a todo el mundo|hasta en las mejores)',
      '(?:pequen[oa]s?|lev[ei]s?|ligero|ligera|minim[oa]s?) (?:retrasos?|demoras?|errores|error|fallos?|descuidos?|despistes?|contratiempos?|incidencias?|incidentes?|problemas?|molestias?|confusion|malentendidos?|inconvenientes?)',
      '(?:no|tampoco) (?:es|fue|ha sido|era) ~2 (?:grave|para tanto|el fin del mundo|drama|tragedia|catastrofe)',
      '(?:solo|solamente|unicamente|tan solo) (?:fue|ha sido|es|era|se trata de|se trato de) ~1 (?:un|una) ~2 (?:error|descuido|despiste|retraso|demora|fallo|confusion)',
      '(?:errar es (?:de )?humanos?|somos humanos)',
    ),
    ...phrases(
      'Una norma nuestra no responde a lo que hicimos.',
      'Diga lo que sí puede hacer y por qué: "Hoy no puedo enviarle otro porque no queda ninguno; hoy mismo le devuelvo el dinero."',
      '(?:segun|conforme a|de acuerdo con|debido a|por) (?:nuestr[oa]s?|la|las|los) ~1 (?:politicas?|normas?|normativa|condiciones|terminos|procedimientos?)',
      '(?:nuestra|la) politica ~3 (?:no permite|impide|establece|no contempla)',
      '(?:desgraciadamente|lamentablemente|desafortunadamente) ~4 no (?:podemos|es posible|nos es posible|puedo)',
      'lamentamos (?:informar|comunicar)*',
    ),
    ...phrases(
      'Una frase de carta modelo: nadie se la dice a una persona.',
      'Dígalo como se lo diría a un vecino, o quítelo.',
      '(?:agradec*|gracias|rogamos|pedimos|apreciamos) ~5 (?:su|tu) ~2 (?:paciencia|comprension|colaboracion)',
      '(?:rogamos|pedimos|pido|ruego|apelamos) ~6 (?:paciencia|comprension)',
      '(?:gracias por|por) (?:su|tu) (?:paciencia|comprension)',
      '(?:su|tu|vuestra|vuestro) (?:caso|asunto|mensaje|peticion|solicitud|problema|opinion|satisfaccion|llamada|consulta|tiempo|confianza|experiencia) ~3 (?:es|son|importa|esta) ~3 (?:important*|prioridad|priorit*|lo primero|mas|mucho|por encima)',
      '(?:importante|prioridad|priorit*|objetivo|compromiso|empeno) ~4 (?:satisfaccion|bienestar|excelencia)',
      'satisfaccion de ~1 client*',
      '(?:trabajando|trabajamos|trabaja) ~2 (?:intensamente|sin descanso|a contrarreloj|a marchas forzadas|sin parar)',
      '(?:hecho|caso|incidente|error|suceso) ~3 aislado',
      '(?:tomamos|tomo|nos tomamos|me tomo) ~4 (?:muy )?en serio',
      '(?:tenga|tengan) (?:la )?(?:seguridad|certeza|por seguro)',
      'le aseguramos',
      '(?:no dude|no duden|no dudes) en',
      '(?:alto|gran|elevado|mayor|excepcional) ~1 (?:volumen|numero|cantidad) de',
      '(?:muestra|gesto|senal) de ~3 (?:agradecimiento|aprecio|buena voluntad|gratitud|cortesia)',
      '(?:no|nunca) ~3 (?:refleja*|representa*|corresponde*|cumple*|esta a la altura) ~4 (?:estandar*|nivel*|valores|calidad|servicio)',
      'nos (?:esforzamos|esforzaremos|estamos esforzando)',
      '(?:quedamos|quedo|estamos|estoy) ~2 (?:a su|a tu|a vuestra) ~1 disposicion',
      'reciba un cordial saludo de (?:nuestro|todo el) equipo',
      'mensaje ~1 automatic[oa]',
      'no (?:responda|conteste) a este',
      '(?:departamento|equipo|area|personal) (?:correspondiente|pertinente|responsable|competente)',
      'a la mayor brevedad',
      '(?:entendemos|comprendemos|entiendo|comprendo) ~2 (?:su|tu|la) (?:frustracion|malestar|molestia|enfado|decepcion)',
    ),
  ],
  evasion,
  passive,
  next,
  done,
  asks,
  us: /\b(?:nosotros|nosotras|nos|nuestr\w*|yo|me|mi|mis|hemos|he)\b/,
  colourless,
  vague: saying(
    '(?:su (?:experiencia|caso|problema|consulta|incidencia|queja|reclamacion|situacion)|(?:el|este|del) (?:problema|asunto|incidente|caso|tema)|(?:la|esta) (?:situacion|incidencia|cuestion)|lo (?:ocurrido|sucedido))',
  ),
}
