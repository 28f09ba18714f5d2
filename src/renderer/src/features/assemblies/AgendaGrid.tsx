import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AssemblyDetail } from '@shared/contract/assemblies';
import { goOnWithEnter, goToCellWithArrows, useKeysWithin } from '../../ui/fieldKeys';
import { AgendaRow } from './AgendaRow';

const useStyles = makeStyles({
  // names of the columns stay in sight however long the agenda is
  scroll: {
    overflow: 'auto',
    maxHeight: 'max(340px, 70vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', minWidth: '760px' },
  header: {
    padding: '4px 6px',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const COLUMNS = [
  { name: 'number', width: '44px' },
  { name: 'holder', width: '28%' },
  { name: 'present', width: '80px' },
  { name: 'result', width: '26%' },
  { name: 'observation', width: undefined },
  { name: 'mark', width: '110px' },
] as const;

const move = (event: KeyboardEvent, table: HTMLElement) => {
  goOnWithEnter(event, table);
  if (!event.defaultPrevented) goToCellWithArrows(event, table);
};

/** Filled in live or from the sheet by keyboard: a row for each household, saved by itself. */
export function AgendaGrid({ assembly }: { readonly assembly: AssemblyDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const keys = useKeysWithin<HTMLTableElement>(move);
  return (
    <>
      <Text size={200}>{t('keys')}</Text>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('views.agenda')} ref={keys}>
          <thead>
            <tr>
              {COLUMNS.map(({ name, width }) => (
                <th key={name} className={styles.header} style={{ width }}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assembly.agenda.map((row) => (
              <AgendaRow key={row.household} assembly={assembly.assembly} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
