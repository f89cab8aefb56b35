import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// npm runs this after `npm ci` in a clone, so that `npx amends` works there at once. Without the development tools
// (`npm ci --omit=dev`) there is nothing to build with. A type error must not keep anyone from installing the tools.
const compiler = new URL('../node_modules/typescript/package.json', import.meta.url)
if (existsSync(compiler)) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) console.error('amends: the build failed; "npx amends" needs "npm run build" to succeed')
}
