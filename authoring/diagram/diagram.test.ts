import { expect, test } from 'vitest'
import type { AnyStateNode } from 'xstate'
import { z } from 'zod'
import { actMachine } from '../../machines/act.ts'
import { closeTheLoopMachine } from '../../machines/close-the-loop.ts'
import { makeItRightMachine } from '../../machines/make-it-right.ts'
import { ownItMachine } from '../../machines/own-it.ts'
import { recoveryMachine } from '../../machines/recovery.ts'
import { definePlaybook } from '../../playbooks/index.ts'
import { visit } from '../../tests/support/own-steps/visit.ts'
import { diagramOf, recoveryDiagram } from './index.ts'

const now = () => 0

const playbook = definePlaybook({
  name: 'lift-stuck',
  version: 1,
  facts: z.object({ lift: z.string().min(1) }),
  summary: ({ facts }) => `Lift ${facts.lift} stood still`,
  owner: () => 'lena',
  pace: { 'own-it': { budget: 'PT7M', warnBefore: 'PT2M', roundTheClock: true } },
  paceBySeverity: { critical: { update: { budget: 'PT90M', warnBefore: 'PT30M' } } },
  ladder: {
    levels: [
      { who: 'owner', acceptWithin: { budget: 'PT11M', warnBefore: 'PT3M' } },
      { who: { role: 'on-call' }, acceptWithin: { budget: 'PT13M', warnBefore: 'PT3M' } },
    ],
    rounds: 3,
  },
  followUp: { after: { businessDays: 4 }, remindAfter: { businessDays: 6 }, endAfter: { businessDays: 12 } },
  actions: [{ id: 'send', what: 'Send somebody', run: async () => 'Somebody is on the way.' }],
  promise: (_, { after }) => ({ what: 'the lift runs', by: after({ businessDays: 2 }) }),
  messages: { apology: () => ({ subject: 'The lift', text: 'It stood still.' }) },
})

/** The IDs of all states, as a diagram writes them: the machine of a step stands inside the state that runs it. */
const idsOf = (node: AnyStateNode, prefix: readonly string[] = []): string[] =>
  Object.values(node.states).flatMap((state: AnyStateNode) => {
    const path = [...prefix, ...state.path]
    const step = steps[path.join('.')]
    return [path.join('.'), ...idsOf(state, prefix), ...(step ? idsOf(step, path) : [])]
  })

const steps: Record<string, AnyStateNode> = {
  'running.steps.ownIt': ownItMachine.root,
  'running.steps.act': actMachine({ now }).root,
  'running.steps.makeItRight': makeItRightMachine({ now }).root,
  'running.steps.closeTheLoop': closeTheLoopMachine({ now }).root,
}
const all = idsOf(recoveryMachine({ now }).root)

const declared = (mermaid: string): string[] =>
  [...mermaid.matchAll(/^ *state ".*" as (\w+)$/gm)].map(([, id = '']) => id)

test('draws every state of the recovery and of its steps, and no other', async () => {
  expect(all).toContain('running.steps.act.waiting')
  const drawn = declared(await diagramOf(playbook, 'mermaid'))
  expect(drawn.sort()).toEqual(all.map((id) => id.replaceAll('.', '_')).sort())
})

test('draws the machine that a playbook brings for a step in the place of the usual one', async () => {
  const own = definePlaybook({
    name: 'lift-visited',
    version: 1,
    facts: z.object({}),
    summary: () => 'The lift stood still',
    owner: () => 'lena',
    steps: { act: visit.id },
    actions: [{ id: 'send', what: 'Send somebody', run: async () => 'Somebody is on the way.' }],
    promise: (_, { after }) => ({ what: 'the lift runs', by: after({ businessDays: 2 }) }),
    messages: { apology: () => ({ subject: 'The lift', text: 'It stood still.' }) },
  })
  const drawn = declared(await diagramOf(own, 'mermaid', [visit]))
  expect(drawn.filter((id) => id.startsWith('running_steps_act_'))).toEqual(
    Object.keys(visit.machine({ now }).states).map((name) => `running_steps_act_${name}`),
  )
  expect(drawn).toContain('running_steps_ownIt_apologizing')
})

test('leaves the steps closed, for a picture of the recovery alone', () => {
  const drawn = declared(recoveryDiagram({ steps: false }))
  expect(drawn.sort()).toEqual(
    idsOf(recoveryMachine({ now }).root)
      .filter((id) => !Object.keys(steps).some((step) => id.startsWith(`${step}.`)))
      .map((id) => id.replaceAll('.', '_'))
      .sort(),
  )
})

test('tells the times of the playbook, and where severities differ', async () => {
  const mermaid = await diagramOf(playbook, 'mermaid')
  expect(mermaid).toContain('own it<br/>within 7 minutes"')
  expect(mermaid).toContain('owner 11 minutes')
  expect(mermaid).toContain('on-call 13 minutes')
  expect(mermaid).toContain('3 rounds')
  expect(mermaid).toContain('update every 2 business days (critical - 90 minutes)')
  expect(mermaid).toMatch(/_waiting --> \w+_asking : follow-up within 4 business days/)
  expect(mermaid).toMatch(/_listening --> \w+_reminding : reminder within 6 business days/)
  expect(mermaid).toMatch(/_waitingLonger --> \w+_quiet : no answer within 12 business days/)
})

test('knows the time of every delay that a machine names', async () => {
  const [named, paced] = [recoveryDiagram({ steps: true }), await diagramOf(playbook, 'mermaid')]
  const delays = Object.values(steps).flatMap((root) => delaysIn(root))
  expect(delays.length).toBeGreaterThan(3)
  for (const delay of delays) {
    expect(named).toContain(` : ${delay}\n`)
    expect(paced).not.toContain(` : ${delay}\n`)
  }
})

const delaysIn = (node: AnyStateNode): unknown[] => [
  ...node.after.map(({ delay }) => delay),
  ...Object.values(node.states).flatMap(delaysIn),
]

test('draws no way between the insides of two states, which Mermaid cannot', async () => {
  const ways = [...(await diagramOf(playbook, 'mermaid')).matchAll(/^ *(\w+) --> (\w+)/gm)]
  expect(ways.length).toBeGreaterThan(30)
  const parent = (id = ''): string => id.split('_').slice(0, -1).join('_')
  for (const [way, from, to] of ways) expect(parent(from), way).toBe(parent(to))
})

test('is a picture of well-formed XML with the same states and times', async () => {
  const svg = (await diagramOf(playbook, 'svg')).replaceAll('&#45;', '-')
  expect(unclosed(svg)).toEqual([])
  for (const id of all) expect(svg).toMatch(new RegExp(`<title>(cluster )?${id}</title>`))
  for (const text of ['within 7 minutes', 'follow-up within 4 business days', 'on-call 13 minutes'])
    expect(svg).toContain(text)
})

/** The elements of a document that do not end, or end where they may not; and ampersands that begin no entity. */
function unclosed(xml: string): string[] {
  const open: string[] = []
  const wrong: string[] = xml.match(/&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)/g) ?? []
  const markup = xml.replace(/<\?[\s\S]*?\?>|<!DOCTYPE[\s\S]*?>|<!--[\s\S]*?-->/g, '')
  for (const [, slash, name = '', rest = ''] of markup.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g,
  )) {
    if (slash) {
      if (open.pop() !== name) wrong.push(`</${name}>`)
    } else if (!rest.endsWith('/')) open.push(name)
  }
  const text = markup.replace(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g, '')
  return [...wrong, ...open, ...(text.match(/[<>]/g) ?? [])]
}
