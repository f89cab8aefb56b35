/** How an action is tried. */
export interface Tries {
  /** How long one try may take: ISO 8601. */
  timeout: string
  /** How many more follow a first that failed. */
  retries: number
}

/** Ten more tries, each time after twice the time (1 s, 2 s, to at most 100 s), are some seven minutes: then a person gets it. */
export const usualTries: Tries = { timeout: 'PT1M', retries: 10 }

/** Whoever runs them gives no try more than this. */
export const longestTry = 'PT5M'
