import { existsSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { openDirectory } from '../../../../activities/directory.ts'
import { partsOf } from '../../../../authoring/check/finding.ts'
import { checkPlaybook, type Finding, type Report } from '../../../../authoring/check/index.ts'
import { programOf, programOfOurs } from '../../../../authoring/check/program.ts'
import { typeFindings } from '../../../../authoring/check/types.ts'
import { NothingThere } from '../../../../playbooks/errors.ts'
import { playbooks as ours, type Playbook, PlaybookError } from '../../../../playbooks/index.ts'
import { knownPlaybooks, loadPlaybooks } from '../../../../playbooks/load.ts'
import { placesIn } from '../../../../playbooks/loader.ts'
import { type LoadedStep, loadSteps } from '../../../../worker/steps/load.ts'
import { document, exit, type Io, UsageError } from '../../io.ts'
import type { SetStatus } from '../../program.ts'
import type { CheckFlags } from './check.ts'

/** A playbook to check, and the file that it is in, where it is known. */
interface Target {
  playbook: Playbook
  file: string | null
}

/** Checks playbooks and prints what was found. */
export async function check(
  io: Io,
  setStatus: SetStatus,
  place: string | undefined,
  { seed, json }: CheckFlags,
): Promise<void> {
  const { targets, findings } = await targetsOf(place, io.env)
  const brought = await stepsFor(place, io.env, findings)
  const steps = brought.map(({ step }) => step)
  const directory = await openDirectory()
  const reports: Report[] = []
  const notes: string[] = []
  for (const { playbook, file } of targets) {
    const program = file === null ? programOfOurs(playbook.name) : programOf(file)
    reports.push(await checkPlaybook(playbook, { seed, directory, program, steps }))
  }
  for (const file of new Set(targets.flatMap(({ file }) => (file?.match(/\.[cm]?ts$/) ? file : [])))) {
    const names = targets.filter((target) => target.file === file).map(({ playbook }) => playbook.name)
    const found = await typeFindings(file)
    if (found === null) notes.push(`Types were not checked: there is no typescript beside ${file}`)
    else findings.push(...found.map((each) => ({ playbook: names.join(', '), ...each })))
  }
  for (const file of new Set(brought.flatMap(({ file }) => (file.endsWith('.ts') ? file : [])))) {
    const ids = brought.filter((each) => each.file === file).map(({ step }) => step.id)
    const found = (await typeFindings(file)) ?? []
    findings.push(...found.map((each) => ({ playbook: ids.join(', '), ...each })))
  }
  findings.push(...reports.flatMap((report) => report.findings))
  const isWrong = findings.some(({ severity }) => severity === 'error')
  if (isWrong) setStatus(exit.failed)
  if (json) {
    const playbooks = reports.map(({ findings: _, ...tried }) => tried)
    return document(io.stdout, { ok: !isWrong, playbooks, findings, notes })
  }
  io.stdout.write(told(reports, findings, notes))
}

/** The machines for steps beside what is checked. One that cannot be loaded is a finding, and none is known then. */
async function stepsFor(
  place: string | undefined,
  env: Io['env'],
  findings: Finding[],
): Promise<readonly LoadedStep[]> {
  const places = new Set([...placesIn(env), ...(place !== undefined && existsSync(place) ? [place] : [])])
  try {
    return await loadSteps([...places])
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error
    findings.push(unloadable(error))
    return []
  }
}

/**
 * What to check: all that is known, a known name, or a place. A program that does not run, or that holds no playbook, is a finding.
 * @throws UsageError for a place where nothing is.
 */
async function targetsOf(
  place: string | undefined,
  env: Io['env'],
): Promise<{ targets: Target[]; findings: Finding[] }> {
  try {
    const known = ours.map((playbook): Target => ({ playbook, file: null }))
    const named = known.filter(({ playbook }) => playbook.name === place)
    if (named.length > 0) return { targets: named, findings: [] }
    if (place === undefined || /^[a-z0-9-]+$/.test(place)) {
      const all = await located(env)
      const targets = place === undefined ? all : all.filter(({ playbook }) => playbook.name === place)
      if (targets.length > 0) return { targets, findings: [] }
    }
    const targets = place === undefined ? known : await loaded([place])
    return { targets, findings: targets.flatMap(({ playbook }) => taken(playbook)) }
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error
    // What is there and cannot be loaded is a finding; where nothing is, whoever asked is wrong.
    if (error instanceof NothingThere) throw new UsageError(error.message, { cause: error })
    return { targets: [], findings: [unloadable(error)] }
  }
}

/** No worker loads what has the name and version of a playbook that comes with Amends. */
const taken = ({ name, version }: Playbook): Finding[] =>
  ours.some((own) => own.name === name && own.version === version)
    ? [
        {
          playbook: name,
          where: 'name',
          what: `There is a playbook "${name}" version ${version} already, in the playbooks of Amends`,
          todo: 'Give it another name, or raise its version: no worker loads two of the same',
          severity: 'error',
        },
      ]
    : []

/** All that are known here, each with its file. */
async function located(env: Io['env']): Promise<Target[]> {
  // Refuses two of one name and version, as a worker does.
  const all = await knownPlaybooks(env)
  const places = (env.AMENDS_PLAYBOOKS ?? '').split(',').flatMap((place) => place.trim() || [])
  const own = await loaded(places)
  return all.map((playbook) => ({
    playbook,
    file: own.find((each) => isSame(each.playbook, playbook))?.file ?? null,
  }))
}

const isSame = (a: Playbook, b: Playbook): boolean => a.name === b.name && a.version === b.version

/** A package has no file of its own that is known here. */
const loaded = async (places: readonly string[]): Promise<Target[]> =>
  (await loadPlaybooks(places)).map(({ playbook, from }) => ({
    playbook,
    file: /\.[cm]?[jt]s$/.test(from) ? (isAbsolute(from) ? from : resolve(from)) : null,
  }))

function unloadable({ message }: PlaybookError): Finding {
  const [, from = '', rest = message] = /^Cannot load (.+?): ([\s\S]*)$/.exec(message) ?? []
  return {
    playbook: /^Playbook "([^"]*)"/.exec(rest)?.[1] ?? from,
    ...partsOf(rest, from),
    todo: 'Correct this: the playbook cannot be loaded',
    severity: 'error',
  }
}

function told(reports: readonly Report[], findings: readonly Finding[], notes: readonly string[]): string {
  const lines = reports.map(
    ({ playbook, version, cases, messages, languages }) =>
      `${playbook} version ${version}: ${cases} cases tried, ${messages} messages held to the gate (${languages.join(', ') || 'none'})`,
  )
  const found = alike(findings).flatMap(({ playbook, where, what, todo, severity }) => [
    '',
    `${severity}: ${playbook}, ${where.join(', ')}`,
    `  ${what}`,
    `  To do: ${todo}`,
  ])
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const sum = `${errors} error${errors === 1 ? '' : 's'}, ${findings.length - errors} warning${findings.length - errors === 1 ? '' : 's'}`
  return `${[...lines, ...notes, ...found, '', sum].join('\n')}\n`
}

/** The same may be wrong with many letters: it is told once, with all of them. */
function alike(findings: readonly Finding[]) {
  const told = new Map<string, Omit<Finding, 'where'> & { where: string[] }>()
  for (const { where, ...finding } of findings) {
    const key = JSON.stringify(finding)
    told.set(key, { ...finding, where: [...(told.get(key)?.where ?? []), where] })
  }
  return [...told.values()]
}
