import type { Phrase } from '../phrase.ts'

/** What the rules need to know of a language. All patterns are over folded text. */
export interface Words {
  /** Its commonest words, by which it is told from others. */
  common: string
  /** We name our failure as ours. */
  owns: RegExp[]
  /** We tell what we did wrong, or ours did, however it is put: enough for an apology, no excuse for naming another's part. */
  admits: RegExp[]
  /** What we did and what comes, over small letters with their accents, where those tell one form of a verb from another. */
  accented?: { owns: RegExp[]; next: RegExp[] }
  /** We tell what we did, which may have been right elsewhere: enough where an apology tells it in the simple past. */
  tells?: RegExp[]
  /** What makes owning up conditional or takes it back, earlier in the same clause. */
  hedges: RegExp
  /** We say that we are sorry. */
  sorry: RegExp[]
  conditional: Phrase[]
  /** It was the customer, or not us. */
  blame: Phrase[]
  /** It was somebody else: harmless where we say beside it what was ours. */
  others: Phrase[]
  ours: RegExp[]
  stock: Phrase[]
  /** Nobody did it: wrong wherever no one of us stands in the sentence. */
  evasion?: Phrase[]
  /** What happened, without who did it: wrong where none of us stands in the whole message. */
  passive?: Phrase[]
  /** "Sorry" that is none: for how they feel, or what we heard. */
  notSorry: RegExp[]
  /** "We", "our", "I". */
  us: RegExp
  /** What we do next, what is done, or that nobody knows yet. */
  next?: RegExp[]
  /** What makes a step of it even in a sentence that owns up: "we have not found it yet". */
  foretells?: RegExp
  /** What we did already: a step, in a sentence that does not own up to it. */
  done?: RegExp[]
  /** We ask, or ask for an answer. */
  asks?: RegExp[]
  /** Words for a failure that could be any. */
  vague: RegExp
  /** Words that stand in letters about any failure: what is told besides tells which it was. */
  colourless?: readonly string[]
}
