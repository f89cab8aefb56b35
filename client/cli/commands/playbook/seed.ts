import { InvalidArgumentError } from 'commander'

/** The number that made-up facts are made from. */
export function seedNumber(text: string): number {
  const seed = Number(text)
  if (text.trim() === '' || !Number.isSafeInteger(seed) || seed < 0)
    throw new InvalidArgumentError('give a whole number from 0')
  return seed
}
