import { inClause, saying } from '../../phrase.ts'

/** Words of one clause: nothing that begins another stands between. */
export const near = (most: number): string =>
  `(?:(?!(?:why|that|whether|how|when|because|who|which|what|if|and|but|so)\\b)${inClause} ){0,${most}}`

/** What makes a deed wrong that is right without it. */
export const wrong =
  '(?:wrong|wrongly|incorrect|incorrectly|late|later|twice|(?:two|three|four|five|six|seven|eight|nine|ten|\\d+|several|many) times|double|badly|poorly|without|nothing|nobody|never|instead|away|by mistake|by accident|broken|damaged|old address|too (?:late|early|long|much|little|few|many|small|soon|slowly|high|low|thin)|(?:to|for|with) (?:both of you|two (?:families|people|customers|guests|parties|couples|patients)|more than one)|(?:another|other|different) (?:customer|client|patient|guest|person|address|house|household)|(?:someone|somebody) else|strangers?|last (?:year|month|week|season).s|old|outdated|out of date|expired|in a hurry|in a rush|too hastily|hastily|unread|unopened|untested|unchecked|straight past|past you|past your|only (?:one|half|part)|(?:hours|days|weeks|months) after|for the \\p{L}+ (?:after|before))'

const between =
  '(?:(?:just|simply|then|also|both|even|still|mistakenly|accidentally|wrongly|clearly|plainly|badly|carelessly|nevertheless|already|really|truly|all|in fact|actually|once again|again|myself|ourselves|here) )?'

/** Deeds that put things right, or are neither right nor wrong: they own nothing up unless something stands beside them. */
export const neutral =
  'accepted|acknowledged|acted|added|addressed|advised|agreed|aimed|answered|apologi[sz]ed|applied|appreciated|approved|arranged|asked|assessed|assigned|assured|attached|attempted|became|been|began|begun|believed|booked|bought|built|called|came|caught|changed|checked|chose|chosen|collected|come|compared|completed|concluded|confirmed|considered|contacted|continued|corrected|created|credited|decided|delivered|deployed|designed|detected|determined|developed|did|discovered|discussed|dispatched|documented|done|drove|driven|emailed|encountered|enclosed|ended|engaged|ensured|escalated|established|examined|expected|experienced|explained|extended|faced|felt|filed|filled|finished|fixed|followed|forwarded|found|gave|given|gone|got|granted|greeted|had|handed|heard|helped|hired|hoped|identified|implemented|improved|included|increased|informed|initiated|inspected|installed|intended|introduced|investigated|invited|issued|joined|kept|knew|known|launched|learned|learnt|liked|listened|logged|looked|loved|made|mailed|managed|meant|measured|mentioned|met|monitored|moved|named|needed|noted|noticed|notified|observed|offered|opened|ordered|organi[sz]ed|paid|passed|phoned|placed|planned|posted|prepared|printed|processed|produced|promised|proposed|provided|published|put|raised|ran|rang|reached|read|reali[sz]ed|rebooked|rebuilt|received|recogni[sz]ed|recommended|recorded|recovered|reduced|refunded|registered|regretted|reimbursed|released|remained|remembered|reminded|removed|repaired|repeated|replaced|replied|reported|requested|reran|rerouted|rescheduled|reserved|reset|resolved|responded|restarted|restored|resumed|retrained|returned|reversed|reviewed|revised|said|saved|saw|scheduled|searched|secured|seen|sent|serviced|set|settled|shared|shipped|showed|shown|signed|sought|spent|spoke|spoken|spotted|stayed|started|stated|stepped|stopped|stored|submitted|succeeded|suffered|suggested|supplied|supported|switched|sympathi[sz]ed|empathi[sz]ed|reassured|invested|partnered|prioriti[sz]ed|cared|relied|depended|strived|endeavou?red|taken|talked|taught|tested|thanked|thought|told|took|tracked|trained|transferred|tried|understood|updated|upgraded|used|valued|verified|visited|waited|waived|wanted|was|went|were|wished|won|wondered|worked|worried|written|wrote'

/** Simple past and participles that do not end in -ed. */
export const irregular =
  'bent|bit|bitten|blew|blown|broke|broken|brought|burnt|cost|cut|drew|drawn|dropped|fed|fell|fallen|flew|forgot|forgotten|froze|held|hid|hidden|hit|hung|hurt|laid|lay|left|lent|let|lost|misheard|mislaid|misread|misspelt|mistook|misunderstood|overcame|overdid|overlooked|overran|oversaw|overslept|overtook|oversold|sat|sank|shook|shot|shut|slept|slid|sold|spilt|spoilt|split|stole|stolen|stood|stuck|struck|threw|thrown|tore|torn|undercharged|withdrew|withdrawn|withheld|wore|woke'

/** We, or I, and what we did. */
export const owns: RegExp[] = [
  `(?:we|i|we'd|i'd) ${between}(?:have |had |have just |had just )?${between}(?!(?:${neutral}|turned (?:it|them|this|that|to|on|off|up)|packed (?:a|another|it|them)|brought (?:this|it|that|up|in)|let you know|cut it|left (?:it|them|this) (?:with|at|in) your|regretted|limited|dedicated|committed|devoted|concerned|saddened|pleased|need|indeed|held a)(?![\\p{L}]))(?:\\p{L}+ed|${irregular})`,
  `(?:we|i|we'd|i'd) ~1 (?:have |had )?(?:${neutral}) ${near(7)}${wrong}`,
  // "Twice now we have sent you a 40"
  `(?:twice|(?:two|three|four|five|several|many|\\d+) times) ~1 (?:we|i) (?:have |had )?(?:${neutral})`,
  '(?:we|i) (?:sent|turned) you (?:home|away|back)',
  '(?:we|i) were ~1 (?:short of|out of|not prepared|understaffed)',
  '(?:we|i) ~3 (?:failed|messed|broke|lost|forgot|overlooked|neglected|mishandled|misplaced|dropped|underestimated|misread|misjudged|miscounted|mixed|botched|blew|damaged|delayed|ignored|underpaid|overcharged|mislaid|disappointed|promised you ~12 not)',
  '(?:we|i) ~3 (?:let|have let) ~2 down',
  '(?:we|i) ~3 (?:got|get|did|have got|handled|packed|sent|entered|read) ~5 (?:wrong|wrongly|badly|late|too late|incorrectly)',
  '(?:we|i) (?:have )?made ~2 (?:mistakes?|errors?|a mess|a mess of)',
  '(?:we|i) (?:did|have|had|could|were|was|do) (?:not|never) ~1 (?:sen[dt]|deliver*|answer*|do|done|keep|kept|check*|tell|told|call*|writ*|reply|replied|look*|notice*|read|test*|pack*|ship*|pay|paid|respond*|act*|get|got|live|follow*|ready|prepared|there|listen*|return*|see|saw|fix*|have|ring|warn*|ask*|inform*|let|give|gave|given|load*|bring|book*|watch*|think|thought|plan*|turn*|show*|come|came|update*|open*|stop*|catch|care*|clean*|honou?r*|refund*|change*|cancel*|record*|confirm*|take|took|treat*|put|use*|say|said|realise*|realize*|manage*|find|found|help*|train*|explain*|apologi*|honest|clear|quick|fast|good)',
  '(?:we|i) never ~1 \\p{L}+',
  '(?:we|i) (?:have|had) (?:too few|too little|nobody|no (?:good |real |other )?(?:excuse|reason|right|business|plan|cover|spare|backup|one|list|record|note)) \\p{L}+',
  '(?:we|i) ~1 (?:should|ought|must|could) (?:not |never )?(?:to )?have',
  '(?:should|could) (?:we|i) have',
  '(?:we|i) (?:were|was|are|am|have been|came) ~2 (?:late|wrong|careless|too slow|at fault|to blame|responsible|accountable|negligent|slow|sloppy|thoughtless|rude|unfair|unprepared|not ready|not there)',
  '(?:we|i) (?:fell|have fallen|came) ~1 short',
  '(?:we|i) ~2 (?:left|kept|let|made) you ~3 (?:waiting|wait|hanging|alone|without|in the dark|stranded|wondering|stuck|chase|standing)',
  '(?:we|i) ~1 made you (?:all |both |two )?(?!an?(?![\\p{L}])|the|our|this|whole|feel|welcome|our)\\p{L}+',
  'us being \\p{L}+',
  '(?:we|i) ~1 (?:took|needed|waited|spent) ~2 (?:too|far) long',
  '(?:we|i) ~1 (?:take|accept|bear|own|carry|took) ~3 (?:responsibility|blame|ownership|this|it|that)',
  '(?:we|i) (?:owe you|hold (?:my|our) hands up)',
  '(?:our|my) [own] ~2 (?:failures?|failings?|mistakes?|faults?|errors?|responsibility|oversight|doing|delays?|blame|carelessness|negligence|omission|slip|blunder|mess|error|silence|lapse|mix up|neglect|bug|stupidity|decision|choice|wrong guess)',
  '(?:our|my) (?:slow|late|poor|bad|sloppy|clumsy|wrong|careless|missing|long|unclear|rude)',
  `(?:sorry|apologi[sz]e|apolog(?:y|ies)|forgive (?:us|me)|pardon) ~3 (?:for|about) (?:our|my) (?!(?:couriers?|carriers?|suppliers?|partners?|providers?|delivery|drivers?|systems?|vendors?|contractors?|third|colleagues?|customers?|servers?|website|software)(?![\\p{L}]))\\p{L}+`,
  '(?:sorry|apologi[sz]e|apolog(?:y|ies)|forgive (?:us|me)|pardon) ~2 (?:for|about) (?:not |never |ever |having |again )?(?!(?:anything|something|everything|nothing|being|experiencing|feeling|causing|having|during|missing|misunderstanding|waiting)(?![\\p{L}]))\\p{L}{2,}ing',
  '(?:fault|mistake|responsibility|blame|failure|error|delay) ~2 (?:is|was|lies|were) ~2 (?:ours|mine|with us|with me|on us|on me)',
  '(?:is|was|are|were) ~2 (?:on us|on me|ours|mine|down to us|down to me|our doing|my doing|because of us|because of me)',
  "(?:that's|that|this|it) is ~1 (?:on|down to) (?:us|me)",
  '(?:responsibility|blame) is (?:ours|mine)',
  '(?:on|from) (?:our|my) (?:part|side|end)',
  '(?:our|my) (?!(?:couriers?|carriers?|drivers?|suppliers?|partners?|providers?|delivery|logistics|banks?|systems?|servers?|software|website|computers?|colleagues?|staff|employees?|vendors?|contractors?|customers?|engineers?)(?![\\p{L}]))\\p{L}+ ~1 (?:never|did not|missed|forgot|overlooked) \\p{L}+',
  '(?:nobody|no one|none) (?:but|other than|except) (?:us|me|ourselves|myself)',
  '(?:careless|negligent|wrong|sloppy|thoughtless|clumsy|rude|inexcusable|bad|poor|slow|lazy|stupid|unfair|foolish) of (?:us|me)',
].map(saying)
