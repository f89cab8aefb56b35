import { type Phrase, phrases } from '../../phrase.ts'

/** Nobody did it. */
export const evasion: Phrase[] = phrases(
  'It says that something happened, as if nobody had done it.',
  'Put who did it in front: "We made a mistake", "I forgot to send it".',
  '(?:mistakes?|errors?|oversights?) (?:was|were|has been|have been|had been|got) ~1 made',
  '(?:mistakes?|errors?|oversights?|issues?|problems?|mix up|glitch|mishap|incident|irregularit(?:y|ies)|discrepanc(?:y|ies)) (?:has |have |had )?(?:occurred|arisen|arose|happened|crept|appeared|came up)',
  '(?:was|were|has been|have been|being|is|are) (?:experienced|encountered)',
  '(?:mistakes?|errors?|oversights?|slip ups?) (?:was|were|has been|have been) ~1 (?:committed|introduced|discovered|identified)',
  'there (?:was|were|has been|have been|had been|seems to (?:be|have been)|appears to (?:be|have been)|must have been|may have been|might have been) ~3 (?:mistakes?|errors?|mix ups?|misunderstandings?|miscommunications?|oversights?|mishaps?|glitch*|confusion|slip ups?|lapses?|breakdown in)',
  '(?:breakdown|lapse|gap|failure|misunderstanding) (?:in|of) ~1 (?:communications?|service|process|procedures?|coordination)',
  '(?:was|were|has been|have been|had been|got) ~2 \\p{L}+ ~2 (?:in error|by mistake|by accident|erroneously)',
  '(?:was|were|has been|have been|had been|got) (?:erroneously|incorrectly|wrongly|mistakenly|inadvertently) \\p{L}+',
  '(?:something|things) (?:went|has gone|have gone|had gone|must have gone) ~2 wrong',
  'somehow ~8 (?:got|was|were|went|ended up|slipped|fell|failed|disappeared|has|have)',
  '(?:slipped|slip|fell|fall|fallen) (?:through|between) (?:the|a) (?:cracks?|net)',
  '(?:wires|lines) (?:got|were|have been) crossed',
  '(?:issues?|problems?|errors?|bugs?|incidents?|causes?|root causes?|faults?|outages?|matter) (?:has|have|was|were) ~1 (?:been )?(?:identified|detected|rectified|escalated|located|isolated|mitigated|remediated)',
  '(?:fix|fixes|patch|measures?|solution|workaround) (?:has|have|was|were|is being|are being) ~1 (?:been )?(?:implemented|deployed|applied|put in place|rolled out|introduced)',
  '(?:got|gets) ~1 (?:lost|delayed|damaged|mixed up|misplaced|forgotten|overlooked|missed|stuck) (?:somewhere|along the way|in transit|in the (?:system|process|shuffle))',
  '(?:delays?|issues?|problems?|difficult*|disruptions?) (?:was|were|has been|have been|may be|might be|may have been) (?:caused|experienced|encountered)',
  '(?:it|this|things?|something) (?:seems|appears|would seem|would appear) ~2 (?:went|gone|has gone|was|were|has been) ~2 (?:wrong|missed|overlooked|lost|delayed)',
  '(?:it|there) ~1 (?:seems?|appears?) ~4 (?:mix up|misunderstanding|mistakes?|errors?|miscommunication|problem|issue|delay|glitch|confusion|oversight)',
  '(?:expectations|standards) (?:were|was|have been) not met',
  '(?:got|gotten|became|had become) ~1 (?:stuck|caught|buried|entangled|tangled|trapped) ~1 (?:in|at|on|between|under|among)',
  '(?:ball|balls) (?:was|were|has been) dropped',
)

/** What happened, without who did it. */
export const passive: Phrase[] = phrases(
  'It says what happened to the customer, and nowhere who did it.',
  'Put who did it in front: "We sent your order a week late."',
  '(?:was|were|has been|have been|had been|got|is|are being) ~2 (?:delayed|lost|damaged|missed|overlooked|forgotten|misplaced|cancelled|charged|mishandled|sent|shipped|affected|interrupted|disrupted|broken|misdirected|not sent|not delivered)',
  'there (?:was|were|has been|have been|is|had been) ~3 (?:delays?|issues?|errors?|mistakes?|problems?|mix up|mishap|disruptions?|misunderstanding|miscommunication|oversight|outage|incident|failure|breakdown|confusion)',
  '(?:something|things|it) (?:went|has gone|have gone) ~2 wrong',
  'did not (?:go|arrive|come|reach|work) ~2 (?:planned|as|on time|you|right|well|out)',
)
