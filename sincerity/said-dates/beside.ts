import type { ParsedResult } from 'chrono-node'

/** "I finish it tonight and bring it tomorrow by 9": a step of today on the way to what the same sentence dates. */
export const isOnTheWay = (
  { result }: { result: ParsedResult },
  kept: readonly { result: ParsedResult }[],
  passage: string,
): boolean =>
  /^(?:later\s+)?(?:today|tonight|this (?:morning|afternoon|evening)|heute(?:\s+(?:abend|nacht|nachmittag))?|hoy(?:\s+mismo)?|esta\s+(?:tarde|noche))$/i.test(
    result.text,
  ) &&
  kept.some(
    (other) =>
      other.result.index > result.index &&
      !/[.!?](?=\s|$)|\n/.test(passage.slice(result.index, other.result.index)),
  )
