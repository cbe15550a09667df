import { ForbiddenError, hasRole, type Viewer } from '@hunar/kernel';

/** Operators and the system make organisations and give roles. */
export function assertMayAdminister(viewer: Viewer): void {
  if (!hasRole(viewer, 'operator')) throw new ForbiddenError();
}
