import type { Playbook } from './playbook.ts'

/** The playbooks that come with Amends by their names, each loaded where it is asked for: most of what loads is their letters. */
export const ours: Readonly<Record<string, () => Promise<Playbook>>> = {
  'shipment-delayed': async () => (await import('./shipment-delayed.ts')).shipmentDelayed,
  'product-damaged': async () => (await import('./product-damaged.ts')).productDamaged,
  'message-unanswered': async () => (await import('./message-unanswered.ts')).messageUnanswered,
  'system-down': async () => (await import('./system-down.ts')).systemDown,
}
