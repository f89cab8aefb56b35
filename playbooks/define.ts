import type { z } from 'zod'
import { bindCase } from './case.ts'
import { definitionShape } from './definition-shape.ts'
import { FactsError, PlaybookError } from './errors.ts'
import { firstOf, inWords } from './in-words.ts'
import type { Playbook, PlaybookDefinition } from './playbook.ts'
import { usualLanguage } from './words.ts'

/**
 * Makes a playbook of its definition: what to say, do and give for one kind of failure. All types follow from the schema of
 * its `facts`.
 * @throws PlaybookError naming the field, when something in the definition cannot work.
 * @example
 * definePlaybook({
 *   name: 'appointment-missed',
 *   version: 1,
 *   facts: z.object({ appointment: z.string(), what: z.string(), owner: z.string() }),
 *   summary: ({ facts }) => `Nobody came to ${facts.what}`,
 *   owner: ({ facts }) => facts.owner,
 *   actions: [{ id: 'find-slot', what: 'Find the next free slot', run: async () => 'I have asked for the next free slot.' }],
 *   promise: (_, { after }) => ({ what: 'somebody is at your door', by: after({ businessDays: 2 }) }),
 *   messages: {
 *     apology: ({ customer, owner, summary }) => ({
 *       subject: 'We did not come, and that is our failure',
 *       text: letter(customer, owner, [`${summary}. You waited for us, and we did not come. I am sorry.`]),
 *     }),
 *   },
 * })
 */
export function definePlaybook<const Name extends string, Schema extends z.ZodObject>(
  definition: PlaybookDefinition<Name, Schema>,
): Playbook<Name, Schema> {
  const checked = definitionShape.safeParse(definition, { error: inWords })
  if (!checked.success) throw new PlaybookError(`Playbook ${called(definition)}, ${firstOf(checked.error)}`)
  return {
    name: definition.name,
    version: definition.version,
    facts: definition.facts,
    languages: [definition.language ?? usualLanguage, ...Object.keys(definition.translations ?? {})],
    consider(failure, given) {
      const facts = definition.facts.safeParse(failure.facts)
      if (!facts.success) {
        throw new FactsError(
          `The facts of ${failure.reference} are not what playbook "${definition.name}" asks for: ${firstOf(facts.error, 'facts')}`,
        )
      }
      return bindCase(definition, failure, facts.data, given)
    },
  }
}

/** Its name, where what was handed over has one. */
const called = (definition: Partial<Record<'name', unknown>> | null | undefined): string =>
  typeof definition?.name === 'string' ? `"${definition.name}"` : 'without a name'
