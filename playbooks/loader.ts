import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Jiti } from 'jiti'
import { NothingThere, PlaybookError } from './errors.ts'

/** Loads programs that a team keeps outside of Amends. */
export interface Loader {
  /**
   * What a file or package exports.
   * @param name what it is called in errors
   * @throws PlaybookError in one line: that it is not there, or why it does not run.
   */
  load(file: string, name: string): Promise<unknown>
  /** The file that a package's name leads to; null where there is none. */
  find(name: string): string | null
  /** A program as Node.js would run it, without its types: CommonJS. */
  compiled(file: string, source: string): string
}

/** The files, folders and packages that `AMENDS_PLAYBOOKS` names. */
export const placesIn = ({ AMENDS_PLAYBOOKS }: Readonly<Record<string, string | undefined>>): string[] =>
  (AMENDS_PLAYBOOKS ?? '')
    .split(',')
    .map((place) => place.trim())
    .filter((place) => place !== '')

/**
 * Node.js 20 reads no TypeScript, and no later one reads it inside packages. And what is loaded must share modules with us, from
 * wherever it is: an error that it throws is told by its class.
 * @param places paths relative to `cwd`, or names of packages that are found from there
 * @param modules what it gets of us, by the names that it imports
 */
export async function loader(
  places: readonly string[],
  cwd: string,
  modules: Record<string, unknown>,
): Promise<Loader> {
  const { createJiti } = await import('jiti')
  const jiti: Jiti = createJiti(pathToFileURL(join(cwd, 'amends')).href, {
    fsCache: false,
    interopDefault: false,
    transformModules: [...places],
    virtualModules: modules,
  })
  const find = (name: string): string | null => {
    const found = jiti.esmResolve(name, { try: true })
    return found === undefined ? null : found.startsWith('file:') ? fileURLToPath(found) : found
  }
  return {
    find,
    compiled: (file, source) => jiti.transform({ source, filename: file, ts: /\.[cm]?ts$/.test(file) }),
    async load(file, name) {
      const isThere = isAbsolute(file) ? existsSync(file) : find(file)
      if (!isThere) {
        throw new NothingThere(`Cannot load ${name}: there is no such file, folder or package`)
      }
      try {
        return await jiti.import(file)
      } catch (error) {
        const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\nRequire stack:')
        throw new PlaybookError(`Cannot load ${name}: ${why.trim().replace(/\s*\n\s*/g, ' ')}`, {
          cause: error,
        })
      }
    },
  }
}
