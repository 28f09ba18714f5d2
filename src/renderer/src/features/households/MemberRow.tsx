import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { MEMBER_COLUMNS } from './memberColumns';
import { MemberCell } from './MemberCell';
import type { FormStart } from './useFormStart';
import type { HouseholdFormApi } from './useHouseholdForm';

const useStyles = makeStyles({
  number: {
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
  },
});

type MemberRowProps = {
  readonly form: HouseholdFormApi;
  readonly index: number;
  readonly number: number;
  readonly start: FormStart;
  /** Undefined for who is stored: nobody leaves a household by being taken out of a form. */
  readonly onRemove: (() => void) | undefined;
};

export function MemberRow({ form, index, number, start, onRemove }: MemberRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('householdForm');
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {number}
      </th>
      {MEMBER_COLUMNS.map((column) => (
        <MemberCell key={column.field} form={form} index={index} number={number} column={column} start={start} />
      ))}
      <td>
        {onRemove && (
          <Button size="small" appearance="subtle" aria-label={t('removeMemberOf', { number })} onClick={onRemove}>
            {t('removeMember')}
          </Button>
        )}
      </td>
    </tr>
  );
}
