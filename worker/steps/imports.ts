import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlaybookError } from '../../playbooks/errors.ts'
import type { Loader } from '../../playbooks/loader.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What machines are made of in this repository, where `amends/steps` has no other name. */
const pure = `${resolve(root, 'machines')}${sep}`

/** A module and all of its own that it imports. */
export interface Program {
  readonly files: readonly string[]
  /** Tells this text of the program from another. */
  readonly hash: string
}

/**
 * Reads a module of steps, and what it imports of its own. It becomes part of the workflows, in which nothing else has a place.
 * @param file an absolute path
 * @throws PlaybookError in one line: which file imports what it may not.
 */
export function programOf(file: string, { compiled }: Pick<Loader, 'compiled'>, cwd: string): Program {
  const files = new Map<string, string>()
  const visit = (path: string): void => {
    if (files.has(path)) return
    const text = readFileSync(path, 'utf8')
    files.set(path, text)
    const wrong = (what: string): PlaybookError =>
      new PlaybookError(
        `Cannot load ${relative(cwd, path)}: it imports ${what}, and becomes part of the workflows: a step may import xstate, amends/steps and files of its own that do the same`,
      )
    for (const name of importsIn(compile(path, text))) {
      if (name === null) throw wrong('something while it runs')
      if (name === 'xstate' || name === 'amends/steps') continue
      const own = name.startsWith('.') ? fileAt(resolve(dirname(path), name)) : null
      if (own === null) throw wrong(`"${name}"`)
      if (!own.startsWith(pure)) visit(own)
    }
  }
  const compile = (path: string, text: string): string => {
    try {
      return compiled(path, text)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new PlaybookError(`Cannot load ${relative(cwd, path)}: ${why.replace(/\s*\n\s*/g, ' ')}`, {
        cause,
      })
    }
  }
  visit(file)
  const hash = createHash('sha256')
  for (const text of files.values()) hash.update(text)
  return { files: [...files.keys()], hash: hash.digest('hex').slice(0, 12) }
}

/** The names that a compiled program imports; null for one that only running it would tell. */
function importsIn(code: string): (string | null)[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '')
  const plain = [...bare.matchAll(/\brequire\((["'])([^"'\n]+)\1\)/g)].map(([, , name = '']) => name)
  return [...plain, ...(/\bjitiImport\(|\bcreateRequire\b/.test(bare) ? [null] : [])]
}

/** The file that a relative import leads to, as bundlers find it. */
function fileAt(path: string): string | null {
  const candidates = [
    path,
    path.replace(/\.js$/, '.ts'),
    `${path}.ts`,
    `${path}.js`,
    `${path}/index.ts`,
    `${path}/index.js`,
  ]
  return candidates.find((each) => existsSync(each) && statSync(each).isFile()) ?? null
}
