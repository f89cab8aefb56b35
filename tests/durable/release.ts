/**
 * Which deployment this bundle is. Tests that deploy a fix or a new version give another worker the same bundle with this
 * word replaced (see `redeploy`), instead of bundling everything again. Joined, so that the bundler folds no condition.
 */
export const release = ['release', 'one'].join('-')
