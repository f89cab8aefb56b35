import type { AnyStateMachine } from 'xstate'
import type { StepName } from '../../model/base.ts'
import { directEffects } from '../effect.ts'
import { reserved } from './common.ts'
import type { OwnStep } from './step.ts'

/** As `stepId` in model/base.ts, which is not for the workflows. */
const wellNamed = /^(?=.{1,100}$)[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\.[1-9]\d*$/

const stepNames: Record<StepName, true> = {
  'own-it': true,
  act: true,
  'make-it-right': true,
  'close-the-loop': true,
}

/** What a machine may ask for by itself; all else belongs to its parts. */
const mayAsk = ['act', 'deadlines', 'perform']

interface Node {
  readonly on?: unknown
  readonly invoke?: unknown
  readonly states?: unknown
}

/**
 * What keeps a definition from being a step, as far as can be told before it runs: what its types leave open. Each in one line that
 * begins with what is wrong with it.
 */
export function misfits({ id, step, machine }: OwnStep): string[] {
  if (!wellNamed.test(id))
    return ['id: must be lower case words parted by dots, the last a version number: acme.visit.1']
  if (!Object.hasOwn(stepNames, step)) return [`step: must be one of ${Object.keys(stepNames).join(', ')}`]
  let built: AnyStateMachine
  try {
    built = machine({ now: () => 0 })
    if (typeof built.config !== 'object') throw new Error('it is no machine of XState')
  } catch (error) {
    return [`machine: it cannot be built: ${error instanceof Error ? error.message : String(error)}`]
  }
  const effects = directEffects(built)
  const foreign = [...effects].flatMap(([key, name]) =>
    mayAsk.includes(name)
      ? []
      : [`actors.${key}: there is no effect of this name: declare act and deadlines by these names`],
  )
  return [...foreign, ...statesOf(built.config, '').flatMap(([path, node]) => wrongIn(path, node, effects))]
}

function statesOf(node: Node, path: string): [string, Node][] {
  return [
    [path, node],
    ...entries(node.states).flatMap(([key, child]) =>
      isNode(child) ? statesOf(child, path ? `${path}.${key}` : key) : [],
    ),
  ]
}

function wrongIn(path: string, { on, invoke }: Node, effects: ReadonlyMap<string, string>): string[] {
  const where = path === '' ? 'its root' : `state ${path}`
  const events = entries(on).map(([event]) => event)
  const taken = events
    .filter((event) => reserved.includes(event))
    .map(
      (event) =>
        `${where}: it takes ${event}, which every step takes by itself: look at the context, in an always`,
    )
  const wild = events
    .filter((event) => event.endsWith('*'))
    .map((event) => `${where}: it takes ${event}, and so what is not for it: name its events`)
  const careless = [invoke ?? []].flat().flatMap((invoked: unknown) => {
    const [src, onError] = ['src', 'onError'].map(
      (key) => entries(invoked).find(([name]) => name === key)?.[1],
    )
    return typeof src === 'string' && effects.has(src) && onError === undefined
      ? [`${where}: it invokes ${src} without an onError: an effect may fail for good`]
      : []
  })
  const answers =
    path === '' ? events.filter((event) => event === 'task.completed' || event === 'approval.decided') : []
  return [
    ...taken,
    ...wild,
    ...careless,
    ...answers.map(
      (event) =>
        `${where}: it takes ${event} in every state, also what its parts wait for: take it in the state that asks`,
    ),
  ]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
