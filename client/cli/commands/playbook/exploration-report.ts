import type { Course, Explored } from '../../../../testing/scripted/explore.ts'
import { table } from '../../format/table.ts'
import { lasting } from '../../format/time.ts'
import { grouped } from './problems.ts'
import { type MadeUp, madeUpLines } from './simulation-report.ts'

/** One way in which a recovery may end, with the worst of all the ways that lead there. */
interface Ending {
  readonly outcome: Course['outcome']
  readonly reopened: number
  readonly ways: number
  readonly longestMs: number
  readonly waits: Course['waits']
  readonly breaches: number
  readonly promisesBroken: number
  /** The reactions that made the customer wait longest for a word. */
  readonly worst: string
}

/** How a recovery may end, for people. */
export function explorationText(name: string, madeUp: MadeUp | null, explored: readonly Explored[]): string {
  const rows = endings(explored).map(
    ({ outcome, reopened, ways, longestMs, waits, breaches, promisesBroken, worst }) => [
      outcome ?? 'not ended',
      String(reopened),
      String(ways),
      lasting(waits.word),
      waits.answer === null ? '-' : lasting(waits.answer),
      String(breaches),
      String(promisesBroken),
      lasting(longestMs),
      worst,
    ],
  )
  const head = [
    'OUTCOME',
    'REOPENED',
    'WAYS',
    'WAIT FOR A WORD',
    'FOR AN ANSWER',
    'BREACHES',
    'BROKEN',
    'LASTS',
    'WORST WHEN',
  ]
  return [
    `${name}: ${explored.length} ways in which people may react, and the worst of each ending`,
    ...madeUpLines(madeUp),
    '',
    table(head, rows),
    ...problemLines(explored),
    '',
  ].join('\n')
}

/** What went wrong, once for all alike, with the first way that it went wrong in. */
function problemLines(explored: readonly Explored[]): string[] {
  const found = explored.flatMap(({ course, ...reactions }) =>
    course.problems.map((problem) => ({ ...problem, way: inWords(reactions) })),
  )
  return grouped(found).flatMap(({ first, all }) => {
    const others = new Set(all.map(({ way }) => way)).size - 1
    const more = others === 0 ? '' : `, and in ${others} other ${others === 1 ? 'way' : 'ways'}`
    return ['', `${first.effect} failed: ${first.message}`, `  ${first.way}${more}`]
  })
}

/** The same, and each way by itself, for programs. */
export function explorationJson(name: string, facts: Record<string, unknown>, explored: readonly Explored[]) {
  return { playbook: name, facts, endings: endings(explored), explored }
}

function endings(explored: readonly Explored[]): Ending[] {
  const ends = new Set(explored.map(endOf))
  return [...ends].map((end) => {
    const ways = explored.filter((way) => endOf(way) === end)
    const courses = ways.map(({ course }) => course)
    const worst = ways.reduce((a, b) => (b.course.waits.word > a.course.waits.word ? b : a))
    const answers = courses.flatMap(({ waits }) => waits.answer ?? [])
    return {
      outcome: worst.course.outcome,
      reopened: worst.course.reopened,
      ways: ways.length,
      longestMs: Math.max(...courses.map(({ lastedMs }) => lastedMs)),
      waits: { word: worst.course.waits.word, answer: answers.length === 0 ? null : Math.max(...answers) },
      breaches: Math.max(...courses.map(({ breaches }) => breaches)),
      promisesBroken: Math.max(...courses.map(({ promisesBroken }) => promisesBroken)),
      worst: inWords(worst),
    }
  })
}

const endOf = ({ course: { outcome, reopened } }: Explored): string => `${outcome} ${reopened}`

function inWords({ owner, isAngry, answers }: Omit<Explored, 'course'>): string {
  const customer = [...(isAngry ? ['angry'] : []), ...answers].join(', ')
  return `owner ${owner}, customer ${customer || 'never asked'}`
}
