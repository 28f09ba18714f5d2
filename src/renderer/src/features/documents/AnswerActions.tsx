import { Button, makeStyles } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpenAnswer } from '@shared/contract/reniec';
import { canSettle, type Settlement } from '@shared/domain/documents/reniec';
import { fullName } from '@shared/domain/households';

const useStyles = makeStyles({ actions: { display: 'flex', gap: '6px', alignItems: 'center', flexWrap: 'wrap' } });

/** What a person is about to do about an answer. */
export type Asked = { readonly row: OpenAnswer; readonly as: Settlement };

type AnswerActionsProps = { readonly row: OpenAnswer; readonly onAsk: (asked: Asked) => void };

/** Take over the name, keep what is registered, or go and register the death or the right document. */
export function AnswerActions({ row, onAsk }: AnswerActionsProps) {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const who = fullName(row.registered);
  return (
    <div className={styles.actions}>
      {canSettle('ACCEPTED', row.answer, row.answered) && (
        <Button size="small" aria-label={t('acceptOf', { who })} onClick={() => onAsk({ row, as: 'ACCEPTED' })}>
          {t('accept')}
        </Button>
      )}
      {row.answer === 'DECEASED' && (
        <Link to="/households/$code" params={{ code: row.household }}>
          {t('registerDeath')}
        </Link>
      )}
      {row.answer === 'NOT_FOUND' && (
        <Link to="/households/$code/edit" params={{ code: row.household }}>
          {t('correctDocument')}
        </Link>
      )}
      <Button size="small" aria-label={t('keepOf', { who })} onClick={() => onAsk({ row, as: 'KEPT' })}>
        {t('keep')}
      </Button>
    </div>
  );
}
