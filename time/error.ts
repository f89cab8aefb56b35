/** A question about time that has no answer. One line, for people. */
export class TimeError extends Error {
  override readonly name = 'TimeError'
  /** Which part of the question is wrong, as `pauses[1]`. */
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}
