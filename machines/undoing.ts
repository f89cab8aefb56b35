import type { recoverySetup } from './recovery-setup.ts'
import { actSettled, undoFailed, undoInput, undone } from './undo.ts'

/** Longer than any action lasts, with all its tries (workflows/effects.ts). */
const actionEndsMs = 40 * 60_000

/** Takes back what was done, one after the other, once a recovery is withdrawn. */
export const undoing = (recovery: ReturnType<typeof recoverySetup>) =>
  recovery.createStateConfig({
    initial: 'ready',
    states: {
      ready: {
        always: [
          { guard: 'mayUndo', target: 'undoing' },
          { guard: 'awaitsAction', target: 'waiting' },
        ],
      },
      waiting: {
        always: { guard: 'mayUndo', target: 'undoing' },
        // Whoever runs the machine tells when an action has ended. Should nobody, it has by then.
        after: {
          [actionEndsMs]: {
            target: 'ready',
            actions: { type: 'apply', params: { change: actSettled(false) } },
          },
        },
      },
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
