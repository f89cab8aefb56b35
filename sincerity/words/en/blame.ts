import { type Phrase, phrases, saying, unless } from '../../phrase.ts'

const other =
  '(?:carriers?|couriers?|drivers?|postal service|post office|post|mail service|postman|shipping company|freight company|logistics (?:partner|company|provider)|delivery (?:company|partner|service|driver|firm|guy|man|boy|woman|person)|airports?|ground staff|suppliers?|vendors?|manufacturers?|factory|wholesaler|distributor|partners?|subcontractors?|contractors?|third part(?:y|ies)|banks?|payment (?:provider|processor)|(?:hosting|cloud|internet|network|service|data) (?:provider|centre|center|company)|providers?|platforms?|weather|storms?|snow|snowstorms?|floods?|customs|strikes?|airlines?|dhl|ups|fedex|usps|hermes|royal mail|gls|dpd|aws|amazon|azure|google)'
const force =
  '(?:fog|snow\\p{L}*|ice|icy \\p{L}+|rain\\p{L}*|winds?|storms?|weather|heat(?:wave)?|frost|floods?|flooding|traffic|roadworks|congestion|strikes?|industrial action|power cuts?|power failure|lightning|pandemic|brexit|accident on the \\p{L}+|road closures?|market|economy|inflation|regulators?|legislation|holidays?|public holiday|bank holiday)'
const named =
  '(?:dhl|ups|fedex|usps|hermes|evri|royal mail|gls|dpd|aws|amazon|azure|google|customs|snowstorms?)'
const failed =
  '(?:lost|failed|delayed|damaged|broke|broken|mishandled|misplaced|misrouted|mislaid|let (?:us|you|me|both of us|us both|you and us|us all|everyone|everybody) ~1 down|did not|not deliver|to blame|at fault|responsible|late|mistakes?|errors?|messed|caused|forgot|held|held up|had an outage|dropped|went down|stole|ignored|refused|got lost|went missing|went wrong|ran late|broke down|(?:not|never) ~1 (?:kept|keep|honou?red) ~1 (?:its|their|his|her)|must have|handled ~2 (?:roughly|badly|carelessly|poorly)|crushed|bent|dented|misdelivered|swapped|sent us ~2 (?:wrong|outdated|late|faulty|incorrect|incomplete))'

/** Whom else it may have been: nothing that a customer wants to hear, unless we say in the same breath what was ours in it. */
export const others: Phrase[] = [
  ...phrases(
    'It puts the failure on somebody whom we chose, not they.',
    'Keep it ours: "We chose the carrier, and we should have noticed on Tuesday that it had not moved."',
    `(?:the|our|your|a|local) ~1 ${other} ~4 ${failed}`,
    `${named} ~3 ${failed}`,
    `(?:due|because of|owing|thanks|as a result of|on account of|down|caused by|result of|attributable|blame) ~4 ${other}`,
    `(?:fault|mistake|error|responsibility|failure|negligence|delays?|problems?|issues?|outage|incident|breakdown|bottleneck|backlog|hold up|disruption) (?:of|by|at|with|on the part of|lies with|is with|was with) ~2 ${other}`,
    `${other}'s? (?:fault|mistake|error|failure|responsibility|negligence|delays?|problem)`,
    `(?:delayed|lost|damaged|broken|destroyed|held up|misplaced|mishandled) (?:by|at|with|in|during) ~2 ${other}`,
    '(?:upstream|third party|external|outside) ~1 (?:problems?|issues?|outage|fault|failure|provider|incident|party|supplier|dependency)',
    `(?:dependent|depend|depends|depended|relying|rely|reliant|waiting) (?:up)?on (?:them|${other}|(?:the|our|a|an) ~1 ${other}) (?:to|for)`,
    '(?:regulators?|laws?|legislation|authorities|government|gdpr|auditors?|compliance|data protection|head office|the board|insurers?) ~2 (?:requires?|obliges?|forces?|demands?|dictates?|insists?|forbids?|prohibits?|prevents?|does not allow|do not allow)',
    '(?:required|obliged|bound|forced|prohibited|forbidden) (?:by (?:law|our|the|statute)|to by law)',
    '(?:legal|compliance|regulatory|data protection|privacy) (?:reasons|grounds|requirements?|constraints?)',
    '(?:we|i) (?:do|did|can|could) not (?:decide|control|influence|determine|choose) ~1 (?:how|when|what|which|that|this|it|the|them)',
    `(?:bad|severe|adverse|extreme|poor|inclement) weather`,
    `(?:the|this|last|yesterday's|today's|tonight's|heavy|strong|thick|dense|freezing|black|high|severe|a|an|air|your|local|road) ~1 ${force} ~7 (?:meant|made it|prevented|prevents|forced|forces|stopped|kept (?:us|the|our|your)|delayed|left us|caused|held (?:us|up|the|your|it)|disrupted|grounded|closed|blocked|slowed|got in the way|cost us|gave us|hit|did not (?:let|allow|help))`,
    `(?:fog|snow|ice|rain|floods?|flooding|traffic|roadworks|congestion|winds?|storms?|strikes?) ~4 (?:meant|made it|prevented|forced|stopped|kept us|delayed|left us|caused|held|disrupted|grounded|closed|blocked|slowed)`,
    `(?:due|because of|owing|thanks|as a result of|on account of|down|caused by|result of|attributable|blame) ~4 ${force}`,
    `(?:let|been let) down by ~3 ${other}`,
    `(?:originat*|lies|lay|occurred|began|started|arose|happened) ~1 (?:at|with|in|from|on) ~3 ${other}`,
  ),
  ...phrases(
    'It puts the failure on a machine, on a colleague or on how busy we were.',
    'Keep it ours: "We let a list go out that nobody had checked."',
    '(?:system|computer|software|technical|clerical|human|administrative|processing|staff) (?:errors?|glitch*|hiccups?|mistakes?|issues?)',
    'the (?:system|computer|software|website|app|database|algorithm) ~1 (?:made|caused|failed|did not|lost|sent|deleted|forgot|mixed)',
    '(?:a|an|one of our|our|the|the new|new) ~2 (?:colleague|employee|intern|trainee|agent|staff member|member of staff|temp|worker|assistant|apprentice) ~4 (?:forgot|made|failed|mistake|error|did not|lost|overlooked|neglected|ignored|responsible|to blame)',
    '(?:freelancer|freelance|temp|intern|trainee|apprentice|agency worker|outside \\p{L}+) ~4 (?:no longer|since left|has left|let go)',
    '(?:no longer (?:works?|employed|with (?:us|the company|our))|(?:who|he|she|they|colleague|employee|person) (?:has|have) (?:since |now )?left (?:us|the company|our)|(?:has|have) (?:since |now )?been (?:dismissed|sacked|fired|let go|disciplined|reprimanded))',
    '(?:short staffed|understaffed|under staffed|short handed|overstretched|over stretched|snowed under|swamped|inundated|overwhelmed|overloaded|rushed off|run off our feet|unusually busy|extremely busy|particularly busy|exceptionally busy|incredibly busy)',
    '(?:like|as|along with|same as) (?:everyone|everybody|every other|all other|all the other|most|many|other) (?:else |other )?(?:in (?:our|the)|compan\\p{L}*|business\\p{L}*|shops?|airlines?|banks?|hotels?|firms?|suppliers?|providers?|has|have|is|are)',
    '(?:prepared|done|made|written|handled|packed|processed|set up|entered|drawn up|carried out|compiled|sent|taken|answered) by (?:a|an|one of our|our|another|some) ~2 (?:junior|trainee|temp|temporary|intern|apprentice|freelancer?|newcomer|student|colleague who|former|external|new)',
    '(?:who|he|she|they) (?:is|are|was|were) no longer \\p{L}+',
    'staff(?:ing)? ~1 (?:shortages?|issues?|problems?|sickness)',
    '(?:as|because|since|but) (?:nobody|no one) was ~1 (?:at )?(?:home|there|in)',
    '(?:gain|get|given|granted) access to your',
    '(?:nobody|no one) (?:was ~1 (?:at )?(?:home|there|in) to|(?:answered|opened|came to) ~1 (?:door|bell))',
    '(?:is|are|was|were) ~1 (?:handled|managed|operated|run|provided|done|owned|carried out|delivered|made) by ~4 not (?:by )?(?:us|me|ours)',
    'you were (?:not (?:at )?(?:home|in|there|available|reachable)|unavailable|unreachable)',
    '(?:surge|spike|increase|rise|peak) (?:in|of) ~2 (?:demand|orders|calls|requests|volumes?|traffic)',
  ),
]

/** What was ours, beside what was another's. */
export const ours: RegExp[] = [
  '(?:we|i) ~1 (?:chose|picked|hired|selected|trusted|should have|could have|ought to have|answer for)',
  '(?:our|my) [own] ~1 (?:failures?|faults?|responsibility|choice|mistakes?|job|doing|decision)',
  '(?:is|was|are|were) ~1 (?:on us|on me|ours|mine|down to us|down to me)',
  'we had ~3 (?:not|never)',
].map(saying)

/** It was them, or at least not us. */
export const blame: Phrase[] = [
  ...phrases(
    'It says that we are not to blame.',
    'Say what was ours in it: "We did not check, and we could have."',
    '(?:not|never|hardly|no) ~2 (?:our|my) ~1 (?:fault|mistake|doing|responsibility|error|failure)',
    'no (?:fault|mistake|error) of (?:ours|mine|our own)',
    '(?<!you (?:are|were) )not (?:be )?(?:held )?(?:responsible|liable|accountable) for',
    'nothing to do with us',
    '(?:is|was) ~1 (?:entirely |simply )?(?:their|his|her) (?:own )?(?:affair|business|responsibility|problem|matter|mistake|fault|doing)',
    '(?:we|i) (?:did|have done) (?:everything|all|nothing) ~3 (?:right|correctly|could|wrong|possible)',
    '(?:responsibility|liability) ~4 (?:not|no) ~3 (?:with|for) us',
    'without ~2 (?:admit*|accept*|admission|acceptance|acknowledg*) ~3 (?:liability|fault|guilt|responsibility|obligation|blame)',
    '(?:not|no) ~2 (?:legally )?(?:obliged|required|liability|legal obligation)',
    '(?:excluded|not covered|not included|exempt) ~2 (?:from|by|in|under) ~1 (?:our|the|your|any) ~2 (?:guarantee|warranty|terms|cover|policy|insurance|contract)',
  ),
  ...phrases(
    'It makes the customer the one who failed.',
    'Look for our part: "Our form let an address without a number through."',
    'you should [have|please] (?:(?!been|not|never|also|all)\\p{L}+ )?(?:read|checked|told|let us know|given|provided|contacted|called|informed|noticed|known (?:that|about|better)|asked|chosen|entered|followed|kept|paid|used|ordered|written|been at home|been there|reported|updated|ensured|made sure|waited)',
    '(?:we|i) (?:do |have to |must |can only )?(?:rely|depend|count) (?:up)?on (?:our |all )?(?:customers|clients|guests|members|users|passengers|patients|parents|you|people|callers|the (?:customer|sender|recipient)) (?:to|for|telling|giving|keeping)',
    '(?:it (?:is|was) (?:up to|for|the responsibility of)|the onus (?:is|was|lies|lay) (?:on|with)) (?:the )?(?:you|customers?|clients?|guests?|recipients?|users?|passengers?|members?|tenants?) to',
    '(?:it (?:would have|would|always|really|also) ~1 help(?:ed|s)? ~2 (?:if|had) (?:you|customers))',
    '(?:as|which|what) (?:we|i) (?:always |usually |clearly |also |strongly )?(?:recommend|advise|suggest|ask|remind|urge)(?:ed)? (?:to you|you to|to|all|our|every\\p{L}*|customers|passengers|guests|users|clients|that)',
    '(?:would|could|might) (?:have been|be) ~2 (?:easier|quicker|faster|better|simpler|smaller|different|less|shorter|avoided|prevented|spared|spotted|caught|found) ~3 (?:with(?! us)|had (?!we|i|our|my)\\p{L}+|if (?!we|i|our|my)\\p{L}+|without)',
    'had (?:this|it|that|they|anyone|someone|somebody|the \\p{L}+|a \\p{L}+) ~1 (?:been|only|had|told|let|given|contacted|informed|mentioned|reported|come|reached|arrived) ~10 (?:would|could|might)',
    'you ~1 (?:failed|forgot|neglected|omitted) to',
    'you (?:did|had) not (?:even |yet |ever |properly |correctly |actually |fully |once |bother to )?(?:provided?|given?|respon*|answer*|repl*|enter*|read|check*|tell|told|includ*|follow*|confirm*|collect*|sign*|complet*|pay|paid|inform*|updat*|let us know|mention*|report*|cancel*|register*|activat*|notify|notified|contact*|accept*|open|send|sent|show up)',
    'no (?:answer|reply|response|reaction) (?:from you|from your|at (?:your|the) (?:door|address|end))',
    'you (?:were|are) not (?:answering|picking up|responding|replying|reachable)',
    '(?:unable|not able|tried|attempted) to (?:reach|contact|call|get hold of) you ~6 (?:but|without|in vain|several|repeatedly)',
    'you (?:have|had) not (?:provided|responded|replied|completed|confirmed|complied|paid|submitted|returned)',
    'because you ~1 (?:gave|entered|provided|did not|failed|forgot|typed|chose|selected|were not|were late|missed|ordered|supplied|used|ignored|waited too|changed|cancelled)',
    '(?:since|as|given that|seeing that) you ~1 (?:entered|provided ~2 (?:wrong|incorrect|incomplete)|did not|failed|forgot|typed|were not|were late|missed|ignored|waited (?:too|so|until)|cancelled)',
    '(?:wrong|incorrect|incomplete|invalid|missing|inaccurate) (?:\\p{L}+ ){1,2}(?:that |which )?you (?:have |had )?(?:provided|gave|given|entered|supplied|typed|submitted|sent us|wrote|chose|selected)',
    'you (?:have |had )?(?:provided|gave|given|entered|supplied|typed|chose|chosen|selected|used|picked|clicked|wrote|put|booked|filled in|submitted) ~3 (?:wrong|wrongly|incorrectly|mistakenly|by mistake|incorrect|incomplete|invalid|inaccurate)',
    '(?:had|if only) you (?:only |just |simply |had )?(?!not|already|never|by|any|been told|been given|been asked|been sent)\\p{L}+ ~14 (?:would|could|might)',
    '(?:had|if) you (?:had |would have |could have )(?:only |just |simply )?(?!not|already|never|been told|been given|been asked|been sent)\\p{L}+ ~14 (?:would|could|might)',
    '(?:would|could|might) ~1 have ~8 (?:had you|if (?:only )?you had) (?!not)\\p{L}+',
    'had you (?:only )?(?:read|checked|told|contacted|called|informed|provided|given|followed|chosen|been (?:at home|there|available))',
    'as you (?:(?:should|must|surely) ~1 (?:know|be aware|have read|have seen)|(?:will|may) ~1 (?:know|be aware|have read))',
    'you (?:must have |may have |might have |have |probably |perhaps )?(?:misunderstood|misread|overlooked|mistyped)',
    'you (?:may|might|must|could) (?:well )?have (?:missed|forgotten|entered|given|mistyped|confused|mistaken)',
    '(?:due|owing|because of|caused by|result of) ~2 your ~1 (?:late|incorrect|incomplete|missing|wrong|delayed|own|failure|refusal|absence|lack|change|cancellation|request)',
    "(?:your|customer's) (?:own )?responsibility",
    '(?:as|like) (?:our|the) ~2 (?:terms|conditions|contract|website|policy|small print) ~2 (?:explains?|says?|states?|makes? clear|sets? out)',
    '(?:that|this|it) is (?:just |simply |always )?(?:the|a) ~1 (?:risk|danger|nature|way it is|price)',
    '(?:what|as) it (?:is|was) (?:meant|supposed|designed|built) to',
    'as ~1 (?:already|previously|clearly|repeatedly) ~1 (?:stated|mentioned|explained|communicated|indicated|told|informed)',
    '(?:user|customer) error',
    '(?:next time|in (?:the )?future|from now on|going forward) (?:please |do |kindly |just |simply |we (?:ask|advise|urge) you to |you (?:should|must|need to) )*(?:make sure|ensure|remember|be sure|check|double check|take care|allow|let us|tell us|give us|do not)',
    '(?:form|order|request|e mail|email|message|note|booking) (?:that |which )?you ~1 (?:filled in|filled out|sent|wrote|placed|signed|gave us|submitted|made) (?:does|did|clearly) \\p{L}+',
    '(?:address|number|details|information|name|form|postcode|instructions?|measurements?|documents?) (?:that |which )?you ~1 (?:gave|provided|entered|sent|supplied|wrote|submitted) (?:us )?(?:was|were|is|are|lacked|turned out) (?!right|correct|clear|fine|complete|perfect|in order|not the)\\p{L}+',
    '(?:please|kindly) ~2 (?:make sure|ensure|remember|be sure|double check|take care) ~10 (?:next time|in future|in the future|from now on|going forward)',
    '(?:misunderstanding|mistake|error|fault|oversight|omission|failure|delay) (?:on|from|at) your (?:part|side|end)',
    'your (?:handwriting|spelling|pronunciation|accent) (?:is|was) (?!clear|fine|perfectly|not the|never)\\p{L}+',
    'your (?:instructions?|directions|description|message|note|address|house number|postcode|phone number|form|details|label|name plate) (?:was|were) ~2 (?:wrong|incorrect|incomplete|missing|illegible|unreadable|unclear|not clear|out of date|outdated|hard|difficult|ambiguous|confusing|vague)(?! (?:in|on|from|with) (?:our|my|the))',
    '(?:customers|clients|guests|users|patients|passengers|parents|members|everyone|everybody) (?:is|are|were|was) ~1 (?:advised|asked|reminded|expected|requested|encouraged|required|supposed|told) to',
    '(?:we|i) (?:always|usually|generally|normally|clearly|do|did|strongly|had) (?:advise|advised|recommend|recommended|remind|ask|warn|warned) (?:all |our )*(?:customers|clients|guests|users|people|everyone|you|to)',
    'you ~1 (?:signed off|approved|agreed to|confirmed|accepted|ticked|chose|picked|requested|insisted) ~6 (?:yourself|though|after all|at the time|in writing|remember)',
    'you did (?:sign|approve|agree|confirm|accept|tick|choose|order|insist|know)',
    '(?:had|have) you ~2 (?:allowed|left|planned|booked|ordered|arrived|come) ~2 (?:earlier|more time|sooner|in time|on time|enough time)',
    '(?:also|too|equally|partly|partially|part) ~2 (?:your (?:fault|responsibility|doing|part)|to blame yourself)',
    '(?:a little|a bit|some|more) patience (?:would|from you|on your)',
    `(?<=\\bbut ~8 )(?:${named}|(?:the|our) ~1 ${other}) ~9 (?:${failed}|they (?:lost|broke|forgot|delayed|dropped|missed|did not))`,
  ),
  ...unless(
    /\b(?:not|never|no|none|nothing|neither|nor|hardly|without|less|nobody)\b/,
    phrases(
      'It makes the customer the one who failed.',
      'Look for our part: "Our form let an address without a number through."',
      'your (?:own )?(?:fault|mistake|error|oversight|negligence)',
    ),
  ),
]
