import { cancel, raise, sendParent, sendTo, setup } from 'xstate'
import { type Case, traced } from './case.ts'

const bell = setup({}).createMachine({
  id: 'bell',
  on: { 'bell.ring': { actions: sendParent({ type: 'rung' }) } },
})

/** Every kind of delay, each firing: `after` (by number and by name), a delayed `raise`, a delayed `sendTo`. */
export const delays: Case = {
  machine: traced(
    setup({
      actors: { bell },
      delays: { soon: 1_200 },
    }).createMachine({
      id: 'delays',
      invoke: { id: 'bell', src: 'bell' },
      initial: 'first',
      states: {
        first: { after: { 1000: 'second' } },
        second: { after: { soon: 'third', 60000: 'tooLate' } },
        third: { entry: raise({ type: 'raised' }, { delay: 1_000 }), on: { raised: 'fourth' } },
        fourth: { entry: sendTo('bell', { type: 'bell.ring' }, { delay: 1_000 }), on: { rung: 'fifth' } },
        fifth: { type: 'final' },
        tooLate: { type: 'final' },
      },
    }),
  ),
  script: [{ until: 'third' }, { until: 'fifth' }],
}

/** Every kind of delay, each cancelled: by leaving the state, by `cancel(id)`, by the end of the actor that sent it. */
export const cancelledDelays: Case = {
  machine: traced(
    setup({ actors: { bell } }).createMachine({
      id: 'cancelledDelays',
      invoke: { id: 'bell', src: 'bell' },
      initial: 'armed',
      entry: [
        raise({ type: 'raised' }, { delay: 1_500, id: 'raising' }),
        sendTo('bell', { type: 'bell.ring' }, { delay: 1_600, id: 'ringing' }),
      ],
      on: { raised: '.wrong', rung: '.wrong' },
      states: {
        armed: { after: { 1400: 'wrong' }, on: { stop: 'stopped' } },
        stopped: { entry: [cancel('raising'), cancel('ringing')], after: { 3000: 'quiet' } },
        quiet: { type: 'final' },
        wrong: { type: 'final' },
      },
    }),
  ),
  script: [{ send: { type: 'stop' } }, { until: 'quiet' }],
}

/** Two delays that pass within one wait fire in the order in which they are due. */
export const inOrder: Case = {
  machine: traced(
    setup({}).createMachine({
      id: 'inOrder',
      type: 'parallel',
      states: {
        late: {
          initial: 'waiting',
          states: { waiting: { after: { 1040: 'over' } }, over: { type: 'final' } },
        },
        early: {
          initial: 'waiting',
          states: { waiting: { after: { 1000: 'over' } }, over: { type: 'final' } },
        },
        middle: {
          initial: 'waiting',
          states: { waiting: { after: { 1020: 'over' } }, over: { type: 'final' } },
        },
      },
    }),
  ),
  script: [{ until: '{"late":"over"}' }],
}
