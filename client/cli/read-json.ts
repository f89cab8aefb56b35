import { type Io, UsageError } from './io.ts'
import { readText } from './read-failures.ts'

/**
 * Reads a JSON document from a file, or from standard input for `-`.
 * @throws UsageError when there is no such file, or it is not JSON.
 */
export async function readJson(file: string, io: Io): Promise<unknown> {
  const text = await readText(file, io)
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return value
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${file === '-' ? 'standard input' : file} is not JSON: ${reason}`, { cause: error })
  }
}
