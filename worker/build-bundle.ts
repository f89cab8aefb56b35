import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { bundleOptions } from './bundle.ts'

// The last step of `npm run build`: what a production worker loads instead of bundling at each start.
const target = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url))
const { code } = await bundleWorkflowCode(bundleOptions(new DefaultLogger('WARN')))
writeFileSync(target, code)
console.log(`dist/workflow-bundle.js: ${Math.round(code.length / 1024)} kB, source map included`)
