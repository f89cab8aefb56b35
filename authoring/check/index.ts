import { setImmediate } from 'node:timers/promises'
import type { Directory } from '../../activities/directory.ts'
import type { OwnStep } from '../../machines/own/step.ts'
import type { Playbook } from '../../playbooks/index.ts'
import { clockFindings } from './clocks.ts'
import { empowermentFindings } from './empowerment.ts'
import type { Finding, Found } from './finding.ts'
import { checkMessages } from './messages.ts'
import { peopleFindings, summaryFindings } from './people.ts'
import { reachFindings, roundFindings, worthFindings } from './reach.ts'
import { stepFindings } from './steps.ts'
import { type Trials, tryOut } from './trials.ts'

export type { Finding } from './finding.ts'

/** What was found in a playbook, and how hard it was looked. */
export interface Report {
  readonly playbook: string
  readonly version: number
  /** How often it was asked to decide. */
  readonly cases: number
  /** How many messages were written and held to the gate, and in which languages. */
  readonly messages: number
  readonly languages: readonly string[]
  readonly findings: readonly Finding[]
}

/** What a playbook is checked with. */
export interface CheckOptions {
  /** The same seed makes up the same cases. */
  readonly seed: number
  /** Who is there, and whose limits the ladder ends with. */
  readonly directory: Pick<Directory, 'ladder' | 'everyone' | 'onLevel' | 'builtIn'>
  /** The text of the playbook's own files; without it, nothing is said of what is never reached. */
  readonly program: string | null
  /** The machines for steps that were found beside it. */
  readonly steps?: readonly OwnStep[]
}

/**
 * Checks a playbook with made-up cases: what it decides, and each of its messages. What it does is bounded by the number of cases,
 * not by time, so that the same seed finds the same.
 */
export async function checkPlaybook(playbook: Playbook, options: CheckOptions): Promise<Report> {
  const { trials, tried, findings } = await checkDecisions(playbook, options)
  const ofSteps = await stepFindings(playbook, trials, options.steps ?? [])
  // Each takes a while, in which nothing else happens: whoever watches is to see that it goes on.
  await setImmediate()
  const { checked, languages, findings: ofMessages } = checkMessages(playbook, trials)
  await setImmediate()
  const { name, version } = playbook
  const isWorse = (a: Finding, b: Finding): number =>
    Number(a.severity === 'warning') - Number(b.severity === 'warning')
  return {
    playbook: name,
    version,
    cases: tried,
    messages: checked,
    languages,
    findings: [...findings, ...ofSteps, ...ofMessages]
      .filter((found, index, all) => all.findIndex((other) => isSame(other, found)) === index)
      .map((found) => ({ playbook: name, ...found }))
      .sort(isWorse),
  }
}

/** The same place may be asked by several checks, and throw in each. */
const isSame = (a: Found, b: Found): boolean => a.where === b.where && a.what === b.what

/** The same without messages: that it decides, its clocks, its limits, and what it can do and never does. */
export async function checkDecisions(
  playbook: Playbook,
  { seed, directory, program }: CheckOptions,
): Promise<Trials> {
  const { trials, tried, findings } = tryOut(playbook, seed)
  if (trials.length === 0) return { trials, tried, findings }
  const all = [
    ...findings,
    ...clockFindings(trials),
    ...(await empowermentFindings(trials, directory)),
    ...(await peopleFindings(trials, directory)),
    ...summaryFindings(trials),
    ...roundFindings(trials),
    ...worthFindings(trials),
    ...(program === null ? [] : reachFindings(trials, program)),
  ]
  return { trials, tried, findings: all }
}
