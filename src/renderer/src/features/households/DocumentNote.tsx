import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_TYPES } from '@shared/domain/households';
import { isWarning } from '@shared/domain/households/checks';
import { useRoute } from '../../app/queries';
import { useDebounced } from '../../ui/useDebounced';
import { useFaultText } from './useFaultText';
import type { FormStart } from './useFormStart';
import type { HouseholdFormApi } from './useHouseholdForm';

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, padding: '0 6px 2px' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  right: { color: tokens.colorStatusSuccessForeground1 },
});

type DocumentNoteProps = {
  readonly form: HouseholdFormApi;
  readonly index: number;
  readonly start: FormStart;
  /** A number that stood before needs no praise. */
  readonly isChanged: boolean;
};

const TYPING_MS = 250;

/** As one types: whether the number can be one of its type, and who has it already. */
export function DocumentNote({ form, index, start, isChanged }: DocumentNoteProps) {
  const exceptHousehold = start.code ?? '';
  const styles = useStyles();
  const { t } = useTranslation('householdForm');
  const faultText = useFaultText();
  const [type, number] = useWatch({
    control: form.control,
    name: [`members.${index}.documentType`, `members.${index}.documentNumber`],
  });
  const documentNumber = useDebounced(number.slice(0, 20), TYPING_MS);
  const documentType = DOCUMENT_TYPES.find((known) => known === type);
  const isAsked = documentType !== undefined && documentNumber.trim() !== '';
  const { data } = useRoute(
    'households.checkDocument',
    { documentType: documentType ?? 'NONE', documentNumber, exceptHousehold },
    { enabled: isAsked },
  );
  if (!isAsked || data === undefined) return null;
  return (
    <div className={styles.note} role="status">
      {data.code !== null && (
        <div className={isWarning(data.code) ? undefined : styles.wrong}>{faultText('documentNumber', data.code)}</div>
      )}
      {data.taken !== null && (
        <div className={styles.wrong}>
          {t(data.taken.later === '' ? 'taken' : 'takenEarlier', data.taken)}{' '}
          <Link to="/households/$code" params={{ code: data.taken.household }}>
            {t('openTaken', { household: data.taken.household })}
          </Link>
        </div>
      )}
      {isChanged && data.code === null && data.taken === null && <div className={styles.right}>✓ {t('accepted')}</div>}
    </div>
  );
}
