import { defineConfig } from 'vitest/config'

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
    ].map(({ test }) => ({ test: { ...test, testTimeout: 180_000, hookTimeout: 120_000 } })),
  },
})
