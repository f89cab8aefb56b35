import { actMachine } from '../act.ts'
import { closeTheLoopMachine } from '../close-the-loop.ts'
import { effects } from '../effects.ts'
import { makeItRightMachine } from '../make-it-right.ts'
import { messageMachine } from '../message.ts'
import { ownItMachine } from '../own-it.ts'
import type { ActionIs, StepInput, TaskNeeded } from '../step.ts'
import { armedFor, type Moment, type Now } from '../timing.ts'

/**
 * `amends/steps`: what a machine of a team's own for a step is made of. All of it is pure, as it becomes part of the workflows.
 */
export { effectId } from '../effects.ts'
export type { StepEvent, StepInput } from '../step.ts'
export { base, goingOn, isRetry, toCustomer, waitingUntil } from '../step.ts'
export type { Moment, Now } from '../timing.ts'
export { type ExtraEffect, extraEffect } from './extra-effect.ts'
export { defineStep, type OwnStep } from './step.ts'

/** A message to the customer, from its first word to its delivery: invoke it with what `toCustomer` gives. */
export const message = messageMachine

/**
 * An action of the playbook: asked with its ID, by an effect ID of its own. Tell the recovery what becomes of it (`actionIs`), or it
 * is not taken back when the recovery is withdrawn.
 */
export const act = effects.act

/** An action begins (`running`), or has ended: for the parent, before the effect is asked for and when it has answered. */
export const actionIs = (
  { opening }: Pick<StepInput, 'opening'>,
  action: string,
  state: ActionIs['state'],
): ActionIs => ({ type: 'action.is', action, opening, state })

/** Asks the clock when budgets are used up. */
export const deadlines = effects.deadlines

/** The usual machines of the steps, to be part of your own: invoke one with what `inputOf` gives. */
export const usualSteps = {
  'own-it': () => ownItMachine,
  act: actMachine,
  'make-it-right': makeItRightMachine,
  'close-the-loop': closeTheLoopMachine,
}

/** What a step was begun with, as it stands now: without what else its context holds. */
export const inputOf = ({
  recovery,
  opening,
  failure,
  plan,
  owner,
  timeScale,
  sent,
  promised,
  rootCause,
  calendars,
}: StepInput): StepInput => ({
  recovery,
  opening,
  failure,
  plan,
  owner,
  timeScale,
  sent,
  promised,
  rootCause,
  calendars,
})

/** Asks the owner to do something by hand, or to say that it should be tried again: the answer is `task.completed`. */
export const taskNeeded = (task: { subject: string; summary: string }): TaskNeeded => ({
  type: 'task.needed',
  task: { kind: 'act', ...task },
})

/**
 * A moment to wait for, as people are shown it, and as its timer is armed: under a time scale it comes sooner.
 * @param instant ISO 8601
 * @param from since when it is waited for, ISO 8601
 */
export const momentOf = ({ timeScale }: StepInput, instant: string, from: string): Moment => ({
  at: instant,
  armed: armedFor(instant, from, timeScale),
})

/** How long from now until a moment, in milliseconds: what a delay of a machine answers. */
export const until = ({ armed }: Moment, now: Now): number => Math.max(0, armed - now())
