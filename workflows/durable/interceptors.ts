import type { ActivateInput, WorkflowInterceptorsFactory } from '@temporalio/workflow'
import { CancellationScope, condition, workflowInfo } from '@temporalio/workflow'
import { delivery } from './arrivals.ts'
import { time } from './time.ts'

type Jobs = NonNullable<ActivateInput['activation']['jobs']>

/**
 * Takes the results of local activities before the messages that come with them.
 *
 * When a query comes with a workflow task, the SDK may end the task with the result of a local activity recorded but not yet
 * delivered. It then comes in the next task, together with the messages of that one, which are handled first; but a replay
 * delivers it in the task that recorded it, before them. To keep to one order, messages wait here until what follows from the
 * result has been done. This must be among the bundle's `workflowInterceptorModules`.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  internals: [
    {
      activate(input, next) {
        const jobs = input.activation.jobs ?? []
        const messages = jobs.filter(({ signalWorkflow, doUpdate }) => signalWorkflow || doUpdate)
        const results = jobs.filter(({ resolveActivity }) => resolveActivity?.isLocal).length
        // In a replay, a result that comes with messages is of an activity that ran in this very task, after them.
        const { isReplaying } = workflowInfo().unsafe
        delivery.isUnderWay = true
        if (isReplaying || messages.length === 0 || results === 0) {
          next(input)
          delivery.isUnderWay = false
          return
        }
        const withJobs = (some: Jobs): ActivateInput => ({
          ...input,
          activation: Object.assign(
            Object.create(Object.getPrototypeOf(input.activation)),
            input.activation,
            { jobs: some },
          ),
        })
        const settled = time.settledAfter(results)
        next(withJobs(jobs.filter((job) => !messages.includes(job))))
        void CancellationScope.nonCancellable(() => condition(settled)).then(() => {
          next(withJobs(messages))
          delivery.isUnderWay = false
        })
      },
    },
  ],
})
