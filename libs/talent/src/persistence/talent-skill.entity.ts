import { EVIDENCE_TIERS, type EvidenceTier, type SkillLevel } from '@hunar/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A canonical skill of a profile. */
@Entity()
@Check('talent_skill_level', 'level BETWEEN 1 AND 5')
@Check('talent_skill_evidence', `evidence IN (${EVIDENCE_TIERS.map((tier) => `'${tier}'`).join(', ')})`)
export class TalentSkill {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TalentProfile', { onDelete: 'CASCADE' })
  profileId: string;

  @PrimaryColumn({ type: 'text' })
  @Index('talent_skill_skill')
  skillId: string;

  @Column({ type: 'smallint', nullable: true })
  level: SkillLevel | null;

  @Column({ type: 'real', nullable: true })
  years: number | null;

  @Column({ type: 'text', default: 'claimed' })
  evidence: EvidenceTier;

  @Column({ type: 'text', nullable: true })
  evidenceUrl: string | null;
}
