/**
 * The modules that bring machines of a team's own for steps. There are none here: a worker that has some is bundled with another
 * module in the place of this one.
 */
export const modules: readonly object[] = []
