import { setCurrentDetails } from '@temporalio/workflow'
import { stepsIn } from '../machines/own/step.ts'
import { recoveryMachine } from '../machines/recovery.ts'
import { worldEvents } from '../machines/well-formed.ts'
import { details } from './details.ts'
import { durable, now } from './durable.ts'
import { effects } from './effects.ts'
import { modules } from './own-steps.ts'
import { upsertVisibility } from './visibility.ts'

/** A recovery as a Temporal workflow: its machine, run durably, with what ops see of it. */
export const recovery = durable(recoveryMachine({ now, steps: stepsIn(modules) }), {
  effects,
  accepts: worldEvents,
  onChange: ({ snapshot: { context }, deadlines }) => {
    upsertVisibility(context)
    setCurrentDetails(details(context, deadlines))
  },
})
