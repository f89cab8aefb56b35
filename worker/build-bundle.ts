import { writeFileSync } from 'node:fs'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { bundleOptions, prebuiltBundle } from './bundle.ts'

// The last step of `npm run build`, run from `dist`: what a production worker loads instead of bundling at each start.
const { code } = await bundleWorkflowCode(bundleOptions(new DefaultLogger('WARN')))
writeFileSync(prebuiltBundle, code)
console.log(`${prebuiltBundle}: ${Math.round(code.length / 1024)} kB with its source map`)
