import type { OwnStep } from '../../machines/own/step.ts'
import type { Playbook } from '../../playbooks/index.ts'
import { startRecovery } from '../../testing/index.ts'
import { castOf, type OwnerManner } from '../../testing/scripted/cast.ts'
import { play } from '../../testing/scripted/play.ts'
import type { Found } from './finding.ts'
import type { Trial } from './trials.ts'

/** Long enough for every follow-up to be over. */
const longest = 'P120D'

/**
 * What is wrong with the machines that a playbook brings for steps: that they are not there, are for another step, throw, do not do
 * what the step owes, or come to no end while people do what is asked of them.
 */
export async function stepFindings(
  playbook: Playbook,
  [trial]: readonly Trial[],
  steps: readonly OwnStep[],
): Promise<Found[]> {
  const named = Object.entries(trial?.plan.steps ?? {})
  if (!trial || named.length === 0) return []
  const missing = named.flatMap(([step, id]) => {
    const found = steps.find((each) => each.id === id)
    if (!found)
      return [
        amiss(
          step,
          `There is no machine "${id}"`,
          `Put it beside the playbook, in a file such as ${step}.step.ts`,
        ),
      ]
    if (found.step === step) return []
    return [
      amiss(
        step,
        `The machine "${id}" is for the step "${found.step}"`,
        'Name a machine that is for this step',
      ),
    ]
  })
  if (missing.length > 0) return missing
  const ran: Found[] = []
  for (const owner of ['quick', 'absent'] as const) ran.push(...(await run(playbook, trial, steps, owner)))
  return ran.filter(({ what }, index) => ran.findIndex((other) => other.what === what) === index)
}

/** Runs the whole recovery, and looks at what its own machines did. */
async function run(
  playbook: Playbook,
  trial: Trial,
  steps: readonly OwnStep[],
  owner: OwnerManner,
): Promise<Found[]> {
  const { facts, severity } = { ...trial.failure, severity: trial.severity }
  const named = Object.entries(trial.plan.steps ?? {})
  try {
    const recovery = await startRecovery(playbook, { facts, severity, steps })
    await play(recovery, castOf(owner, 'content'), () => [], longest)
    const { tasks, step } = recovery.status
    const short = named.flatMap(([name, id]) =>
      tasks
        .filter(({ kind, subject }) => kind === 'act' && subject === id)
        .map(({ summary }) =>
          amiss(
            name,
            summary,
            'Let the machine do what the step owes before it ends, and take every failure',
          ),
        ),
    )
    const stuck = named.filter(([name]) => name === step && !recovery.isClosed)
    return [
      ...short,
      ...stuck.map(([name, id]) =>
        amiss(
          name,
          `The machine "${id}" has come to no end in ${longest}, although people do what they are asked`,
          'Look at where it waits: simulate it',
        ),
      ),
    ]
  } catch (error) {
    const what = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')
    return [
      {
        where: 'steps',
        what,
        todo: 'Mend the machine: with it, recoveries would stand still',
        severity: 'error',
      },
    ]
  }
}

const amiss = (step: string, what: string, todo: string): Found => ({
  where: `steps.${step}`,
  what,
  todo,
  severity: 'error',
})
