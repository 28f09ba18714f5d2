import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MEMBER_COLUMNS } from './memberColumns';
import { MemberCell } from './MemberCell';
import { isPassed, offeredFor } from './memberEntry';
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
  /** Sentences on values that may stand, by their place in the form. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Undefined for who is stored: nobody leaves a household by being taken out of a form. */
  readonly onRemove: (() => void) | undefined;
};

export function MemberRow({ form, index, number, start, remarks, onRemove }: MemberRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('householdForm');
  const member = useWatch({ control: form.control, name: `members.${index}` });
  const { dirtyFields } = useFormState({ control: form.control, name: `members.${index}` });
  const isChanged = Object.values(dirtyFields.members?.[index] ?? {}).includes(true);
  const members = form.getValues('members');
  return (
    <tr>
      <th scope="row" className={styles.number}>
        {number}
        {isChanged && (
          <span role="img" aria-label={t('unsaved')} title={t('unsaved')}>
            {' '}
            •
          </span>
        )}
      </th>
      {MEMBER_COLUMNS.map((column) => (
        <MemberCell
          key={column.field}
          {...{ form, index, number, column, start }}
          passed={isPassed(column.field, member, start.today)}
          offered={offeredFor(column.field, members, index)}
          warning={remarks.get(`members.${index}.${column.field}`)}
        />
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
