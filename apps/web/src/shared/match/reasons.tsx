import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './match.module.css';

/** "Why this score": opens what is inside. `of` names the person or the job for those who do not see the card around it. */
export function Reasons({ of, children }: { of: string; children: ReactNode }) {
  const { t } = useTranslation('match');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        aria-label={t(open ? 'reasons.hideOf' : 'reasons.showOf', { name: of })}
        rightSection={
          <IconChevronDown size={16} aria-hidden className={classes.chevron} data-open={open || undefined} />
        }
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'reasons.hide' : 'reasons.show')}
      </Button>
      <div id={id} className={classes.reasons} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
