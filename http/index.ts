export { openServer } from './open.ts'
export type { Serving } from './serve.ts'
