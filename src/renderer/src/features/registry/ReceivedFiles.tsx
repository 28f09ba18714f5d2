import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { momentText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

const SHOWN = 50;

/** The newest files that came in, with what became of each. */
export function ReceivedFiles() {
  const { t } = useTranslation('registry');
  const imports = useRoute('imports.list', { limit: SHOWN });
  const kinds: Readonly<Record<string, string>> = t('importKinds', { returnObjects: true });
  const statuses: Readonly<Record<string, string>> = t('importStatuses', { returnObjects: true });
  return (
    <Panel title={t('imports')}>
      <SimpleTable
        label={t('imports')}
        headers={[t('importAt'), t('importName'), t('importKind'), t('importStatus'), t('importBy')]}
        {...(imports.data === undefined ? {} : { empty: t('noImports') })}
        rows={(imports.data ?? []).map(({ id, at, name, kind, status, by }) => ({
          key: id,
          cells: [momentText(at), name, kinds[kind] ?? kind, statuses[status] ?? status, by],
        }))}
      />
    </Panel>
  );
}
