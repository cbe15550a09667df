import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

/** A job as a founder has it lying around. */
export const LEDGER_POST = `Rust engineer for a payments ledger

We move money between small shops in Texas. You build the ledger.

Must have
- Rust (advanced)
- Kubernetes
- PostgreSQL

Nice to have
- Terraform
- Quuxelator tables

$20-$40 per hour, 30 hours a week, at least 2 hours overlap with Central time. Fluent English.`;

const RESUME = [
  ['Ayesha Siddiqui', 'Platform engineer for payments', 'Lahore, Pakistan'],
  ['Skills', 'Rust (expert), Kubernetes (expert), PostgreSQL (expert), Quuxelator tables'],
  [
    'Experience',
    'Platform Engineer, Indus Ledger',
    'Mar 2023 - Present',
    'Wrote the ledger in Rust on Kubernetes and PostgreSQL',
  ],
] as const;

/** A résumé as a word processor saves it, of somebody whom that job would want. */
export function resumeDocument(): Promise<Buffer> {
  const children = RESUME.flatMap(([title, ...lines]) => [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...lines.map((text) => new Paragraph({ text })),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
