import { type Severity, severity } from '../../model/base.ts'
import type { Span } from '../../model/calendar.ts'
import type { OnLevel } from '../../model/plan.ts'
import type { Case } from '../../playbooks/index.ts'
import { inWords } from '../../time/dates.ts'

/** What a playbook decides, by severity. */
export type Decided = Readonly<Record<Severity, ReturnType<Case['decide']>>>

/** What a diagram says of time: lines for states, by their tag or ID, and words for the delays that machines name. */
export interface Pace {
  readonly lines: Readonly<Record<string, readonly string[]>>
  readonly delays: Readonly<Record<string, string>>
}

type Decision = Decided[Severity]

/** The times of one playbook in words; where severities differ, all of them are told. */
export function paceInWords(decided: Decided): Pace {
  const each = (tell: (decision: Decision) => string) => bySeverity(decided, tell)
  const within = (clock: keyof Decision['budgets']) => each(({ budgets }) => spoken(budgets[clock].budget))
  const followUp = (wait: keyof Decision['followUp']) => each((plan) => spoken(plan.followUp[wait].budget))
  return {
    lines: {
      'own-it': [`within ${within('own-it')}`],
      act: [`within ${within('act')}`],
      'make-it-right': [`within ${within('make-it-right')}`],
      'close-the-loop': [`gesture within ${within('gesture')}`, `root cause within ${within('root-cause')}`],
      'handed-over': [`after ${each(({ reopenings }) => times(reopenings, 'reopening'))}`],
      'running.clocks': [`an answer within ${within('answer')}`],
      'running.paging': [...ladderLines(decided), `done within ${within('task')} once accepted`],
    },
    delays: {
      'the next update': `update every ${within('update')}, written ${each(({ budgets }) => inWords(budgets.update.warnBefore))} ahead`,
      'the follow-up': `follow-up within ${followUp('after')}`,
      'the reminder': `reminder within ${followUp('remindAfter')}`,
      'the end of waiting': `no answer within ${followUp('endAfter')}`,
    },
  }
}

/** One text where all severities agree, else the commonest, and which differ. */
function bySeverity(decided: Decided, tell: (decision: Decision) => string): string {
  const told = severity.options.map((each) => ({ severity: each, text: tell(decided[each]) }))
  const usual = told.reduce(
    (best, { text }) => (countOf(told, text) > countOf(told, best) ? text : best),
    told[0]?.text ?? '',
  )
  const others = told.filter(({ text }) => text !== usual).map((other) => `${other.severity}: ${other.text}`)
  return others.length === 0 ? usual : `${usual} (${others.join(', ')})`
}

const countOf = (told: { text: string }[], text: string): number =>
  told.filter((each) => each.text === text).length

function ladderLines(decided: Decided): string[] {
  const longest = Math.max(...severity.options.map((each) => decided[each].ladder.levels.length))
  const levels = Array.from({ length: longest }, (_, index) => {
    const text = bySeverity(decided, ({ ladder }) => {
      const level = ladder.levels[index]
      return level ? `${nameOf(level.who)} ${spoken(level.acceptWithin.budget)}` : 'nobody'
    })
    return `level ${index}: ${text}`
  })
  return ['accepted within', ...levels, bySeverity(decided, ({ ladder }) => times(ladder.rounds, 'round'))]
}

function nameOf(who: OnLevel): string {
  if (who === 'owner') return 'owner'
  if ('above' in who) return `${times(who.above, 'level')} above`
  return 'role' in who ? who.role : who.person
}

const spoken = (span: Span): string =>
  typeof span === 'string' ? inWords(span) : times(span.businessDays, 'business day')

const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
