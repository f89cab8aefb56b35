import { existsSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { PlaybookError } from './errors.ts'
import { loader, placesIn } from './loader.ts'
import { ours } from './ours.ts'
import type { Playbook } from './playbook.ts'
import { createRegistry } from './registry.ts'

/** What `loadPlaybooks` says of a playbook that comes with Amends. */
const withAmends = 'the playbooks of Amends'

/**
 * The playbooks that come with Amends, and those of the team that runs it: the files, folders and packages that
 * `AMENDS_PLAYBOOKS` names, parted by commas.
 * @param cwd what paths are relative to, and where packages are looked for
 * @throws PlaybookError in one line: which of them cannot be loaded, and why.
 */
export async function knownPlaybooks(
  env: Readonly<Record<string, string | undefined>> = process.env,
  cwd = process.cwd(),
): Promise<Playbook[]> {
  const known = await Promise.all(Object.values(ours).map((load) => load()))
  const origins = new Map(known.map((playbook) => [key(playbook), withAmends]))
  for (const { playbook, from } of await loadPlaybooks(placesIn(env), cwd)) {
    const before = origins.get(key(playbook))
    if (before !== undefined) {
      throw new PlaybookError(
        `Cannot load ${from}: there is a playbook "${playbook.name}" version ${playbook.version} already, in ${before}: raise the version of one, or give it another name`,
      )
    }
    origins.set(key(playbook), from)
    known.push(playbook)
  }
  return known
}

/**
 * The newest version of a playbook by its name: of those that come with Amends, where there are no others, without loading the rest.
 * @throws PlaybookError as `knownPlaybooks`, UnknownPlaybook saying which there are.
 */
export async function knownPlaybook(
  name: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Playbook> {
  const load = placesIn(env).length === 0 && Object.hasOwn(ours, name) ? ours[name] : undefined
  return load ? load() : createRegistry(await knownPlaybooks(env)).find(name)
}

const key = ({ name, version }: Playbook): string => `${name} ${version}`

/** A playbook, and the file or package that it was found in. */
export interface Loaded {
  playbook: Playbook
  from: string
}

/**
 * Loads playbooks from outside: a file, a folder (every program in it, but not in the folders below), or a package. A file may
 * be TypeScript, on any Node.js; what it exports, by default, by name or in a list, are its playbooks. It gets this very
 * `amends/playbooks` and `zod`, wherever it is.
 * @param places paths relative to `cwd`, or names of packages that are found from there
 * @throws PlaybookError in one line: which of them cannot be loaded, and why.
 */
export async function loadPlaybooks(places: readonly string[], cwd = process.cwd()): Promise<Loaded[]> {
  if (places.length === 0) return []
  // Only here: all playbooks of Amends come with it.
  const [amends, zod] = await Promise.all([import('./index.ts'), import('zod')])
  const { load } = await loader(places, cwd, { 'amends/playbooks': amends, zod })
  const found: Loaded[] = []
  for (const place of places) {
    let isEmpty = true
    for (const file of programsAt(place, cwd)) {
      const from = isAbsolute(file) ? relative(cwd, file) : file
      for (const playbook of playbooksIn(await load(file, from), from)) {
        isEmpty = false
        // A folder may hold a file that gathers what the others export.
        if (!found.some((known) => known.playbook === playbook)) found.push({ playbook, from })
      }
    }
    if (isEmpty && !isStepFile(place)) {
      throw new PlaybookError(
        `Cannot load ${place}: there is no playbook in it; export what definePlaybook returns`,
      )
    }
  }
  return found
}

const program = /^(?!.*\.(test|d)\.[cm]?ts$)(?!.*\.test\.[cm]?js$).+\.[cm]?[jt]s$/

/** Whether a file holds machines for steps, and so is none of playbooks: `visit.step.ts`. */
export const isStepFile = (file: string): boolean => /\.step\.[jt]s$/.test(file)

/** The files of a place; the name itself where it is a package. */
function programsAt(place: string, cwd: string): string[] {
  const path = resolve(cwd, place)
  if (!existsSync(path)) return [/^\.{0,2}\//.test(place) ? path : place]
  if (!statSync(path).isDirectory()) return isStepFile(path) ? [] : [path]
  return readdirSync(path)
    .filter((name) => program.test(name) && !isStepFile(name) && statSync(join(path, name)).isFile())
    .sort()
    .map((name) => join(path, name))
}

/** What a module exports: playbooks, beside other things. */
function playbooksIn(module: unknown, from: string): Playbook[] {
  if (!isObject(module)) return []
  return Object.entries(module).flatMap(([name, exported]) =>
    (Array.isArray(exported) ? exported : [exported]).flatMap((each: unknown) => {
      if (isPlaybook(each)) return each
      if (!isDefinition(each)) return []
      throw new PlaybookError(
        `Cannot load ${from}: its export "${name}" is a definition: hand it to definePlaybook`,
      )
    }),
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isPlaybook = (value: unknown): value is Playbook =>
  isObject(value) &&
  typeof value.name === 'string' &&
  typeof value.version === 'number' &&
  typeof value.consider === 'function' &&
  isObject(value.facts)

const isDefinition = (value: unknown): boolean =>
  isObject(value) && isObject(value.messages) && isObject(value.facts) && 'summary' in value
