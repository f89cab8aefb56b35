import { shipmentDelayed } from './shipment-delayed.ts'

export { definePlaybook } from './define.ts'
export { PlaybookError, UnknownPlaybook } from './errors.ts'
export type {
  ActionDefinition,
  ActionTools,
  Case,
  CustomerMessageKind,
  Estimate,
  Offer,
  Playbook,
  PlaybookDefinition,
  PromiseAsk,
  PromiseOffer,
  RemedyOffer,
  Situation,
  Telling,
  Words,
} from './playbook.ts'
export { createRegistry, type Registry } from './registry.ts'

/** The playbooks that come with Amends. */
export const playbooks = [shipmentDelayed]
export { signature } from './words.ts'
export { shipmentDelayed }
