import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reads a file of this project by its path from the root. */
export function read(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
}

/** What people read first. */
export const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/README.md',
  'docs/architecture.md',
  'docs/durable.md',
  'docs/messages.md',
  'docs/time.md',
  'docs/escalation.md',
  'docs/promises.md',
  'docs/sincerity.md',
  'docs/writing-a-playbook.md',
  'docs/own-steps.md',
  'docs/operations.md',
  'docs/exactly-once.md',
  'examples/northwind/README.md',
]

/** The text of a document under one heading, up to the next heading of any level. */
export function section(path: string, title: string): string {
  const [, rest] = read(path).split(new RegExp(`^#+ ${title}$`, 'm'))
  if (rest === undefined) throw new Error(`${path} has no section "${title}"`)
  return rest.split(/^#+ /m)[0] ?? ''
}

/** The rows of the tables in a text, each as its cells; without heads. */
export function rows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line, index, lines) => line.startsWith('|') && !/^\| ?---/.test(lines[index + 1] ?? ''))
    .filter((line) => !/^\| ?---/.test(line))
    .map((line) => line.split('|').slice(1, -1))
}

/** What a text has in backticks. */
export function quoted(text = ''): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, inner = '']) => inner)
}

/** The first fenced block of a language, of a document or of one section. */
export function block(path: string, language: string, title?: string): string {
  const text = title === undefined ? read(path) : section(path, title)
  const [, code] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text) ?? []
  if (code === undefined) throw new Error(`${path} has no block of ${language}`)
  return code
}

/** The name under which a heading can be linked to. */
export function anchors(path: string): string[] {
  return [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
