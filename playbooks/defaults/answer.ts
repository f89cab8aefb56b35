import type { Telling } from '../telling.ts'
import { greeting, signature } from '../words.ts'

/** The owner's own words, as they are; greeting and name are added where the owner left them out. */
export function ownWords({ customer, owner, topic }: Telling<unknown>): string {
  const own = topic.text?.trim() ?? ''
  const lines = own.split('\n')
  const greets = lines.length > 1 && speaksOf(lines[0], customer.name)
  const signs = own.endsWith(signature(owner))
  return [...(greets ? [] : [greeting(customer)]), own, ...(signs ? [] : [signature(owner)])].join('\n\n')
}

const speaksOf = (text: string | undefined, name: string): boolean =>
  name.split(/\s+/).some((part) => part.length > 1 && text?.includes(part))
