/**
 * Loaded once, before any workflow. The SDK takes a stack trace of every promise that a workflow makes, and looks up each of
 * its frames in the source map: with V8's usual ten, that is a fifth of a worker's time. These few still name the line that
 * threw and who called it.
 */
Error.stackTraceLimit = 3
