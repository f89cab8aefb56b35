import type { OwnStep } from '../../../../machines/own/step.ts'
import { PlaybookError } from '../../../../playbooks/errors.ts'
import { placesIn } from '../../../../playbooks/loader.ts'
import { loadSteps } from '../../../../worker/steps/load.ts'
import { type Io, UsageError } from '../../io.ts'
import { isPlace } from './named.ts'

/**
 * The machines that playbooks bring for steps, as workers find them.
 * @param argument a file or folder that was named on the command line is searched, too; a playbook's name is not
 * @throws UsageError saying which cannot be loaded, and why.
 */
export async function stepsHere(env: Io['env'], argument = ''): Promise<OwnStep[]> {
  try {
    const places = new Set([...placesIn(env), ...(isPlace(argument) ? [argument] : [])])
    return (await loadSteps([...places])).map(({ step }) => step)
  } catch (error) {
    if (error instanceof PlaybookError) throw new UsageError(error.message, { cause: error })
    throw error
  }
}
