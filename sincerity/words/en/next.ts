import { saying } from '../../phrase.ts'
import { near, wrong } from './deeds.ts'

/** Of a promise that promises nothing. */
const idle =
  '(?:always|strive|do better|do our best|do my best|do our utmost|do everything|try|continue|endeavou?r|ensure|learn|work harder|improve|aim|never|be better|be sure|make sure|not (?:happen|occur)|give us|forgive|understand|accept|come back|stay with|remain|surely|hope*|take (?:this|your|the) ~2 (?:feedback|seriously|board))'

const now = '(?:(?:now|already|still|also|just|currently|personally|both|right now|gladly|today) )?'

/** What we do next, what is done, or that nobody knows yet. */
export const next: RegExp[] = [
  `(?<!(?:hope|trust|sure|confident) ~3 )(?:will|shall) ${now}(?:not (?!happen|occur|be repeated))?(?!${idle}(?![\\p{L}]))\\p{L}+`,
  '(?:i|we) (?:am|are) ~1 going to (?!do better|do our best|improve|try|make sure|ensure)\\p{L}+',
  `(?:i|we) (?:am|are) ${now}(?!sorry|hoping|trying|striving|learning|doing our|looking forward|feeling|writing to (?:apologi|say|let)|committed)\\p{L}+ing`,
  `(?:is|are) ${now}(?:coming|going|being \\p{L}+|looking|searching|working on|driving|flying|bringing|sending|repairing|building|testing|checking|replacing|fixing|picking|delivering|packing|writing|calling|arriving|leaving|moving|cleaning|reviewing|reading|asking|watching|restoring|on (?:its|the|their|his|her) way)`,
  '(?:next|following) (?:step|steps|message|letter|update|e mail|email|call|word|news|thing|move)',
  'what (?:happens|is|comes) next',
  '(?:no (?:further |extra )?(?:charge|fee|cost)|free of charge|at no (?:extra |further )?(?:cost|charge)|at (?:our|my) (?:own )?(?:cost|expense)|nothing to pay|on the house)',
  '(?:as of|from|starting) (?:today|now|tonight|this (?:week|morning)|next week|\\p{L}+day) (?:on )?(?:we|i|the|every|each|two|our|all|it|no|a|an|nobody|only)',
  '(?:i am|we are) on (?:it|this|the case)',
  '(?:first|next|top|high) ~2 (?:my|our) ~1 list',
  '(?:next|first) ~3 (?:free|on me|on us)',
  "(?:i|we)(?:'d| would) (?:like|love) (?:you )?to",
  'new (?:date|time|one|parcel)',
  '(?:left|leaves|goes|gone|went|arrived|reached|comes|works|runs|is back|are back) ~3 (?:to|at|back|again|out|by|on|off|this|yesterday|today|us)',
  'you (?:need not|need do nothing|do not (?:have|need)|can|may keep|keep|pay nothing|owe us nothing|get|have until)',
  '(?:you|i|we|it|that|and) ~3 (?<!(?:hard|difficult|painful|easy|impossible|sorry) to )(?:hear|get|have(?! (?:~2 \\p{L}+ed|been|had|sent|got|given|made|done|gone|put|let|lost|left|kept)(?![\\p{L}]))|receive|call|write|ring|phone|keep|stay|come|speak|talk|check|report|send|stand|look|chase|watch|ask|owe|go|return|arrive|bring|act|answer|pay|collect|refund|replace|repair|test|visit|tell|meet|start) ~6 (?:by|on|at|until|when|once|every|each|before|from|again|as soon|today|tomorrow|to you|you|it|after|with you|with it|writing|watching|back|next|until then)',
  '(?:is|are|being) ~2 (?:on its way|on the way|with you|under way|underway|at your door|on my desk|in the post|ready|waiting for you|yours|back up|up again|working again|switched on|on me|on us|free)',
  '(?<!(?:we|i) (?:had |just |simply )?)(?:refunded|credited|reversed|rebooked|waived|cancelled|sorted|done|on its way|on the way|repaired|replaced|restored|back up|with you by|underway|under way)',
  '(?:not|nothing|no|nobody|none) ~5 (?:know(?! it(?![\\p{L}]))|knows|known|yet|new|news|date|step|say|tell|finished|report|change|changed|sure)',
  'do not ~3 know',
  '(?:is|are|am) still (?:open|missing|down|on|at|looking|searching|waiting|with|working|asking|out|unknown|unclear|mine)',
  // "Our fitters bring it on Tuesday", "a driver is with you tomorrow".
  '(?:our|my|an?|the|his|her|one of our|one of my|both) (?:(?!(?:did|do|does|not|never|could|would|should|had|to)(?![\\p{L}]))\\p{L}+ ){1,3}(?:brings?|comes?|delivers?|collects?|calls?|rings?|fits?|repairs?|flies|fly|visits?|picks?|installs?|replaces?|starts?|writes?|sends?|takes?|reads?|goes|hands?|drives?|leaves?|is with|are with) ~6 (?:on|at|by|from|before|until|tomorrow|today|tonight|to you|with you|you|it|them)',
  '(?:has|have|was|were|is|are) (?:now |already |just )?(?:been )?(?:returned|repaid|reimbursed|reinstated|paid back|sent back|given back|paid out|paid to|put right|put back)',
  // "New ones are on the press right now", "NOK 899 is in your account", "both nights are off your bill".
  '(?:is|are|am) ~6 (?:now|right now|as i write|as we speak)',
  '(?:is|are) (?:now |already |back )?(?:in|on|off|with) your ~3 (?:account|bill|card|invoice|statement|inbox|mailbox|home|desk|door\\p{L}*)',
  '(?:works|runs|opens|is open|are open|stands|counts|starts|stops) (?:again|as it should|normally|now)',
  // What stands in the same letter.
  '(?:is|are|find) ~1 (?:below|above|enclosed|attached)',
  '(?:until|till) (?:then|it|you|i|we|this)',
  '(?:here is|this is) (?:what|how|where) ~6 (?:i|we|it|happens|comes|stands)',
  '(?:i|we) (?:keep|stay|remain|look after|see to|answer for)',
  '(?:would|could|may|can|shall) (?:you|i|we) (?:like|prefer|tell|call|send|come|bring|offer|ring|write|let|pick|choose|give)',
  // What the reader is asked to do, or to choose.
  '(?:please|just|simply|or|and|then) (?:call|ring|phone|reply|answer|send|tell|write|come|take|pick|choose|keep|bring|give|let me know (?!if you (?:have|need))|pop|drop|throw)',
].map(saying)

/** What we did already, where it is not what we did wrong. */
const remedies =
  'asked|sent|refunded|credited|ordered|arranged|booked|paid|replaced|started|moved|put|set|written|wrote|called|rang|rung|phoned|spoken|spoke|reset|restored|opened|changed|fixed|corrected|cancelled|packed|handed|posted|given|gave|transferred|added|repaired|stopped|switched|begun|began|told|reversed|closed|removed|waived|reserved|rebooked|upgraded|doubled|hired|reported|checked|restarted|rolled|released|signed|blocked|bought|found|made sure|brought|turned|taken|took|scheduled|issued|cleared|settled|wired|printed|picked|kept|pulled|tested|shipped|dispatched|reinstated|extended|deleted|unlocked|re (?:run|sent|issued|booked|printed|done|opened|ordered|made|shipped|trained)|rerun|resent|reissued|reprinted|redone|rebuilt|rewritten|retrained|reshipped|traced|located|searched|contacted|emailed|messaged|alerted|instructed|trained|enclosed|attached|included|locked|frozen|suspended|confirmed|secured|logged|looked into|gone through|been through|thrown out|set aside|put aside|accepted|acted|addressed|agreed|answered|applied|approved|assigned|built|chosen|collected|completed|credited|delivered|deployed|documented|ensured|escalated|established|examined|filed|forwarded|granted|implemented|improved|informed|inspected|installed|introduced|invited|launched|mailed|monitored|notified|offered|organi[sz]ed|passed|planned|prepared|processed|produced|published|raised|rerouted|resolved|restocked|returned|reviewed|revised|shared|shown|submitted|supplied|tracked|updated|walked|welded|rung|driven|drove|recovered|destroyed|fetched|swapped|exchanged|mended|repaid|reimbursed|compensated|flown|cleaned|measured|cut|sewn|baked|painted|cooked|fitted|wrapped|labell?ed'

export const done: RegExp[] = [
  `(?:i|we) (?:have |had |did )(?:now |already |also |just |since |today |asked ~2 to have )?(?:had ~4 )?(?:${remedies})(?! you down)(?! ${near(6)}${wrong})`,
  `(?:and|i|we) (?:now |already |also |just |since )?(?:${remedies})(?! you down)(?! ${near(6)}${wrong})`,
  `(?<!\\byou )(?:has|have|is|are) (?:now |already |just |since )?(?:been )?(?:${remedies})(?! ${near(4)}${wrong})`,
  `you have (?:now |already |just |since )?been (?:${remedies})(?! ${near(4)}${wrong})`,
].map(saying)

export const foretells = /\b(?:will|shall|going to|yet|next|would|please)\b/

/** We ask, or ask for an answer. */
export const asks: RegExp[] = [
  /\?/gu,
  ...[
    '(?:let me know|let us know|tell me|tell us|write to me|write back|write me|answer|reply|call me|drop me|send me|say yes|say no|say so|a yes|one word|one line|want to hear|like to hear|want to know|like to know|love to hear|need to hear|ask you|asking you|asked you|(?:ask|asking|wonder|wondering|know|hear|check|find out|see) (?:whether|if|how)|rather hear|give me a (?:ring|call))',
  ].map(saying),
]
