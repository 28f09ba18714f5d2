import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentType } from '@shared/domain/households';
import { rowProblemLevel } from '@shared/domain/rowProblems';
import { rowSentence } from '@shared/messages/rows';
import { useLanguage } from '../messages/useLanguage';
import { useDebounced } from '../ui/useDebounced';
import { useRoute } from './queries';

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, padding: '0 6px 2px' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  right: { color: tokens.colorStatusSuccessForeground1 },
});

type DocumentCheckProps = {
  readonly documentType: DocumentType | undefined;
  readonly documentNumber: string;
  /** What the field of the number is called. */
  readonly column: string;
  /** Whose document it may be already: a household, or one member of it. */
  readonly except: { readonly household: string; readonly member?: number };
  /** A number that stood before needs no praise. */
  readonly isChanged: boolean;
};

const TYPING_MS = 250;
const LONGEST = 20;

/** As one types: whether the number can be one of its type, and who has it already, or had it before a later one. */
export function DocumentCheck({ documentType, documentNumber, column, except, isChanged }: DocumentCheckProps) {
  const styles = useStyles();
  const { t } = useTranslation('householdForm');
  const language = useLanguage();
  const number = useDebounced(documentNumber.slice(0, LONGEST), TYPING_MS);
  const isAsked = documentType !== undefined && number.trim() !== '';
  const { household: exceptHousehold, member: exceptMember } = except;
  const { data } = useRoute(
    'households.checkDocument',
    {
      documentType: documentType ?? 'NONE',
      documentNumber: number,
      exceptHousehold,
      ...(exceptMember === undefined ? {} : { exceptMember }),
    },
    { enabled: isAsked },
  );
  if (!isAsked || data === undefined) return null;
  const { code, taken } = data;
  return (
    <div className={styles.note} role="status">
      {code !== null && (
        <div className={rowProblemLevel(code) === 'warning' ? undefined : styles.wrong}>
          {rowSentence(code, { column }, language)}
        </div>
      )}
      {taken !== null && (
        <div className={styles.wrong}>
          {t(taken.later === '' ? 'taken' : 'takenEarlier', taken)}{' '}
          <Link to="/households/$code" params={{ code: taken.household }}>
            {t('openTaken', { household: taken.household })}
          </Link>
        </div>
      )}
      {isChanged && code === null && taken === null && <div className={styles.right}>✓ {t('accepted')}</div>}
    </div>
  );
}
