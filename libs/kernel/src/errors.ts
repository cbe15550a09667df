/** A programme of work was refused or impossible for a reason its caller should be told; `code` selects the sentence shown to people. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly params: Readonly<Record<string, string | number | boolean | null>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Nobody is signed in, and the operation needs somebody. */
export class UnauthenticatedError extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', 'Sign in first.');
  }
}

/** The viewer lacks the grant. Also thrown for what the viewer may not know exists. */
export class ForbiddenError extends DomainError {
  constructor(message = 'You do not have access to this.') {
    super('FORBIDDEN', message);
  }
}

/** No such row, or none that this viewer may see: the two are not told apart. */
export class NotFoundError extends DomainError {
  constructor(kind: string) {
    super('NOT_FOUND', `There is no such ${kind}, or you may not see it.`, { kind });
  }
}

/** Somebody else saved the row in the meantime (optimistic locking on `version`). */
export class ConflictError extends DomainError {
  constructor(kind: string) {
    super('CONFLICT', `This ${kind} was changed meanwhile. Reload it and try again.`, { kind });
  }
}
