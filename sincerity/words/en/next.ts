import { saying } from '../../phrase.ts'

/** What we do next, what is done, or that nobody knows yet. */
export const next: RegExp[] = [
  '(?:i|we|you|it|they|he|she|somebody|someone|who|that|which|parcel|order|refund|replacement|money) ~1 (?:will|shall) (?:not )?(?!always|strive|do better|do our best|do my best|do our utmost|try|continue|endeavou?r|ensure|learn|work harder|improve|aim|never|be (?:better|sure))\\p{L}+',
  '(?:i|we) (?:am|are) ~1 going to (?!do better|do our best|improve|try)\\p{L}+',
  '(?:i|we) (?:am|are) (?:now |already |still |also |personally )?(?!sorry|hoping|trying|striving|learning|doing our|looking forward|writing to (?:apologi|say|let))\\p{L}+ing',
  '(?:next|following) (?:step|steps|message|letter|update|e mail|email|call|word|news|thing|move)',
  'what happens next',
  'new (?:date|time|one|parcel)',
  '(?:left|leaves|goes|went|arrived|reached|comes|works|runs|is back|are back) ~3 (?:to|at|back|again|out|by|on|off|this|yesterday|today|us)',
  'you (?:need not|do not (?:have|need)|can)',
  '(?:you|i|we|it|that|and) ~3 (?:hear|get|have|receive|call|write|ring|phone|keep|stay|come|speak|talk|check|report|send|stand|look|chase|watch|ask|owe|go|return|arrive|bring|act|answer|pay|collect|refund|replace|repair|test|visit|tell|meet|start) ~6 (?:by|on|at|until|when|once|every|each|before|from|again|as soon|today|tomorrow|to you|you|it|after|with you|with it|writing|watching|back|next|until then)',
  '(?:is|are|being) ~2 (?:on its way|on the way|with you|under way|underway|at your door|on my desk|in the post|ready)',
  '(?:refunded|credited|done|on its way|on the way|repaired|replaced|restored|back up|with you by|underway|under way)',
  '(?:not|nothing|no|nobody|none) ~5 (?:know|knows|known|yet|new|news|date|step|say|tell|finished|report|change|changed)',
  'do not ~3 know',
  '(?:is|are|am) still (?:open|missing|down|on|at|looking|searching|waiting|with|working|asking|out|unknown|unclear|mine)',
  '(?:until|till) (?:then|it|you|i|we|this)',
  '(?:here is|this is) (?:what|how|where) ~6 (?:i|we|it|happens|comes|stands)',
  '(?:i|we) (?:keep|stay|remain|look after|see to|answer for)',
].map(saying)

/** What we did already, where it is not what we did wrong. */
export const done: RegExp[] = [
  '(?:i|we) (?:have|had|did) ~3 (?:asked|sent|refunded|credited|ordered|arranged|booked|paid|replaced|started|moved|taken|put|set|written|called|spoken|reset|restored|opened|changed|fixed|corrected|cancelled|packed|handed|posted|given|transferred|added|repaired|found|made|stopped|switched|begun|told)',
  '(?:i|we) (?:asked|sent|refunded|credited|ordered|arranged|booked|paid|replaced|started|moved|put|set|called|spoke|reset|restored|opened|changed|fixed|corrected|cancelled|packed|handed|posted|gave|transferred|added|repaired|found|stopped)',
].map(saying)

/** We ask, or ask for an answer. */
export const asks: RegExp[] = [
  /\?/gu,
  ...[
    '(?:let me know|let us know|tell me|tell us|write to me|write back|write me|answer|reply|call me|drop me|send me|say yes|say no|a yes|one word|one line|want to hear|like to hear|want to know|like to know|love to hear|need to hear|ask you|asking you|asked you)',
  ].map(saying),
]
