import { useTranslation } from 'react-i18next';
import { useProfile } from './profile-context';
import classes from './profile.module.css';
import { Section } from './section';
import { WishesForm } from './wishes-form';

/** What the person looks for in a job. Founders never see it; it orders the jobs, and a founder's list when both sides count. */
export function WishesSection() {
  const { t, i18n } = useTranslation('profile');
  const { profile } = useProfile();
  const { wishes } = profile;
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const facts = [
    ['wishSkills', wishes && list.format(wishes.skills.map(({ name }) => name))],
    ['wishEngagements', wishes && list.format(wishes.engagements.map((kind) => t(`engagement.${kind}`)))],
    ['wishHours', hoursOf(wishes?.leastHours ?? null, wishes?.mostHours ?? null)],
  ] as const;

  function hoursOf(least: number | null, most: number | null): string | null {
    if (least !== null && most !== null) return t('wishes.between', { least, most });
    if (least !== null) return t('wishes.from', { least });
    return most === null ? null : t('wishes.upTo', { most });
  }
  return (
    <Section
      id="wishes"
      empty={facts.every(([, value]) => !value)}
      view={
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`field.${name}`)}</dt>
              <dd>{value || t('wishes.any')}</dd>
            </div>
          ))}
        </dl>
      }
      form={<WishesForm />}
    />
  );
}
