import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Found } from './finding.ts'

/** What the compiler says of a file; null where there is no compiler to ask. */
export type TypeFindings = readonly Found[] | null

/**
 * Asks the TypeScript compiler of the author's own folder about a file, with the settings of the author's own project.
 * @param file an absolute path
 */
export async function typeFindings(file: string): Promise<TypeFindings> {
  const compiler = compilerFor(file)
  if (compiler === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'amends-types-'))
  try {
    const project = join(folder, 'tsconfig.json')
    await writeFile(project, JSON.stringify(projectFor(file)))
    const said = await run(compiler, ['--project', project, '--pretty', 'false'], dirname(file))
    return findingsIn(said, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function compilerFor(file: string): string | null {
  try {
    const manifest = createRequire(file).resolve('typescript/package.json')
    const { bin }: { bin?: { tsc?: string } } = JSON.parse(readFileSync(manifest, 'utf8'))
    return bin?.tsc === undefined ? null : join(dirname(manifest), bin.tsc)
  } catch {
    return null
  }
}

/** Its own folders for types are named, as the compiler would look for them beside this project. */
function projectFor(file: string): object {
  const folders = upwards(dirname(file))
  const own = folders.map((folder) => join(folder, 'tsconfig.json')).find((path) => existsSync(path))
  const typeRoots = folders
    .map((folder) => join(folder, 'node_modules', '@types'))
    .filter((path) => existsSync(path))
  const always = { noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, typeRoots }
  // Where nobody has said so, a playbook knows what Node.js gives it: console, fetch, process.
  const node = typeRoots.some((folder) => existsSync(join(folder, 'node')))
  const world = node ? { lib: ['ES2023'], types: ['node'] } : { lib: ['ES2023', 'DOM'], types: [] }
  const usual = { target: 'ES2023', ...world, module: 'NodeNext', strict: true }
  return own === undefined
    ? { files: [file], compilerOptions: { ...usual, ...always } }
    : { extends: own, files: [file], include: [], compilerOptions: always }
}

const upwards = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...upwards(dirname(folder))]

/** What it prints; that it fails says no more. */
const run = (program: string, args: string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd, maxBuffer: 16 << 20 }, (_, stdout, stderr) =>
      resolve(`${stdout}\n${stderr}`),
    )
  })

/** `late.ts(3,7): error TS2322: Type ...`, and indented lines that explain it; of other files only if none is of this one. */
function findingsIn(said: string, file: string): Found[] {
  const all = [...said.matchAll(/^(\S[^\n(]*?)(?:\((\d+),(\d+)\))?: error (TS\d+: [^\n]*)/gm)].map(
    ([, path = '', line, column, what = '']) => ({ path, line, column, what }),
  )
  const own = all.filter(({ path }) => join(dirname(file), path) === file || path === file)
  return (own.length > 0 ? own : all).slice(0, 20).map(({ path, line, column, what }) => ({
    where: [relative(dirname(file), join(dirname(file), path)), line, column].filter(Boolean).join(':'),
    what,
    todo: 'Mend the types: what the compiler does not believe, a case will hit one day',
    severity: 'error',
  }))
}
