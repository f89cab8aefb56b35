import { assign, not, setup } from 'xstate'
import { type Case, traced } from './case.ts'

/** Nested states, with a final state inside that ends the outer one. */
export const hierarchy: Case = {
  machine: traced(
    setup({}).createMachine({
      id: 'hierarchy',
      initial: 'order',
      states: {
        order: {
          initial: 'picking',
          states: {
            picking: { on: { picked: 'packing' } },
            packing: {
              initial: 'box',
              states: { box: { on: { packed: 'sealed' } }, sealed: { type: 'final' } },
              onDone: 'ready',
            },
            ready: { type: 'final' },
          },
          onDone: 'shipped',
          on: { withdrawn: 'withdrawn' },
        },
        shipped: { type: 'final' },
        withdrawn: { type: 'final' },
      },
    }),
  ),
  script: [{ send: { type: 'picked' } }, { send: { type: 'packed' } }],
}
