import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The text of a playbook's own files: its file, and what that imports from its folder or the folders below.
 * @param file an absolute path
 */
export function programOf(file: string): string {
  const home = dirname(file) + sep
  const read = new Map<string, string>()
  const visit = (path: string): void => {
    if (read.has(path) || !path.startsWith(home) || !existsSync(path)) return
    const text = readFileSync(path, 'utf8')
    read.set(path, text)
    for (const [, specifier = ''] of text.matchAll(/\bfrom\s+['"](\.{1,2}\/[^'"]+)['"]/g))
      for (const imported of candidates(resolve(dirname(path), specifier))) visit(imported)
  }
  visit(file)
  return [...read.values()].join('\n')
}

/** A program may be imported by the name that it has once it is built. */
const candidates = (path: string): string[] => [path, path.replace(/\.js$/, '.ts'), `${path}.ts`]

/** The text of a playbook that comes with Amends; null where it is not in a file of its name. */
export function programOfOurs(name: string): string | null {
  const folder = fileURLToPath(new URL('../../playbooks/', import.meta.url))
  const file = ['ts', 'js']
    .map((ending) => join(folder, `${name}.${ending}`))
    .find((path) => existsSync(path))
  return file === undefined ? null : programOf(file)
}
