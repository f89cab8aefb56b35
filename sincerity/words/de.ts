import { phrases, saying, unless } from '../phrase.ts'
import { colourless } from './de/colourless.ts'
import { admits, owns } from './de/deeds.ts'
import { evasion, passive } from './de/evasion.ts'
import { asks, done, next } from './de/next.ts'
import { overPromising } from './de/over-promising.ts'
import type { Words } from './language.ts'

// Folded text has no umlauts: "für" is "fur". Who types without them writes "fuer".

const sorry = '(?:entschuldig*|sorry|leid|verzeih*|bedauer*|bitten um nachsicht)'
const trouble =
  '(?:unannehmlichkeit*|unannehml*|storung*|stoerung*|verzogerung*|verzoegerung*|probleme?n?|argernis*|aergernis*|arger|aerger|umstande*|umstaende*|schwierigkeit*|fehler|verwirrung*|frust*|enttauschung*|enttaeuschung*)'
const any = '(?:etwaige*|eventuell*|mogliche*|moegliche*|jegliche*|allfallige*|allfaellige*|irgendwelche*)'
const other =
  '(?:(?:versand|liefer|paket|zustell|post|logistik|zahlungs)?(?:dienstleister*|unternehmen*|dienst|dienste|dienstes)|spediteur*|spedition|zusteller*|fahrer*|kurier*|lieferant*|hersteller*|zulieferer*|deutsche post|post|dhl|ups|dpd|gls|hermes|partner*|wetter*|unwetter*|sturm*|schnee*|regen*|glatteis|eis|hagel|hitze|nebel|stau|staus|verkehr*|baustelle*|zoll|streik|bank|subunternehmer*|drittanbieter*|provider*|hoster*)'

export const german: Words = {
  common:
    'der die das und ist nicht ich wir sie ihnen ihr ihre ihrer uns unser unsere ein eine einen den dem des zu mit auf fur von im in am an es hat haben wird werden war bei dass wenn noch auch bis aus sich mir mich so was',
  owns,
  admits,
  hedges: /\b(?:wenn|falls|sollte|sollten|ob|nicht|kein|keine|moglicherweise|vielleicht|eventuell)\b/,
  sorry: [
    '(?:(?:es )?tut (?:mir|uns) ~3 leid|leid tut|bitte* ~8 (?:entschuldigung|verzeihung)|(?:bedaure|bedauere|bedauern) (?:ich|wir)|(?:ich|wir) (?:bedaure|bedauere|bedauern)|entschuldigen sie|verzeihen sie|entschuldige*|entschuldigung|verzeihung|sorry)',
  ].map(saying),
  notSorry: [
    'leid zu (?:horen|hoeren|lesen|erfahren)',
    'leid (?:dass|wenn) (?:sie|du|ihr) ~8 (?:fuhlen|fuehlen|fuhlst|gefuhlt|empfinden|empfunden|empfindest|unzufrieden|nicht ~1 zufrieden|verargert|veraergert)',
  ].map(saying),
  conditional: phrases(
    'Ein "falls" bezweifelt, was der Kunde erlebt hat.',
    'Sagen, dass es geschehen ist: "Wir haben Sie zwei Tage ohne Heizung gelassen. Es tut mir leid."',
    `(?:sollte|sollten) ~10 (?:entstanden|verursacht|gekommen|verargert|veraergert|enttauscht|enttaeuscht|gewesen|gefuhlt|gefuehlt) ~10 ${sorry}`,
    `(?:sollte|sollten) ~4 ${trouble} ~3 (?:entstanden|entstehen|bereitet|verursacht)`,
    `(?:sollte|sollten) (?:dies|das|es|wir|unser*|ihnen|sie) ~8 (?:unannehmlichkeit*|verargert|veraergert|enttauscht|enttaeuscht|gekrankt|gekraenkt|verursacht)`,
    `(?:falls|wenn|sofern|soweit) ~10 (?:entstanden|verursacht|verargert|veraergert|enttauscht|enttaeuscht|fuhlen|fuehlen|gefuhlt|gefuehlt|bereitet|unannehmlichkeit*) ~10 ${sorry}`,
    `${sorry} ~3 (?:falls|wenn|sofern|soweit) ~8 (?:haben|hat|entstanden|verursacht|wurde|wurden|sind|ist|fuhlen|fuehlen|gefuhlt|gefuehlt|sein sollte|sein sollten)`,
    `(?:falls|sofern|soweit) ~12 (?:leid|entschuldig*|bedauer*|verzeih*)`,
    `wenn ~10 (?:habe|haben|hat|hast|ist|sind|bist|wurde|wurden|war|waren|warst) (?:dann )?(?:tut|bitte|bitten|entschuldige*|bedauer*)`,
    `(?:moglicherweise|eventuell|unter umstanden) ~4 (?:entstandene*|verursachte*|entstanden|verursacht)`,
  ),
  others: phrases(
    'Es schiebt auf andere, was wir zu verantworten haben.',
    'Bei uns bleiben: "Wir haben den Paketdienst ausgesucht, und wir hätten am Dienstag sehen müssen, dass sich nichts bewegt."',
    `(?:wegen|aufgrund|auf grund|durch|dank) ~3 ${other}`,
    '(?:bei|trotz|weil) ~3 (?:wetter*|unwetter*|sturm*|schnee*|regen*|glatteis|hagel|hitze|nebel|stau|staus|streik*)',
    `(?:lag|liegt|lagen|liegen) ~2 (?:bei|beim|an|am) ~2 ${other}`,
    `(?:unser|der|die|unsere|das|vom|seitens) ~1 ${other} ~6 (?:verloren|verzogert|verzoegert|versagt|beschadigt|beschaedigt|vergessen|verschuldet|verursacht|zu spat|zu spaet|nicht geliefert|nicht zugestellt|im stich gelassen|schuld|verantwortlich)`,
    `schuld (?:ist|war|hat|hatte|tragt|traegt|sind|waren|haben) ~2 ${other}`,
    `(?:schuld|fehler|verschulden|versaumnis) (?:des|der|unseres|unserer|bei|beim|von|vom) ~1 ${other}`,
    '(?:systemfehler|computerfehler|softwarefehler|edv fehler|(?:technisch|menschlich)\\p{L}{0,2} (?:fehler*|versagen*|defekt*))',
    '(?:krankheitsbedingt*|personalmangel*|personalengpass*|personalengpaesse*)',
  ),
  ours: [
    '(?:wir|ich) ~4 (?:ausgesucht|gewahlt|gewaehlt|beauftragt|vertraut)',
    '(?:ausgesucht|gewahlt|gewaehlt|ausgewahlt|beauftragt|gemerkt|bemerkt|nachgesehen) (?:habe|haben) (?:wir|ich)',
    '(?:hatten|haetten|hatte|haette) (?:wir|ich) ~8 (?:mussen|muessen|sollen|konnen|koennen)',
    '(?:unser|mein|unsere|meine) ~1 (?:fehler|versagen|schuld|verantwortung|wahl|entscheidung|sache)',
    '(?:liegt|lag) ~2 (?:an uns|an mir|bei uns|bei mir)',
  ].map(saying),
  blame: [
    ...phrases(
      'Es sagt, dass wir nichts dafür können.',
      'Sagen, was unser Teil daran war: "Wir haben nicht nachgesehen, und wir hätten es gekonnt."',
      '(?:nicht|kein|keine) ~2 (?:unser|unsere|unserem) ~1 (?:fehler|schuld|verschulden|verantwortung)',
      'ohne anerkennung ~3 (?:rechtspflicht|schuld|pflicht)',
      '(?:hande|haende) gebunden',
      '(?:dafur|dafuer|daran|dagegen) (?:konnen|koennen|konnten|koennten|kann|konnte) (?:wir|ich) ~2 nichts',
      '(?:wir|ich) (?:konnen|koennen|konnten|kann|konnte) ~2 nichts ~1 (?:dafur|dafuer|daran|dagegen|ausrichten)',
      '(?:nicht|kein*) ~3 (?:zu vertreten|zu verantworten|haftbar|einfluss)',
    ),
    ...phrases(
      'Es macht den Kunden zu dem, der versagt hat.',
      'Nach unserem Teil suchen: "Unser Formular hat eine Adresse ohne Hausnummer durchgelassen."',
      '(?:weil|da) sie ~6 (?:falsch*|unvollstandig*|unvollstaendig*) ~6 (?:angegeben|eingegeben|genannt|mitgeteilt|hinterlegt)',
      '(?:weil|da) sie ~2 nicht (?:zu hause|erreichbar|angetroffen|geantwortet|reagiert|anwesend)',
      'sie (?:hatten|haetten) ~6 (?:prufen|pruefen|lesen|melden|angeben|mitteilen|sagen|warten|bestellen|beachten|anrufen|annehmen|zahlen|aufpassen|wissen) (?:mussen|muessen|sollen|konnen|koennen)',
      '(?:sie|du) (?:haben|hast|hatten|hattest) ~5 (?:falsch*|unvollstandig*|unvollstaendig*|versehentlich) ~5 (?:angegeben|eingegeben|eingetragen|genannt|mitgeteilt|hinterlegt|bestellt|gewahlt|gewaehlt|ausgewahlt|ausgewaehlt|geschrieben|ausgefullt|ausgefuellt|geschickt|gesendet|adressiert|abgegeben|hochgeladen|verschickt)',
      '(?:sie|du) (?:haben|hast|hatten|hattest) ~5 (?:nicht|vergessen) ~5 (?:angegeben|mitgeteilt|gemeldet|geantwortet|reagiert|bestatigt|bestaetigt|unterschrieben|gelesen|beachtet|bezahlt|informiert|gesagt|zu \\p{L}+)',
      '(?:allerdings|jedoch|freilich|wobei) ~3 (?:ihre?|deine?|sie|du) ~3 (?:auch|selbst) ~3 (?:nicht|kein*|falsch*|zu)',
      '(?:sie|du) (?:waren|warst) ~3 nicht (?:zu hause|zuhause|da|erreichbar|anwesend)',
      '(?:wenn|falls|sofern) (?:sie|du|ihr) ~8 (?:hatten|haetten|hattest|haettest|hattet|haettet|waren|waeren|warst|waerst) ~2 (?:ware|waere|waren|waeren|hatte|haette|hatten|haetten)',
      '(?:hatten|haetten|hattest|haettest) (?:sie|du) ~12 (?:ware|waere|waren|waeren|wurde|wuerde|hatte|haette|hatten wir|haetten wir)',
      '(?:haben|hatten|hast|hattest) (?:sie|du) ~5 (?:falsch*|unvollstandig*|unvollstaendig*|versehentlich|missverstandlich*) ~5 (?:angegeben|eingegeben|eingetragen|genannt|mitgeteilt|hinterlegt|bestellt|gewahlt|gewaehlt|ausgewahlt|ausgewaehlt|geschrieben|ausgefullt|ausgefuellt|geschickt|gesendet|adressiert|abgegeben|hochgeladen|verschickt|bezahlt|uberwiesen)',
      '(?:ihre|deine|ihr|dein) ~1 (?:schrift|handschrift|angaben|angabe|beschreibung|nachricht|anschrift|adresse|zettel|hausnummer) (?:war|ist|waren|sind) ~3 (?:unleserlich|unklar|unvollstandig|unvollstaendig|falsch|missverstandlich|missverstaendlich|schwer|kaum|nicht (?:lesbar|eindeutig|klar|vollstandig|korrekt))',
      '(?:war|ist|waren|sind) (?:ihre|deine|ihr|dein) (?:schrift|handschrift|angaben|beschreibung|anschrift|adresse|zettel|hausnummer) ~3 (?:unleserlich|unklar|unvollstandig|unvollstaendig|falsch|missverstandlich|missverstaendlich|schwer|kaum)',
      '(?:sie|du) (?:hatten|haetten|hattest|haettest) ~2 (?:auch|ja|selbst|besser|einfach)',
      '(?:sie|du) (?:haben|hast) ~6 (?:freigegeben|unterschrieben|bestatigt|zugestimmt) ~2 (?:gelesen|selbst)?',
      '(?:wir|ich) (?:empfehle|empfehlen|raten|rate|bitten|weisen) ~1 (?:unseren|unsere|allen|alle|grundsatzlich|immer|stets|generell)',
      '(?:von ihnen|ihrerseits) ~3 (?:falsch*|angegeben*|fehler*|versaumt|versaeumt)',
    ),
    ...unless(
      /\b(?:nicht|nie|kein\w*|weder|noch|nichts|ohne)\b/,
      phrases(
        'Es macht den Kunden zu dem, der versagt hat.',
        'Nach unserem Teil suchen: "Unser Formular hat eine Adresse ohne Hausnummer durchgelassen."',
        'ihr (?:eigener )?(?:fehler|versehen|versaumnis|verschulden)',
      ),
    ),
  ],
  stock: [
    ...phrases(
      'Wer um Nachsicht für "etwaige" Folgen bittet, hat nicht nachgesehen, welche es waren.',
      'Sagen, was es dem Kunden angetan hat: "Sie haben einen zweiten Tag freinehmen müssen. Das tut mir leid."',
      `${any} ~2 ${trouble}`,
      `${sorry} ~10 unannehmlichkeit*`,
      `unannehmlichkeit* ~6 ${sorry}`,
      'unannehmlichkeit*',
      `(?:entstandene*|verursachte*) ~1 ${trouble}`,
    ),
    ...phrases(
      'Es bedauert das Gefühl des Kunden und nicht unsere Tat.',
      'Die Tat bedauern: "Es tut mir leid, dass wir am Dienstag nicht zurückgerufen haben."',
      '(?:leid|bedauer*|schade) ~2 (?:dass|wenn|falls) (?:sie|du|ihr) ~8 (?:nicht ~1 zufrieden|gestort|belastigt|gekrankt|missverstanden|fuhlen|fuehlen|gefuhlt|gefuehlt|empfinden|empfunden|unzufrieden|enttauscht|enttaeuscht|verargert|veraergert)',
      'bedauer* ~2 (?:ihre|ihren) (?:unmut|verargerung|veraergerung|enttauschung|enttaeuschung|unzufriedenheit|arger|aerger)',
      'leid ~2 zu (?:horen|hoeren|lesen|erfahren)',
    ),
    ...phrases(
      'Wer geschätzt wird, wird beim Namen genannt.',
      'Den Namen schreiben, und das Kompliment weglassen.',
      'sehr geehrte[rs]? (?:kund*|damen und herren|damen|nutzer*|gast|mitglied*|abonnent*)',
      '(?:liebe|lieber|werte|werter|geschatzte*|geschaetzte*) (?:kund*|gaste|gast|gaeste|nutzer*|mitglied*)',
      'geschatzte* kund*',
    ),
    ...phrases(
      'Es versteckt hinter Umständen, was geschehen ist.',
      'Sagen, was geschehen ist: "Wir haben mehr Stühle verkauft, als wir hatten."',
      '(?:unvorhergesehen*|unvorhersehbar*|unerwartet*|ausserordentlich*|aussergewohnlich*|aussergewoehnlich*|widrig*|unglucklich*|ungluecklich*) ~1 (?:umstand*|umstaend*|ereignis*|verkettung*|grund*|gruend*|verzogerung*|verzoegerung*)',
      'verkettung ~2 umstande*',
      '(?:ausserhalb|jenseits) (?:unseres|unserer) ~2 (?:einfluss*|kontrolle|macht|verantwortung*)',
      '(?:nicht|nichts) ~2 (?:in unserer hand|in unserer macht|beeinflussen)',
      'hoher* gewalt',
      'hoeherer gewalt',
      '(?:(?:technisch|betrieblich|organisatorisch|logistisch|intern)(?:e[nmrs]?)?) (?:grund*|gruend*|schwierigkeit*|problem*|panne*|storung*|stoerung*|umstande*)',
      '(?:bedauerlich*) (?:einzelfall*|einzelfaell*)',
    ),
    ...overPromising,
    ...phrases(
      'Es macht klein, was dem Kunden geschehen ist.',
      'Sagen, wie groß es für den Kunden war: "Sie haben einen ganzen Vormittag umsonst gewartet."',
      '(?:kann|konnen|koennen) ~1 (?:mal|einmal|jedem|schon|immer|ja|leider|auch|uberall|ueberall) ~2 (?:passieren|vorkommen|geschehen)',
      '(?:passiert|passieren) ~2 (?:nun|eben|halt|jedem|leider|den besten)',
      '(?:das|so etwas|sowas|fehler|dies) (?:passiert|passieren|kommt|kommen) ~3 (?:mal|jedem|vor|besten)',
      '(?:kleine*|gering*|minimal*|unbedeutend*|leicht*) (?:verzogerung*|verzoegerung*|fehler*|versehen|panne*|missgeschick*|verspatung*|verspaetung*|unannehmlichkeit*|problem*|patzer*|ungenauigkeit*|missverstandnis*|missverstaendnis*|verwechslung*|unstimmigkeit*)',
      '(?:halb so|nicht so|nicht weiter) (?:schlimm|tragisch|wild|dramatisch)',
      '(?:nur|lediglich|bloss|gerade einmal|gerade mal) (?:ein|eine|einen|einem|einer|um ein|um eine) ~1 (?:fehler|versehen|verzogerung|verzoegerung|panne|missgeschick|verspatung|verspaetung|formsache|kleinigkeit)',
      'irren ist menschlich',
      '(?:kein|nicht|nun wirklich kein) ~2 (?:drama|weltuntergang|beinbruch|katastrophe|tragodie|tragoedie)',
    ),
    ...phrases(
      'Eine Regel von uns ist keine Antwort auf das, was wir getan haben.',
      'Sagen, was geht und warum: "Ein zweites kann ich heute nicht schicken, es ist keines mehr da; das Geld gebe ich Ihnen heute zurück."',
      '(?:gemass|gemaess|laut|entsprechend|nach) ~1 (?:unser*|den) ~2 (?:richtlinie*|agb|geschaftsbedingung*|geschaeftsbedingung*|vorschrift*|vorgaben|bestimmung*|regelung*)',
      'leider ~4 (?:nicht moglich|nicht moeglich|nicht in der lage|ausserstande)',
      '(?:mussen|muessen) ~3 leider mitteilen',
      'konnen ~2 leider (?:nicht|keine)',
      'koennen ~2 leider (?:nicht|keine)',
    ),
    ...phrases(
      'Ein Satz aus dem Formbrief: niemand sagt ihn einem Menschen.',
      'So sagen, wie man es einem Nachbarn sagt, oder weglassen.',
      '(?:danke*|dank|bitte*) ~4 (?:verstandnis|verstaendnis|geduld|nachsicht)',
      '(?:ihr|ihre|dein|deine|euer|eure) (?:verstandnis|verstaendnis|geduld)',
      '(?:kundenzufriedenheit|zufriedenheit ~3 kund*|(?:wichtig*|oberste*|prioritat|anliegen|ziel) ~4 zufriedenheit)',
      '(?:mit|unter) hochdruck',
      '(?:ihre?|deine?|eure?) (?:zufriedenheit|meinung|anliegen|anfrage|vertrauen|wohl) ~3 (?:wichtig|am herzen|oberste*|prioritat)',
      '(?:ihr|ihr anliegen|anruf) ~2 ist uns ~2 wichtig',
      '(?:nehmen|nimmt|nehme) ~5 (?:sehr )?ernst',
      '(?:seien|seid) sie ~1 (?:versichert|gewiss)',
      '(?:versichern|versichere) ~1 ihnen',
      '(?:zogern|zoegern|scheuen) sie ~1 (?:bitte )?nicht',
      '(?:hohe*|erhohte*|erhoehte*|starke*|gestiegene*|grosse*) ~2 (?:aufkommen*|anrufaufkommen*|nachfrage|anfragevolumen|auslastung|andrang|arbeitsaufkommen*|bestellaufkommen*|anzahl)',
      '(?:stehen|steht|stehe) ~4 (?:gerne|gern) ~2 (?:verfugung|verfuegung)',
      'fur ruckfragen',
      'fuer rueckfragen',
      '(?:zeichen|geste) (?:unserer|der|unseres) ~1 (?:wertschatzung|wertschaetzung|kulanz|danks|guten willens)',
      'aus (?:reiner )?kulanz',
      '(?:nicht|kaum) ~6 (?:anspruch|anspruchen|anspruechen|standard*|qualitatsstandard*|masstab*|massstab*)',
      '(?:bemuht|bemueht|bestrebt|stets bestrebt)',
      '(?:uns|mich) ~4 (?:bemuhen|bemuehen|anstrengen|muhe geben|muehe geben|verbessern)',
      'automatisch (?:generiert*|erstellt*|erzeugt*)',
      '(?:zustandige*|zustaendige*|entsprechende*|betreffende*) (?:abteilung*|fachabteilung*|stelle*|team*|kolleg*|mitarbeiter*)',
      'wir bitten dies zu entschuldigen',
    ),
  ],
  evasion,
  passive,
  next,
  done,
  asks,
  us: /\b(?:wir|uns|unser\w*|ich|mir|mich|mein\w*)\b/,
  colourless,
  vague: saying(
    '(?:ihr (?:anliegen|problem|fall|erlebnis)|ihre (?:erfahrung|angelegenheit|anfrage|beschwerde|situation)|(?:das|dieses|dem) (?:problem|anliegen|vorfall)|(?:der|dieser|den) vorfall|(?:die|diese|der) (?:angelegenheit|situation|unannehmlichkeit*))',
  ),
}
