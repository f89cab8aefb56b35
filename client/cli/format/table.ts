import { stripVTControlCharacters } from 'node:util'

/** Columns of plain text, as wide as what they hold; the last one is not padded. Without a head, rows only. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = head.length === 0 ? rows : [head, ...rows]
  const columns = Math.max(0, ...all.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...all.map((row) => width(row[column] ?? ''))),
  )
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((text) => `${text}\n`)
    .join('')
}

/** Characters that take two cells of a terminal: East Asian scripts and pictographs. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u
const segmenter = new Intl.Segmenter()

/** The cells that a text takes on a terminal: one for each character as people count them, two for wide ones. */
export function width(text: string): number {
  let cells = 0
  for (const { segment } of segmenter.segment(stripVTControlCharacters(text)))
    cells += wide.test(segment) ? 2 : 1
  return cells
}
