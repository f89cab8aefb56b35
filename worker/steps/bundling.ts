import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BundleOptions } from '@temporalio/worker'
import type { LoadedStep } from './load.ts'

type WebpackConfig = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0]

/** Where the modules of this repository that a bundle concerns are, with the ending that they have here. */
interface Sources {
  /** The module that says which steps there are. */
  readonly ownSteps: string
  /** What is imported as `amends/steps`. */
  readonly entry: string
}

/**
 * Has a bundle hold these steps: a module that imports theirs takes the place of the one that has none. They get this very XState
 * and `amends/steps`, wherever they are.
 */
export function withSteps(
  config: WebpackConfig,
  steps: readonly LoadedStep[],
  list: string,
  sources: Sources,
): WebpackConfig {
  const xstate = dirname(dirname(createRequire(import.meta.url).resolve('xstate/package.json')))
  const own = {
    include: [...new Set(steps.flatMap(({ files }) => files))],
    resolve: { alias: { 'amends/steps$': sources.entry }, modules: [xstate, 'node_modules'] },
  }
  return {
    ...config,
    resolve: { ...config.resolve, alias: { ...config.resolve?.alias, [`${sources.ownSteps}$`]: list } },
    module: { ...config.module, rules: [...(config.module?.rules ?? []), own] },
  }
}

/** Writes the module that imports the modules of steps, for the time of some work. */
export async function listing<T>(
  steps: readonly LoadedStep[],
  work: (list: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-steps-'))
  try {
    const list = join(folder, 'steps.js')
    const files = [...new Set(steps.map(({ file }) => file))]
    const imports = files.map((file, index) => `import * as module${index} from ${JSON.stringify(file)}`)
    const names = files.map((_, index) => `module${index}`).join(', ')
    writeFileSync(list, `${imports.join('\n')}\nexport const modules = [${names}]\n`)
    return await work(list)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
