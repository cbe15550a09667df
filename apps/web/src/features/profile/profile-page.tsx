import { Stack } from '@mantine/core';
import { IconFileCv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RequireRole } from '@/shared/session/require-role';
import { Empty } from '@/shared/ui/empty';
import { LinkButton } from '@/shared/ui/link-button';
import { Page } from '@/shared/ui/page';
import { ListSkeleton } from '@/shared/ui/page-skeleton';
import { QueryProblem } from '@/shared/ui/problem';
import { AboutSection } from './about-section';
import { BasicsSection } from './basics-section';
import { Completeness } from './completeness';
import { ConsentCard } from './consent-card';
import { EducationSection } from './education-section';
import { HoursSection } from './hours-section';
import { LanguagesSection } from './languages-section';
import { LinksSection } from './links-section';
import { ProfileContext } from './profile-context';
import classes from './profile.module.css';
import { RecordedCard } from './recorded-card';
import { SkillsSection } from './skills-section';
import { TermsSection } from './terms-section';
import { useMyProfile } from './use-my-profile';
import { VisibilitySection } from './visibility-section';
import { WishesSection } from './wishes-section';
import { WorkSection } from './work-section';

export function ProfilePage() {
  return (
    <RequireRole roles={['FREELANCER']}>
      <MyProfile />
    </RequireRole>
  );
}

function MyProfile() {
  const { t } = useTranslation('profile');
  const { state, isNone, error, reload } = useMyProfile();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      actions={
        state && (
          <LinkButton to="/profile/resume" variant="light" leftSection={<IconFileCv size={18} aria-hidden />}>
            {t('fromResume')}
          </LinkButton>
        )
      }
    >
      {error && !state && <QueryProblem error={error} onRetry={reload} />}
      {isNone && <Empty title={t('none.title')}>{t('none.text')}</Empty>}
      {!state && !error && !isNone && <ListSkeleton rows={4} height={150} />}
      {state && (
        <ProfileContext value={state}>
          <div className={classes.columns}>
            <Stack component="aside" gap="lg" className={classes.aside} aria-label={t('aside')}>
              <Completeness />
              <ConsentCard />
              <RecordedCard />
            </Stack>
            <Stack gap="lg">
              <BasicsSection />
              <AboutSection />
              <SkillsSection />
              <TermsSection />
              <HoursSection />
              <WishesSection />
              <WorkSection />
              <EducationSection />
              <LanguagesSection />
              <LinksSection />
              <VisibilitySection />
            </Stack>
          </div>
        </ProfileContext>
      )}
    </Page>
  );
}
