import { Box, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useArrivalFocus } from '@/shared/ui/use-arrival-focus';
import classes from './landing.module.css';
import { Personas } from './personas';
import { SearchBox } from './search-box';
import { StarField } from './star-field';

export function LandingPage() {
  const { t } = useTranslation('landing');
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <>
      <title>{t('documentTitle')}</title>
      <section className={classes.hero}>
        <StarField className={classes.stars} />
        <div className={classes.heroInner}>
          <Title order={1} tabIndex={-1} ref={heading} data-page-heading className={classes.claim}>
            {t('claim')}
          </Title>
          <Text className={classes.lead}>{t('lead')}</Text>
          <SearchBox />
        </div>
      </section>
      <Box className={classes.body}>
        <Personas />
        <Text c="dimmed" ta="center" maw="44rem" mx="auto" mt="xl">
          {t('meaning')}
        </Text>
      </Box>
    </>
  );
}
