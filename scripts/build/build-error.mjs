/** The build cannot go on, for a reason that is in the sources. The message is one line. */
export class BuildError extends Error {}
