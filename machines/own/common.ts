import {
  type AnyActorRef,
  type AnyStateMachine,
  assign,
  enqueueActions,
  isMachineSnapshot,
  StateMachine,
  sendParent,
} from 'xstate'
import type { StepEvent } from '../step.ts'

const passUp = sendParent(({ event }) => event)

/** Its parts are machines of ours, such as a message: each takes what is for it, and leaves the rest. */
const tellParts = enqueueActions(({ enqueue, self, event }) => {
  const children: Record<string, AnyActorRef | undefined> = self.getSnapshot().children
  for (const child of Object.values(children)) {
    const part: unknown = child?.getSnapshot()
    if (child && isMachineSnapshot(part) && part.status === 'active') enqueue.sendTo(child, event)
  }
})

/** Keeps what the recovery tells. */
const keep = (...fields: string[]) =>
  assign(({ event }) => Object.fromEntries(Object.entries(event).filter(([field]) => fields.includes(field))))

/** What is for the part that asked, unless the machine itself takes it where it stands. */
const answers = {
  'task.completed': { actions: tellParts },
  'approval.decided': { actions: tellParts },
}

/** What every step does alike, whatever else it does: its author need not, and must not, do it again. */
const alike = {
  'task.needed': { actions: passUp },
  'message.out': { actions: passUp },
  'remedy.settled': { actions: passUp },
  'action.is': { actions: passUp },
  'waiting.until': { actions: passUp },
  'message.due': { actions: tellParts },
  'owner.is': { actions: [keep('owner'), tellParts] },
  'sent.are': { actions: [keep('sent'), tellParts] },
  'promises.are': { actions: [keep('promised'), tellParts] },
  'cause.is': { actions: [keep('rootCause'), tellParts] },
  'plan.is': { actions: [keep('plan', 'calendars'), tellParts] },
} satisfies Record<Exclude<StepEvent['type'], keyof typeof answers>, unknown>

/** Events that no state of a team's own machine may take, as every step takes them by itself. */
export const reserved: readonly string[] = Object.keys(alike)

/** A team's machine, and what every step does alike. */
export const withCommon = (machine: AnyStateMachine): AnyStateMachine =>
  new StateMachine(
    { ...machine.config, on: { ...answers, ...machine.config.on, ...alike } },
    machine.implementations,
  )
