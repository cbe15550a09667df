import { Button, Group, Stack } from '@mantine/core';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import type { JobPostingInput, PostJobMutation } from '@/shared/graphql/gql/job-posting/graphql';
import { LinkButton } from '@/shared/ui/link-button';
import { BasicsFields } from './basics-fields';
import { EmphasisFields } from './emphasis-fields';
import { HoursFields } from './hours-fields';
import { inputOf, type JobDraft } from './job-draft';
import classes from './job-posting.module.css';
import { PastePost } from './paste-post';
import { PreviewProvider } from './preview-provider';
import { ShortlistPreview } from './shortlist-preview';
import { SkillFields } from './skill-fields';
import { TermsFields } from './terms-fields';

interface Props {
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly initial: JobDraft;
  readonly submitLabel: string;
  /** Offers to read the job from a text. */
  readonly pasteable?: boolean;
  readonly save: (input: JobPostingInput) => Promise<{ error?: CombinedError; answer?: PostJobMutation['postJob'] }>;
  readonly onSaved: (id: string) => void;
}

/** The posting on one side, who would be on its shortlist on the other. */
export function JobForm({ companies, initial, submitLabel, pasteable = false, save, onSaved }: Props) {
  const { t } = useTranslation(['job-posting', 'shell']);
  const form = useForm<JobDraft>({ defaultValues: initial });
  const outcome = useFormOutcome(form);

  const submit = form.handleSubmit(async (draft) => {
    outcome.clear();
    const { error, answer } = await save(inputOf(draft));
    if (error) outcome.fail(error);
    else if (answer?.__typename === 'InputFailed') outcome.refuse(answer.failures);
    else if (answer?.__typename === 'JobPosting') onSaved(answer.id);
  });
  return (
    <FormProvider {...form}>
      <PreviewProvider>
        <div className={classes.layout}>
          <form noValidate onSubmit={submit}>
            <Stack gap="lg">
              {pasteable && <PastePost />}
              <BasicsFields companies={companies} />
              <SkillFields name="mustHave" />
              <SkillFields name="niceToHave" />
              <TermsFields />
              <HoursFields />
              <EmphasisFields />
              <FormProblem problems={outcome.problems} />
              <Group>
                <Button type="submit" size="md" loading={form.formState.isSubmitting}>
                  {submitLabel}
                </Button>
                <LinkButton to="/jobs" variant="subtle" size="md">
                  {t('shell:cancel')}
                </LinkButton>
              </Group>
            </Stack>
          </form>
          <ShortlistPreview />
        </div>
      </PreviewProvider>
    </FormProvider>
  );
}
