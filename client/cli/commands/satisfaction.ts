import { type Command, Option } from 'commander'

/** What was typed about the customer's answer to the follow-up. */
export interface Satisfaction {
  readonly satisfied?: true
  readonly unhappy?: true
}

/** Adds the two answers, which exclude each other. */
export function withSatisfaction(command: Command, what: string): Command {
  return command
    .addOption(new Option('--satisfied', `${what} content`).conflicts('unhappy'))
    .option('--unhappy', `${what} not content`)
}

/** As events say it. */
export function satisfaction({ satisfied, unhappy }: Satisfaction): { satisfied?: boolean } {
  return satisfied || unhappy ? { satisfied: satisfied === true } : {}
}
