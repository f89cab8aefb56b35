import { shipmentDelayed } from './shipment-delayed.ts'

export { definePlaybook } from './define.ts'
export { PlaybookError, UnknownPlaybook } from './errors.ts'
export type {
  ActionDefinition,
  ActionTools,
  Case,
  CustomerMessageKind,
  Empowerment,
  Estimate,
  Given,
  Messages,
  Offer,
  Playbook,
  PlaybookDefinition,
  PromiseAsk,
  PromiseOffer,
  RemedyOffer,
  Situation,
  Telling,
  Words,
  Written,
} from './playbook.ts'
export { createRegistry, type Registry } from './registry.ts'

/** The playbooks that come with Amends. */
export const playbooks = [shipmentDelayed]
export { signature } from './words.ts'
export { shipmentDelayed }
