import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './landing.module.css';

export function SearchBox() {
  const { t } = useTranslation('landing');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/search', search: text.trim() ? { text: text.trim() } : {} });
  };
  return (
    <search>
      <form className={classes.search} onSubmit={search}>
        <TextInput
          type="search"
          size="lg"
          className={classes.searchInput}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="lg">
          {t('search.submit')}
        </Button>
      </form>
    </search>
  );
}
