import type { recoverySetup } from './recovery-setup.ts'
import { undoFailed, undoInput, undone } from './undo.ts'

/** Takes back what was done, one after the other, once a recovery is withdrawn. */
export const undoing = (recovery: ReturnType<typeof recoverySetup>) =>
  recovery.createStateConfig({
    initial: 'ready',
    states: {
      ready: { always: { guard: 'mayUndo', target: 'undoing' } },
      undoing: {
        invoke: {
          src: 'undo',
          input: ({ context }) => undoInput(context),
          onDone: {
            target: 'ready',
            actions: { type: 'apply', params: ({ event }) => ({ change: undone(event.output.note) }) },
          },
          onError: {
            target: 'ready',
            actions: { type: 'apply', params: ({ event }) => ({ change: undoFailed(event.error) }) },
          },
        },
      },
    },
  })
