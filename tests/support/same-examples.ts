import fc from 'fast-check'

/**
 * Property tests try the same examples in each run, so that what turns them red is a change, and whoever made it sees it. Others are
 * looked for on purpose: `AMENDS_PROPERTY_SEED=random`, or a number that a failure named.
 */
const { AMENDS_PROPERTY_SEED: seed = '1' } = process.env
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
