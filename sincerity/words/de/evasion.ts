import { type Phrase, phrases } from '../../phrase.ts'

const mishap =
  '(?:fehler*|verzogerung*|verzoegerung*|problem*|missverstandnis*|missverstaendnis*|panne*|versehen|irrtum*|irrtuem*|komplikation*|storung*|stoerung*|verwechslung*|ausfall*|ausfaell*|engpass*|engpaess*|schwierigkeit*|unregelmassigkeit*|unregelmaessigkeit*|unstimmigkeit*|missgeschick*)'

/** Nobody did it. */
export const evasion: Phrase[] = phrases(
  'Es sagt, dass etwas geschehen ist, als hätte es niemand getan.',
  'Nach vorn stellen, wer es war: "Wir haben einen Fehler gemacht", "Ich habe vergessen, es abzuschicken".',
  `(?:ist|war|kam|kommt|kommen|gekommen|sein|sind) ~7 zu ~4 ${mishap}`,
  `zu ~4 ${mishap} ~2 (?:gekommen|kam|kommt|kommen)`,
  `${mishap} ~3 (?:aufgetreten|passiert|unterlaufen|entstanden|eingeschlichen|vorgekommen|gemacht worden|begangen worden|aufgetaucht)`,
  `(?:wurde|wurden) ~6 (?:fehler|irrtumer) ~3 gemacht`,
  '(?:fehler|irrtumer|irrtuemer) (?:wurde|wurden|sind) ~2 (?:gemacht|begangen|passiert)',
  `(?:gab|gibt|gegeben) ~5 ${mishap}`,
  `${mishap} ~2 gegeben`,
  '(?:ist|sind|lief|liefen) ~5 (?:schiefgelaufen|schief gelaufen|schiefgegangen|schief gegangen|schief|untergegangen|durchgerutscht)',
  '(?:irgendwie|irgendwo|offenbar|anscheinend|offensichtlich) ~8 (?:worden|verloren|vergessen|liegengeblieben|liegen geblieben|untergegangen|verwechselt)',
)

/** What happened, without who did it. */
export const passive: Phrase[] = phrases(
  'Es sagt, was dem Kunden geschehen ist, und nirgends, wer es war.',
  'Nach vorn stellen, wer es war: "Wir haben Ihre Bestellung eine Woche zu spät abgeschickt."',
  '(?:wurde|wurden|ist|sind|war|waren) ~8 (?:vergessen|ubersehen|uebersehen|verloren|verwechselt|vertauscht|verlegt|beschadigt|beschaedigt|verzogert|verzoegert|verspatet|verspaetet|verschickt|geliefert|abgebucht|storniert|abgesagt|unterbrochen|gestort|gestoert|betroffen|liegengeblieben|liegen geblieben)',
  'hat sich ~6 (?:verzogert|verzoegert|verspatet|verspaetet)',
)
