import { z } from 'zod'
import { personId, slug } from '../../model/base.ts'
import { calendar } from '../../model/calendar.ts'

/** Calendar days by the person's own clock, both included. */
const absence = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'is earlier than from' })

/** Someone who owns recoveries or stands above those who do. */
const person = z.strictObject({
  id: personId,
  name: z.string().min(1),
  email: z.email(),
  title: z.string().min(1),
  /** The ID of the person one level up; left out at the top. */
  reportsTo: z.string().optional(),
  /** When they may be disturbed with what can wait; outside are their quiet hours. Left out: at any time. */
  reachable: calendar.optional(),
  /** When they are not there at all: whoever is next is paged instead. */
  away: z.array(absence).optional(),
  /** Where their notices go, beside the e-mail. */
  webhook: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }).optional(),
})
export type Person = z.infer<typeof person>

/** What a directory file holds: who there is, and who has which duty, whoever is asked first coming first. */
const content = z
  .strictObject({
    people: z.array(person).min(1),
    duties: z.record(slug, z.array(z.string())).default({}),
  })
  .superRefine(({ people, duties }, context) => {
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const byId = new Map<string, Person>()
    for (const [index, each] of people.entries()) {
      if (byId.has(each.id)) wrong(['people', index, 'id'], `"${each.id}" is there twice`)
      byId.set(each.id, each)
    }
    for (const [index, { id, reportsTo }] of people.entries()) {
      const path = ['people', index, 'reportsTo']
      if (reportsTo !== undefined && !byId.has(reportsTo)) wrong(path, `nobody has the ID "${reportsTo}"`)
      else if (leadsBackTo(id, byId)) wrong(path, `"${id}" reports to themselves in the end`)
    }
    for (const [duty, ids] of Object.entries(duties)) {
      for (const [index, id] of ids.entries())
        if (!byId.has(id)) wrong(['duties', duty, index], `nobody has the ID "${id}"`)
    }
  })
export type People = z.infer<typeof content>

function leadsBackTo(id: string, byId: Map<string, Person>): boolean {
  const seen = new Set<string>()
  let above = byId.get(id)?.reportsTo
  while (above !== undefined && !seen.has(above)) {
    if (above === id) return true
    seen.add(above)
    above = byId.get(above)?.reportsTo
  }
  return false
}

/**
 * Reads the text of a directory file.
 * @param path for the error
 * @throws Error in one line: which file, which field, what is wrong.
 */
export function parsePeople(path: string, text: string): People {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(
      `The directory ${path} is not valid JSON: ${error instanceof Error ? error.message : error}`,
    )
  }
  const result = content.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const reason = issue?.code === 'invalid_key' ? issue.issues[0]?.message : issue?.message
  throw new Error(`The directory ${path} is wrong at ${issue?.path.join('.') || 'its top'}: ${reason}`)
}
