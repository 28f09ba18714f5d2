import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ASSEMBLY_RESULTS, presenceOf, type AssemblyResult } from '@shared/domain/assemblies/results';
import { useCommand } from '../../app/queries';
import { SelectCell, TextCell } from '../../ui/Cells';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useLeaving } from '../../ui/useLeaving';
import { isSameTyped, typedOf, type AgendaHousehold, type Typed } from './typedRow';

const useStyles = makeStyles({
  cell: { padding: '4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`, textAlign: 'left' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

type AgendaRowProps = { readonly assembly: string; readonly row: AgendaHousehold };

const PRESENT = { '': null, yes: true, no: false } as const;
const presentCode = (present: boolean | null) => {
  if (present === null) return '';
  return present ? 'yes' : 'no';
};

/** One household: each choice is saved at once, the observation on leaving it. */
export function AgendaRow({ assembly, row }: AgendaRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const save = useCommand('assemblies.result');
  const [draft, setDraft] = useState<Typed>();
  const known = typedOf(row);
  const typed = draft ?? known;
  const put = (next: Typed) => {
    setDraft(next);
    save.mutate({ assembly, household: row.household, ...next });
  };
  const line = useRef<HTMLTableRowElement>(null);
  useLeaving(line, () => {
    if (typed.observation.trim() !== known.observation) put(typed);
  });
  const holder = row.holder || row.household;
  const cellOf = (field: 'present' | 'result' | 'observation') => ({
    name: `${field} ${row.number}`,
    label: t('cell', { field: t(field), holder }),
    error: '',
    onBlur: () => undefined,
    inputRef: () => undefined,
  });
  const choosePresent = (value: keyof typeof PRESENT) => {
    const present = PRESENT[value];
    put({ ...typed, present, result: present === true && typed.result === 'ABSENT' ? null : typed.result });
  };
  const chooseResult = (result: AssemblyResult | null) =>
    put({ ...typed, result, present: presenceOf(result, typed.present) });
  return (
    <tr ref={line}>
      <td className={styles.cell}>{row.number}</td>
      <th scope="row" className={styles.cell}>
        <div className={styles.name}>{holder}</div>
        <div className={styles.small}>{[row.household, row.populatedCenter].join(' · ')}</div>
        {row.basis === 'PROPOSED' && <div className={styles.small}>{t('byHand', { reason: row.reason })}</div>}
      </th>
      <SelectCell
        {...cellOf('present')}
        value={presentCode(typed.present)}
        options={[
          { value: '', text: '—' },
          { value: 'yes', text: t('yes') },
          { value: 'no', text: t('no') },
        ]}
        onChange={(value) => choosePresent(value === 'yes' || value === 'no' ? value : '')}
      />
      <SelectCell
        {...cellOf('result')}
        value={typed.result ?? ''}
        options={[
          { value: '', text: '—' },
          ...ASSEMBLY_RESULTS.map((result) => ({ value: result, text: t(`results.${result}`) })),
        ]}
        onChange={(value) => chooseResult(ASSEMBLY_RESULTS.find((result) => result === value) ?? null)}
      />
      <TextCell
        {...cellOf('observation')}
        value={typed.observation}
        onChange={(observation) => setDraft({ ...typed, observation })}
      />
      <td className={styles.cell} aria-live="polite">
        <Mark typed={typed} known={known} isPending={save.isPending} />
        <ProblemMessage problem={save.error?.problem} />
      </td>
    </tr>
  );
}

type MarkProps = { readonly typed: Typed; readonly known: Typed; readonly isPending: boolean };

/** Whether what stands in the row is what the registry has: read back, not believed. */
function Mark({ typed, known, isPending }: MarkProps) {
  const { t } = useTranslation('assemblies');
  if (!isSameTyped(typed, known)) return <>{t(isPending ? 'saving' : 'unsaved')}</>;
  const isEmpty = known.present === null && known.result === null && known.observation === '';
  return isEmpty ? null : <>✓ {t('saved')}</>;
}
