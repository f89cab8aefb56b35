import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, type DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { bundleOptions, shortStackTraces } from '../worker/bundle.ts'

/** `amends`, and the twins that it is measured against. */
export const names = ['amends', 'idiomatic', 'expert'] as const
export type Name = (typeof names)[number]

/** Something of each contestant. */
export type Each<T> = Readonly<Record<Name, T>>

/** Does the same for each contestant, one after the other. */
export async function forEach<T>(work: (name: Name) => Promise<T>): Promise<Each<T>> {
  return {
    amends: await work('amends'),
    idiomatic: await work('idiomatic'),
    expert: await work('expert'),
  }
}

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/**
 * Bundles as each would be bundled: Amends as its worker does, the expert's with all that makes Amends' cheaper to run, the
 * idiomatic one with nothing but its path, as the samples do.
 */
export function bundle(name: Name, logger: DefaultLogger): Promise<WorkflowBundleWithSourceMap> {
  if (name === 'amends') return bundleWorkflowCode(bundleOptions(logger))
  const workflowsPath = path(`./twins/${name}.ts`)
  if (name === 'idiomatic') return bundleWorkflowCode({ logger, workflowsPath })
  const preloadModules = [shortStackTraces, path('./twins/case.ts')]
  // What Amends' runtime adds to the SDK is no part of a workflow written by hand.
  return bundleWorkflowCode({
    ...bundleOptions(logger),
    workflowsPath,
    preloadModules,
    workflowInterceptorModules: [],
  })
}
