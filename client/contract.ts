import { z } from 'zod'
import { recoveryEvent } from '../model/events.ts'
import { failure, recoveryInput } from '../model/failure.ts'
import { recoveryId, searchAttributes, taskQueue, workflowType } from '../model/names.ts'
import { recoveryOutput } from '../model/records.ts'
import { EVENT, SEND, SNAPSHOT, WAIT_FOR } from '../workflows/durable/messages.ts'
import type { PlaybookFacts } from './failures.ts'
import { snapshotAnswer } from './status.ts'

/** What a playbook asks of a failure. */
export interface PlaybookContract {
  readonly name: string
  readonly version: number
  /** JSON Schema of a failure of this kind, as `amends start` takes it. */
  readonly failure: object
}

/** All that a program in any language needs to talk to recoveries over Temporal. Schemas are JSON Schemas. */
export interface Contract {
  readonly taskQueue: string
  readonly workflowType: string
  readonly workflowId: string
  /** How a sealed string is made. */
  readonly sealed: string
  readonly input: object
  readonly output: object
  readonly signals: Record<string, string>
  readonly updates: Record<string, string>
  readonly queries: Record<string, string>
  readonly events: object
  readonly snapshot: object
  readonly searchAttributes: readonly { readonly name: string; readonly type: string }[]
  readonly playbooks: readonly PlaybookContract[]
}

/** Describes the contract, for `amends playbook list --json`. */
export function describeContract(playbooks: readonly PlaybookFacts[]): Contract {
  return {
    taskQueue,
    workflowType,
    workflowId: recoveryId('<playbook>', '<reference>'),
    sealed:
      'personal data: "plain:" and the base64 of its JSON in UTF-8; contact is {name, email}, facts an object, text a string',
    input: schema(recoveryInput),
    output: schema(recoveryOutput),
    signals: { [EVENT]: 'any event, fire and forget' },
    updates: {
      [SEND]: 'an event; refused where the recovery does not take it now; answers the snapshot',
      [WAIT_FOR]: '"hasTag:NAME" or a state; answers the snapshot; after a minute WaitTimeout: ask again',
    },
    queries: { [SNAPSHOT]: 'the snapshot' },
    events: schema(recoveryEvent),
    snapshot: schema(snapshotAnswer),
    searchAttributes: Object.values(searchAttributes).map(({ name, type }) => ({ name, type })),
    playbooks: playbooks.map(({ name, version, facts }) => ({
      name,
      version,
      failure: schema(failure.extend({ playbook: z.literal(name), facts })),
    })),
  }
}

function schema(type: z.ZodType): object {
  return z.toJSONSchema(type, { io: 'input' })
}
