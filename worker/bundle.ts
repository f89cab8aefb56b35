import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Logger } from '@temporalio/worker'
import { type BundleOptions, bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** Where `npm run build` leaves the bundle: in `dist`, which is the folder above the compiled worker. */
export const prebuiltBundle = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url))

/**
 * How workflow code is bundled: the only place for it, so that a worker, a replay and the build agree. What makes a bundle
 * cheaper to run (`preloadModules`) belongs here.
 */
export function bundleOptions(logger?: Logger): BundleOptions {
  return {
    workflowsPath: fileURLToPath(new URL(`../workflows/index.${extension}`, import.meta.url)),
    // Production mode selects XState's production build. Left readable: what is thrown in a workflow is read by people.
    webpackConfigHook: (config) => ({
      ...config,
      mode: 'production',
      // Advice on the size of web pages.
      performance: false,
      optimization: { ...config.optimization, minimize: false },
    }),
    ...(logger !== undefined && { logger }),
  }
}

/** The workflow code: prebuilt where the package was built, else bundled now (a few seconds). */
export async function workflowBundle(logger?: Logger): Promise<WorkflowBundleOption> {
  return existsSync(prebuiltBundle) ? { codePath: prebuiltBundle } : bundleWorkflowCode(bundleOptions(logger))
}
