/** Ids, codes, numbers: what tells a later reader what happened without telling anything about a person. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const CODE = /^[A-Za-z0-9_.:-]{1,80}$/;

/**
 * Refuses details that a person may have written: texts with spaces, addresses, names.
 * @throws Error naming the detail, because a caller that passes one has a defect.
 */
export function assertIdsOnly(details: AuditDetails): void {
  for (const [name, value] of Object.entries(details)) {
    const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
    if (!texts.every((text) => CODE.test(text))) throw new Error(`The audit detail "${name}" is not an id or a code.`);
  }
}
