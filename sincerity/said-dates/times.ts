import type { Parser } from 'chrono-node'
import { numbers } from './lapse.ts'

const clock = "(?:(\\d{1,2})(?:[:.](\\d\\d))?\\s*(a\\.?m\\.?|p\\.?m\\.?|noon|o['’]clock)?|(noon|midday))"

/** Minutes since midnight, and whether they leave no doubt about morning or afternoon. */
function minutesOf([hours, minutes, half, noon]: (string | undefined)[]): {
  minutes: number
  isClear: boolean
} | null {
  if (noon) return { minutes: 720, isClear: true }
  const named = Number(hours)
  if (named > 24 || Number(minutes ?? 0) > 59) return null
  const isHalf = /^[ap]/i.test(half ?? '')
  const hour = isHalf ? (named % 12) + (/^p/i.test(half ?? '') ? 12 : 0) : named
  return {
    minutes: hour * 60 + Number(minutes ?? 0),
    isClear: isHalf || Boolean(minutes) || /noon/i.test(half ?? '') || named > 12,
  }
}

const partsOfDay = (minutes: number) => ({
  hour: Math.floor(minutes / 60) % 24,
  minute: minutes % 60,
  meridiem: minutes >= 720 ? 1 : 0,
})

/** Times and dates in figures, as people write them to each other. */
export const englishTimes: Parser[] = [
  // "by 5": an hour, where nothing follows that it could count.
  {
    pattern: () =>
      /\b(?:by|before|until|till)\s+(\d{1,2})(?=\s*(?:$|[,;!?]|\.(?!\d)|h\b|(?:today|tomorrow|tonight|on|this)\b))/i,
    extract: (context, match) => {
      const named = Number(match[1])
      return named > 24 ? null : context.createParsingComponents({ hour: named % 24, minute: 0 })
    },
  },
  // "between 2pm and 4pm", "from 8 to 10:30 am", "14:00-16:00"
  {
    pattern: () =>
      new RegExp(`\\b(?:(?:between|from)\\s+)?${clock}\\s*(?:-|–|to|and|until|till)\\s*${clock}(?!\\w)`, 'i'),
    extract: (context, match) => {
      const isOpen = /^(?:between|from)/i.test(match[0])
      const [from, to] = [minutesOf(match.slice(1, 5)), minutesOf(match.slice(5, 9))]
      // "2 to 3 pieces", and "at 5 and 6 pm" are no stretch of time.
      if (!from || !to || !(to.isClear || (isOpen && from.isClear)) || (!isOpen && / and /.test(match[0])))
        return null
      const late = from.isClear || from.minutes + 720 >= to.minutes ? 0 : 720
      const start = from.minutes + late
      if (start >= to.minutes) return null
      return context.createParsingResult(
        match.index ?? 0,
        match[0],
        partsOfDay(start),
        partsOfDay(to.minutes),
      )
    },
  },
  // "half past five", "quarter to six"
  {
    pattern: () =>
      new RegExp(`\\b(half past|quarter past|quarter to)\\s+(\\d{1,2}|${numbers.join('|')})(?!\\w)`, 'i'),
    extract: (context, match) => {
      const [, part = '', said = ''] = match
      const named = numbers.indexOf(said.toLowerCase()) + 1 || Number(said)
      const minute = /^half/i.test(part) ? 30 : /past$/i.test(part) ? 15 : 45
      return context.createParsingComponents({ hour: minute === 45 ? named - 1 : named, minute })
    },
  },
  // "Tues or Weds", which the parser knows only shorter or in full
  {
    pattern: () => /\b(tues|weds|thurs)\b\.?/i,
    extract: (context, match) =>
      context.createParsingComponents({
        weekday: ['', 'mon', 'tues', 'weds', 'thurs'].indexOf((match[1] ?? '').toLowerCase()),
      }),
  },
  // "by lunchtime"
  {
    pattern: () => /\b(?:by|before|at|around|until|till)\s+lunch(?:[- ]?time)?(?!\w)/i,
    extract: (context) => context.createParsingComponents({ hour: 12, minute: 0, meridiem: 1 }),
  },
  // "by 1.12.", "on 1.12.26": with dots, the day comes first.
  {
    pattern: () =>
      /\b(?:by|on|until|till|before|from)\s+(?:the\s+)?(\d{1,2})\.\s?(\d{1,2})\.(\d{4}|\d{2})?(?!\d)/i,
    extract: (context, match) => {
      const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
      if (day < 1 || day > 31 || month < 1 || month > 12) return null
      const yearless = context.createParsingComponents({ day, month })
      return year ? yearless.assign('year', year < 100 ? 2000 + year : year) : yearless
    },
  },
]
