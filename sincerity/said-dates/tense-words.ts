/** The words of a language that tell whether a date near them is still to come. */
export interface TenseWords {
  /** Just before a date: it is to come. */
  readonly strongCue: RegExp
  /** Just before a date ("by"): it is to come unless its clause is in the simple past. */
  readonly limitCue: RegExp
  /** Just before a date: it is to come unless its clause tells what happened. */
  readonly weakCue: RegExp
  /** Just before a date, or in front of its own words: it is past. */
  readonly backCue: RegExp
  /** Right after a date: it is to come, or it is past. */
  readonly strongAfter: RegExp
  readonly backAfter: RegExp
  readonly clauseEnd: RegExp
  readonly habit: RegExp
  /** A sentence, where `~` stands for the date: what was said to be on it, then. */
  readonly wasSaid?: RegExp
  /** A clause of a question that asks whether a date may be, or suits: nobody has promised it. */
  readonly asks?: RegExp
  /** A clause of what the reader may wish: "if you still want to fly this week". */
  readonly wishes?: RegExp
  /** What can not be, up to a date: of today that promises nothing. */
  readonly denies?: RegExp
  /** A clause, where `~` stands for the date, of what we can not do, or do not know, or the reader does: it promises nothing. */
  readonly unknown?: RegExp
  /** Whether a clause, up to the end of its date, says outright what will be then. */
  announces?(words: string): boolean
  /** @param words of a clause, where `~` stands for the date */
  tenseOf(words: string): 'past' | 'future' | null
  /** What happened is told in the perfect, which may reach a date to come: "I have booked you for Monday". */
  isPerfect(words: string): boolean
}

const word = (source: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags)
const before = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})\\s*$`, 'iu')
const after = (source: string) => new RegExp(`^\\s*,?\\s*(?:${source})(?![\\p{L}\\p{N}])`, 'iu')

const german = {
  willDo: word('werde|werden|wirst|wird|werdet'),
  /** The present, where it speaks of what is to come: "ich melde mich", "das Paket kommt". */
  does: word(
    'rufe|rufen|melde|melden|schreibe|kümmere|kümmern|erledige|erledigen|bringe|bringen|liefere|liefern|komme|kommt|kommen|bekommen|erhalten|hören|trifft|erreicht|haben\\s+Sie|(?:ist|sind)\\s+(?:\\p{L}+\\s+){0,3}(?:da|bei\\s+Ihnen)|können|dürfen|kann|darf',
  ),
  /** "Sobald es am Freitag eingetroffen ist": the perfect is still to come. */
  conditional: /(?<!\p{L})(?:sobald|wenn|falls)(?!\p{L}).*~/iu,
  /** Arrangements, which go with "ist" and "haben" and are still to come. */
  arranged: word(
    'geplant|vorgesehen|angesetzt|vereinbart|zugesagt|gebucht|angekündigt|eingeplant|reserviert|versprochen|verlegt|verschoben|umgebucht|festgelegt|vorgemerkt|terminiert|besorgt|organisiert|gesichert|beschlossen|entschieden|veranlasst',
  ),
  preterite: word(
    '(?:an|auf|aus|ab|ein|bei|zu|nach|vor|zurück|weiter|mit|fest|statt|unter|durch|ver|be|er|ent|zer|miss)?(?:war|waren|wurden?|hatten?|kam|kamen|ging|gingen|fuhr|fuhren|sprach(?:en)?|schrieb(?:en)?|rief(?:en)?|sagten?|versprach(?:en)?|stand(?:en)?|lag(?:en)?|blieb(?:en)?|fand(?:en)?|verließ(?:en)?|traf(?:en)?|gab(?:en)?|nahm(?:en)?|sah(?:en)?|hielt(?:en)?|ließ(?:en)?|begann(?:en)?|verlor(?:en)?|brachten?|wussten?|konnten?|mussten?|wollten?|lieferten?|schickten?|sandten?|versandten?|fragten?|meldeten?|bestellten?|brauchten?|erreichten?|verpassten?|antworteten?|machten?|hörten?|warteten?|erhielt(?:en)?|bekam(?:en)?|entging|geschah|versäumten?|saß(?:en)?|flog(?:en)?|wies(?:en)?|warf(?:en)?|half(?:en)?|las(?:en)?|trat(?:en)?|tat(?:en)?|bat(?:en)?|bot(?:en)?|fing(?:en)?|lud(?:en)?|schlug(?:en)?|griff(?:en)?|stieg(?:en)?|vergaß(?:en)?|verschwand(?:en)?|dachten?|kauften?|holten?|stellten?|legten?|setzten?|zahlten?|buchten?|suchten?|hofften?|glaubten?|nannten?|kannten?|fiel(?:en)?|hing(?:en)?|schlief(?:en)?|fehlten?|zeigten?|klingelten?|kostete|brach(?:en)?|trug(?:en)?|zog(?:en)?|schloss(?:en)?|lief(?:en)?)|(?!möch|könn|soll|müss|würd|hätt|dürf)\\p{Ll}{2,}test|(?:war|kam|ging|rief|stand|saß|bekam|schrieb|gab|lag|fand|fuhr|blieb)e?st|hätten?(?=\\s.*(?:sollen|müssen))|(?:War|Waren|Wurden?|Hatten?|Kam|Kamen|Konnten?|Mussten?|Wollten?|Gab|Ging)',
    'u',
  ),
  weakPreterite: word(
    '\\p{Ll}+(?:[tdnm]e|ier|ig|[ei]l|er)ten?(?!\\s+(?!Sie|Ihr|Ihnen)\\p{Lu})|(?!heute|bitte|sollte|könnte|möchte|müsste|dürfte|hätte|würde)\\p{Ll}{3,}te(?=\\s*$)',
    'u',
  ),
  /** "die lang erwartete Lieferung": an adjective with the form of a verb. */
  adjective: word(
    '(?<=(?<!\\p{L})(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]e[nms]|[AaIi]m|[Zz]um|[Ee]ine?[nmrs]?|Ihr\\p{L}*|[Uu]nsere?[nmrs]?)\\s(?:\\p{Ll}+\\s)?)\\p{Ll}+te[nmrs]?(?=\\s+(?!Sie|Ihr|Ihnen)\\p{Lu})',
    'gu',
  ),
  auxiliary: word('habe|haben|hast|hat|habt|bin|ist|sind|seid'),
  /** What lasts until a point in time and is not done by it: "wir haben bis Freitag gewartet". */
  lasting: word(
    'gewartet|gearbeitet|gehofft|gesessen|gebraucht|gewollt|versucht|gesucht|geschlafen|gelegen|gestanden|geblieben|gedauert',
  ),
  participle: word(
    '\\p{Ll}*getan|\\p{Ll}*ge(?!gen|hen|ben|ll)\\p{Ll}{2,}(?:t|en)|(?:ver|be|er|ent|zer|miss|über|unter)\\p{Ll}{3,}(?:t|en)|\\p{Ll}+iert|worden|passiert|gewesen',
    'u',
  ),
}

/** Who moves something to a day says that it is then. */
const moved = '(?:aplaz|pospues|movi|traslad|cambi|adelant|fij|reprogram|retras)(?:ad|t|d)[oa]s?'

/** What I did, with the ending of what I will do. */
const onceInR = 'esperé|compré|entré|retiré|miré|tiré|cerré|borré|encontré|cobré|logré|mostré'

const spanish = {
  willDo: word(`(?!(?:${onceInR})(?!\\p{L})|detrás)\\p{L}+(?:ré|rá|remos|rán)|(?:voy|vas?|vamos|van)\\s+a`),
  does: word(
    '(?!(?:h|hac|qu|pon|pod|quer|ten|sab|deb|cre|v|sol|conoc)emos)\\p{L}+emos|damos|vamos|va|van|recogen?|llevan?|traen?|pasan?|entregan?|reparan?|cambian?|instalan?|vuelven?|abren?|llega|llegan|recibe|reciben|llamo|escribo|contesto|le\\s+doy|lo\\s+tiene|la\\s+tiene|tiene|puede|podemos|puedo',
  ),
  arranged: word(
    '(?:está|están|queda|quedan)\\s+\\p{L}+(?:ad|id)[oa]s?|(?:he|has|ha|hemos|han)\\s+(?:decidi|prometi|consegui|reserva|acorda|programa|confirma|organiza|encarga|asegura)d[oa]s?',
  ),
  /** Of the present or the past. */
  either: word('(?!(?:envi|fall)amos)\\p{L}+[^íá\\P{L}]amos'),
  is: word('sale|salen|envío|enviamos|mando|hacemos|hago|es|son|está|están|sigue|siguen|hay'),
  /**
   * Of verbs that may be of the present or the past, what is told of another, or counted, is over ("hablamos con el almacén", "le
   * cobramos dos veces"), and so is what nobody announces: a failure, or what was not done for somebody.
   */
  report: word(
    [
      'hablamos\\s+con\\s+(?!usted)\\p{L}+',
      '\\p{L}+(?:amos|imos)(?=\\s.*(?:veces|por error|demasiad[oa]s?|de más|equivocad[oa]s?|sin\\s+(?:avisar|decir|preguntar)\\p{L}*|con\\s+(?:\\p{L}+\\s+){1,3}de\\s+retraso)(?!\\p{L}))',
      '(?:cancel|olvid|fall|equivoc|bloque|cort|retras|anul|descuid|ignor|extravi|estrope|aplaz|tard|plant)amos|llegamos\\s+(?:\\p{L}+\\s+){0,3}tarde|dejamos\\s+(?:de|sin|esperando|fuera|(?:tirad|plantad)[oa]s?)',
      '(?:mandamos|enviamos)\\s+(?:de\\s+vuelta\\s+)?a\\s+casa',
      'no\\s+(?:se\\s+)?(?:les?|te|os|l[oa]s?|nos)\\s+(?!cobr|abr)\\p{L}+(?:amos|imos)',
    ].join('|'),
  ),
  past: word(
    [
      '\\p{L}{2,}(?:ó|aron|ieron)|(?!hasta)\\p{L}+(?:aba|aban|ábamos)|iba|iban|íbamos',
      // Of verbs on -er, "-imos" is past; only of those on -ir it is the present, too.
      '\\p{L}*(?:ofrec|promet|respond|vend|perd|entend|atend|volv|solv|comet|romp|deb|conoc|cog|mov|hic|dij|pus|tuv|pud|quis|sup|vin|traj|duj|estuv)imos|vimos|leímos|creímos',
      // "esperaste", "pediste"
      '(?!(?:exist|asist|insist|consist|resist|desist|bast|gast|cuest)e)\\p{L}{3,}(?:aste|iste)(?:is)?|fuiste',
      // What I did: "llamé", "pedí". With an r before it, it is mostly what I will do.
      `(?!(?:esté|café|bebé|porqué|aquí|ahí|allí|así)(?!\\p{L}))\\p{L}{2,}(?:[^r\\P{L}]é|í)|${onceInR}`,
      '(?:quer|pod|hac|dec|sab|ven|segu|viv|ten|deb|hab|sal)ían?|eran?',
      'fue|fueron|fui|fuimos|hizo|hice|hicieron|dijo|dije|dijeron|tuvo|tuve|tuvieron|estuvo|estuve|pudo|pude|puso|puse|vino|vinieron|quiso|supo|trajo|traje|trajeron|dio|di|dimos|dieron|vio|vieron|leyó|fallamos|incumplimos',
    ].join('|'),
  ),
  perfect: word(
    '(?:he|has|ha|hemos|han|había|habían|habíamos)\\s+(?:\\p{L}+\\s+)?(?:\\p{L}+(?:ado|ido|ído)|hecho|dicho|escrito|visto|puesto|roto|vuelto|abierto|sido)|\\p{L}+(?:ad|id)[oa]s?\\s+(?:el|ayer)',
  ),
}

const germanSaid =
  '(?<!\\p{L})(?:sagten?|gesagt|versprochen|versprach\\p{L}*|zugesagt|zugesichert|angekündigt|hieß|schrieb\\p{L}*)(?!\\p{L})'
/** The mood of what was told. */
const germanThen = '(?<!\\p{L})(?:sei|seien|wäre|wären|käme|kämen|(?<!(?:ich|wir) )würden?)(?!\\p{L})'

/** It was not so. */
const germanBroken =
  '(?:,|(?<!\\p{L})und|(?<!\\p{L})aber|(?<!\\p{L})doch)(?!\\p{L}).*(?<!\\p{L})(?:nicht|nichts|nie|niemand|keine?[nrms]?|immer noch|noch immer)(?!\\p{L})'
const spanishCannot = '(?:sé|sabemos|puedo|podemos|pude|pudimos|conozco|conocemos)'
const germanNot = '(?:nicht|nichts|niemand|keine?[nrms]?)'
/** What the reader is about to do, at the end of a clause. */
const germanPlans =
  '(?:dass|weil|da|wenn|obwohl|bevor)\\s+(?:Sie|du|ihr)(?!\\p{L}).*~.*(?:müssen|musst|müsst|wollen|willst|wollt|möchten|möchtest|brauchen|brauchst|heiraten|fliegen|verreisen|abreisen|arbeiten)'
const germanCannot = '(?:kann|können|konnten?|weiß|wissen)'

const isSimplePast = (words: string): boolean => {
  const told = words.replace(german.adjective, ' ')
  return german.preterite.test(told) || german.weakPreterite.test(told)
}

function germanTense(words: string): 'past' | 'future' | null {
  const { willDo, does, conditional, arranged, auxiliary, participle } = german
  const isPast = isSimplePast(words)
  if (conditional.test(words) && !isPast) return null
  if (willDo.test(words) && !word('worden').test(words)) return 'future'
  if (isPast) return 'past'
  const told = words.replace(new RegExp(arranged, 'giu'), ' ')
  if (auxiliary.test(told) && participle.test(told)) return 'past'
  return does.test(words) ? 'future' : null
}

/** A date belongs to the verb that stands nearest before it, and where none does, to the first after it. */
function spanishTense(words: string): 'past' | 'future' | null {
  const { willDo, does, is, arranged, past, perfect, report, either } = spanish
  if (report.test(words)) return 'past'
  const told = words.replace(new RegExp(arranged, 'giu'), ' ')
  const marks = [
    { of: either, tense: null },
    { of: willDo, tense: 'future' as const },
    { of: past, tense: 'past' as const },
    { of: perfect, tense: 'past' as const },
    { of: does, tense: 'future' as const },
    { of: is, tense: null },
  ].flatMap(({ of, tense }) =>
    [...told.matchAll(new RegExp(of, 'giu'))].map(({ index }) => ({ index, tense })),
  )
  const date = told.indexOf('~')
  const byPlace = marks.sort((a, b) => a.index - b.index)
  const verb = byPlace.findLast(({ index }) => index < date) ?? byPlace[0]
  return verb?.tense ?? null
}

/** Of languages that are not English: there, the present speaks of what is to come, too. */
export const tenseWords: Readonly<Record<string, TenseWords>> = {
  de: {
    strongCue: before(
      '(?:spätestens|nächste[nmrs]?|kommende[nmrs]?|fällig|nicht später als)(?:\\s+(?:zum|zur|am|de[mnr]|um|etwa|gegen))*',
    ),
    limitCue: before('(?:bis|ab|auf)(?:\\s+(?:zum|zur|am|de[mnr]|um|etwa|gegen))*'),
    weakCue: before('(?:für|vor|diese[nmrs]?)(?:\\s+(?:den|dem|der))?'),
    backCue: before(
      '(?:stand|steht|lautete?|seit|vom|von|letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?)(?:\\s+(?:dem|den|der|um|heute))*',
    ),
    strongAfter: after('spätestens|oder früher|an(?=[.,]|\\s*$)'),
    backAfter: after('tut (?:mir|uns) leid'),
    clauseEnd:
      /[;:()–—]|,(?!\s*um\s+\d)|\s-\s|(?<!\p{L})(?:und(?!\s+um\s+\d)|aber|sondern|denn|weil|obwohl)(?!\p{L})/giu,
    habit: word(
      'täglich|jede[nmrs]?|immer|stets|werktags|wochentags|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|rund um die Uhr|\\p{L}*(?:geschäfts|öffnungs|sprech|büro)zeiten|geöffnet',
    ),
    wasSaid: new RegExp(
      `${germanSaid}.*${germanThen}.*~|${germanSaid}.*~.*${germanThen}|${germanSaid}.*~.*${germanBroken}|~.*${germanSaid}.*(?:abgesagt|zurückgenommen|gestrichen|${germanBroken})|(?<!\\p{L})(?:eigentlich|ursprünglich)(?!\\p{L}).*~|(?<=\\s)sollten?(?!\\p{L}).*~.*${germanBroken}`,
      'iu',
    ),
    // "Ich habe versprochen, mich heute zu melden"
    denies: new RegExp(`${germanSaid},[^,]*$`, 'iu'),
    unknown: word(
      `${germanCannot}(?!\\p{L}).*~.*${germanNot}|${germanCannot}(?!\\p{L}).*${germanNot}(?!\\p{L}).*~|~.*${germanCannot}(?!\\p{L}).*${germanNot}|ob(?!\\p{L}).*~|auch\\s+~\\s+noch|${germanPlans}|(?:nicht|keine?[nrms]?)(?:\\s+(?:mehr|schon|wie\\s+\\p{L}+|erst))?(?:\\s+(?:am|an|in|im|bis|zum|noch|vor|um))*\\s+~|~(?:\\s+\\p{L}+){0,4}\\s+nicht(?!\\s+(?:nur|allein|später))(?:\\s+mehr)?(?:\\s+\\p{L}+(?:en|t))?\\s*$`,
    ),
    tenseOf: germanTense,
    isPerfect: (words) => !isSimplePast(words) && !german.lasting.test(words),
  },
  es: {
    strongCue: before(
      `(?:a\\s+más\\s+tardar|como\\s+muy\\s+tarde|próxim[oa]|dentro\\s+de|no\\s+más\\s+tarde\\s+del?|${moved}\\s+(?:al?|para|hasta))(?:\\s+(?:el|la|las|los|día))*`,
    ),
    limitCue: before('(?:antes\\s+del?|hasta|a\\s+partir\\s+del?)(?:\\s+(?:el|la|las|los|día))*'),
    weakCue: before('(?:para|est[ea](?:\\s+mism[oa])?)(?:\\s+(?:el|la|día))*'),
    backCue: before(
      '(?:(?:situación|estado|pone|ponía|dice|decía)(?:\\s+(?:actual|hoy|a))*|desde\\s+que\\s+\\p{L}+(?:\\s+\\p{L}+)?|desde|hace|pasad[oa]|últim[oa]|(?<!(?:partir|antes|después|finales|fin|principios|mediados)\\s)del)(?:\\s+(?:el|la|día))*',
    ),
    strongAfter: after('como muy tarde|a más tardar|o antes'),
    backAfter: after('pasad[oa]|últim[oa]'),
    clauseEnd:
      /[;:()–—]|,(?!\s*a\s+las\s+\d)|\s-\s|(?<!\p{L})(?:y(?!\s+a\s+las\s+\d)|e|pero|sino|porque|aunque|cuando|(?<!(?:ten|hab|hay)\p{L}*\s)que)(?!\p{L})/giu,
    habit: word(
      'todos los días|cada|siempre|diariamente|a diario|de lunes a|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)|horario|abiert[oa]s?',
    ),
    wasSaid: word(
      '(?:dij|promet|asegur|anunci|confirm|avis|prev|qued)(?:e|é|í|o|ó|ió|imos|amos|eron|ieron|aron)(?!\\p{L}).*(?!gustaría|podría)\\p{L}{2,}ría(?:n|mos)?(?!\\p{L}).*~.*',
    ),
    unknown: word(
      `sea\\s+~|(?:no|tampoco)\\s+(?:l[aoe]s?\\s+|te\\s+|os\\s+)?${spanishCannot}(?!\\p{L}).*~|~.*(?:no|tampoco)\\s+(?:l[aoe]s?\\s+|te\\s+|os\\s+)?${spanishCannot}|no\\s+(?:l[aoe]s?\\s+|te\\s+|os\\s+|se\\s+)*(?:lleg|sal|viene|vend|podr|pued|tendr|ten|recib|entreg|est|ir|abr)\\p{L}*(?:\\s+(?!hasta|antes|más|sino|que)\\p{L}+){0,2}\\s+~`,
    ),
    tenseOf: spanishTense,
    isPerfect: (words) => spanish.perfect.test(words) && !spanish.past.test(words),
  },
}
