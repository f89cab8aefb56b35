export { createActivities } from './create.ts'
export { type Dependencies, openDependencies } from './dependencies.ts'
