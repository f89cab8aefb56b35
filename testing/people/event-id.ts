let count = 0

/** An ID that no other event of this process has. */
export const eventId = (): string => `event-${++count}`
