import { messageKind, type SpokenPromise } from '../model/message.ts'
import type { whatHoldsBack as Gate } from '../sincerity/held.ts'
import { PlaybookError } from './errors.ts'
import { exampleFailure, exampleNow, someone } from './example.ts'
import type { Case, Offer, Playbook } from './playbook.ts'
import type { CustomerMessageKind, ToTell } from './telling.ts'

/** What is wrong in each of so many made-up cases is wrong with the letter, and not with what was made up. */
const mostCases = 3

/** All that a playbook writes by itself: an owner's own words have no plainer form. */
const kinds = messageKind.exclude(['answer', 'notice']).options

/**
 * Holds the plainest words of playbooks to the gate, of each kind and in each language that they speak, with made-up facts: what
 * goes out when nothing else may must not be found wanting only then. A playbook that decides on no made-up case is let be.
 * @throws PlaybookError naming the kind, and in one line what was found.
 */
export async function holdPlainest(playbooks: readonly Playbook[]): Promise<void> {
  if (playbooks.length === 0) return
  // The gate is large, and whoever has no playbook to hold to it has no use for it.
  const { whatHoldsBack } = await import('../sincerity/held.ts')
  for (const playbook of playbooks) {
    const cases = casesOf(playbook)
    for (const language of playbook.languages) {
      for (const kind of kinds) {
        const wrong = wrongIn(cases.map((known) => () => held(known, kind, language, whatHoldsBack)))
        if (wrong === null) continue
        const { name, version } = playbook
        throw new PlaybookError(`Playbook "${name}" version ${version}, fallback.${kind}: ${wrong}`)
      }
    }
  }
}

/** What the first of some tries finds, where all of them find something; they are tried only as far as that needs. */
function wrongIn(tries: readonly (() => string | null)[]): string | null {
  let first: string | null = null
  for (const attempt of tries) {
    const wrong = attempt()
    if (wrong === null) return null
    first ??= wrong
  }
  return first
}

interface Known {
  playbook: Playbook
  failure: ReturnType<typeof exampleFailure>
  told: ToTell
  /** All that a letter may date. */
  promises: SpokenPromise[]
}

function casesOf(playbook: Playbook): Known[] {
  return Array.from({ length: mostCases }, (_, seed) => seed + 1).flatMap((seed) => {
    try {
      const failure = exampleFailure(playbook, { seed })
      const considered = playbook.consider(failure)
      const plan = considered.decide(someone)
      const promises = considered.offers({ now: exampleNow, opening: 0 }, plan.calendar).map(spoken)
      const topic = { done: [], promises, remedies: plan.remedies, text: null }
      const told = { owner: someone, now: exampleNow, opening: 0, sent: [], promises, topic }
      return [{ playbook, failure, told, promises }]
    } catch {
      // Told by `amends playbook check`, with the facts; here it would stop a worker that never meets them.
      return []
    }
  })
}

const spoken = ({ id, what, by, word, estimate }: Offer): SpokenPromise => ({
  id,
  what: estimate === null ? word : what,
  dueAt: by,
  atRiskAt: by,
  tellAt: by,
  ...(estimate === null ? { unknown: true as const } : {}),
})

function held(
  { playbook, failure, told, promises }: Known,
  kind: CustomerMessageKind,
  language: string,
  whatHoldsBack: typeof Gate,
): string | null {
  const { reference } = failure
  const customer = { ...failure.customer, locale: language === 'en' ? 'en-GB' : language }
  const considered = playbook.consider({ ...failure, customer })
  const written = writtenBy(considered, kind, told)
  if (typeof written === 'string') return written
  const [finding] = whatHoldsBack({
    kind,
    locale: written.language,
    subject: written.subject,
    text: written.text,
    customer: { name: customer.name },
    failure: {
      reference,
      summary: considered.summary,
      subject: considered.subjectIn(written.language),
    },
    owner: { name: someone.name },
    promises: promises.map(({ what, dueAt }) => ({ what, by: dueAt })),
    sentAt: exampleNow,
    timeZone: customer.timeZone,
  })
  return finding
    ? `may not go out in "${written.language}": "${finding.words}": ${finding.why} ${finding.better}`.replace(
        /\s+/g,
        ' ',
      )
    : null
}

function writtenBy(considered: Case, kind: CustomerMessageKind, told: ToTell) {
  try {
    return considered.fallback(kind, told)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return why.replace(/^Playbook "[^"]*" for [^,]*, fallback\.[^:]*: /, '')
  }
}
