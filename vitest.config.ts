import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  test: {
    projects: [
      // Pure, or with its own files and processes: starts at once.
      {
        test: {
          name: 'unit',
          include: [
            '{authoring,model,machines,workflows,activities,playbooks,sincerity,store,testing,time,worker,client,http,examples}/**/*.test.ts',
          ],
          setupFiles: ['tests/support/same-examples.ts'],
        },
      },
      // On a real Temporal server, which all of these share.
      {
        test: {
          name: 'server',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
    ].map(({ test }) => ({
      // The examples import what their readers would: the package.
      resolve: {
        alias: {
          'amends/playbooks': source('playbooks/index.ts'),
          'amends/steps': source('machines/own/index.ts'),
          'amends/testing': source('testing/index.ts'),
        },
      },
      test: { ...test, testTimeout: 180_000, hookTimeout: 120_000 },
    })),
  },
})
