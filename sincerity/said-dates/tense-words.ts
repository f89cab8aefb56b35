/** The words of a language that tell whether a date near them is still to come. */
export interface TenseWords {
  /** Just before a date: it is to come. */
  readonly strongCue: RegExp
  /** Just before a date: it is to come unless its clause tells what happened. */
  readonly weakCue: RegExp
  /** Just before a date, or in front of its own words: it is past. */
  readonly backCue: RegExp
  /** Right after a date: it is to come, or it is past. */
  readonly strongAfter: RegExp
  readonly backAfter: RegExp
  readonly clauseEnd: RegExp
  readonly habit: RegExp
  tenseOf(words: string): 'past' | 'future' | null
}

const word = (source: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags)
const before = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})\\s*$`, 'iu')
const after = (source: string) => new RegExp(`^\\s*,?\\s*(?:${source})(?![\\p{L}\\p{N}])`, 'iu')

const german = {
  willDo: word('werde|werden|wirst|wird|werdet'),
  /** The present, where it speaks of what is to come: "ich melde mich", "das Paket kommt". */
  does: word(
    'rufe|rufen|melde|melden|schicke|schicken|sende|senden|schreibe|kümmere|kümmern|erledige|erledigen|bringe|bringen|liefere|liefern|komme|kommt|kommen|bekommen|erhalten|hören|geht|verlässt|trifft|erreicht|haben\\s+Sie|(?:ist|sind)\\s+(?:\\p{L}+\\s+){0,3}(?:da|bei\\s+Ihnen)|können|dürfen|kann|darf',
  ),
  /** Arrangements, which go with "ist" and "haben" and are still to come. */
  arranged: word(
    'geplant|vorgesehen|angesetzt|vereinbart|zugesagt|gebucht|angekündigt|eingeplant|reserviert|versprochen',
  ),
  preterite: word(
    'war|waren|wurden?|hatten?|kam|kamen|ging|gingen|fuhr|fuhren|sprach(?:en)?|schrieb(?:en)?|rief(?:en)?|sagten?|versprach(?:en)?|stand(?:en)?|lag(?:en)?|blieb(?:en)?|fand(?:en)?|verließ(?:en)?|traf(?:en)?|gab(?:en)?|nahm(?:en)?|sah(?:en)?|hielt(?:en)?|ließ(?:en)?|begann(?:en)?|verlor(?:en)?|brachten?|wussten?|konnten?|mussten?|wollten?|lieferten?|schickten?|sandten?|versandten?|fragten?|meldeten?|bestellten?|brauchten?|erreichten?|verpassten?|antworteten?|machten?|hörten?|warteten?|erhielt(?:en)?|bekam(?:en)?|entging|geschah|versäumten?|hätten?(?=\\s.*(?:sollen|müssen))',
  ),
  auxiliary: word('habe|haben|hast|hat|habt|bin|ist|sind|seid'),
  participle: word(
    '\\p{Ll}*ge(?!gen|hen|ben|ll)\\p{Ll}{2,}(?:t|en)|(?:ver|be|er|ent|zer|miss|über|unter)\\p{Ll}{3,}(?:t|en)|\\p{Ll}+iert|worden|passiert|gewesen',
    'u',
  ),
}

const spanish = {
  willDo: word(
    '(?!esperé|compré|entré|retiré|miré|detrás)\\p{L}+(?:ré|rá|remos|rán)|(?:voy|vas?|vamos|van)\\s+a',
  ),
  does: word(
    'llega|llegan|sale|salen|recibe|reciben|llamo|escribo|envío|enviamos|contesto|le\\s+doy|lo\\s+tiene|la\\s+tiene|tiene|puede|podemos|puedo',
  ),
  arranged: word('(?:está|están|queda|quedan)\\s+\\p{L}+(?:ad|id)[oa]s?'),
  past: word(
    '\\p{L}{2,}(?:ó|aron|ieron)|(?!hasta)\\p{L}+(?:aba|aban|ábamos)|fue|fueron|fui|fuimos|hizo|hice|hicimos|hicieron|dijo|dije|dijimos|dijeron|tuvo|tuve|tuvimos|tuvieron|estuvo|estuve|pudo|pude|pudimos|puso|puse|vino|vinieron|quiso|supo|dio|di|dimos|era|eran|tenía|tenían|debía|debían|había|habían|salía|hablé|llamé|envié|escribí|pregunté|pedí|recibí|fallé|fallamos|prometí|prometimos|incumplimos',
  ),
  perfect: word(
    '(?:he|has|ha|hemos|han|había|habían|habíamos)\\s+(?:\\p{L}+\\s+)?(?:\\p{L}+(?:ado|ido|ído)|hecho|dicho|escrito|visto|puesto|roto|vuelto|abierto|sido)|\\p{L}+(?:ad|id)[oa]s?\\s+(?:el|ayer)',
  ),
}

/** Of languages that are not English: there, the present speaks of what is to come, too. */
export const tenseWords: Readonly<Record<string, TenseWords>> = {
  de: {
    strongCue: before(
      '(?:bis|spätestens|ab|nächste[nmrs]?|kommende[nmrs]?|fällig|nicht später als)(?:\\s+(?:zum|zur|am|de[mnr]|um|etwa|gegen))*',
    ),
    weakCue: before('(?:für|vor|diese[nmrs]?)(?:\\s+(?:den|dem|der))?'),
    backCue: before('(?:seit|vom|letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?)(?:\\s+(?:dem|den|der))?'),
    strongAfter: after('spätestens|oder früher|an(?=[.,]|\\s*$)'),
    backAfter: after('(?!)'),
    clauseEnd: /[,;:()–—]|\s-\s|(?<!\p{L})(?:und|aber|sondern|denn|weil|obwohl)(?!\p{L})/giu,
    habit: word(
      'täglich|jede[nmrs]?|immer|stets|werktags|wochentags|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|rund um die Uhr|\\p{L}*(?:geschäfts|öffnungs|sprech|büro)zeiten|geöffnet',
    ),
    tenseOf: (words) => {
      const { willDo, does, arranged, preterite, auxiliary, participle } = german
      if (willDo.test(words) && !word('worden').test(words)) return 'future'
      if (preterite.test(words)) return 'past'
      const told = words.replace(new RegExp(arranged, 'giu'), ' ')
      if (auxiliary.test(told) && participle.test(told)) return 'past'
      return does.test(words) ? 'future' : null
    },
  },
  es: {
    strongCue: before(
      '(?:antes\\s+del?|hasta|a\\s+más\\s+tardar|como\\s+muy\\s+tarde|a\\s+partir\\s+del?|próxim[oa]|dentro\\s+de|no\\s+más\\s+tarde\\s+del?)(?:\\s+(?:el|la|las|los|día))*',
    ),
    weakCue: before('(?:para|est[ea])(?:\\s+(?:el|la|día))*'),
    backCue: before(
      '(?:desde|hace|pasad[oa]|últim[oa]|(?<!(?:partir|antes|después|finales|fin|principios|mediados)\\s)del)(?:\\s+(?:el|la|día))*',
    ),
    strongAfter: after('como muy tarde|a más tardar|o antes'),
    backAfter: after('pasad[oa]|últim[oa]'),
    clauseEnd: /[,;:()–—]|\s-\s|(?<!\p{L})(?:y|e|pero|sino|porque|aunque|que)(?!\p{L})/giu,
    habit: word(
      'todos los días|cada|siempre|diariamente|a diario|de lunes a|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos)|horario|abiert[oa]s?',
    ),
    tenseOf: (words) => {
      const { willDo, does, arranged, past, perfect } = spanish
      if (willDo.test(words)) return 'future'
      const told = words.replace(new RegExp(arranged, 'giu'), ' ')
      if (past.test(told) || perfect.test(told)) return 'past'
      return does.test(words) ? 'future' : null
    },
  },
}
