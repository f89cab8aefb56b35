import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../program.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const execute = promisify(execFile)

/** The folder of a project that has Amends installed, as npm would have it. */
let project: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'amends-author-'))
  const modules = join(project, 'node_modules')
  await mkdir(join(modules, 'amends'), { recursive: true })
  await cp(join(root, 'package.json'), join(modules, 'amends', 'package.json'))
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const out = join(modules, 'amends', 'dist')
  // The package as it is built, from the sources as they are now.
  await execute(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', out])
  await symlink(join(root, 'node_modules'), join(modules, 'amends', 'node_modules'))
  for (const name of ['zod', 'vitest', 'typescript'])
    await symlink(join(root, 'node_modules', name), join(modules, name))
  await writeFile(join(project, 'package.json'), '{"type": "module"}')
}, 600_000)
afterAll(() => rm(project, { recursive: true, force: true }))

async function amends(args: string[], stdin: Readable = Readable.from([])) {
  let [out, err] = ['', '']
  const stdout = { write: (text: string) => (out += text) }
  const stderr = { write: (text: string) => (err += text) }
  const interrupted = () => new AbortController().signal
  const status = await run(args, { stdout, stderr, stdin, env: {}, interrupted })
  return { status, out, err }
}

const typesOf = async (folder: string) => {
  const compiler = join(project, 'node_modules', 'typescript', 'bin', 'tsc')
  const options = '--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck'
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
  return execute(
    process.execPath,
    [compiler, ...options.split(' '), '--target', 'es2023', '--module', 'nodenext', ...files],
    { cwd: project },
  ).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
}

test('what it writes type-checks, and its test passes, in a project that has Amends installed', async () => {
  const folder = join(project, 'plain')
  const { status, out } = await amends(['playbook', 'new', 'visit-missed', '--out', folder])
  expect(status).toBe(0)
  expect(out).toContain(`Wrote ${join(folder, 'visit-missed.ts')}`)
  expect(await typesOf(folder)).toBe('')
  const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs')
  const { stdout } = await execute(
    process.execPath,
    [vitest, 'run', '--root', folder, '--reporter', 'json', '--testTimeout', '180000'],
    {
      cwd: project,
    },
  )
  expect(JSON.parse(stdout)).toMatchObject({ success: true, numPassedTests: 2 })
}, 600_000)

test.each(['1', '2', '60'])('what it writes for %s days is checked without an error', async (days) => {
  const folder = join(project, `checked-${days}`)
  const title = ['--title', 'A parcel got lost', '--days', days]
  await amends(['playbook', 'new', 'parcel-lost', ...title, '--out', folder])
  const { status, out } = await amends(['playbook', 'check', join(folder, 'parcel-lost.ts'), '--json'])
  const { findings } = JSON.parse(out)
  expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
  expect(status).toBe(0)
})

test('words that mean something in a program stay words', async () => {
  const folder = join(project, 'odd')
  const odd = "It's `odd` \\ */ isn't it?"
  const { status } = await amends([
    'playbook',
    'new',
    'new',
    '--title',
    odd,
    '--thing',
    odd,
    '--owner',
    odd,
    '--out',
    folder,
  ])
  expect(status).toBe(0)
  expect(await typesOf(folder)).toBe('')
})

test("what it writes for an owner of one's own passes, whoever is there", async () => {
  const folder = join(project, 'own')
  const args = ['playbook', 'new', 'start-recovery', '--owner', 'kim', '--days', '1', '--out', folder]
  expect((await amends(args)).status).toBe(0)
  expect(await typesOf(folder)).toBe('')
  const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs')
  const options = ['--root', folder, '--reporter', 'json', '--testTimeout', '180000']
  const { stdout } = await execute(process.execPath, [vitest, 'run', ...options], { cwd: project })
  expect(JSON.parse(stdout)).toMatchObject({ success: true, numPassedTests: 2 })
}, 600_000)

test('asks on a terminal, and takes what is offered for an empty answer', async () => {
  const folder = join(project, 'asked')
  const typed = Object.assign(Readable.from(['Nobody came\n', '\n', 'omar\n', '3\n']), { isTTY: true })
  const { status, out } = await amends(['playbook', 'new', 'visit-late', '--out', folder], typed)
  expect(status).toBe(0)
  expect(out).toMatch(/What goes wrong.*\(Visit late\).*What is it that fails.*\(visit\)/s)
  const program = await readFile(join(folder, 'visit-late.ts'), 'utf8')
  for (const part of ['/** Nobody came. */', "owner: () => 'omar'", 'businessDays: 3', '=> `visit $'])
    expect(program).toContain(part)
})

test('writes over nothing', async () => {
  const folder = join(project, 'kept')
  await mkdir(folder)
  await writeFile(join(folder, 'visit-missed.test.ts'), 'mine')
  const { status, err } = await amends(['playbook', 'new', 'visit-missed', '--out', folder])
  expect([status, err]).toEqual([
    2,
    `amends: ${join(folder, 'visit-missed.test.ts')} is there already: choose another name or folder\n`,
  ])
  expect(await readdir(folder)).toEqual(['visit-missed.test.ts'])
})

test.each([
  [['Visit'], 'The name "Visit" must be lower case'],
  [['visit-'], 'The name "visit-" must be'],
  [['../visit'], 'The name "../visit" must be'],
  [['visit', '--days', 'soon'], '--days "soon" must be a number'],
  [['visit', '--days', '0'], '--days "0" must be from 1 to 60'],
  [['shipment-delayed'], 'The name "shipment-delayed" is that of a playbook of Amends'],
  [
    ['visit', '--title', 'Due to unforeseen circumstances'],
    '--title "Due to unforeseen circumstances": letters would be',
  ],
  [['visit', '--thing', 'Monday visit'], '--thing "Monday visit": letters would be held back for "Monday": '],
  [['visit', '--out', `${root}package.json`], `--out ${root}package.json is no folder`],
  [['visit', '--title', ''], '--title "" must not be empty'],
  [['visit', '--thing', 'a\nb'], '--thing "a b" must be one line'],
])('%j is refused in one line', async (args, why) => {
  const { status, err } = await amends(['playbook', 'new', '--out', join(project, 'refused'), ...args])
  expect(status).toBe(2)
  expect(err).toContain(`amends: ${why}`)
  expect(err.trimEnd()).not.toContain('\n')
})
