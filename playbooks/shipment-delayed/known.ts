import type { SpokenPromise } from '../../model/message.ts'
import type { Remedy } from '../../model/plan.ts'
import type { ShipmentFacts } from './facts.ts'
import { arrivalOf, callAbout, word } from './promise.ts'
import { remediesFor } from './remedies.ts'

// A plan holds promises and remedies in the playbook's own words, which are English. Another language knows them again by these
// words; what a person promised or gave in words of their own stays as they wrote it.

/** What the playbook promises; null: somebody's own words. */
export function knownPromise(
  { what }: Pick<SpokenPromise, 'what'>,
  facts: ShipmentFacts,
): 'arrival' | 'call' | 'word' | null {
  if (what === arrivalOf(facts)) return 'arrival'
  if (what === callAbout(facts)) return 'call'
  return what === word({ facts }) ? 'word' : null
}

/** The ID of what the playbook gives; null: somebody's own words. */
export const knownRemedy = ({ id, what }: Remedy, facts: ShipmentFacts): string | null =>
  remediesFor(facts).some((offer) => offer.id === id && offer.what === what) ? id : null
