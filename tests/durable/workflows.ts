import { durable } from '../../workflows/durable.ts'
import * as basics from './machines/basics.ts'
import type { Case } from './machines/case.ts'

const run = ({ machine, effects = {} }: Case) => durable(machine, { effects })

export const hierarchy = run(basics.hierarchy)
