import type { ConsentPurpose, ConsentSubjectKind } from '../domain/consent';

/**
 * SQL for whether the purpose is consented to now by the subject whose id the SQL expression `subject` gives; null when nobody
 * asked. For reading a million people with one statement, where passing their ids to `ConsentService` would take longer than the rest.
 */
export const currentConsentSql = (kind: ConsentSubjectKind, purpose: ConsentPurpose, subject: string): string =>
  `(SELECT latest.given FROM consent latest
     WHERE latest.subject_kind = '${kind}' AND latest.purpose = '${purpose}' AND latest.subject_id = ${subject}
     ORDER BY latest.id DESC LIMIT 1)`;
