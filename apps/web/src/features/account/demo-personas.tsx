import { Badge, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FormProblem } from '@/shared/forms/form-problem';
import type { InputFailure } from '@/shared/forms/use-form-outcome';
import { DemoPersonasDocument } from '@/shared/graphql/gql/account/graphql';
import classes from './demo-personas.module.css';
import { useSignIn } from './use-sign-in';

/** One click instead of a password, where the database holds the demo. Nothing elsewhere. */
export function DemoPersonas() {
  const { t } = useTranslation(['account', 'shell']);
  const [{ data }] = useQuery({ query: DemoPersonasDocument });
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { signIn, busy } = useSignIn({
    clear: () => setProblems([]),
    refuse: (failures: readonly InputFailure[]) => setProblems(failures.map(({ message }) => message)),
    fail: () => setProblems([t('shell:problem.network.title')]),
  });
  if (!data || data.demoPersonas.length === 0) return null;
  return (
    <Stack component="section" mt="xl" gap="md" aria-labelledby="demo-heading">
      <div>
        <Title order={2} id="demo-heading">
          {t('demo.title')}
        </Title>
        <Text c="dimmed">{t('demo.lead')}</Text>
      </div>
      <FormProblem problems={problems} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {data.demoPersonas.map((persona) => (
          <UnstyledButton
            key={persona.email}
            className={classes.persona}
            disabled={busy}
            onClick={() => void signIn(persona.email, persona.password)}
          >
            <Badge variant="light">{t(`shell:role.${persona.role}`)}</Badge>
            <Text fw={650} mt="xs">
              {persona.name}
            </Text>
            <Text size="sm" c="dimmed">
              {persona.description}
            </Text>
          </UnstyledButton>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
