import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/use-format';
import { useProfile } from './profile-context';
import { Section } from './section';
import { SectionForm } from './section-form';
import { orNull, useSectionForm } from './use-section-form';

const MOST = 5000;

export function AboutSection() {
  const { profile } = useProfile();
  return (
    <Section
      id="about"
      empty={!profile.about}
      view={
        <Text dir="auto" style={{ whiteSpace: 'pre-line' }}>
          {profile.about}
        </Text>
      }
      form={<AboutForm />}
    />
  );
}

function AboutForm() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const { form, frame } = useSectionForm({
    id: 'about',
    from: ({ about }) => ({ about: about ?? '' }),
    to: ({ about }) => ({ about: orNull(about) }),
  });
  const length = form.watch('about').length;
  return (
    <SectionForm frame={frame}>
      <Textarea
        label={t('section.about.title')}
        description={t('field.aboutHint', { count: length, shown: format.number(length), most: format.number(MOST) })}
        autosize
        minRows={5}
        maxRows={18}
        maxLength={MOST}
        error={form.formState.errors.about?.message}
        {...form.register('about')}
      />
    </SectionForm>
  );
}
