import { saying } from '../../phrase.ts'
import { irregular, near, neutral, wrong } from './deeds.ts'

const we = "(?:we|i|we'd|i'd)"
const adverbs =
  '(?:(?:just|simply|also|both|even|still|then|plainly|clearly|really|carelessly|mistakenly|accidentally|wrongly|twice|once|obviously|certainly|frankly|quite) ){0,2}'

/** Whom we pay to do it: what they did is not owned by "our". */
const hired =
  '(?:couriers?|carriers?|suppliers?|partners?|providers?|delivery|logistics|shipping|banks?|vendors?|contractors?|subcontractors?|wholesalers?|manufacturers?|third|customers?|clients?|guests?|post|hosts?|landlords?|agency|agencies|payment)'

/** One of us, or a thing of ours. */
export const ofOurs = `(?:(?:someone|somebody|no one|nobody|a colleague|a man|a woman|one|one person) (?:here|of us|of mine|on duty|(?:in|at|on|from) the \\p{L}+)|(?:our|my|(?:someone|somebody|no one|nobody|a colleague) (?:in|at|on|from) (?:our|my)) (?!(?:[\\p{L}'-]+ ){0,2}${hired}(?![\\p{L}]))[\\p{L}\\p{N}'-]+(?: (?!(?:who|which|that|and|but|is|was|were|has|had)(?![\\p{L}]))[\\p{L}'-]+){0,2})`

const deed = `(?!(?:${neutral}|is|are|will|regrett?ed|dedicated|committed|limited|need|indeed|hundred|red|need(?:ed)?)(?![\\p{L}]))(?:\\p{L}+ed|${irregular})`
/** What we had no part in, though we say it of ourselves with a "not". */
const noDeed =
  '(?:able|allowed|at fault|aware|been able|been aware|been given|been informed|been made|been told|believe|decided|expect|expected|feel|find|finished|foresee|forgotten|found|given|had any|have any|heard|informed|intend|intended|involved|know|known|liable|like|made aware|mean|meant|reach|received?|responsible|sure|take ~3 lightly|taken ~3 lightly|told|to blame|want|wanted|wish|yet)'

/**
 * Deeds of ours, however they are told: what we did wrong, or did not do, and what ours did. It is enough that an apology says so
 * once; beside another's failure it is no excuse, for which {@link owns} is asked.
 */
export const admits: RegExp[] = [
  `${we} ${near(9)}(?:and|but|then) ${adverbs}${deed}`,
  `${we} ${adverbs}(?:did|had|have|was|were) ${adverbs}(?:not|never) ${adverbs}(?!${noDeed}(?![\\p{L}]))\\p{L}+`,
  `${we} ${adverbs}(?:had |have )?${adverbs}${deed}`,
  `${we} ${adverbs}(?:had |have )?(?:${neutral}) ${near(9)}(?:and|but) (?:(?:did|have|had|was|were) )?(?:not|never)`,
  `${we} ${adverbs}(?:had |have )?(?:${neutral}) ${near(7)}(?:only|and not|but not|never)`,
  `${we} (?:then |just |simply |still )?kept (?!looking|searching|trying|working|watching|asking|calling|checking|going|you (?:informed|posted|updated))\\p{L}+ing`,
  // The simple past tells how it came about; what was put right since is told as "have".
  `${we} ${adverbs}(?:used|assumed|wrote down|noted down|clicked|pressed|typed|entered|counted|copied|piped|picked up the|thought ~2 (?:was|were|had|would)|put (?:your|two|both|one|too|them in|it in|it on|them on)|said (?:yes|it|that it|you)|promised you|chose (?:the|not|a)|decided (?:that|to (?!call|write|tell|give|pay|refund|replace|offer))|let (?:him|her|them|it|a|the|someone))(?! (?:a new|new|another|right)(?![\\p{L}]))`,
  `${we} ${adverbs}(?:had |have )?(?:${neutral}) (?:[^\\s,:;.!?]+ ){0,9}(?:and|but|when|while|though|although|where) you ~1 (?:had |have )?(?:said|asked|told|ordered|wanted|booked|paid|written|wrote|chosen|chose|needed|joined|told)`,
  '(?:because|since|as) (?:we|i) (?!(?:have|am|are|will|care|want|wanted|value|know|can|could|do|believe|think|feel|understand|take|hope|need|did not (?:know|want|receive|hear)|were|was|said|mentioned|wrote|promised|see)(?![\\p{L}]))\\p{L}+',
  '(?:we|i) had (?:no|nothing|nobody|not enough|none)(?! (?:idea|choice|way|control|influence|part|option|knowledge|news|answer|reply|response|word|intention)(?![\\p{L}])) \\p{L}+',
  `(?:we|i) ${adverbs}(?:had |have )?${adverbs}put (?:(?:you|it|them|him|her) |(?:your|his|her) (?:\\p{L}+ ){1,3})?(?:off|last|aside|at the bottom|to the bottom)`,
  '(?:no|not one) (?:\\p{L}+ )?(?:of ours|of us|engineer|technician|driver|fitter|plumber|nurse|doctor|colleague|one from (?:us|here)) (?:came|turned|showed|rang|called|told|checked|looked|noticed|read|wrote|answered|was there)',
  // "None of us looks there", "nobody had entered it"
  '(?:none|not one|neither|nobody|no one) (?:of (?:us|ours|my colleagues|our \\p{L}+|the (?:five|four|three|two|six) (?:of us|people)|them)|here|at (?:our|the) \\p{L}+|in (?:our|the) \\p{L}+) ~1 (?!is(?![\\p{L}])|are(?![\\p{L}])|can(?![\\p{L}])|knows?(?![\\p{L}])|of)\\p{L}+',
  '(?:nobody|no one) (?:had |has |ever |even |then )*(?:checked|noticed|looked|told|called|rang|answered you|answered the (?:phone|line)|answered your|read|scanned|compared|entered|replied|wrote|passed|picked|updated|informed|warned|thought|tested|asked|saw|realised|realized|printed|sent|counted|followed|listened|booked|recorded|watched|processed|cancelled|changed)(?! (?:the door|the bell))',
  "(?:nobody's|no one's|nobody else's|no one else's|nobody|no one) ~2 but (?:ours|mine|our own|my own|us|me)",
  '(?:(?:our|my) (?:fault|mistake|responsibility|doing) alone|(?:ours|mine) alone)',
  '(?:we|i) did (?:that|this|it)(?! (?:all|for|to|because|so)(?![\\p{L}]))',
  "(?:(?:we|i) had|we'd|i'd) (?:told|promised|said to|assured) you",
  `${ofOurs} (?:was|were|had been) ~1 (?:off|missing|empty|wrong|switched off|closed|asleep|too \\p{L}+|rude|late|slow|careless|unkind|curt|impatient|unfriendly|impolite|out of order|down|broken)`,
  '(?:we|i) (?:am|are) paid to',
  '(?:my|our) (?:hand|hands|finger|fingers|foot|pen) (?:on|at|in|to|was|were)',
  'forgive (?:myself|ourselves)',
  '(?:with|on|at|under) (?:my|our) (?:permission|orders?|watch|word|say so|request|instructions?|eyes|nose)',
  '(?:waiting|waited|missing|lacking) ~3 (?:for|on) (?:me|us|my|our)',
  `${ofOurs} ${adverbs}(?:had |have |has )?${adverbs}${deed}`,
  `${ofOurs} ${adverbs}(?:had |have |has )?(?:${neutral}) ${near(8)}${wrong}`,
  `${ofOurs} (?:did|had|has|was|were) (?:not|never) (?!${noDeed}(?![\\p{L}]))\\p{L}+`,
  // "They lay in my tray", "it was in our other van", "your order is still on our shelf".
  '(?:lay|lain|lying|sat|sitting|stood|stuck|left|stayed|still) ~4 (?:in|on|at|with|under|behind) (?:my|our|us|me)',
  'ours (?:was|were|did|had)',
  '(?:is|was) (?:us|me|i|we) (?:who|that)',
  '(?:is|was|are|were) ~2 (?:our|my) ~1 (?:job|duty|task|fault|doing|mistake|business)',
  // "Our presser used an iron that had not been cleaned"
  `(?:we|i|${ofOurs}) (?:had |have )?(?:${neutral}) ~6 (?:that|which|who|whose \\p{L}+) (?:(?:had|was|were|has|is|did|does|could) (?:not|never|already|too|still|long|only)|(?:had|has) ~1 (?:expired|run out|gone|failed|broken))`,
  '(?:is|was|are|were) what (?:we|i) (?:sent|gave|sold|delivered|served|handed|told|did to|left)',
  '(?:was|is|were) ~4 (?!(?:all|both|none|some|many|most|each|any|one|part|rest|ahead|front|because|out|two|three|photo|picture)(?![\\p{L}]))\\p{L}+ of (?:us|me)(?= \\p{L}+|$|[.,;:!?-])',
  '(?:you|it|this|that|they) ~1 (?:had|went|paid|came|lost|waited|stood|happened|broke) ~6 because of (?:us|me)',
]
  .map(saying)
  .concat(
    // "One of us served it; she did not look at the card"
    new RegExp(
      `(?<!\\p{L})${ofOurs}(?!\\p{L})[^\\n]{0,120}[.;,] (?:and |but )?(?:he|she|they) (?:then |just |simply )?(?:did not|had not|never|forgot|missed|should (?:not )?have|ought to have|left|lost|misread|overlooked|ignored)`,
      'gu',
    ),
    /[,:-] (?:mine|ours|me|us|by me|by us)[.!]/gu,
    // Whoever writes in a hurry leaves the "I" out.
    /(?:^|[.!?\n] |- )(?:i )?(?:completely |totally |clean )?(?:forgot|messed up|messed this|missed|mixed up|got (?:this|it|that|your)[^.!?\n]{0,30} wrong|let you down|dropped the ball|blew it|screwed up|my (?:bad|fault|mistake)|our (?:bad|fault|mistake))(?![\p{L}])/gu,
  )
