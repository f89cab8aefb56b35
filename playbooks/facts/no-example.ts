/** What to do where no facts can be made up, for whoever runs a command. */
export const insteadOfMadeUp =
  'give the field examples in its schema (`.meta({ examples: [...] })`), or facts with --facts FILE'

/** A schema asks for something that no example was found for. */
export class NoExample extends Error {
  override readonly name = 'NoExample'
  /** The path of the field: `facts.owner`. */
  readonly field: string

  constructor(field: string, why: string) {
    super(`no example was found for ${field}: it ${why}`)
    this.field = field
  }
}
