import { withRanges } from '../../letter-classes.ts'
import { inClause, saying } from '../../phrase.ts'

/** Words up to the end of a clause, with what stands in brackets and dates among them. */
const near = (most: number): string => `(?:${inClause} ){0,${most}}`

/** What makes a deed wrong that is right without it. */
export const wrong =
  '(?:zu (?:spat|spaet|fruh|frueh|lange|langsam|viel|viele|wenig|wenige|hoch|niedrig|schlecht|dunn|duenn|schwach|stark|eng|weit|kurz|lang|knapp|locker|fest|heiss|kalt|warm|klein|gross|teuer|leicht|schwer|oft|selten|ungenau|hastig|optimistisch|grob|tief|nah)|un(?:ge|ver|be)\\p{L}+t|trotzdem|dennoch|falsch\\p{L}{0,2}|doppelt|zweimal|nicht|nichts|niemand\\p{L}{0,2}|nie|kein|keine|keinen|keinem|ohne|versehentlich|aus versehen|irrtumlich|irrtuemlich|(?:jemand|jemandem|jemanden|einen|einer|einem|eine) ander\\p{L}{1,2}|anderweitig|weitervergeben|schlecht|verspatet|verspaetet|erst|alten? adresse|dieselbe|denselben|demselben)'

/** Deeds that put things right, with what may stand before it: "zurücküberwiesen", "nachgeliefert", "umgebucht". */
export const remedied = `(?:zuruck|zurueck|nach|um|ab|los|aus|ein|wieder|frei|vor|beiseite|auf|zu)?(?:${[
  'erstattet|uberwiesen|ueberwiesen|bestellt|geschickt|schickt|sandt|sendet|liefert|gebeten|gefragt|fragt|beauftragt|storniert|gebucht|bucht|repariert|ersetzt|getauscht|tauscht',
  'gutgeschrieben|gerufen|gesprochen|veranlasst|reserviert|behoben|korrigiert|geandert|geaendert|bezahlt|gezahlt|zahlt|gestoppt|gemeldet|gegeben|ubergeben|uebergeben|(?<!auf)gelegt|gestellt|gepackt',
  'entsperrt|geschaltet|hergestellt|neu gestartet|angewiesen|angerufen|geschrieben|getragen|gewiesen|verlangert|verlaengert|geloscht|geloescht|geholt|berichtigt|erlassen|gespielt|gehalten|gedruckt',
  'gebacken|genaht|genaeht|gekocht|gesetzt|hinterlegt|gekurzt|gekuerzt|beantragt|angefordert|eingeleitet|ruckgangig gemacht|rueckgaengig gemacht',
].join('|')})`

/** Deeds that put things right, or are neither right nor wrong: they own nothing up unless something stands beside them. */
const neutral = `(?:${remedied}|erhalten|bekommen|gelesen|gehort|gehoert|erfahren|gesehen|festgestellt|bemerkt|verstanden|versucht|getan|bestellt|nachbestellt|erstattet|zuruckerstattet|zurueckerstattet|uberwiesen|ueberwiesen|zuruckuberwiesen|zurueckueberwiesen|gutgeschrieben|bezahlt|gezahlt|geschickt|geschickten|verschickt|abgeschickt|losgeschickt|versendet|gesendet|gebeten|gefragt|nachgefragt|beauftragt|storniert|ruckgangig|gebucht|umgebucht|zuruckgebucht|zurueckgebucht|repariert|ersetzt|getauscht|ausgetauscht|angerufen|telefoniert|gesprochen|besprochen|veranlasst|reserviert|behoben|korrigiert|geandert|geaendert|angepasst|eingestellt|gestoppt|aufgenommen|weitergeleitet|weitergegeben|gepruft|geprueft|uberpruft|ueberprueft|nachgesehen|nachgeschaut|untersucht|gesucht|gefunden|gelost|geloest|geklart|geklaert|informiert|benachrichtigt|mitgeteilt|geschrieben|gemeldet|gesagt|vereinbart|angeboten|organisiert|vorbereitet|gepackt|verpackt|geliefert|ausgeliefert|ubergeben|uebergeben|gebracht|geholt|abgeholt|gestellt|gelegt|gesetzt|gewartet|gehofft|gewunscht|gewuenscht|gewollt|bedauert|entschuldigt|verstandnis|erlebt|erfasst|erlitten|begonnen|angefangen|gestartet|neu gestartet|wiederhergestellt|freigeschaltet|entsperrt|verlangert|verlaengert|gesprochenen|geredet|gedacht|gewusst|gemacht|genommen|gegeben|gehabt|geworden|gekommen|gegangen|geblieben|beraten|beschlossen|entschieden|gesichert|eingebaut|aktualisiert|installiert|erreicht|ausgewahlt|ausgesucht|gewahlt|beantwortet|geantwortet|eingetragen|vermerkt|notiert|dokumentiert|erneuert|verbessert)`

/** A past participle, in folded text, at the end of its clause. */
const participle =
  '(?:\\p{L}*ge\\p{L}{2,}(?:t|en)|(?:ab|an|auf|aus|ein|mit|nach|vor|weiter|zu)?(?:ver|be|er|ent|zer|uber|ueber|unter|miss)\\p{L}{2,}(?:t|en)|\\p{L}+iert|(?:ge|ver)tan)(?=[.,;:!?\\n"-]| [-(]| (?:und|oder|aber|sondern|als|habe|haben|hatte|hatten)(?![\\p{L}])|\\s?$)'

/** What nobody does rightly. */
const failed =
  '(?:versagt|vergessen|ubersehen|uebersehen|verloren|verschlampt|verschlafen|versaumt|versaeumt|verpasst|vertauscht|verwechselt|gebrochen|beschadigt|beschaedigt|verschuldet|(?:liegen|stehen|sitzen|warten|hangen|haengen|fallen|verstreichen|verfallen|ablaufen|schmoren) ?(?:ge)?lassen|im (?:stich|regen|dunkeln) (?:ge)?lassen|allein ?gelassen|enttauscht|enttaeuscht|vermasselt|verbockt|verursacht)'

/** What we learnt of is no deed. */
const learnt =
  '(?:festgestellt|gehort|gehoert|erfahren|gesehen|bemerkt|gemerkt|gelesen|gewusst|verstanden|erkannt|herausgefunden|gefunden)'

/** What we had done before it went wrong. */
const before =
  '(?:gebeten|gehofft|versucht|gefragt|nachgefragt|informiert|mitgeteilt|angekundigt|angekuendigt|gesagt|erhalten|bekommen|festgestellt|gehort|gehoert|vereinbart|erwartet|geplant|gedacht|geglaubt|gerechnet|versprochen|zugesagt|angeboten|empfohlen|hingewiesen)'

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
    `(?:wir|ich) (?:sind|bin|waren|war) ${near(8)}${wrong} ${near(4)}${participle}`,
    `(?:sind|bin|waren|war) (?:wir|ich) ${near(8)}${wrong} ${near(4)}${participle}`,
    // What we had done when it came to light: "Ich hatte Ihren Termin in den alten Kalender geschrieben".
    `(?:(?:wir|ich) (?:hatte|hatten)|(?:hatte|hatten) (?:wir|ich)) ${near(12)}(?!${before}(?![\\p{L}]))${participle}`,
    // "Wir haben Ihnen eine Lampe geschickt, die nicht ging"
    `(?:(?:wir|ich) ${have}|${have} (?:wir|ich)) ${near(12)}\\p{L}+, (?:der|die|das|den|dem) ${near(6)}(?:${wrong}|kaputt|defekt|beschadigt|verdorben|abgelaufen|schon|bereits)`,
    // Ended what was the customer's: "Ihren Gutschein gelöscht".
    `(?:wir|ich|${have}) ${near(8)}(?:ihr|ihre|ihren|dein|deine|deinen|eure|euren) ${near(3)}(?:geloscht|geloescht|storniert|gekundigt|gekuendigt|gesperrt|geschlossen|aufgelost|aufgeloest|weggegeben|vergeben|verkauft)(?![\\p{L}])`,
    `(?:wir|ich) (?!${near(8)}${learnt})${near(8)}${failed}(?![\\p{L}])`,
    // "Wir haben Ihnen eine Mahnung geschickt, obwohl Sie bezahlt hatten", "ohne Sie zu fragen"
    `(?:${have} (?:wir|ich)|(?:wir|ich) ${have}) ${near(12)}\\p{L}+, (?:obwohl|ohne (?:sie|dich|euch|ihnen|dir|ihr|ihre|es|das|die|den|vorher|zu|auch|dass)|(?:an)?statt|bevor) `,
    `(?:${have} (?:wir|ich)|(?:wir|ich) ${have}) ${near(8)}(?:statt|trotz) `,
  ].map((pattern) => new RegExp(withRanges(`(?<![\\p{L}\\p{N}])${pattern}`), 'gu')),
  ...[
    '(?:wir|ich) ~6 (?:zu spat|zu spaet|falsch|zu lange|zu langsam|schlecht)',
    '(?:wir|ich) ~3 (?:einen fehler|fehler|mist) ~2 gemacht',
    '(?:fehler|mist|schnitzer|unsinn|durcheinander|panne) (?:habe|haben|hab) (?:wir|ich)',
    '(?:trage|tragen|ubernehme|ubernehmen|uebernehme|uebernehmen) (?:wir|ich) ~3 (?:verantwortung|schuld)',
    '(?:verantwortlich|schuld|zustandig|zustaendig) ~2 (?:sind wir|bin ich|war ich|waren wir)',
    '(?:fehler|versehen|irrtum|schuld|versaumnis|versaeumnis|unachtsamkeit|nachlassigkeit|nachlaessigkeit) ~1 (?:von (?:uns|mir)|unsererseits|meinerseits)',
    '(?:was|wie) (?:wir|ich) ~6 (?:habe|haben) (?:war|ist|waren|sind) ~2 (?:kaputt|defekt|falsch|verdorben|unbrauchbar|beschadigt|beschaedigt|nicht|zu)',
    '(?:versprochen|zugesagt|angekundigt|angekuendigt) ~10 (?:und|aber|doch) ~3 nicht',
    '(?:wir|ich) ~12 (?:schon|bereits|langst|laengst) (?:vergeben|belegt|besetzt|verkauft|ausgebucht|verplant)',
    '(?:wir|ich) ~8 (?:hatte|hatten|haette|haetten) ~8 (?:mussen|muessen|sollen|durfen|duerfen|konnen|koennen)',
    '(?:hatten|haetten|hatte|haette) (?:wir|ich|uns|mir|nie|niemals|nicht) ~10 (?:mussen|muessen|sollen|durfen|duerfen|konnen|koennen)',
    '(?:unser|mein|unsere|meine|unserem|unseren|unserer|meiner) ~2 (?:fehler*|versagen|verschulden|schuld|versaumnis*|versaeumnis*|verantwortung|nachlassigkeit|nachlaessigkeit|verspatung|verspaetung|sache|irrtum|panne|schlamperei|versehen)',
    '(?:fehler|schuld|verantwortung|versaumnis|versaeumnis) (?:liegt|lag|ist|war) ~3 (?:bei uns|bei mir|unsere|meine)',
    '(?:liegt|lag|geht|ging) ~3 (?:an uns|an mir|bei uns|bei mir|auf unser* ~1 kappe|auf meine kappe|auf unsere rechnung)',
    '(?:wir|ich) ~2 (?:ubernehme|ubernehmen|uebernehme|uebernehmen|trage|tragen) ~3 (?:verantwortung|schuld)',
    '(?:uns|mir) ~8 (?:unterlaufen|passiert|misslungen|missgluckt|missglueckt|herausgerutscht|untergegangen)',
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

/** What puts right, tells or tries, in the simple past. */
const told =
  '(?:(?:arbeit|such|repar|tausch|pruf|pruef|untersuch|schau|kontroll|versuch|meld|liefer|bestell|erstatt|uberpruf|ersetz|teil|berichte|sag|frag|mein|woll|soll|konn|muss|mocht|hat|wurd|erklar|erklaer|antwort|kummer|kuemmer|holt|rett|koste|hoff|wuss)\\p{L}*)'

/** What we did wrong, or did not do, and what ours did, however it is told. */
export const admits: RegExp[] = [
  ...[
    `${ofOurs} (?:hat|haben|hatte|hatten) ${near(12)}(?!${neutral}(?![\\p{L}]))${participle}`,
    `${ofOurs} (?:hat|haben|hatte|hatten) ${near(10)}${wrong} ${near(8)}${participle}`,
    `(?:wir|ich) ${have} ${near(10)}und ${near(8)}(?!${neutral}(?![\\p{L}]))${participle}`,
    `${ofOurs} (?:hat|haben|hatte|hatten) ${near(12)}\\p{L}+, (?:obwohl|ohne|(?:an)?statt|bevor) `,
    // "Unser Fahrer stellte es in den Regen"
    `${ofOurs} (?!${told})\\p{L}{3,}ten? ${near(3)}(?:sie|ihnen|ihr\\p{L}{0,2}|dich|dir|dein\\p{L}{0,2}|euch|das|die|den|es|ihn)(?![\\p{L}])`,
    `(?:niemand|keiner) (?:von|bei|unter) uns (?:hat|hatte|haben) `,
  ].map((pattern) => new RegExp(withRanges(`(?<![\\p{L}\\p{N}])${pattern}`), 'gu')),
  ...[
    '(?:wir|ich) ~2 (?:vergass|vergassen|ubersah|ubersahen|uebersah|verlor|verloren|verwechselte|verwechselten|vertauschte|vertauschten|versaumte|versaumten|verpasste|verpassten|verschlief|brach|brachen|liess|liessen)',
    '(?:vergass|ubersah|uebersah|verlor|verwechselte|vertauschte|versaumte|verpasste|liess|liessen) (?:wir|ich)',
    '(?:wir|ich) (?:kam|kamen|rief|riefen|gab|gaben|las|lasen|sah|sahen|hielt|hielten|ging|gingen|dachte|dachten|sprach|nahm|nahmen|schrieb|schrieben|schickte|schickten|schaute|schauten|sagte|sagten|fragte|fragten|prufte|pruften|passte|passten|achtete|achteten|merkte|merkten) ~8 (?:nicht|nichts|nie|niemand\\p{L}*|kein\\p{L}*|falsch\\p{L}*|zu (?:spat|spaet))',
    '(?:schickte|schickten) (?:wir|ich) (?:sie|dich|euch) ~3 (?:nach hause|heim|weg|fort)',
    '(?:ist|sind|war|waren|wurde|wurden) ~3 (?:bei|in|auf|unter|an) (?:uns|mir|unser\\p{L}*|mein\\p{L}*) ~4 (?:liegen|liegengeblieben|untergegangen|verloren|verschwunden|hangen|haengen|stecken|vergessen|ubersehen|uebersehen|durchgerutscht|gelandet|verwechselt|vertauscht|falsch)',
    '(?:bei (?:uns|mir)|(?:in|auf|an) (?:unser\\p{L}*|mein\\p{L}*) \\p{L}+) (?:ist|sind|wurde|wurden|war|waren|hat|haben) ~8 (?:liegen|liegengeblieben|untergegangen|verloren|verschwunden|hangen|haengen|vergessen|ubersehen|uebersehen|durchgerutscht|verwechselt|vertauscht|falsch\\p{L}*)',
    '(?:war|ist|waren) ~5 (?:von uns|von mir)(?! \\p{L}+(?:t|en)(?![\\p{L}]))',
    '(?:lag|lagen|stand|standen|blieb|blieben) ~5 (?:bei (?:uns|mir)|(?:in|auf|an|unter) (?:unser\\p{L}*|mein\\p{L}*))',
    '(?:hatte|hatten|haette|haetten) (?:uns|mir) ~6 (?:auffallen|passieren|gelingen)',
  ].map(saying),
]
