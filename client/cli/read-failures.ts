import { readFile } from 'node:fs/promises'
import { type Io, UsageError } from './io.ts'

/** One entry of what was handed in: JSON, or why it is none. */
export type Entry = { readonly where: string } & ({ readonly value: unknown } | { readonly bad: string })

/**
 * Reads failures from a file, or from standard input for `-`.
 * @throws UsageError when there is no such file, or nothing in it.
 */
export async function readFailures(file: string, io: Io): Promise<Entry[]> {
  const name = file === '-' ? 'standard input' : file
  const entries = parseFailures(await readText(file, io))
  if (entries.length === 0) {
    throw new UsageError(`${name} is empty: give a failure as JSON, or one in each line`)
  }
  return entries.map((entry) => ({ ...entry, where: [name, entry.where].filter(Boolean).join(' ') }))
}

/**
 * Reads a file, or standard input for `-`.
 * @throws UsageError when there is no such file.
 */
export const readText = (file: string, io: Io): Promise<string> =>
  file === '-' ? readAll(io.stdin) : read(file)

/**
 * Takes text apart into failures: one JSON document (an array is several), or JSON lines. `where` is the line, counted from
 * 1, or the position in an array; empty for a document that is one failure.
 */
export function parseFailures(text: string): Entry[] {
  const content = text.replace(/^\uFEFF/, '')
  const whole = parseJson(content)
  if ('value' in whole) return ofDocument(whole.value)
  const lines = content
    .split('\n')
    .map((each, index) => ({ where: `line ${index + 1}`, text: each.trim() }))
    .filter((each) => each.text !== '')
  const entries = lines.map(({ where, text }) => ({ ...parseJson(text), where }))
  // Of a document with a mistake in it no line is a failure by itself: then the mistake is what to tell, not every line.
  const anyLine = entries.some((entry) => 'value' in entry && isObject(entry.value))
  if (anyLine || entries.length <= 1) return entries
  return [{ where: whole.where, bad: whole.bad }]
}

function ofDocument(value: unknown): Entry[] {
  if (!Array.isArray(value)) return [{ where: '', value }]
  return value.map((each: unknown, index) => ({ where: `item ${index + 1}`, value: each }))
}

function parseJson(text: string): { value: unknown } | { bad: string; where: string } {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { bad: `not JSON: ${reason.replace(/\s+/g, ' ')}`, where: lineOf(text, reason) }
  }
}

/** Where the parser stopped, as far as it says. */
function lineOf(text: string, reason: string): string {
  const position = /at position (\d+)/.exec(reason)?.[1]
  const end = reason.includes('Unexpected end') ? text.trimEnd().length : undefined
  const at = position === undefined ? end : Number(position)
  return at === undefined ? '' : `line ${text.slice(0, at).split('\n').length}`
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT')
      throw new UsageError(`there is no file ${file}: give the path of one, or - for standard input`)
    if (code === 'EISDIR') throw new UsageError(`${file} is a folder: give a file, or - for standard input`)
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function readAll(stdin: Io['stdin']): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
