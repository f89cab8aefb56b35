/** A playbook is wrong, or answered something wrong: for its author to mend. Retrying cannot help. */
export class PlaybookError extends Error {
  override readonly name: string = 'PlaybookError'
}

/** There is no file, folder or package of a name that playbooks were to come from. */
export class NothingThere extends PlaybookError {
  override readonly name = 'NothingThere'
}

/** The facts of a failure are not what its playbook asks for. The message names the field. */
export class FactsError extends PlaybookError {
  override readonly name = 'FactsError'
}

/** Nobody knows a playbook, a version of it, or an action in it. */
export class UnknownPlaybook extends PlaybookError {
  override readonly name = 'UnknownPlaybook'
}

/**
 * For actions to throw: it cannot be done, and no trying again can mend that. A person gets it as a task at once, and reads the
 * message there: in words for them, without personal data.
 */
export class NotPossible extends PlaybookError {
  override readonly name = 'NotPossible'
}
