import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { useShortcuts } from '../../ui/useShortcuts';
import { CATALOG_LIMIT } from './CatalogCell';
import { newMember } from './formValues';
import { MEMBER_COLUMNS } from './memberColumns';
import { MemberRow } from './MemberRow';
import { useFieldWords } from './useFieldWords';
import { useGridEntry } from './useGridEntry';
import type { FormStart } from './useFormStart';
import type { HouseholdFormApi } from './useHouseholdForm';

const NUMBER_WIDTH = 40;
const ACTION_WIDTH = 80;

const useStyles = makeStyles({
  head: { display: 'flex', gap: '12px', alignItems: 'center', marginTop: '4px' },
  scroll: {
    overflowX: 'auto',
    scrollPaddingLeft: '190px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
  },
  // Numbers and first surnames stay in sight while the rest scrolls.
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    width: 'max-content',
    '& tr > :first-child': { position: 'sticky', left: 0, zIndex: 1 },
    '& tr > :nth-child(2)': { position: 'sticky', left: `${NUMBER_WIDTH}px`, zIndex: 1 },
    '& tbody td': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  header: {
    padding: '4px 6px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type MembersGridProps = {
  readonly form: HouseholdFormApi;
  readonly start: FormStart;
  readonly remarks: ReadonlyMap<string, string>;
};

/** The members, typed as in a spreadsheet: a row for each, Enter and Tab through the cells, arrows between rows. */
export function MembersGrid({ form, start, remarks }: MembersGridProps) {
  const styles = useStyles();
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'members' });
  const { highestNumber } = start;
  const { getValues } = form;
  const addRows = useCallback(
    (rows: number, shouldFocus: boolean) => {
      const members = getValues('members');
      const next = 1 + Math.max(highestNumber, ...members.map(({ number }) => number));
      const added = Array.from({ length: rows }, (_row, index) => newMember(next + index));
      append(added, { shouldFocus, focusName: `members.${members.length}.surname1` });
    },
    [append, getValues, highestNumber],
  );
  const keys = useGridEntry({ form, start, add: addRows });
  const add = () => addRows(1, true);
  useShortcuts({ F2: add, Insert: add });
  return (
    <section aria-label={t('members')}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{t('members')}</Subtitle2>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          {t('addMember')}
        </Button>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('members')} ref={keys}>
          <thead>
            <tr>
              <th className={styles.header} style={{ width: NUMBER_WIDTH }}>
                {words.name('number')}
              </th>
              {MEMBER_COLUMNS.map(({ field, width, required }) => (
                <th key={field} className={styles.header} style={{ width }}>
                  {words.name(field)}
                  {required ? ' *' : ''}
                </th>
              ))}
              <th className={styles.header} style={{ width: ACTION_WIDTH }} aria-label={t('removeMember')} />
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id, number }, index) => (
              <MemberRow
                key={id}
                form={form}
                index={index}
                number={number}
                start={start}
                remarks={remarks}
                onRemove={start.storedNumbers.includes(number) || fields.length === 1 ? undefined : () => remove(index)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Codes kind="instituciones" />
      <Codes kind="establecimientos" />
    </section>
  );
}

/** What completes the codes of schools and posts: the code or a piece of the name will do. */
function Codes({ kind }: { readonly kind: 'instituciones' | 'establecimientos' }) {
  const listed = useRoute('catalogs.list', { kind, limit: CATALOG_LIMIT });
  return (
    <datalist id={kind}>
      {(listed.data?.entries ?? []).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </datalist>
  );
}
