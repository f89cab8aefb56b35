import { type Phrase, phrases, unless } from '../../phrase.ts'

const recurs = '(?:passier*|vorkomm*|gescheh*|wiederhol*|erleben|erlebst|sein wird|auftret*|auftritt)'

/** Words that promise more than anybody can keep. */
export const overPromising: Phrase[] = [
  ...unless(
    // What is meant to be so, or asked for, is not promised.
    /\b(?:damit|dass nicht|sorge|sorgen|daf(?:u|ue)r|um|ob|hoffe|hoffen|kann nicht|konnen nicht|will|wollen|soll|sollen|darf|durfen)\b/,
    phrases(
      'Das kann niemand versprechen, und wer eben enttäuscht wurde, weiß es.',
      'Sagen, was sich ändert: "Ab dieser Woche prüfen zwei von uns jedes Paket, bevor es das Haus verlässt."',
      `(?:nie|niemals|nicht) (?:wieder|mehr|noch einmal|nochmals|erneut) ~3 ${recurs}`,
      `(?:garantier*|versprech*|versicher*|schwor*) ~8 (?:nie|niemals|nicht|kein*) ~6 ${recurs}`,
      `kein (?:zweites|weiteres) mal ~3 ${recurs}`,
      '(?:(?:ich|wir) garantieren?|garantieren? (?:ich|wir|ihnen|dir|euch))',
      '(?:hundertprozentig*|100 ?%ig*|(?:100|hundert) (?:%|prozent) (?:sicher|zuverlassig|garantiert)|zu (?:100|hundert) prozent)',
      'mit (?:absoluter|hundertprozentiger|an sicherheit grenzender) ~1 (?:sicherheit|wahrscheinlichkeit)',
    ),
  ),
  ...phrases(
    'Es verspricht viel, und nichts, woran man uns messen könnte.',
    'Sagen, was als Nächstes geschieht, und bis wann Sie mehr wissen: "Ich habe das Lager gebeten, jedes Regal abzusuchen."',
    'koste es was es wolle',
    '(?:alles|alle hebel) ~4 (?:in unserer macht|menschenmogliche|menschenmoegliche|in bewegung)',
    'alles (?:daran|dran) ~2 (?:setzen|setze|tun)',
    '(?:unter allen umstanden|unter allen umstaenden|ohne wenn und aber)',
  ),
]
