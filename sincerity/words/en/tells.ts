import { saying } from '../../phrase.ts'
import { ofOurs } from './admissions.ts'
import { near } from './deeds.ts'

/** Deeds that are right or wrong by what they were done to: what an apology tells of them in the simple past is what went wrong. */
const deeds =
  'added|allowed|became|booked|bought|brought|built|called|carried|changed|chose|closed|connected|cooked|copied|counted|credited|cut|declared|delivered|deployed|drove|entered|filed|filled|fitted|followed|gave|got|handed|held|installed|issued|kept|launched|let|loaded|made|marked|measured|merged|moved|opened|packed|passed|placed|planned|played|posted|printed|promised|published|pulled|pushed|put|quoted|ran|recorded|registered|released|removed|renewed|repaired|replaced|returned|said|saved|scheduled|seated|sent|served|set|shipped|showed|signed|sold|stopped|stored|switched|told|took|transferred|treated|turned|updated|upgraded|used|washed|wrapped|wrote'

/** What is done to put things right, or was done as it should be. */
const right =
  '(?:new|another|replacement|refund|refunds|refunded|back|again|voucher|credit|right|correct|straight|immediately|at once|good time|on time|in full|investigation|team|apology|complaint|message|e mail|email|letter|feedback|details|sorry|free|instead|today|morning|just now)'

/** "We gave Yusuf a ham sandwich", "one of our drivers took your bicycle": told in an apology, it is told as our doing. */
export const tells: RegExp[] = [
  `(?:and |so |but |then )?(?!our (?:\\p{L}+ )?(?:computers?|systems?|software|algorithm|website|app)(?![\\p{L}]))(?:we|i|${ofOurs}) (?:(?:then|also|both|even|still|simply|only|first|later) )?(?:${deeds})(?! (?:to|in touch|that we|that i|into|for your)(?![\\p{L}]))(?! ${near(9)}${right}(?![\\p{L}]))`,
].map(saying)
