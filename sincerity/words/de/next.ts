import { inClause, saying } from '../../phrase.ts'
import { remedied, wrong } from './deeds.ts'

const near = (most: number): string => `(?:(?!${wrong}(?![\\p{L}]))[^\\s,:;.!?()"]+ ){0,${most}}`

/** What we do, in the present, which in German is what we will do. */
const doing =
  '(?:suche*|melde*|schicke*|sende*|schreibe*|rufe*|frage*|prufe*|pruefe*|kummer*|kuemmer*|bringe*|komme*|gebe|geben|lasse*|hole*|halte*|bleibe*|klare*|klaere*|untersuche*|schaue*|sehe* ~4 nach|teste*|ersetze*|repariere*|erstatte*|uberweise*|ueberweise*|zahle*|bezahle*|arbeite*|warte*|spreche*|informiere*|sage*|sorge*|bestelle*|buche*|liefere*|liefern|stelle*|reserviere*|erkundige*|packe*|fahre*|kontrolliere*|uberprufe*|ueberpruefe*|hake*|tausche*|ubernehme*|uebernehme*|baue*|versuche*|begleite*|bereite*|lege*|mache*|unterrichte*|gehe*|lade*|schenke*|biete*|spendiere*|vergute*|verguete*|erlasse*|verlangere*|verlaengere*|andere*|aendere*|korrigiere*|zeige*|erklare*|erklaere*|koche*|backe*|nahe*|naehe*|streiche*)'

/** What we do next, what is done, or that nobody knows yet. */
export const next: RegExp[] = [
  // What will be, with its verb at the end of the clause.
  new RegExp(
    `(?<![\\p{L}])(?:werde|werden|wird|wirst) (?:${inClause} ){0,14}(?!bemuhen|bemuehen|verbessern|anstrengen|bestreben|optimieren)\\p{L}+n(?=[.,;:!?\\n")]| -| (?:und|oder|aber|sondern)(?![\\p{L}])|\\s?$)`,
    'gu',
  ),
  ...[
    `(?:ich|wir|wer|kollege|kollegin) ~2 ${doing}`,
    `${doing} (?:ich|wir|mich|uns)`,
    '(?:zahlen|bezahlen|zahlst|bezahlst|brauchen|brauchst|mussen|muessen|musst|haben|hast|bekommen|bekommst|erhalten|erhaltst) (?:sie|du|ihr) ~6 (?:nicht|nichts|nur|frei|gratis|kostenlos|geschenkt|dazu|zuruck|zurueck)',
    '(?:ist|sind) ~6 (?:raus|hinaus|ab|los|heraus)(?:gegangen|geschickt)?',
    '(?:arbeitet|arbeiten|sitzt|sitzen|ist|sind|bleibt|bleiben) ~2 (?:daran|dran|dahinter)',
    '(?:holt|bringt|schickt|ruft|meldet|sucht|pruft|prueft|repariert|liefert|kummert|kuemmert|baut|tauscht|erstattet|uberweist|ueberweist|schreibt|packt|klart|klaert|untersucht|ersetzt|begleitet) ~8 (?:an|ab|ein|aus|ihnen|sie|dir|dich|sich|es|das|die|den|ihre*|nach|zuruck|zurueck)',
    '(?:ist|sind) ~8 (?:zuruck|zurueck|auf (?:ihrem|deinem|ihr) ~2 konto|unterwegs|auf dem weg|in der post|bestellt|gebucht|wieder da|behoben|fur sie da|bereit|abholbereit)',
    '(?:kommt|kommen|geht|gehen|lauft|laeuft|laufen|erhalten|bekommen|erhaltst|bekommst|kriegen|kriegst|kostet|kosten|dauert|folgt|gilt|bleibt|steht|liegt) ~8 (?:zu ihnen|zu dir|an sie|an dich|raus|hinaus|zuruck|zurueck|wieder|von mir|von uns|von ihm|bei ihnen|nichts|heute|morgen|neue*|ersatz|per|mit|kostenlos|geschenkt|bereit)',
    '(?:sie|du) ~2 (?:bekommen|erhalten|bekommst|erhaltst|kriegst|kriegen|durfen|duerfen|darfst|konnen|koennen|kannst|behalten|mussen nichts|muessen nichts|mussen nicht|muessen nicht|zahlen|bezahlen|horen|hoeren|horst|brauchen)',
    '(?:konnen|koennen|durfen|duerfen|kannst|darfst) (?:sie|du)',
    '(?:schreiben|rufen|sagen|antworten|suchen|melden|schicken|geben|lassen|behalten|wahlen|waehlen|nennen|kommen|bringen|werfen) sie',
    '(?:schreib|schreibe|ruf|sag|sage|melde dich|antworte|schick|gib|behalte|behalt|such|nenn)(?: mir| mich| uns| dir| es| einfach)?',
    '(?:weiss|wissen|kann|konnen|koennen|kennen|kenne) ~8 (?:nicht|noch nicht|nichts|kein|keinen|keine)',
    '(?:noch|bisher|derzeit|heute|bislang) ~2 (?:nichts|nicht|kein|keine|keinen|offen|unklar|unbekannt)',
    '(?:(?:nichts|wenig) neues|keine (?:neuigkeiten|neuen nachrichten))',
    '(?:sobald|bis dahin|solange|ab sofort|ab heute|von jetzt an|kunftig|kuenftig|als nachstes|als naechstes|nachste* schritt*|naechste* schritt*)',
    '(?:geht|gehen) (?:auf uns|auf mich|aufs haus)',
    // What I do, in the present: "Ich backe sie noch einmal".
    'ich (?!(?:habe|hatte|haette|wurde|wuerde|mochte|moechte|bitte|bedaure|danke|verstehe|entschuldige|hoffe|konnte|wollte|musste|sollte|dachte|wusste|glaubte|freue|schame|schaeme)(?![\\p{L}]))\\p{L}{2,}e ~2 (?:selbst|jetzt|gerade|nun|gleich|heute|noch einmal|weiter|sie|ihnen|dir|dich|ihn|mit|ein|eine|einen|neu*|um|nach|an)',
    '(?:wird|werden) ~8 (?:\\p{L}{0,6}ge\\p{L}+t|ersetzt|erstattet|repariert|bestellt|uberpruft)',
  ].map(saying),
]

/** What we did already, where it is not what we did wrong. */
export const done: RegExp[] = [
  `(?:habe|haben) (?:${near(12)})(?:${remedied}|zuruckgenommen|zurueckgenommen)`,
  `(?:ich|wir) (?:${near(10)})(?:${remedied}|zuruckgenommen|zurueckgenommen) (?:habe|haben)`,
  `(?:ist|sind|wurde|wurden) (?:${near(8)})(?:${remedied}|zuruckgenommen|zurueckgenommen)`,
].map(saying)

/** We ask, or ask for an answer. */
export const asks: RegExp[] = [
  /\?/gu,
  ...[
    '(?:antworten sie|antworte|sagen sie (?:mir|uns|es)|sag mir|sag es|schreiben sie mir|schreib mir|schreibe mir|melden sie sich|melde dich|rufen sie mich|ruf mich|lassen sie (?:mich|uns|es mich)|lass mich|wusste gern|wuesste gern|mochte gern|moechte gern|ein ja|ein nein|ein wort|eine zeile|sie ~3 gefragt|dich ~3 gefragt|erreichen (?:konnen|koennen|kannst) (?:sie|du) mich|antwort|gern wissen|gerne wissen|wurde gern|wuerde gern|interessier*|(?:ein|eine) ~2 (?:wort|zeile|satz|anruf) (?:genugt|genuegt|reicht)|geben sie ~2 bescheid|gib ~2 bescheid)',
  ].map(saying),
]
