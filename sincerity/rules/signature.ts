import { mentions, mentionsFully } from '../names.ts'
import type { Rule } from './rule.ts'

/** A team may have a name that is also a person's. */
const team =
  /^(?:your|the|our|ihr|das|unser|el|su|tu)\b.*\b(?:team|crew|staff|support|service|equipo|kundenservice)\b/i

/** A firm may be called after one. */
const firm = /\b(?:GmbH|AG|KG|OHG|UG|Ltd|Inc|LLC|PLC)\b|(?<!\p{L})S\. ?[AL]\.(?!\p{L})|,\s*S[AL]$/u

/** A person's name stands under it. */
export const signedByPerson: Rule = {
  name: 'signed-by-person',
  find: ({ message, signature, body }) => {
    const { name } = message.owner
    const end = body.split('\n').at(-1) ?? ''
    const fragment = end.split(/[.!?]\s+/).at(-1) ?? ''
    const isIntroduction = /\b(?:i am|i'm|my name|this is|ich bin|mein name|soy|me llamo)\b/i.test(fragment)
    const last = (fragment.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 8 && !isIntroduction ? fragment : ''
    if (
      [...signature, last].some(
        (line) =>
          mentions(line, name) && ((!team.test(line) && !firm.test(line)) || mentionsFully(line, name)),
      )
    )
      return []
    return [
      {
        words: signature.at(-1) ?? fragment,
        why: `No person stands under it: ${name} answers for it, and does not say so.`,
        better: `End with your name: "${name}".`,
      },
    ]
  },
}
