import type { ParsedResult } from 'chrono-node'

/** What has a number or a reference for a name, with the words that may stand between. */
const numbered = new RegExp(
  `(?:(?<!\\p{L})(?:${[
    'orders?|invoice|version|size|item|part|reference|ref\\.?|ticket|case|booking|parcel|shipment|delivery|contract|account|room|flight|table',
    'bestellung(?:en)?|auftrag|rechnung|vorgang|fall|buchung|sendung|paket|lieferung|vertrag|artikel|zimmer|flug|tisch|\\p{L}*nummer|referenz',
    'pedidos?|factura|caso|reserva|env[íi]o|paquete|contrato|art[íi]culo|habitaci[óo]n|vuelo|mesa|referencia',
  ].join(
    '|',
  )})(?:\\s+(?:no\\.?|nr\\.?|n\\.?º|number|n[úu]mero))?|(?<!\\p{L})(?:no\\.?|nr\\.?|n\\.?º|number|n[úu]mero)|#)[\\s:]*$`,
  'iu',
)

const hoursOfDay =
  /(?:tag|mittwoch|heute|morgen|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana),?\s+(?:zwischen|entre)\s[^.,;]{0,15}$/i

/** "El martes por la tarde", "a las cinco de la tarde": when on the day, or at which of two hours. */
const partOfDay =
  /(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana|ayer|anoche|mediodía|(?:de|del)\s+\p{L}+|\d|h|horas|media|cuarto|punto|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\s+(?:mism[oa]\s+)?(?:por|en|de|a)\s+la\s*$/iu

/** What the parser takes for a date and people do not. */
export function isFalseFriend(result: ParsedResult, whole: string): boolean {
  const { text, index, start } = result
  const before = whole.slice(0, index)
  const after = whole.slice(index + text.length)
  const isNumeric = /^[\d/.-]+$/.test(text)
  return (
    // What is left of a number that a word followed, which the parser took for a time zone.
    /^\s*\d+\s*$/.test(text) ||
    // "12 March Street", "sat nav"
    /^\s(?:street|road|avenue|lane|square|court|terrace|drive|close|nav)\b/i.test(after) ||
    // "sat", "sun", "mar" and "march" in lower case are words; "wed" may be sloppy for the day, but hardly in a letter.
    /^\W*(?:sun|sat|mon|wed|mar|may|march|august)\W*$/.test(text) ||
    // A piece of a word: the parser takes an accent for its end ("in Händen", "in März" begin with an hour and a minute).
    (/\p{L}$/u.test(text) && /^\p{L}/u.test(after)) ||
    (/^\p{L}/u.test(text) && /\p{L}$/u.test(before)) ||
    // German abbreviates its weekdays to words of its own, and of English.
    /^\W*(?:mo|di|mi|do|fr|sa|so)\W*$/i.test(text) ||
    // In Spanish "tarde" is late; the afternoon is "la tarde" or "esta tarde". "La noche" may be any.
    (/^tarde$/i.test(text) && !/\bla\s*$/i.test(before)) ||
    (/^(?:tarde|noche)$/i.test(text) && partOfDay.test(before)) ||
    (/^noche$/i.test(text) && !/\b(?:por|en|a|de)\s+la\s*$/i.test(before)) ||
    // "Am Donnerstag zwischen 8 und 12 Uhr", "el jueves entre las 8 y las 12": when on the day that it names.
    hoursOfDay.test(before) ||
    // "Por la mañana" is any morning.
    (/^mañana$/i.test(text) && /(?<!\p{L})(?:la|una|qué|cada|esa|aquella|misma)\s*$/iu.test(before)) ||
    // "Welcher Abend passt Ihnen?", "die Nacht kostet nichts"
    (/^(?:vormittag|mittag|nachmittag|abend|nacht)$/i.test(text) &&
      !/(?<!\p{L})(?:am|zum|gegen|bis|zu|diesen|diese|in\s+der|heute|morgen|tag|mittwoch)\s*$/iu.test(
        before,
      )) ||
    // "Bestellung 114: Ist es wieder gut?" has no time in it, nor a zone.
    /^\d+:(?:\s*\p{L}{1,3})?$/u.test(text) ||
    // A night is what people stay for; the one to come is "tonight" or "this night".
    (/^night$/i.test(text) && !/\b(?:this|by)\s*$/i.test(before)) ||
    // "A Sunday", "which afternoon", "any evening" is any.
    (/^(?:(?!today)\w+day|weekend|morning|afternoon|evening)$/i.test(text) &&
      /\b(?:an?|any|which|what|one|whole|all|some|another|whichever)\s*$/i.test(before)) ||
    // "The evening was a good one", "your afternoon": "in the evening" and "by the morning" are to come.
    (/^(?:morning|afternoon|evening)$/i.test(text) &&
      /\b(?:the|your|our|my|their|his|her)\s*$/i.test(before) &&
      !/\b(?:in|by|for|until|till|before|during|on|at|after)\s+the\s*$/i.test(before)) ||
    // A feast of the reader's own.
    /\bbirthday\s+(?:is|falls)\s+(?:on\s+)?$/i.test(before) ||
    // "Die nächsten zwei Wochen zahlst du nichts": for how long.
    (/^nächsten\s+\P{N}+(?:tage|wochen|monate)$/iu.test(text) && /(?<!\p{L})die\s*$/iu.test(before)) ||
    // How long something took.
    /^for\b/i.test(text) ||
    (/^(?:für|durante|por|de)\s/iu.test(text) && result.tags().has('result/relativeDate')) ||
    // "Von 214,50 Euro"
    (/\d$/.test(text) && /^,\d/.test(after)) ||
    // "Jeden Morgen" and "am Morgen" are no tomorrow.
    (/^\W*morgen$/i.test(text) &&
      /(?<!\p{L})(?:jeden|am|dem|den|der|diesen|guten|einen|welche[nr]|nächsten)\s*$/iu.test(before)) ||
    // "Ein freies Wochenende", "un fin de semana gratis" is any.
    (/^(?:wochenende|\p{L}*tag|fin\s+de\s+semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/iu.test(
      text,
    ) &&
      /(?<!\p{L})(?:k?ein(?:e[nmrs]?)?|jede[nmrs]?|welche[nmrs]?|irgendein(?:e[nmrs]?)?|ganze[nmrs]?|(?:ein|euer|dein|ihr)e?[nmrs]?\s+\p{Ll}+e[nmrs]?|un|otro|otra|algún|ningún|cualquier|cada|medio)\s*$/iu.test(
        before,
      )) ||
    // "El avión de la tarde", which has no hour before it.
    (/^(?:mañana|tarde|noche)$/i.test(text) && /\sde\s+la\s*$/i.test(before)) ||
    // "La fila 4 a su nombre" has no hour of the morning.
    (/^\d{1,2}\s*[ap]$/i.test(text) && /^\s/.test(after)) ||
    // "Un vale de 20 euros"
    /^de\s+\d{1,2}$/i.test(text) ||
    (/\b(?:later|after|(?<!\bis )out|forward|henceforth)$/i.test(text) && !/\btomorrow\b/i.test(text)) ||
    // Not a time but an amount: "2 to 3 pieces", "at 5 locations", "at 10 %".
    /^\d{1,2}\s*(?:to|-|–|until|through|till)\s*\d{1,2}$/i.test(text) ||
    (/^at \d{1,2}$/i.test(text) &&
      /^(?:\s*%|[.,]\d|\s+(?!on|today|tomorrow|tonight|in|this|sharp|or|and|your|local)[a-z])/i.test(
        after,
      )) ||
    // A fraction, or the number of something.
    (isNumeric && !start.isCertain('year') && (text === '24/7' || /^\s*(?:of|the|inch)\b/i.test(after))) ||
    (isNumeric && (numbered.test(before) || /[\d/+.-]$/.test(before))) ||
    // "November's bill", "your December rent": which of several it is.
    (/^(?:jan|febr?u?|march|april|may|june|july|august|sept?|octo?|nov|dec)[a-z]*$/i.test(text) &&
      (/^['’]s\s/.test(after) ||
        /^\s+(?:bill|invoice|statement|payment|rent|fee|instal?lment|charge|subscription|membership|payslip|salary|issue|premium|order|box)s?\b/i.test(
          after,
        ))) ||
    // "The invoice for December"
    (/^(?:for\s+|of\s+|from\s+)?(?:jan|febr?u?|march|april|may|june|july|august|sept?|octo?|nov|dec)[a-z]*$/i.test(
      text,
    ) &&
      /\b(?:bill|invoice|statement|payment|rent|fee|instal?lment|charge|subscription|membership|payslip|salary|premium|report|contribution)s?(?:\s+(?:for|of|from))?\s*$/i.test(
        before,
      )) ||
    // "I check it that evening", "the same day": one that was named before.
    (/^(?:weekend|morning|afternoon|evening|night)$/i.test(text) &&
      /\b(?:that|those|the\s+same|the\s+very)\s*$/i.test(before)) ||
    // "Before your meeting at 9", "in time for your party on Saturday": an event of the reader's own.
    /\b(?:(?:before|for|during|after|of|miss|make|made|missed)\s+)?(?:your|their|his|her)\s+(?:\w+\s+)?(?:meeting|call|flight|train|wedding|party|presentation|trip|exam|hearing|holiday|journey|shift|interview|surgery|operation|anniversary|concert|trade fair|deadline|board)\s+(?:on\s+|at\s+)?$/i.test(
      before,
    ) ||
    // "The pump is covered until March 2028", "the warranty runs until May"
    /\b(?:covered|insured|under (?:warranty|guarantee)|(?:warranty|guarantee|policy|contract|lease|passport)\s+(?:runs|lasts|is\s+valid|holds|expires))\s+(?:(?:until|till|to|on|in)\s+)?$/i.test(
      before,
    ) ||
    // "Wait for the November run", "your December delivery"
    (/^(?:january|february|march|april|june|july|august|september|october|november|december)$/i.test(text) &&
      /\b(?:the|your|our|my|their|his|her|its)\s*$/i.test(before) &&
      /^\s+(?!(?:is|was|and|or|of|to|in|we|you|i|it|when|but|at|as|will)\b)[a-z]/.test(after)) ||
    // "We left 14 hours out of your payslip"
    (/(?:minutes?|hours?|days?|weeks?|months?)$/i.test(text) && /^\s+out\b/i.test(after)) ||
    // "I'll overnight it"
    (/^overnight$/i.test(text) && /(?:['’]ll|\b(?:will|can|to|could|would))\s*$/i.test(before)) ||
    // Feasts and sales, whenever they are.
    (/^friday$/i.test(text) && /\b(?:black|good)\s*$/i.test(before)) ||
    (/^monday$/i.test(text) && /\b(?:cyber|blue)\s*$/i.test(before)) ||
    // "Today's bread is free, tomorrow's too."
    (/^tomorrow$/i.test(text) && /^['’]s\b/.test(after)) ||
    // "At 8 tomorrow morning": part of a day that is named beside it.
    (/^(?:morning|afternoon|evening|night)$/i.test(text) &&
      /\b(?:\w+day|tomorrow|\d{1,2}(?:st|nd|rd|th)?)\s*$/i.test(before)) ||
    // "You may of course", which is no May.
    /^may\b/.test(text) ||
    // Greetings.
    (/^(?:morning|afternoon|evening|night)$/i.test(text) && /\bgood\s*$/i.test(before)) ||
    // "Today's" and "as of today" date what stands now.
    (result.tags().has('casualReference/today') &&
      text.toLowerCase() === 'today' &&
      (/^['’]s\b/.test(after) || /\b(?:as of|from|since|starting)\s*$/i.test(before))) ||
    (/^(?:heute|hoy)$/i.test(text) &&
      /(?<!\p{L})(?:ab|seit|von|stand|desde|(?:a\s+)?partir\s+de)\s*$/iu.test(before)) ||
    (/^this (?:morning|afternoon|evening)$/i.test(text) && /\bas of\s*$/i.test(before)) ||
    // "From tonight two people check it": a change that begins.
    (/^(?:tonight|this week)$/i.test(text) && /\b(?:from|starting|as of)\s*$/i.test(before))
  )
}

/**
 * Blanks out what is not said as a date: names in full, and alone after a greeting or on a line (neither June nor Mr. Sunday is a
 * date); references; addresses; and what is quoted from the reader.
 */
export function masked(text: string, given: readonly string[]): string {
  // A reference such as 12 or 2026-11-02 stands for itself only after the word for what it numbers.
  const names = given.filter((name) => !/^\d{1,4}(?:[./-]\d{1,4}){0,2}$/.test(name))
  const references = given.filter((name) => !names.includes(name) && name !== '')
  const parts = names.flatMap((name) => name.split(/\s+/)).filter((part) => part.length > 1)
  const any = (words: readonly string[]) => words.map(escaped).join('|') || '(?!)'
  const blanks = [
    /^>.*$/gm,
    /\bhttps?:\/\/\S+|[^\s@]{1,64}@[^\s@]+/g,
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${any(names.filter((name) => name.trim() !== ''))})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    new RegExp(
      `(?<=(?<!\\p{L})(?:Dear|Hello|Hi|Hey|Lieber?|Hallo|Moin|Servus|Guten\\s(?:Tag|Morgen|Abend)|Geehrter?|geehrter?|Estimad[oa]|Querid[oa]|Hola|Buenos\\sdías|Buenas(?:\\s(?:tardes|noches))?),?\\s(?:(?:Mr|Mrs|Ms|Dr|Herr|Frau|Sra?|[Ss]eñora?|[Dd]on|[Dd]oña)\\.?\\s)?)(?:${any(parts)})(?=\\W)|^(?:${any(parts)})$`,
      'gmu',
    ),
  ]
  const named = blanks.reduce((left, blank) => left.replace(blank, (found) => 'x'.repeat(found.length)), text)
  const reference = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any(references)})(?![\\p{L}\\p{N}])`, 'gu')
  return named.replace(reference, (found, at: number) =>
    numbered.test(named.slice(Math.max(0, at - 40), at)) ? 'x'.repeat(found.length) : found,
  )
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
