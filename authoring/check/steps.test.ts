import { describe, expect, test } from 'vitest'
import { setup } from 'xstate'
import { z } from 'zod'
import { defineStep, message, type StepEvent, type StepInput, toCustomer } from '../../machines/own/index.ts'
import type { OwnStep } from '../../machines/own/step.ts'
import { definePlaybook } from '../../playbooks/index.ts'
import { stepFindings } from './steps.ts'
import { tryOut } from './trials.ts'

const types = { input: {} as StepInput, context: {} as StepInput, events: {} as StepEvent }

/** An apology, and what comes after it. */
const apologizing = (after: 'over' | 'forever', kind: 'apology' | 'update' = 'apology'): OwnStep =>
  defineStep({
    id: 'acme.own.1',
    step: 'own-it',
    machine: () =>
      setup({ types, actors: { message } }).createMachine({
        context: ({ input }) => input,
        initial: 'telling',
        states: {
          telling: {
            invoke: { src: 'message', input: ({ context }) => toCustomer(context, kind), onDone: after },
          },
          forever: {},
          over: { type: 'final' },
        },
      }),
  })

const throwing = defineStep({
  id: 'acme.own.1',
  step: 'own-it',
  machine: () =>
    setup({ types }).createMachine({
      context: () => {
        throw new Error('no such\nfield')
      },
    }),
})

const playbook = definePlaybook({
  name: 'lift-stuck',
  version: 1,
  facts: z.object({ liftId: z.string().min(1) }),
  summary: () => 'The lift stood still',
  owner: () => 'lena',
  steps: { 'own-it': 'acme.own.1' },
  actions: [{ id: 'send', what: 'Send somebody', run: async () => 'I have asked a colleague to go there.' }],
  promise: (_, { after }) => ({ what: 'the lift runs', by: after({ businessDays: 2 }) }),
  messages: {
    apology: ({ customer, owner }) => ({
      subject: 'The lift stood still',
      text: `Dear ${customer.name},\n\nthe lift stood still, and that is our failure. I am sorry. My next step is to send somebody.\n\nSincerely,\n${owner.name}`,
    }),
  },
})
const { trials } = tryOut(playbook, 1)
const found = async (...steps: OwnStep[]) =>
  (await stepFindings(playbook, trials, steps)).map(({ where, what }) => `${where}: ${what}`)

describe('the machine that a playbook brings for a step', () => {
  test('is fine when it does what the step owes', async () => {
    expect(await found(apologizing('over'))).toEqual([])
  })

  test.each<[string, OwnStep[], string]>([
    ['is not there', [], 'steps.own-it: There is no machine "acme.own.1"'],
    [
      'is for another step',
      [{ ...apologizing('over'), step: 'act' }],
      'steps.own-it: The machine "acme.own.1" is for the step "act"',
    ],
    ['ends too soon', [apologizing('over', 'update')], 'it ended, but the customer had no apology message'],
    ['does not end', [apologizing('forever')], 'The machine "acme.own.1" has come to no end in P120D'],
    ['throws', [throwing], 'The machine of step "acme.own.1" failed: no such field'],
  ])('is found out where it %s', async (_, steps, what) => {
    expect(await found(...steps)).toEqual([expect.stringContaining(what)])
  })
})
