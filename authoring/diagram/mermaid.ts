import { type Chart, grouped, type State, type Way } from './chart.ts'
import { labelOf, linesOf } from './labels.ts'
import type { Pace } from './pace.ts'

/**
 * A chart as a Mermaid state diagram. Mermaid draws no way between the insides of two states: such a way is drawn between the
 * states around them that stand side by side.
 * @param pace the times of one playbook; without it, delays go by their names
 */
export function mermaidOf({ states, initial, ways }: Chart, pace: Pace | null): string {
  const drawn = ways.flatMap((way) => lifted(way) ?? [])

  const block = (
    states: readonly State[],
    initial: string | null,
    within: string,
    indent: string,
  ): string[] => {
    const here = drawn.filter(({ around }) => around === within)
    return [
      ...states.map(
        (state) =>
          `${indent}state "${linesOf(state, pace, ways).map(plain).join('<br/>')}" as ${aliasOf(state.id)}`,
      ),
      ...(initial === null ? [] : [`${indent}[*] --> ${aliasOf(initial)}`]),
      ...states.flatMap((state) => inside(state, indent)),
      ...grouped(here).map(({ from, to, all }) => {
        const label = plain(
          labelOf(
            all.map(({ way }) => way),
            pace,
          ),
        )
        return `${indent}${aliasOf(from)} --> ${aliasOf(to)}${label && ` : ${label}`}`
      }),
      ...states.filter(({ type }) => type === 'final').map(({ id }) => `${indent}${aliasOf(id)} --> [*]`),
    ]
  }

  const inside = ({ id, type, states, initial }: State, indent: string): string[] => {
    if (states.length === 0) return []
    const deeper = `${indent}  `
    const body =
      type === 'parallel'
        ? states.flatMap((region, index) => [
            ...(index === 0 ? [] : [`${deeper}--`]),
            ...block([region], null, id, deeper),
          ])
        : block(states, initial, id, deeper)
    return [`${indent}state ${aliasOf(id)} {`, ...body, `${indent}}`]
  }

  return `${['stateDiagram-v2', ...block(states, initial, '', '  ')].join('\n')}\n`
}

interface Drawn {
  readonly from: string
  readonly to: string
  /** The state whose inside the way is drawn in. */
  readonly around: string
  readonly way: Way
}

/** Between the two states, side by side, that its ends are in; null where there is none, as it is open from anywhere. */
function lifted(way: Way): Drawn | null {
  if (way.from === '') return null
  const [from, to] = [way.from.split('.'), way.to.split('.')]
  const last = Math.min(from.length, to.length) - 1
  let common = 0
  while (common < last && from[common] === to[common]) common++
  const end = (path: string[]): string => path.slice(0, common + 1).join('.')
  return { from: end(from), to: end(to), around: from.slice(0, common).join('.'), way }
}

/** Mermaid's own words and signs are none of ours. */
const aliasOf = (id: string): string => id.replaceAll('.', '_')

const plain = (text: string): string => text.replace(/["#;:{}]/g, (sign) => (sign === ':' ? ' -' : ''))
