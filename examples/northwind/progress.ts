import { createLogUpdate } from 'log-update'
import { when } from '../../client/cli/format/time.ts'
import { clockState } from '../../machines/clock.ts'
import type { Watch } from './watch.ts'

/** What progress is shown of. */
interface View {
  readonly watch: Watch
  readonly total: number
  /** Epoch milliseconds. */
  readonly since: number
  readonly letters: number
  /** What does not work at the moment; empty when all does. */
  readonly trouble: string
}

/** Shows how it goes: a panel on a terminal, else plain lines. */
export interface Progress {
  show(view: View): void
  /** Tells what somebody did. */
  happened(text: string, notable: boolean): void
  /** Says what must not be missed: it stays. */
  say(text: string): void
  /** Nothing more is shown. */
  end(): void
}

const steps = [
  ['planning', 'planning'],
  ['own-it', 'own it'],
  ['act', 'act'],
  ['make-it-right', 'make it right'],
  ['close-the-loop', 'close the loop'],
  ['handed-over', 'handed over'],
  ['settling', 'settling'],
] as const

const shownHappenings = 6
const shownNext = 3
const plainEveryMs = 5_000

export function openProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? panel(stream) : plain(stream)
}

function panel(stream: NodeJS.WriteStream): Progress {
  const draw = createLogUpdate(stream)
  const latest: string[] = []
  const width = (): number => (stream.columns ?? 80) - 1
  return {
    show(view) {
      const lines = [
        `${elapsed(view.since)}  ${stepsOf(view)}`,
        `      clocks: ${clocksOf(view)}`,
        `      promises: ${promisesOf(view)}; e-mails: ${view.letters}`,
        `      next: ${nextOf(view)}`,
        ...(view.trouble ? [`      ${view.trouble}`] : []),
        '',
        ...latest.map((text) => `      ${text}`),
      ]
      draw(lines.map((text) => clip(text, width())).join('\n'))
    },
    happened(text) {
      latest.push(text)
      if (latest.length > shownHappenings) latest.shift()
    },
    say: (text) => draw.persist(text),
    end: () => {
      draw.clear()
      draw.done()
    },
  }
}

function plain(stream: NodeJS.WriteStream): Progress {
  let last = 0
  const write = (text: string): void => void stream.write(`${text}\n`)
  return {
    show(view) {
      if (Date.now() - last < plainEveryMs) return
      last = Date.now()
      const parts = [stepsOf(view), `clocks: ${clocksOf(view)}`, `promises: ${promisesOf(view)}`]
      const trouble = view.trouble ? [clip(view.trouble, 120)] : []
      write(
        `${elapsed(view.since)}  ${[...parts, `e-mails: ${view.letters}`, `next: ${nextOf(view)}`, ...trouble].join(' | ')}`,
      )
    },
    happened(text, notable) {
      if (notable) write(`      ${clip(text, 160)}`)
    },
    say: write,
    end: () => {},
  }
}

/** How many recoveries are at each step. */
function stepsOf({ watch, total }: View): string {
  const { summaries } = watch
  const counts = steps.flatMap(([step, name]) => {
    const count = summaries.filter((summary) => summary.open && summary.step === step).length
    return count > 0 ? [`${name} ${count}`] : []
  })
  const closed = summaries.filter(({ open }) => !open).length
  const waiting = total - summaries.length
  return [...(waiting > 0 ? [`to come ${waiting}`] : []), ...counts, `closed ${closed} of ${total}`].join(
    ', ',
  )
}

function clocksOf({ watch }: View): string {
  const clocks = [...watch.statuses.values()].flatMap((status) => status.clocks)
  const met = clocks.filter((clock) => clockState(clock) === 'met').length
  const risky = watch.summaries.filter(({ open, slaState }) => open && slaState === 'at-risk').length
  const breached = watch.summaries.reduce((sum, { breaches }) => sum + breaches, 0)
  return `${met} met, ${risky} recoveries at risk, ${breached} breached`
}

function promisesOf({ watch }: View): string {
  const promises = [...watch.statuses.values()].flatMap((status) => status.promises)
  const withEvent = (type: string): number =>
    promises.filter(({ log }) => log.some((event) => event.type === type)).length
  return `${promises.length} made, ${withEvent('kept')} kept, ${withEvent('new-date')} moved, ${withEvent('broken')} broken`
}

/** The timers that fire next, as far as they are known; else what is due next by the dates that people are shown. */
function nextOf({ watch }: View): string {
  const now = Date.now()
  const timers = [...watch.statuses.values()]
    .filter(({ closed }) => !closed)
    .flatMap(({ id, deadlines }) => deadlines.map(({ due, name }) => ({ id, at: Date.parse(due), name })))
    .filter(({ at }) => at > now)
    .sort((one, other) => one.at - other.at)
    .slice(0, shownNext)
    .map(({ id, at, name }) => `${orderOf(id)} ${timerName(name)} in ${Math.ceil((at - now) / 1_000)} s`)
  if (timers.length > 0) return timers.join(', ')
  const due = watch.summaries
    .filter(({ open, nextDue }) => open && nextDue !== null)
    .sort((one, other) => (one.nextDue ?? '').localeCompare(other.nextDue ?? ''))
    .slice(0, shownNext)
    .map(({ id, step, nextDue }) => `${orderOf(id)} ${step} due ${when(nextDue ?? '')}`)
  return due.join(', ') || 'answers of people'
}

/** What is due, for people: "close-the-loop.waiting after the follow-up" is "the follow-up". */
function timerName(name: string): string {
  const last = name.replace(/^.* after /, '').replace(/@\S*/, '')
  if (last.startsWith('clock.')) return 'a clock'
  return last === 'untilUpdate'
    ? 'the next update'
    : last.replace(/\b(promise|answer|task|page|warn):\S+/, '$1')
}

const orderOf = (id: string): string => id.split('/').at(-1) ?? id

export function elapsed(since: number): string {
  const seconds = Math.floor((Date.now() - since) / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function clip(text: string, width: number): string {
  const line = text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space))
  return line.length > width ? `${line.slice(0, width - 3)}...` : line
}
