import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client, WorkflowHandle } from '@temporalio/client'
import { startOptions } from '../client/start-options.ts'
import type { RecoveryEvent } from '../model/events.ts'
import type { Failure, RecoveryInput } from '../model/failure.ts'
import { workflowType } from '../model/names.ts'
import type { RecoveryOutput } from '../model/records.ts'
import { seal } from '../model/seal.ts'
import { shipmentFailure } from '../tests/support/shipment.ts'
import { EVENT } from '../workflows/durable/messages.ts'
import type { Sent, World } from './world.ts'

type Recovery = WorkflowHandle<(input: RecoveryInput) => Promise<RecoveryOutput>>

/** One recovery from its failure to its end. */
export interface Lived {
  readonly handle: Recovery
  readonly output: RecoveryOutput
  /** Milliseconds from the call that starts it to the apology leaving. */
  readonly toApology: number
}

/** A small delay, whose remedies nobody needs to approve and which calls for no gesture. */
function newFailure(): Failure {
  return {
    ...shipmentFailure,
    reference: randomUUID(),
    occurredAt: new Date().toISOString(),
    facts: { ...shipmentFailure.facts, shippedOn: '1997-01-11', daysLate: 2, owner: 'laura' },
  }
}

/**
 * Starts a recovery and plays the people in it, who are all content: the parcel arrives, the owner says why it was late, the
 * customer answers the follow-up. None of them answers before the recovery has noted what it promised.
 *
 * @param restMs how long each of them waits before they write, in milliseconds
 * @param onApology called when the apology leaves
 */
export async function live(
  client: Client,
  world: World,
  taskQueue: string,
  restMs: number,
  onApology: (afterMs: number) => void = () => undefined,
): Promise<Lived> {
  const options = startOptions(newFailure(), 0, 1)
  const sent = outgoing(world, options.workflowId)
  const began = performance.now()
  const handle = await client.workflow.start<(input: RecoveryInput) => Promise<RecoveryOutput>>(
    workflowType,
    {
      ...options,
      taskQueue,
    },
  )
  const say = async (event: RecoveryEvent) => {
    await pause(restMs)
    await handle.signal<[RecoveryEvent]>(EVENT, event)
  }
  await sent('apology')
  const toApology = performance.now() - began
  onApology(toApology)
  // Asked for as soon as the recovery has noted that the next step is out, with its promise.
  await sent('next-update')
  await say({ type: 'promise.kept', id: randomUUID(), promise: 'arrival' })
  await sent('follow-up')
  const task = world.openTask(options.workflowId)
  if (!task) throw new Error(`${options.workflowId} asked nobody for the root cause`)
  await say({
    type: 'task.completed',
    id: randomUUID(),
    task: task.id,
    by: task.assignee,
    cause: 'Carrier collected late',
    action: 'Book the first collection of the day',
  })
  await say({
    type: 'customer.replied',
    id: randomUUID(),
    text: seal('It is here, thank you'),
    satisfied: true,
  })
  const output = await handle.result()
  return { handle, output, toApology }
}

/** Waits for messages to one customer. */
function outgoing(world: World, recovery: string): (kind: Sent['kind']) => Promise<void> {
  const giveUpMs = 60_000
  return (kind) =>
    new Promise((resolve, reject) => {
      const isOut = () => world.sent(recovery).some((sent) => sent.kind === kind)
      if (isOut()) return resolve()
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`${recovery}: no ${kind} after ${giveUpMs} ms`))
      }, giveUpMs)
      const stop = world.listen((sent) => {
        if (sent.recovery !== recovery || sent.kind !== kind) return
        clearTimeout(timer)
        stop()
        resolve()
      })
    })
}
