import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from '@temporalio/worker'
import {
  type BundleOptions,
  bundleWorkflowCode,
  type WorkflowBundleOption,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import { AmendsError } from '../client/errors.ts'
import { listing, withSteps } from './steps/bundling.ts'
import type { LoadedStep } from './steps/load.ts'
import { requireSteps } from './steps/note.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

const source = (name: string): string => fileURLToPath(new URL(`../${name}.${extension}`, import.meta.url))

/** Where `npm run build` leaves the bundle: in `dist`, which is the folder above the compiled worker. */
export const prebuiltBundle = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url))

/** Evaluated before all else: see there for what it costs to leave out. */
export const shortStackTraces = source('workflows/short-stack-traces')

/**
 * Whether whole stack traces are wanted of what goes wrong in a workflow, for looking into a bug: `AMENDS_STACK_TRACES` is
 * `long`. By default they have three frames, which saves a fifth of a worker's processor time.
 */
const wantsLongStackTraces = (env = process.env): boolean => env.AMENDS_STACK_TRACES === 'long'

/**
 * How workflow code is bundled: the only place for it, so that a worker, a replay and the build agree. What is done here
 * saves about a third of the processor time of a replay (`npm run bench`).
 */
export function bundleOptions(logger?: Logger): BundleOptions {
  return {
    workflowsPath: source('workflows/index'),
    workflowInterceptorModules: [source('workflows/durable/interceptors')],
    // Evaluated once and shared, frozen, rather than once for each workflow that is cached: XState and the definitions of
    // machines, which keep no state. Nothing of ours that runs them, nor of the SDK, belongs here.
    preloadModules: [...(wantsLongStackTraces() ? [] : [shortStackTraces]), source('machines/recovery')],
    // Production mode selects XState's production build. Left readable: what is thrown in a workflow is read by people.
    webpackConfigHook: (config) => ({
      ...config,
      mode: 'production',
      // Advice on the size of web pages.
      performance: false,
      optimization: { ...config.optimization, minimize: false },
      module: { ...config.module, rules: (config.module?.rules ?? []).map(keepModernSyntax) },
    }),
    ...(logger !== undefined && { logger }),
  }
}

type Rule = NonNullable<NonNullable<Parameters<BundleOptionsHook>[0]['module']>['rules']>[number]
type BundleOptionsHook = NonNullable<BundleOptions['webpackConfigHook']>

/** The SDK has TypeScript rewritten for engines of 2017: private fields become weak maps, at a price for each access. */
function keepModernSyntax(rule: Rule): Rule {
  if (!rule || typeof rule !== 'object' || !rule.use || typeof rule.use !== 'object') return rule
  if (!('options' in rule.use) || typeof rule.use.options !== 'object') return rule
  const { jsc } = rule.use.options
  if (!jsc) return rule
  return {
    ...rule,
    use: { ...rule.use, options: { ...rule.use.options, jsc: { ...jsc, target: 'es2022' } } },
  }
}

/** Bundles the workflow code with these steps in it: a few seconds of processor time. */
export function bundleWith(
  steps: readonly LoadedStep[],
  logger?: Logger,
): Promise<WorkflowBundleWithSourceMap> {
  const options = bundleOptions(logger)
  if (steps.length === 0) return bundleWorkflowCode(options)
  const sources = { ownSteps: source('workflows/own-steps'), entry: source('machines/own/index') }
  return listing(steps, (list) =>
    bundleWorkflowCode({
      ...options,
      webpackConfigHook: (config) =>
        withSteps(options.webpackConfigHook?.(config) ?? config, steps, list, sources),
    }),
  )
}

/**
 * The workflow code. It is the file that `AMENDS_BUNDLE` names; else the one that was built with the package, where nothing else is
 * asked for; else it is bundled now (a few seconds).
 * @throws AmendsError where the file that is named cannot be read, or does not have these steps.
 */
export async function workflowBundle(
  logger?: Logger,
  steps: readonly LoadedStep[] = [],
  env = process.env,
): Promise<WorkflowBundleOption> {
  if (env.AMENDS_BUNDLE) {
    const codePath = resolve(env.AMENDS_BUNDLE)
    requireSteps(codePath, read(codePath), steps)
    return { codePath }
  }
  return existsSync(prebuiltBundle) && steps.length === 0 && !wantsLongStackTraces(env)
    ? { codePath: prebuiltBundle }
    : bundleWith(steps, logger)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new AmendsError(`AMENDS_BUNDLE, ${file}: ${why}`, { cause })
  }
}
