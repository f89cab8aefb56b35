import type { Causes } from '../../report/causes.ts'
import type { Overview, Standing } from '../../report/overview.ts'
import type { Unhappy, UnhappyAnswer } from '../../report/unhappy.ts'
import { shortId } from '../ids.ts'
import { table } from './table.ts'
import { oneLine } from './timeline.ts'

/** Root causes, the actions against them and what came of unhappy answers, for people. */
export function causesText(
  { recoveries, causes, closedWithoutCause, unhappy }: Causes & { unhappy: Unhappy },
  heading: string,
): string {
  const found = recoveries === 0 ? ['No root cause was found in this period.\n'] : foundText(causes)
  const impossible =
    closedWithoutCause.length === 0
      ? []
      : [
          `Closed without a root cause, which no recovery may: ${closedWithoutCause.map(shortId).join(', ')}. Look at them with "amends show".\n`,
        ]
  return [`${heading}\n`, ...found, unhappyText(unhappy), ...impossible].join('\n')
}

/** What came back although somebody had said what changes stands first. */
function foundText(causes: Causes['causes']): string[] {
  const returned = causes.filter((row) => row.returned > 0).length
  return [
    `Causes that returned after an action against them: ${returned} of ${causes.length}\n`,
    table(
      ['PLAYBOOK', 'CAUSE', 'RECOVERIES', 'CUSTOMERS', 'RETURNED', 'BY MONTH'],
      causes.map((row) => [
        row.playbook,
        cell(row.cause),
        String(row.recoveries),
        String(row.customers),
        String(row.returned),
        row.months.map(monthText).join(', '),
      ]),
    ),
    table(
      ['ACTION', 'PLAYBOOK', 'AGAINST', 'FIRST RECORDED', 'TIMES', 'RETURNED AFTER IT'],
      causes.flatMap(({ playbook, cause, actions }) =>
        actions.map((each) => [
          cell(each.action),
          playbook,
          cell(cause),
          each.recordedAt.slice(0, 10),
          String(each.recoveries),
          String(each.returned),
        ]),
      ),
    ),
  ]
}

const monthText = ({ month, recoveries, returned }: Causes['causes'][number]['months'][number]): string =>
  `${month}: ${recoveries}${returned > 0 ? ` (${returned} returned)` : ''}`

/** What people typed, in one line that a table can hold. */
function cell(text: string): string {
  const line = oneLine(text)
  return line.length > widest ? `${line.slice(0, widest - 3)}...` : line
}
const widest = 60

function unhappyText(unhappy: Unhappy): string {
  if (unhappy.answers.length === 0) return 'No customer said that they were unhappy.\n'
  const { customers, recoveries, reopened, handedOver, satisfied, unanswered, unread } = unhappy
  return [
    `Unhappy: ${counted(customers, 'customer')} in ${counted(recoveries, 'recovery', 'recoveries')}; of these ${reopened} reopened, ${handedOver} handed over, ${satisfied} satisfied in the end; ${unanswered} not answered yet, ${unread} not read yet\n`,
    table(
      ['PLAYBOOK', 'UNHAPPY', 'CUSTOMERS', 'NOT READ', 'ASKED FOR'],
      unhappy.playbooks.map(({ playbook, answers, customers: count, unread: left, asks }) => [
        playbook,
        ...[answers, count, left].map(String),
        Object.entries(asks)
          .map(([kind, times]) => `${kind} ${times}`)
          .join(', ') || '-',
      ]),
    ),
    table(
      ['UNHAPPY', 'RECOVERY', 'MESSAGE', 'UNDERSTOOD BY', 'ASKS FOR', 'ANSWERED', 'BY'],
      unhappy.answers.map((answer) => [
        minute(answer.at),
        shortId(answer.recovery),
        cell(answer.message ?? 'by word of mouth'),
        answer.understoodBy === 'customer'
          ? 'the customer said so'
          : `${answer.readBy ?? 'a person'} read it`,
        answer.asks === null ? 'not read yet' : answer.asks.join(', '),
        answer.answer ? minute(answer.answer.at) : 'not yet',
        answer.answer ? `${words[answer.answer.by]} (${answer.answer.key})` : '-',
      ]),
    ),
  ].join('\n')
}

const words: Record<NonNullable<UnhappyAnswer['answer']>['by'], string> = {
  answer: 'an answer',
  apology: 'the apology of the next opening',
  person: 'a person, in another way',
}

/** What began and how it ended, promises and breaches, for people. */
export function overviewText({ playbooks, promises, breaches }: Overview, heading: string): string {
  const standings: Standing[] = ['open', 'satisfied', 'quiet', 'handed-over', 'withdrawn', 'closed']
  const shown = standings.filter((name) => playbooks.some((row) => row.standings[name] !== undefined))
  const began =
    playbooks.length === 0
      ? 'No recovery began in this period.\n'
      : table(
          ['PLAYBOOK', 'BEGAN', ...shown.map((name) => name.toUpperCase())],
          playbooks.map((row) => [
            row.playbook,
            String(row.began),
            ...shown.map((name) => String(row.standings[name] ?? 0)),
          ]),
        )
  const { kept, broken, released, share } = promises
  const others = released === 0 ? '' : `; ${released} released`
  const kind = (count: number, clock: string) => `${clock} ${count}`
  return [
    `${heading}\n`,
    began,
    share === null
      ? `Promises: none was kept or broken${others}\n`
      : `Promises: ${Math.round(share * 100)} % kept in time (${kept} of ${kept + broken})${others}\n`,
    breaches.length === 0
      ? 'Breached clocks: none\n'
      : `Breached clocks: ${breaches.map(({ clock, count }) => kind(count, clock)).join(', ')}\n`,
  ].join('\n')
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** The report is by days in UTC, and so are its times. */
const minute = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
