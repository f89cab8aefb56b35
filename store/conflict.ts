/** An effect ID was used for something else than before. Retrying cannot help. */
export class EffectConflict extends Error {
  override readonly name = 'EffectConflict'
}

/** What an effect is told that is begun a second time, with other content. */
export const otherContent = (id: string): EffectConflict =>
  new EffectConflict(`Effect ${id} was begun with other content: give the new content its own key`)

/** What an effect is told that ends as it cannot. */
export const otherEnd = (id: string): EffectConflict =>
  new EffectConflict(`Effect ${id} was never begun, or ended with another answer`)

/** What a grant is told whose effect granted something else. */
export const otherGrant = (effectId: string): EffectConflict =>
  new EffectConflict(`Effect ${effectId} already granted something else: give this remedy its own key`)
