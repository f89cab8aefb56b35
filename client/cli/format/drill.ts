import type { DrillClock, DrillReport } from '../../report/drill.ts'
import type { Reaction } from '../../report/reactions.ts'
import { shortId } from '../ids.ts'
import { moneyText } from './money.ts'
import type { Paint } from './paint.ts'
import { table } from './table.ts'
import { lasting, when } from './time.ts'

/** What a drill showed, for people. */
export function drillText(report: DrillReport, paint: Paint): string {
  const { id, summary, severity, timeScale, paged, closed, outcome, breaches } = report
  const pace =
    timeScale === 1 ? 'in real time' : `clocks ${timeScale} times as fast: times are the drill's own`
  const sections = [
    [
      paint('bold', `[DRILL] ${shortId(id)}: ${summary ?? 'no plan was made'}`),
      `  severity ${severity ?? 'not known'}, ${pace}, ${paged ? 'people were paged for real' : 'nobody was paged: see the outbox'}`,
      `  ${closed ? `it ended: ${outcome ?? 'without an outcome'}` : 'it has not ended'}`,
      '',
    ].join('\n'),
    section(paint, 'Who reacted when', reactions(report.reactions, paint), 'nobody was asked anything'),
    section(
      paint,
      'What escalated',
      report.escalations.map(
        ({ at, summary: what, to, round }) =>
          `${when(at)}  to ${to ?? 'nobody yet'}${round > 0 ? `, round ${round + 1}` : ''}: ${short(what)}`,
      ),
      'nothing',
    ),
    section(paint, 'Clocks', clocks(report.clocks, paint), 'none ran'),
    section(
      paint,
      'Breached',
      breaches.map(({ at, clock }) => `${when(at)}  ${paint('red', breached(clock))}`),
      'nothing',
    ),
    section(
      paint,
      'What the customer would have read',
      report.messages.map(({ at, kind, subject }) => `${when(at)}  ${kind}: ${subject}`),
      'nothing',
    ),
    section(
      paint,
      'What was left undone, as this was a drill',
      [
        ...report.notRun.map(({ what }) => what),
        ...report.grants.map(
          ({ what, state, money }) => `${state}: ${what}${money ? ` (${moneyText(money)})` : ''}`,
        ),
      ],
      'nothing',
    ),
  ]
  return sections.join('\n')
}

const reactions = (all: readonly Reaction[], paint: Paint): string[] =>
  rows(
    ['WHO', 'WHAT', 'TOOK', 'OF', 'RESULT', 'TASK'],
    all.map(({ who, what, tookMs, allowedMs, how, inTime, summary }) => [
      who,
      what,
      tookMs === null ? '-' : lasting(tookMs),
      allowedMs === null ? '-' : lasting(allowedMs),
      inTime === false ? paint('red', how === 'nobody reacted' ? how : `${how}, late`) : how,
      short(summary),
    ]),
  )

const clocks = (all: readonly DrillClock[], paint: Paint): string[] =>
  rows(
    ['CLOCK', 'TOOK', 'OF', 'STATE'],
    all.map(({ kind, subject, tookMs, allowedMs, state, breached }) => [
      subject === '' ? kind : `${kind} ${subject}`,
      tookMs === null ? '-' : lasting(tookMs),
      lasting(allowedMs),
      breached ? paint('red', state) : state,
    ]),
  )

/** Tasks and messages are told by what is about them elsewhere. */
const breached = (clock: string): string => {
  if (clock.startsWith('page:')) return 'accepting a task'
  return clock.startsWith('task:') ? 'doing a task' : clock.replace(/[@:#].*/, '')
}

/** What a summary begins with says what is to be done; what may follow says why. */
const short = (summary: string): string => (summary.length > 80 ? `${summary.slice(0, 79)}…` : summary)

const rows = (head: string[], body: string[][]): string[] =>
  body.length === 0 ? [] : table(head, body).trimEnd().split('\n')

const section = (paint: Paint, title: string, lines: readonly string[], none: string): string =>
  [paint('bold', title), ...(lines.length === 0 ? [none] : lines).map((text) => `  ${text}`), ''].join('\n')
