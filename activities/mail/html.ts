/**
 * Renders a plain-text message as a simple HTML page that reads well in any mail program and with any screen
 * reader: paragraphs (parted by blank lines), line breaks, lists (blocks of lines that begin with "- "), and
 * web addresses as links. Everything else in the text is shown as it is, never taken for markup.
 * @param language BCP 47 tag, for screen readers
 */
export function htmlOf(message: { subject: string; text: string; language?: string | undefined }): string {
  const blocks = message.text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n\s*\n/)
  const language = message.language ? ` lang="${escaped(message.language)}"` : ''
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(message.subject)}</title>
</head>
<body style="font: 16px/1.5 sans-serif; max-width: 36em; margin: 1em auto; padding: 0 1em; overflow-wrap: anywhere">
${blocks.map(block).join('\n')}
</body>
</html>
`
}

function block(text: string): string {
  const lines = text.split('\n')
  if (!lines.every((line) => line.startsWith('- '))) return `<p>${lines.map(inline).join('<br>\n')}</p>`
  return `<ul>\n${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('\n')}\n</ul>`
}

/**
 * Web addresses up to the first character that cannot be in one; a sentence's punctuation after it is not
 * part of it.
 */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?()[\]'])/

/** How much of an address is shown: one with a token in it would fill a phone's screen. */
const shownLength = 60

function inline(text: string): string {
  return text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escaped(part)}">${shown(part)}</a>` : escaped(part)))
    .join('')
}

const shown = (url: string): string =>
  escaped(url.length > shownLength ? `${url.slice(0, shownLength - 1)}…` : url)

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
