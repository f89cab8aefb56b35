import { messageUnanswered } from './message-unanswered.ts'
import { productDamaged } from './product-damaged.ts'
import { shipmentDelayed } from './shipment-delayed.ts'
import { systemDown } from './system-down.ts'

export { fallbackFor } from './defaults/index.ts'
export { definePlaybook } from './define.ts'
export { defineEffect, type EffectDefinition } from './effect.ts'
export { NotPossible, PlaybookError, UnknownPlaybook } from './errors.ts'
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
  UndoTools,
  Words,
  Written,
} from './playbook.ts'
export { createRegistry, type Registry } from './registry.ts'
export {
  bullets,
  capitalized,
  counted,
  greeting,
  letter,
  quoted,
  type Reader,
  type Signatory,
  sentence,
  signature,
  spelled,
  spokenDay,
  spokenInstant,
  spokenMoney,
  spokenWeekday,
} from './words.ts'

/** The playbooks that come with Amends. */
export const playbooks = [shipmentDelayed, productDamaged, messageUnanswered, systemDown]
export { messageUnanswered, productDamaged, shipmentDelayed, systemDown }
