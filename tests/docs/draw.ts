import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { recoveryDiagram } from '../../authoring/diagram/index.ts'

/** `npm run diagrams`: draws the picture in the README as the machines are now. */
const file = fileURLToPath(new URL('../../README.md', import.meta.url))
const text = readFileSync(file, 'utf8')
writeFileSync(
  file,
  text.replace(
    /^```mermaid\n[\s\S]*?^```/m,
    () => `\`\`\`mermaid\n${recoveryDiagram({ steps: false })}\`\`\``,
  ),
)
