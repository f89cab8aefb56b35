import type { Parser } from 'chrono-node'
import { numbers } from './lapse.ts'

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
