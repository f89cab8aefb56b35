import type { OwnStep } from '../../../../machines/own/step.ts'
import { PlaybookError } from '../../../../playbooks/index.ts'
import { knownSteps } from '../../../../worker/steps/load.ts'
import { type Io, UsageError } from '../../io.ts'

/**
 * The machines that playbooks bring for steps, as workers find them.
 * @throws UsageError saying which cannot be loaded, and why.
 */
export async function stepsHere(env: Io['env']): Promise<OwnStep[]> {
  try {
    return (await knownSteps(env)).map(({ step }) => step)
  } catch (error) {
    if (error instanceof PlaybookError) throw new UsageError(error.message, { cause: error })
    throw error
  }
}
