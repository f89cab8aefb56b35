import { spelled } from '../../words.ts'

/** "once", "twice", "three times". */
export const timesOf = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${spelled(count)} times`
