/** The command was called with words that do not go together. Ends with exit code 2. */
export class WrongUse extends Error {}
