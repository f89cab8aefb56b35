import { recoveryMachine } from '../../machines/recovery.ts'
import type { severity } from '../../model/base.ts'
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
 * @throws NoExample when no facts are found for the playbook; PlaybookError when it cannot decide.
 */
export async function diagramOf(playbook: Playbook, format: DiagramFormat): Promise<string> {
  return draw(format, paceInWords(decide(playbook)))
}

/** Draws the machines of any recovery: delays go by their names. With `steps`, their inner states too. */
export const recoveryDiagram = ({ steps }: { steps: boolean }): string =>
  mermaidOf(
    chartOf(recoveryMachine({ now: () => 0 }), (source) => steps && isStep(source)),
    null,
  )

async function draw(format: DiagramFormat, pace: Pace): Promise<string> {
  const chart = chartOf(recoveryMachine({ now: () => 0 }), isStep)
  return format === 'mermaid' ? mermaidOf(chart, pace) : svgOf(chart, pace)
}

function decide(playbook: Playbook): Decided {
  const failure = exampleFailure(playbook, { seed: 1 })
  const at = (level: (typeof severity.options)[number]) =>
    playbook.consider(failure, { severity: level }).decide(someone)
  return { low: at('low'), medium: at('medium'), high: at('high'), critical: at('critical') }
}
