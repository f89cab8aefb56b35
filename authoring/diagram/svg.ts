import { type Chart, grouped, type State } from './chart.ts'
import { labelOf, linesOf } from './labels.ts'
import type { Pace } from './pace.ts'

/**
 * A chart as a picture, laid out by Graphviz.
 * @param pace the times of one playbook; without it, delays go by their names
 */
export async function svgOf(chart: Chart, pace: Pace | null): Promise<string> {
  // Its program is most of a megabyte: only who wants a picture loads it.
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz')
  const graphviz = await Graphviz.load()
  return graphviz.dot(dotOf(chart, pace), 'svg').replaceAll(`"${measured}"`, '"Helvetica,Arial,sans-serif"')
}

/** The same in Graphviz' own language, with a box around the inside of a state. */
export function dotOf({ states, initial, ways }: Chart, pace: Pace | null): string {
  const order = allOf(states).map(({ id }) => id)
  const byId = new Map(allOf(states).map((state) => [state.id, state]))
  const label = (state: State): string => quoted(linesOf(state, pace, ways).map(broken).join('\n'))
  const start = (id: string): string => `${quoted(`${id}*`)} [shape=point width=0.12 label=""]`

  const node = (state: State): string[] => {
    if (state.states.length === 0) {
      const shape = state.type === 'final' ? ' peripheries=2' : ''
      return [`${quoted(state.id)} [label=${label(state)}${shape}]`]
    }
    const { initial } = state
    const first =
      initial === null
        ? []
        : [start(state.id), `${quoted(`${state.id}*`)} -> ${ends(`${state.id}*`, initial)}`]
    const style = state.type === 'parallel' ? 'dashed' : 'rounded'
    return [
      `subgraph ${quoted(`cluster ${state.id}`)} {`,
      `label=${label(state)} style=${style}`,
      ...first,
      ...state.states.flatMap(node),
      '}',
    ]
  }

  /** An arrow ends at a state that has an inside as at its border: Graphviz draws it from or to a node, and cuts it there. */
  const ends = (from: string, to: string, label = ''): string => {
    const attributes = [
      ...(byId.get(from)?.states.length && !isWithin(to, from) ? [`ltail=${quoted(`cluster ${from}`)}`] : []),
      ...(byId.get(to)?.states.length && !isWithin(from, to) ? [`lhead=${quoted(`cluster ${to}`)}`] : []),
      // What leads back must not turn the picture upside down.
      ...(order.indexOf(to) < order.indexOf(from) ? ['constraint=false'] : []),
      // Between two boxes there is to be room for it.
      ...(byId.get(from)?.states.length && byId.get(to)?.states.length ? ['minlen=3'] : []),
      // Blanks keep the words off the line.
      ...(label ? [`label=${quoted(broken(` ${label} `))}`] : []),
    ]
    return `${quoted(firstIn(to))} [${attributes.join(' ')}]`
  }
  const firstIn = (id: string): string => {
    const state = byId.get(id)
    if (!state || state.states.length === 0) return id
    return firstIn(state.initial ?? state.states[0]?.id ?? id)
  }
  const lastIn = (id: string): string => {
    const state = byId.get(id)
    if (!state || state.states.length === 0) return id
    return lastIn((state.states.find(({ type }) => type === 'final') ?? state.states.at(-1))?.id ?? id)
  }

  const arrows = grouped(ways.filter(({ from }) => from !== ''))
  return [
    'digraph {',
    `compound=true fontname=${measured} rankdir=TB nodesep=0.5 ranksep=0.6`,
    `node [shape=box style=rounded fontname=${measured} fontsize=11]`,
    `edge [fontname=${measured} fontsize=9]`,
    start(''),
    ...states.flatMap(node),
    `"*" -> ${ends('', initial)}`,
    ...arrows.map(({ from, to, all }) => `${quoted(lastIn(from))} -> ${ends(from, to, labelOf(all, pace))}`),
    '}',
  ].join('\n')
}

/** Graphviz knows how wide the letters of this one are, and takes lists of fonts for a narrower one. */
const measured = 'Arial'

const allOf = (states: readonly State[]): State[] =>
  states.flatMap((state) => [state, ...allOf(state.states)])

const isWithin = (id: string, outer: string): boolean => id === outer || id.startsWith(`${outer}.`)

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

/** What differs by severity gets a line of its own. */
const broken = (text: string): string => text.replaceAll(' (', '\n(')
