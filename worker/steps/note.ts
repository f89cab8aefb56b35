import { AmendsError } from '../../client/errors.ts'
import type { LoadedStep } from './load.ts'

/** What a bundle says of the steps in it: a line before its source map, which is to be last. */
const note = /^\/\/ amends-steps: (.*)$/m
const sourceMap = '\n//# sourceMappingURL='

const told = (steps: readonly LoadedStep[]): string =>
  steps
    .map(({ step: { id }, hash }) => `${id} ${hash}`)
    .sort()
    .join(', ')

/** Notes in a bundle which steps are in it. */
export function withNote(code: string, steps: readonly LoadedStep[]): string {
  const end = code.lastIndexOf(sourceMap)
  return `${code.slice(0, end)}\n// amends-steps: ${told(steps)}${code.slice(end)}`
}

/**
 * Makes sure that a bundle holds the steps that the playbooks here bring, and as they are now.
 * @throws AmendsError saying which it should hold.
 */
export function requireSteps(file: string, code: string, steps: readonly LoadedStep[]): void {
  const found = note.exec(code)
  const wanted = told(steps)
  if (found?.[1] === wanted) return
  const has = found
    ? found[1] || 'no steps'
    : 'no note of steps, as it is no bundle of "amends playbook bundle"'
  throw new AmendsError(
    `AMENDS_BUNDLE, ${file}: it has ${has}; the playbooks here bring ${wanted || 'none'}: build it again with "amends playbook bundle --out ${file}"`,
  )
}
