import { InvalidArgumentError } from 'commander'

/** Where links are answered unless said otherwise. */
export const defaultHttpPort = 7433

/** Reads the port of an option. @throws InvalidArgumentError for what is none. */
export function port(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new InvalidArgumentError('It must be a port: a whole number up to 65535.')
}
