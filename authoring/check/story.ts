import { speakable } from '../../activities/promises.ts'
import type { SpokenPromise } from '../../model/message.ts'
import { exampleNow, someone } from '../../playbooks/example.ts'
import type { Case, CustomerMessageKind } from '../../playbooks/index.ts'
import { after } from '../../time/dates.ts'
import type { Trial } from './trials.ts'

type ToTell = Parameters<Case['message']>[1]

/** A message that a customer gets in the course of a recovery. */
export interface Chapter {
  readonly kind: CustomerMessageKind
  readonly telling: ToTell
  /** What it may date: the promises that stand once it is out, and the dates that it takes back. */
  readonly promises: readonly SpokenPromise[]
}

/**
 * A recovery in which a customer gets a message of every kind, some of them twice: nothing new for two updates, a date that moves,
 * one that is broken, what is given, and an unhappy answer after which it all starts again. What actions report is made up, as an
 * action is never run.
 * @param openings how often it begins: one more than it is reopened
 * @param changeKnown whether it is known before the first follow-up what changes; else it is before its reminder
 * @throws whatever the playbook throws when it is asked for promises
 */
export function storyOf(
  { considered, plan, failure }: Trial,
  { language, openings, changeKnown }: { language: string; openings: number; changeKnown: boolean },
): Chapter[] {
  const chapters: Chapter[] = []
  const done = plan.actions.map(({ id }, index) => ({ action: id, note: notes[index % notes.length] ?? '' }))
  const change = changes[language] ?? null
  let opening = 0
  let standing: SpokenPromise[] = []

  const tell = (
    kind: CustomerMessageKind,
    now: string,
    given: Partial<ToTell['topic']> = {},
    made = standing,
  ) => {
    const topic = { done: [], promises: [], remedies: [], text: null, ...given }
    const sent = chapters.map((chapter) => chapter.kind)
    const makes = ['next-step', 'new-date', 'broken-promise', 'update'].includes(kind)
    chapters.push({
      kind,
      telling: { owner: someone, now, opening, sent, promises: makes ? made : [], topic },
      promises: [...made, ...topic.promises],
    })
  }
  const offered = (now: string, previous: SpokenPromise[]): SpokenPromise[] =>
    considered
      .offers({ now, opening }, plan.calendar, previous)
      .map((offer, index) =>
        speakable(offer, { now, calendar: plan.calendar, previous: previous[index] ?? null }),
      )
  const move = (kind: 'new-date' | 'broken-promise', now: string) => {
    const old = standing
    standing = offered(now, old)
    tell(kind, now, { promises: old })
  }

  let now = exampleNow
  for (opening = 0; opening < openings; opening++) {
    standing = []
    tell('apology', now)
    now = after(now, 'PT30M')
    standing = offered(now, [])
    tell('next-step', now, { done })
    for (const part of [0.3, 0.6]) tell('update', between(now, standing, part), { done, promises: standing })
    move('new-date', standing[0]?.tellAt ?? now)
    tell('update', between(now, standing, 0.8), { done, promises: standing })
    move('broken-promise', after(standing[0]?.dueAt ?? now, 'PT5M'))
    now = after(standing[0]?.dueAt ?? now, 'PT1H')
    standing = []
    tell('remedy', now, { remedies: plan.remedies.filter(({ round }) => round === opening) })
    const text = answers[language]?.(`${considered.subject} (${failure.reference})`)
    if (text !== undefined && opening === 0) tell('answer', after(now, 'P1D'), { text })
    const isKnown = changeKnown || opening > 0
    tell('follow-up', after(now, 'P3D'), isKnown ? { change } : {})
    tell('reminder', after(now, 'P5D'), isKnown ? {} : { change })
    now = after(now, 'P6D')
  }
  return chapters
}

/** A moment before the first promise falls due. */
function between(from: string, [promise]: SpokenPromise[], part: number): string {
  const start = Date.parse(from)
  return new Date(start + (Date.parse(promise?.dueAt ?? after(from, 'P1D')) - start) * part).toISOString()
}

const notes = [
  'I have started on it myself.',
  'A colleague of mine is looking into it with me.',
  'I have asked the people who can help.',
]

/** What a person could put on record, as people type it. */
const changes: Partial<Record<string, string>> = {
  en: 'somebody looks through the open cases every morning, and calls whoever waits',
  de: 'jeden Morgen geht jemand alle offenen Fälle durch und ruft an, wo jemand wartet',
  es: 'cada mañana alguien repasa los casos abiertos y llama a quien espera',
}

/** What an owner could answer, so that the letter around it can be held to the gate. */
const answers: Partial<Record<string, (subject: string) => string>> = {
  en: (subject) =>
    `You are right to write to me. We failed you with ${subject}, and that is our fault, not yours.\n\nMy next step is to go through it with my colleagues, and to stay with it until it is right.`,
  de: (subject) =>
    `Sie schreiben mir zu Recht. Wir haben Sie mit ${subject} im Stich gelassen, und das ist unsere Schuld, nicht Ihre.\n\nMein nächster Schritt ist, alles mit meinen Kollegen durchzugehen und dabei zu bleiben, bis es gut ist.`,
  es: (subject) =>
    `Tiene razón en escribirme. Le hemos fallado con ${subject}, y la culpa es nuestra, no suya.\n\nMi siguiente paso es revisarlo con mis compañeros y seguir con ello hasta que esté bien.`,
}
