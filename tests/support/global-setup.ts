import { defineSearchAttributeKey } from '@temporalio/common'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** `host:port` of the dev server that the whole test run shares: `inject('temporalAddress')`. */
    temporalAddress: string
  }
}

const keywords = ['Playbook', 'Step', 'Owner', 'Customer', 'Severity', 'SlaState', 'Incident', 'Outcome']

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = process.env['TEMPORAL_CLI']
  if (path === undefined) throw new Error('set TEMPORAL_CLI to the Temporal CLI')
  const server = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      ui: false,
      searchAttributes: [
        ...keywords.map((name) => defineSearchAttributeKey(`Amends${name}`, 'KEYWORD')),
        defineSearchAttributeKey('AmendsBreaches', 'INT'),
        defineSearchAttributeKey('AmendsNextDue', 'DATETIME'),
      ],
    },
  })
  project.provide('temporalAddress', server.address)
  return () => server.teardown()
}
