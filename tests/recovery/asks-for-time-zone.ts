import type { WorkflowInterceptorsFactory } from '@temporalio/workflow'

/** What a workflow must never do: the wall clock of a zone depends on the time-zone data of the machine. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      execute: (input, next) => {
        new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin' }).format(0)
        return next(input)
      },
    },
  ],
})
