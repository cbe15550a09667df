import { Button, Group, Radio, Stack, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import { useFormOutcome } from '@/shared/forms/use-form-outcome';
import { StartFairnessAuditDocument } from '@/shared/graphql/gql/fairness/graphql';
import { Card } from '@/shared/ui/card';

const SCOPES = ['open', 'days', 'job'] as const;
type Scope = (typeof SCOPES)[number];

interface Fields {
  scope: Scope;
  from: string;
  to: string;
  /** A job's id, or the address of its page. */
  jobId: string;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

const inputOf = ({ scope, from, to, jobId }: Fields) => {
  if (scope === 'job') return { jobId: UUID.exec(jobId)?.[0] ?? jobId.trim() };
  return scope === 'days' ? { from: from || undefined, to: to || undefined } : {};
};

/** Says over which jobs an audit goes, and starts it. */
export function StartForm() {
  const { t } = useTranslation(['fairness', 'shell']);
  const navigate = useNavigate();
  const form = useForm<Fields>({ defaultValues: { scope: 'open', from: '', to: '', jobId: '' } });
  const outcome = useFormOutcome(form);
  const [, start] = useMutation(StartFairnessAuditDocument);
  const { register, control, formState } = form;
  const scope = useWatch({ control, name: 'scope' });

  const submit = form.handleSubmit(async (fields) => {
    outcome.clear();
    const { data, error } = await start({ input: inputOf(fields) });
    const answer = data?.startFairnessAudit;
    if (error) outcome.fail(error);
    else if (answer?.__typename === 'InputFailed') outcome.refuse(answer.failures);
    else if (answer?.__typename === 'FairnessAudit') await navigate({ to: '/fairness/$id', params: { id: answer.id } });
  });
  return (
    <Card component="section" aria-labelledby="start-title">
      <form noValidate onSubmit={submit}>
        <Stack>
          <Title order={2} id="start-title">
            {t('start.title')}
          </Title>
          <Radio.Group
            label={t('start.scope')}
            value={scope}
            onChange={(next) => form.setValue('scope', scopeOf(next))}
          >
            <Group gap="lg" mt="xs">
              {SCOPES.map((value) => (
                <Radio key={value} value={value} label={t(`start.${value}`)} />
              ))}
            </Group>
          </Radio.Group>
          {scope === 'days' && (
            <Group align="flex-start" gap="sm">
              {(['from', 'to'] as const).map((name) => (
                <TextInput
                  key={name}
                  type="date"
                  label={t(`start.${name}`)}
                  flex="1 1 9rem"
                  error={formState.errors[name]?.message}
                  {...register(name)}
                />
              ))}
            </Group>
          )}
          {scope === 'job' && (
            <TextInput
              label={t('start.jobId')}
              description={t('start.jobIdHint')}
              dir="ltr"
              error={formState.errors.jobId?.message}
              {...register('jobId', { required: t('shell:form.required') })}
            />
          )}
          <FormProblem problems={outcome.problems} />
          <Group>
            <Button type="submit" loading={formState.isSubmitting}>
              {t('start.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

const scopeOf = (value: string): Scope => SCOPES.find((scope) => scope === value) ?? 'open';
