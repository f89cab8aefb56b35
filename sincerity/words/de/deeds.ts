import { saying } from '../../phrase.ts'

/** Words up to the end of a clause. */
const near = (most: number): string => `(?:[^\\s,:;.!?()"]+ ){0,${most}}`

/** What makes a deed wrong that is right without it. */
export const wrong =
  '(?:zu (?:spat|spaet|fruh|frueh|lange|langsam|viel|viele|wenig|wenige|hoch|niedrig|schlecht|dunn|duenn)|falsch\\p{L}{0,2}|doppelt|zweimal|nicht|nichts|niemand\\p{L}{0,2}|nie|kein|keine|keinen|keinem|ohne|versehentlich|aus versehen|irrtumlich|irrtuemlich|(?:jemand|jemandem|jemanden|einen|einer|einem|eine) ander\\p{L}{1,2}|anderweitig|weitervergeben|schlecht|verspatet|verspaetet|erst|alten? adresse|dieselbe|denselben|demselben)'

/** Deeds that put things right, with what may stand before it: "zurücküberwiesen", "nachgeliefert", "umgebucht". */
export const remedied = `(?:zuruck|zurueck|nach|um|ab|los|aus|ein|wieder|frei|vor|beiseite|auf|zu)?(?:${[
  'erstattet|uberwiesen|ueberwiesen|bestellt|geschickt|schickt|sandt|sendet|liefert|gebeten|gefragt|fragt|beauftragt|storniert|gebucht|bucht|repariert|ersetzt|getauscht|tauscht',
  'gutgeschrieben|gerufen|gesprochen|veranlasst|reserviert|behoben|korrigiert|geandert|geaendert|bezahlt|gezahlt|zahlt|gestoppt|gemeldet|gegeben|ubergeben|uebergeben|gelegt|gestellt|gepackt',
  'entsperrt|geschaltet|hergestellt|neu gestartet|angewiesen|angerufen|geschrieben|getragen|gewiesen|verlangert|verlaengert|geloscht|geloescht|geholt|berichtigt|erlassen|gespielt|gehalten|gedruckt',
  'gebacken|genaht|genaeht|gekocht|gesetzt|hinterlegt|gekurzt|gekuerzt|ruckgangig gemacht|rueckgaengig gemacht',
].join('|')})`

/** Deeds that put things right, or are neither right nor wrong: they own nothing up unless something stands beside them. */
const neutral = `(?:${remedied}|erhalten|bekommen|gelesen|gehort|gehoert|erfahren|gesehen|festgestellt|bemerkt|verstanden|versucht|getan|bestellt|nachbestellt|erstattet|zuruckerstattet|zurueckerstattet|uberwiesen|ueberwiesen|zuruckuberwiesen|zurueckueberwiesen|gutgeschrieben|bezahlt|gezahlt|geschickt|geschickten|verschickt|abgeschickt|losgeschickt|versendet|gesendet|gebeten|gefragt|nachgefragt|beauftragt|storniert|ruckgangig|gebucht|umgebucht|zuruckgebucht|zurueckgebucht|repariert|ersetzt|getauscht|ausgetauscht|angerufen|telefoniert|gesprochen|besprochen|veranlasst|reserviert|behoben|korrigiert|geandert|geaendert|angepasst|eingestellt|gestoppt|aufgenommen|weitergeleitet|weitergegeben|gepruft|geprueft|uberpruft|ueberprueft|nachgesehen|nachgeschaut|untersucht|gesucht|gefunden|gelost|geloest|geklart|geklaert|informiert|benachrichtigt|mitgeteilt|geschrieben|gemeldet|gesagt|vereinbart|angeboten|organisiert|vorbereitet|gepackt|verpackt|geliefert|ausgeliefert|ubergeben|uebergeben|gebracht|geholt|abgeholt|gestellt|gelegt|gesetzt|gewartet|gehofft|gewunscht|gewuenscht|gewollt|bedauert|entschuldigt|verstandnis|erlebt|erfasst|erlitten|begonnen|angefangen|gestartet|neu gestartet|wiederhergestellt|freigeschaltet|entsperrt|verlangert|verlaengert|gesprochenen|geredet|gedacht|gewusst|gemacht|genommen|gegeben|gehabt|geworden|gekommen|gegangen|geblieben|beraten|beschlossen|entschieden|gesichert|eingebaut|aktualisiert|installiert|erreicht|ausgewahlt|ausgesucht|gewahlt|beantwortet|geantwortet|eingetragen|vermerkt|notiert|dokumentiert|erneuert|verbessert)`

/** A past participle, in folded text, at the end of its clause. */
const participle =
  '(?:\\p{L}*ge\\p{L}{2,}(?:t|en)|(?:ver|be|er|ent|zer|uber|ueber|unter|miss)\\p{L}{2,}(?:t|en)|\\p{L}+iert)(?=[.,;:!?\\n"-]| -| (?:und|oder|aber|sondern|als|habe|haben|hatte|hatten)(?![\\p{L}])|\\s?$)'

const have = '(?:habe|haben|hatte|hatten|hab)'

/** We, or I, and what we did. */
export const owns: RegExp[] = [
  ...[
    `(?:wir|ich) ${have} ${near(12)}(?!${neutral}(?![\\p{L}]))${participle}`,
    `${have} (?:wir|ich) ${near(12)}(?!${neutral}(?![\\p{L}]))${participle}`,
    `(?:wir|ich) ${near(12)}(?!${neutral}(?![\\p{L}]))${participle} ${have}`,
    `(?:wir|ich) ${have} ${near(10)}${wrong} ${near(8)}${participle}`,
    `${have} (?:wir|ich) ${near(10)}${wrong} ${near(8)}${participle}`,
    `(?:wir|ich) ${near(10)}${wrong} ${near(8)}${participle} ${have}`,
  ].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, 'gu')),
  ...[
    '(?:wir|ich) ~8 (?:versagt|vergessen|ubersehen|uebersehen|verloren|verschlampt|versaumt|versaeumt|verpasst|vertauscht|verwechselt|gebrochen|beschadigt|beschaedigt|verschuldet|liegen lassen|liegengelassen|stehen lassen|im stich gelassen|hangen lassen|haengen lassen|warten lassen|allein gelassen|enttauscht|enttaeuscht|vermasselt|verbockt|verursacht)',
    '(?:wir|ich) ~6 (?:zu spat|zu spaet|falsch|zu lange|zu langsam|schlecht)',
    '(?:wir|ich) ~3 (?:einen fehler|fehler|mist) ~2 gemacht',
    '(?:wir|ich) ~8 (?:hatte|hatten|haette|haetten) ~8 (?:mussen|muessen|sollen|durfen|duerfen|konnen|koennen)',
    '(?:hatten|haetten|hatte|haette) (?:wir|ich|uns|mir|nie|niemals|nicht) ~10 (?:mussen|muessen|sollen|durfen|duerfen|konnen|koennen)',
    '(?:unser|mein|unsere|meine|unserem|unseren|unserer|meiner) ~2 (?:fehler*|versagen|verschulden|schuld|versaumnis*|versaeumnis*|verantwortung|nachlassigkeit|nachlaessigkeit|verspatung|verspaetung|sache|irrtum|panne|schlamperei|versehen)',
    '(?:fehler|schuld|verantwortung|versaumnis|versaeumnis) (?:liegt|lag|ist|war) ~3 (?:bei uns|bei mir|unsere|meine)',
    '(?:liegt|lag|geht|ging) ~3 (?:an uns|an mir|bei uns|bei mir|auf unser* ~1 kappe|auf meine kappe|auf unsere rechnung)',
    '(?:wir|ich) ~2 (?:ubernehme|ubernehmen|uebernehme|uebernehmen|trage|tragen) ~3 (?:verantwortung|schuld)',
    '(?:uns|mir) ~6 (?:fehler|panne|versehen|missgeschick) ~2 (?:unterlaufen|passiert)',
    '(?:uns|mir) ~4 (?:nicht (?:passieren|unterlaufen)|durchgerutscht|durchgegangen|entgangen)',
    'dafur (?:sind|bin) (?:wir|ich) ~2 verantwortlich',
    '(?:wir|ich) (?:sind|bin|waren|war) ~3 (?:schuld|verantwortlich|nachlassig|nachlaessig|unaufmerksam|nicht da|nicht erreichbar|zu spat|zu spaet|zu langsam)',
  ].map(saying),
]

/** Whom we pay to do it: what they did is not owned by "unser". */
const hired =
  '(?:lieferant\\p{L}*|zulieferer\\p{L}*|partner\\p{L}*|\\p{L}*dienstleister\\p{L}*|spediteur\\p{L}*|spedition|zusteller\\p{L}*|paketdienst\\p{L}*|versand\\p{L}*|kurier\\p{L}*|bank|hersteller\\p{L}*|anbieter|provider|kund\\p{L}+|subunternehmer\\p{L}*)'

/** One of us, or a thing of ours. */
const ofOurs = `(?:(?:unser|unsere|mein|meine|(?:einer|eine|jemand|niemand|keiner) (?:unserer|meiner|von unseren|in unserem|in unserer|aus unserem|aus unserer)) (?!(?:\\p{L}+ )?${hired}(?![\\p{L}]))\\p{L}+|(?:einer|eine|jemand|keiner|niemand) (?:bei|von|hier bei|aus|in) (?:uns|der \\p{L}+|dem \\p{L}+|im \\p{L}+))`

/** What we did wrong, or did not do, and what ours did, however it is told. */
export const admits: RegExp[] = [
  ...[
    `${ofOurs} (?:hat|haben|hatte|hatten) ${near(12)}(?!${neutral}(?![\\p{L}]))${participle}`,
    `${ofOurs} (?:hat|haben|hatte|hatten) ${near(10)}${wrong} ${near(8)}${participle}`,
    `(?:wir|ich) ${have} ${near(10)}und ${near(8)}(?!${neutral}(?![\\p{L}]))${participle}`,
  ].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, 'gu')),
  ...[
    '(?:wir|ich) ~2 (?:vergass|vergassen|ubersah|ubersahen|uebersah|verlor|verloren|verwechselte|verwechselten|vertauschte|vertauschten|versaumte|versaumten|verpasste|verpassten|verschlief|brach|brachen|liess|liessen)',
    '(?:vergass|ubersah|uebersah|verlor|verwechselte|vertauschte|versaumte|verpasste|liess|liessen) (?:wir|ich)',
    '(?:wir|ich) (?:kam|kamen|rief|riefen|gab|gaben|las|lasen|sah|sahen|hielt|hielten|ging|gingen|dachte|dachten|sprach|nahm|nahmen|schrieb|schrieben|schickte|schickten|schaute|schauten|sagte|sagten|fragte|fragten|prufte|pruften|passte|passten|achtete|achteten|merkte|merkten) ~8 (?:nicht|nichts|nie|niemand\\p{L}*|kein\\p{L}*|falsch\\p{L}*|zu (?:spat|spaet))',
    '(?:schickte|schickten) (?:wir|ich) (?:sie|dich|euch) ~3 (?:nach hause|heim|weg|fort)',
    '(?:war|ist|waren) ~5 (?:von uns|von mir)(?! \\p{L}+(?:t|en)(?![\\p{L}]))',
    '(?:lag|lagen|stand|standen|blieb|blieben) ~5 (?:bei (?:uns|mir)|(?:in|auf|an|unter) (?:unser\\p{L}*|mein\\p{L}*))',
    '(?:hatte|hatten|haette|haetten) (?:uns|mir) ~6 (?:auffallen|passieren|gelingen)',
  ].map(saying),
]
