import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Logger } from '@temporalio/worker'
import { type BundleOptions, bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker'

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

/**
 * The workflow code: prebuilt where the package was built and the environment asks for nothing else, else bundled now (a few
 * seconds).
 */
export async function workflowBundle(logger?: Logger): Promise<WorkflowBundleOption> {
  return existsSync(prebuiltBundle) && !wantsLongStackTraces()
    ? { codePath: prebuiltBundle }
    : bundleWorkflowCode(bundleOptions(logger))
}
