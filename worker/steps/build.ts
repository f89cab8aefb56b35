import { DefaultLogger } from '@temporalio/worker'
import type { StepName } from '../../model/base.ts'
import { bundleWith } from '../bundle.ts'
import { knownSteps } from './load.ts'
import { withNote } from './note.ts'

/**
 * Builds what `AMENDS_BUNDLE` is to name, with the steps that are known in an environment.
 * @throws PlaybookError in one line, for a step that cannot be loaded.
 */
export async function bundleFor(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ code: string; steps: { id: string; step: StepName }[] }> {
  const steps = await knownSteps(env)
  const { code } = await bundleWith(steps, new DefaultLogger('ERROR'))
  return { code: withNote(code, steps), steps: steps.map(({ step: { id, step } }) => ({ id, step })) }
}
