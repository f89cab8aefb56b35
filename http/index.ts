export { openServer } from './open.ts'
