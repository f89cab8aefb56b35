/** Who reads a date looks at what stands around it, and the time that takes grows with the square of a passage. */
const longest = 2_000

/** The paragraphs of a text, very long ones in parts that end with a sentence, a line or a word: no date goes beyond its own. */
export const passagesOf = (text: string): string[] =>
  text.split(/\n[^\S\n]*\n/).flatMap((paragraph) => [...partsOf(paragraph)])

function* partsOf(paragraph: string): Generator<string> {
  let from = 0
  while (paragraph.length - from > longest) {
    const part = paragraph.slice(from, from + longest)
    const end = [/[.!?\n]\s(?=[^.!?\n]*$)/, /\s(?=\S*$)/]
      .map((last) => part.search(last))
      .find((at) => at > 0)
    const to = from + (end ?? longest - 1) + 1
    yield paragraph.slice(from, to)
    from = to
  }
  yield paragraph.slice(from)
}
