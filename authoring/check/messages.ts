import { someone } from '../../playbooks/example.ts'
import type { CustomerMessageKind, Playbook, Written } from '../../playbooks/index.ts'
import { checkMessage, type OutgoingMessage, rulesFor } from '../../sincerity/index.ts'
import type { Found } from './finding.ts'
import { foundOf, unheld, untranslated } from './message-findings.ts'
import { type Chapter, storyOf } from './story.ts'
import { attempt, type Trial } from './trials.ts'

export interface Messages {
  readonly languages: readonly string[]
  readonly checked: number
  readonly findings: readonly Found[]
}

const mostStories = 3
const mostTranslated = 1

/**
 * Writes the messages of whole recoveries in every language that the playbook speaks, and holds them to the sincerity gate: each
 * against those before it, and once in its plainest form, which is what goes out when the other may not.
 */
export function checkMessages(playbook: Playbook, trials: readonly Trial[]): Messages {
  if (trials.length === 0) return { languages: [], checked: 0, findings: [] }
  const { languages } = playbook
  const findings = new Map<string, Found>()
  const add = (found: Found): void => {
    const key = `${found.where} ${found.what.split(':')[0]}`
    if (!findings.has(key)) findings.set(key, found)
  }
  let checked = 0
  for (const [index, language] of languages.entries()) {
    const { notApplied } = rulesFor(language)
    if (notApplied.length > 0) add(unheld(language, notApplied))
    const stories = differing(trials).slice(0, index === 0 ? mostStories : mostTranslated)
    for (const [number, trial] of stories.entries())
      checked += tellStory(
        playbook,
        trial,
        language,
        { isOwn: index === 0, isWhole: number === 0, changeKnown: number % 2 === 1 },
        add,
      )
  }
  for (const found of thrown(playbook, trials)) add(found)
  return { languages, checked, findings: [...findings.values()] }
}

/** Facts that few cases have in common may be what a letter cannot be written for: all are written once, with all the made-up facts. */
function thrown(playbook: Playbook, trials: readonly Trial[]): Found[] {
  const known = new Set<Trial['failure']>()
  const [language = ''] = playbook.languages
  const distinct = trials.filter(({ failure }) => known.size < known.add(failure).size)
  return distinct.flatMap((trial) => {
    const { considered, failure } = trial
    const chapters: Chapter[] = []
    const wrong = attempt('promise', failure, () => {
      chapters.push(...storyOf(trial, { language, openings: 1, changeKnown: true }))
    })
    const found = chapters.map(({ kind, telling }) =>
      attempt(`messages.${kind}`, failure, () => void considered.message(kind, telling)),
    )
    return [wrong, ...found].filter((each) => each !== null)
  })
}

interface Manner {
  /** Whether it is the playbook's own language. */
  isOwn: boolean
  /** Whether it is known before the follow-up what changes. */
  changeKnown: boolean
  /** Whether it goes on after an unhappy answer, and each message is written in its plainest form, too. */
  isWhole: boolean
}

/** Tells one recovery in one language. Returns how many messages were held to the gate. */
function tellStory(
  playbook: Playbook,
  trial: Trial,
  language: string,
  { isOwn, isWhole, changeKnown }: Manner,
  add: (found: Found) => void,
): number {
  const { severity, history } = trial
  const customer = { ...trial.failure.customer, locale: language === 'en' ? 'en-GB' : language }
  const failure = { ...trial.failure, customer }
  const considered = playbook.consider(failure, { severity, history })
  const told: Trial = { ...trial, failure, considered }
  const earlier: Earlier[] = []
  const plainly = new Set<CustomerMessageKind>()
  const leftOut = new Set<CustomerMessageKind>()
  let checked = 0

  const write = (where: string, chapter: Chapter, by: () => Written, before: readonly string[]): void => {
    const wrong = attempt(where, failure, () => {
      const written = by()
      // What a translation leaves out is written, and was checked, in the playbook's own language.
      if (!isOwn && written.language !== language) {
        leftOut.add(chapter.kind)
        return
      }
      checked++
      const { findings } = checkMessage(outgoing(told, chapter, written, before))
      for (const finding of findings) add(foundOf(where, finding, trial, chapter))
      if (before !== none) earlier.push({ kind: chapter.kind, text: written.text })
    })
    if (wrong) add(wrong)
  }

  const chapters: Chapter[] = []
  const wrong = attempt('promise', failure, () => {
    chapters.push(...storyOf(told, { language, openings: isWhole ? 2 : 1, changeKnown }))
  })
  if (wrong) add(wrong)
  for (const chapter of chapters) {
    const { kind, telling } = chapter
    const path = isOwn ? 'messages' : `translations.${language}`
    write(`${path}.${kind}`, chapter, () => considered.message(kind, telling), alike(earlier, kind))
    // An owner's own words have no plainer form.
    if (!isWhole || plainly.has(kind) || kind === 'answer') continue
    plainly.add(kind)
    write(`fallback.${kind}`, chapter, () => considered.fallback(kind, telling), none)
  }
  if (leftOut.size > 0) add(untranslated(language, playbook.languages[0] ?? '', [...leftOut]))
  return checked
}

/** The plainest form goes out even where it repeats itself. */
const none: readonly string[] = []

interface Earlier {
  readonly kind: CustomerMessageKind
  readonly text: string
}

/** What a message could be a copy of: others of its kind, and the one before it. */
const alike = (earlier: readonly Earlier[], wanted: CustomerMessageKind): string[] =>
  earlier.filter(({ kind }, index) => kind === wanted || index === earlier.length - 1).map(({ text }) => text)

const outgoing = (
  { failure: { reference, customer }, considered: { summary, subjectIn } }: Trial,
  { kind, telling, promises }: Chapter,
  { subject, text, language }: Written,
  earlier: readonly string[],
): OutgoingMessage => ({
  kind,
  locale: language,
  subject,
  text,
  customer: { name: customer.name },
  failure: { reference, summary, subject: subjectIn(language) },
  owner: { name: someone.name },
  promises: promises.map(({ what, dueAt }) => ({ what, by: dueAt })),
  sentAt: telling.now,
  timeZone: customer.timeZone,
  earlier: [...earlier],
})

/** Cases that a playbook treats differently come first: other actions, remedies, gestures or history. */
function differing(trials: readonly Trial[]): Trial[] {
  const signature = ({ plan, severity, history }: Trial): string =>
    JSON.stringify([
      plan.actions.map(({ id }) => id),
      plan.remedies.map(({ id }) => id),
      plan.gesture?.id,
      severity,
      history,
    ])
  const known = new Set<string>()
  const different = trials.filter((trial) => known.size < known.add(signature(trial)).size)
  // One from each part of the list, so that severities and histories differ, too.
  const step = Math.max(1, Math.floor(different.length / mostStories))
  return Array.from({ length: mostStories }, (_, index) => different[index * step]).flatMap(
    (trial) => trial ?? [],
  )
}
