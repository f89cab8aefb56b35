import { setup } from 'xstate'

/** One machine in three versions, of which each goes another way. */
function version(number: number) {
  return setup({ types: { events: {} as { type: 'go' } } }).createMachine({
    id: `evolving-${number}`,
    initial: 'waiting',
    states: { waiting: { on: { go: `way${number}` } }, [`way${number}`]: { type: 'final' } },
    output: `version ${number}`,
  })
}

export const [first, second, third] = [version(1), version(2), version(3)]
