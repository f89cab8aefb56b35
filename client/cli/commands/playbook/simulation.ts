import type { Failure } from '../../../../model/failure.ts'
import { generateFacts, insteadOfMadeUp, NoExample } from '../../../../playbooks/facts/generate.ts'
import type { Playbook } from '../../../../playbooks/index.ts'
import { startRecovery } from '../../../../testing/index.ts'
import type { People } from '../../../../testing/options.ts'
import { courseOf, explore } from '../../../../testing/scripted/explore.ts'
import { play } from '../../../../testing/scripted/play.ts'
import {
  type Script,
  ScriptError,
  script,
  scriptedActs,
  scriptedCast,
} from '../../../../testing/scripted/script.ts'
import { check } from '../../../failures.ts'
import { document, exit, type Io, line, UsageError } from '../../io.ts'
import type { SetStatus } from '../../program.ts'
import { readFacts } from '../../read-facts.ts'
import { readJson } from '../../read-json.ts'
import { explorationJson, explorationText } from './exploration-report.ts'
import { playbookNamed } from './named.ts'
import { peopleHere } from './people.ts'
import { grouped } from './problems.ts'
import { progress } from './progress.ts'
import type { SimulateOptions } from './simulate.ts'
import { simulationJson, simulationText } from './simulation-report.ts'
import { stepsHere } from './steps.ts'

/** Who waits longer waits for nothing. */
const longest = 'P365D'
/** Long enough for each promise to be given up, and each follow-up to be over. */
const longestExplored = 'P120D'

/**
 * Simulates a playbook, and prints what happened.
 * @throws UsageError, InvalidInput naming the field that is wrong.
 */
export async function simulate(
  io: Io,
  setStatus: SetStatus,
  name: string,
  options: SimulateOptions,
): Promise<void> {
  const { facts: factsFile, script: scriptFile, at, seed, untilStable, json } = options
  if (untilStable && scriptFile !== undefined)
    throw new UsageError('--until-stable tries all ways in which people react: leave out --script')
  if (factsFile === '-' && scriptFile === '-')
    throw new UsageError('facts and script cannot both come from standard input: give a file for one of them')
  const playbook = await playbookNamed(name)
  const people = await peopleHere(io.env)
  const steps = await stepsHere(io.env, name)
  const { facts, failure } =
    factsFile === undefined
      ? { facts: madeUp(playbook, people, seed, at), failure: null }
      : await readFacts(playbook, factsFile, io)
  const begins = { ...(failure ? asReported(failure) : {}), ...(at === undefined ? {} : { startAt: at }) }
  if (failure !== null && Date.parse(begins.startAt ?? '') < Date.parse(failure.occurredAt))
    throw new UsageError(`--at ${at} is before ${failure.occurredAt}, when it failed`)
  const start = () => startRecovery(playbook, { ...begins, facts, directory: people, steps })
  const madeUpFacts = factsFile === undefined ? { facts, seed } : null

  if (untilStable) {
    const { tried, end } = progress(io.stderr)
    const explored = await explore(start, longestExplored, tried)
    end()
    if (json) document(io.stdout, explorationJson(playbook.name, facts, explored))
    else io.stdout.write(explorationText(playbook.name, madeUpFacts, explored))
    if (explored.some(({ course }) => course.problems.length > 0)) setStatus(exit.failed)
    return
  }
  const scripted = await readScript(scriptFile, io)
  const recovery = await start()
  let late: Awaited<ReturnType<typeof play>>
  try {
    late = await play(recovery, scriptedCast(scripted), (begun) => scriptedActs(scripted, begun), longest)
  } catch (error) {
    if (error instanceof ScriptError) throw new UsageError(`the script: ${error.message}`, { cause: error })
    throw error
  }
  const course = courseOf(recovery)
  if (json) document(io.stdout, simulationJson(playbook.name, recovery, course))
  else io.stdout.write(simulationText(playbook.name, madeUpFacts, recovery, course))
  for (const { key, at } of late)
    line(
      io.stderr,
      `amends: ${key} of the script, at ${new Date(at).toISOString()}, never came: it had ended before`,
    )
  for (const { first, all } of grouped(course.problems)) {
    const when = all.length === 1 ? 'at' : `${all.length} times in such a way, first at`
    line(io.stderr, `amends: ${first.effect} failed ${when} ${first.at}: ${first.message}`)
  }
  if (course.problems.length > 0) setStatus(exit.failed)
}

/** Somebody with others above them owns what is made up: so the whole ladder is seen. */
function madeUp(
  playbook: Playbook,
  { people }: People,
  seed: number,
  at: string | undefined,
): Record<string, unknown> {
  const owner = (people.find(({ reportsTo }) => reportsTo !== undefined) ?? people[0])?.id ?? 'owner'
  try {
    return generateFacts(playbook.facts, {
      seed,
      texts: { owner: [owner] },
      ...(at === undefined ? {} : { at }),
    })
  } catch (error) {
    if (!(error instanceof NoExample)) throw error
    throw new UsageError(
      `facts of "${playbook.name}" cannot be made up: ${error.message}; ${insteadOfMadeUp}`,
      {
        cause: error,
      },
    )
  }
}

/** It starts as soon as it failed, unless `--at` says otherwise. */
const asReported = ({ customer, reference, occurredAt, severity }: Failure) => ({
  customer,
  reference,
  occurredAt,
  startAt: occurredAt,
  ...(severity === undefined ? {} : { severity }),
})

async function readScript(file: string | undefined, io: Io): Promise<Script> {
  if (file === undefined) return script.parse({})
  const given = await readJson(file, io)
  return check(script, Array.isArray(given) ? { acts: given } : given, `${nameOf(file)} holds no script`)
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file)
