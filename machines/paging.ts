import { all } from './context.ts'
import { pageInput, takePages } from './pages.ts'
import { type recoverySetup, retryAfterMs } from './recovery-setup.ts'
import { unreckoned } from './reports.ts'

/** Finds out who is to be paged with what, and until when they are to accept. */
export const paging = (recovery: ReturnType<typeof recoverySetup>) =>
  recovery.createStateConfig({
    initial: 'known',
    states: {
      known: { always: { guard: 'isPaging', target: 'asking' } },
      asking: {
        invoke: {
          src: 'page',
          input: ({ context }) => pageInput(context),
          onDone: {
            target: 'known',
            actions: {
              type: 'apply',
              params: ({ event: { output: found } }) => ({
                change: all((context) => ({ ...context, found }), takePages),
              }),
            },
          },
          onError: {
            target: 'failed',
            actions: { type: 'apply', params: ({ event }) => ({ change: unreckoned(event.error) }) },
          },
        },
      },
      failed: { after: { [retryAfterMs]: 'asking' } },
    },
  })
