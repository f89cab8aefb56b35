import type { DrillClock, DrillReport } from '../../report/drill.ts'
import type { Reaction } from '../../report/reactions.ts'
import { shortId } from '../ids.ts'
import { moneyText } from './money.ts'
import type { Paint } from './paint.ts'
import { table } from './table.ts'
import { lasting } from './time.ts'

/** What a drill showed, for people. */
export function drillText(report: DrillReport, paint: Paint): string {
  const { id, summary, severity, timeScale, paged, began, closed, outcome, breaches } = report
  const after = (at: string): string => stopwatch(Date.parse(at) - Date.parse(began))
  const pace =
    timeScale === 1 ? 'in real time' : `clocks ${timeScale} times as fast: times are the drill's own`
  const sections = [
    [
      paint('bold', `[DRILL] ${shortId(id)}: ${summary ?? 'no plan was made'}`),
      `  severity ${severity ?? 'not known'}, ${pace}, ${paged ? 'people were paged for real' : 'nobody was paged: see the outbox'}`,
      `  ${closed ? `it ended: ${outcome ?? 'without an outcome'}` : 'it has not ended'}`,
      '',
    ].join('\n'),
    section(
      paint,
      'Who reacted when',
      reactions(report.reactions, after, paint),
      'nobody was asked anything',
    ),
    section(
      paint,
      'What escalated',
      report.escalations.map(
        ({ at, summary: what, to, round }) =>
          `${after(at)}  to ${to ?? 'nobody yet'}${round > 0 ? `, round ${round + 1}` : ''}: ${short(what)}`,
      ),
      'nothing',
    ),
    section(paint, 'Clocks', clocks(report.clocks, paint), 'none ran'),
    section(
      paint,
      'Breached',
      breaches.map(({ at, clock }) => `${after(at)}  ${paint('red', breached(clock, report.reactions))}`),
      'nothing',
    ),
    section(
      paint,
      'What the customer would have read',
      report.messages.map(({ at, kind, subject }) => `${after(at)}  ${kind}: ${subject}`),
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

const reactions = (all: readonly Reaction[], after: (at: string) => string, paint: Paint): string[] =>
  rows(
    ['ASKED', 'WHO', 'WHAT', 'TOOK', 'OF', 'RESULT', 'TASK'],
    all.map(({ at, who, what, tookMs, allowedMs, how, inTime, summary }) => [
      after(at),
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

/** Since it began, `+1:02:05`: with quick clocks, all of it may happen within a minute. */
function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts.slice(seconds < 3600 ? 1 : 0)
  return `+${shown.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0')).join(':')}`
}

/** The clock of a task says which task, that of a message only that it was one. */
const breached = (clock: string, all: readonly Reaction[]): string => {
  const [, kind, task] = /^(page|task):([^#]*)/.exec(clock) ?? []
  if (kind === undefined) return clock.replace(/[@:#].*/, '')
  const summary = all.find((reaction) => reaction.task === task)?.summary
  const verb = kind === 'page' ? 'accepting' : 'doing'
  return summary === undefined ? `${verb} a task` : `${verb} "${short(summary)}"`
}

/** What a summary begins with says what is to be done; what may follow says why. */
const short = (summary: string): string => (summary.length > 80 ? `${summary.slice(0, 79)}…` : summary)

const rows = (head: string[], body: string[][]): string[] =>
  body.length === 0 ? [] : table(head, body).trimEnd().split('\n')

const section = (paint: Paint, title: string, lines: readonly string[], none: string): string =>
  [paint('bold', title), ...(lines.length === 0 ? [none] : lines).map((text) => `  ${text}`), ''].join('\n')
