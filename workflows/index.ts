export { recovery } from './recovery.ts'
