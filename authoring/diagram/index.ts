import type { AnyStateMachine } from 'xstate'
import type { OwnStep } from '../../machines/own/step.ts'
import { recoveryMachine } from '../../machines/recovery.ts'
import type { StepName, severity } from '../../model/base.ts'
import { exampleFailure, someone } from '../../playbooks/example.ts'
import type { Playbook } from '../../playbooks/index.ts'
import { chartOf } from './chart.ts'
import type { DiagramFormat } from './formats.ts'
import { mermaidOf } from './mermaid.ts'
import { type Decided, type Pace, paceInWords } from './pace.ts'
import { svgOf } from './svg.ts'

/** Effects have no states, and a message the same wherever one is sent. */
const isStep = (source: string): boolean => source !== 'message'

/**
 * Draws the machines of a recovery as they run for a playbook: all states, and its times in the place of delays.
 * @param steps the machines for steps that were found beside it
 * @throws NoExample when no facts are found for the playbook; PlaybookError when it cannot decide.
 */
export async function diagramOf(
  playbook: Playbook,
  format: DiagramFormat,
  steps: readonly OwnStep[] = [],
): Promise<string> {
  const decided = decide(playbook)
  const own = Object.entries(decided.medium.steps ?? {}).flatMap(([step, id]) => {
    const found = steps.find((each) => each.id === id && each.step === step)
    return found ? [[sources[found.step], found.machine({ now: () => 0 })] as const] : []
  })
  return draw(format, paceInWords(decided), new Map(own))
}

/** By what source the recovery invokes its steps. */
const sources: Record<StepName, string> = {
  'own-it': 'ownIt',
  act: 'act',
  'make-it-right': 'makeItRight',
  'close-the-loop': 'closeTheLoop',
}

/** Draws the machines of any recovery: delays go by their names. With `steps`, their inner states too. */
export const recoveryDiagram = ({ steps }: { steps: boolean }): string =>
  mermaidOf(
    chartOf(recoveryMachine({ now: () => 0 }), (source) => steps && isStep(source)),
    null,
  )

async function draw(
  format: DiagramFormat,
  pace: Pace,
  own: ReadonlyMap<string, AnyStateMachine>,
): Promise<string> {
  const chart = chartOf(recoveryMachine({ now: () => 0 }), isStep, own)
  return format === 'mermaid' ? mermaidOf(chart, pace) : svgOf(chart, pace)
}

function decide(playbook: Playbook): Decided {
  const failure = exampleFailure(playbook, { seed: 1 })
  const at = (level: (typeof severity.options)[number]) =>
    playbook.consider(failure, { severity: level }).decide(someone)
  return { low: at('low'), medium: at('medium'), high: at('high'), critical: at('critical') }
}
