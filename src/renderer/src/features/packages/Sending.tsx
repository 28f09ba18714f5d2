import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { MANAGERS } from '@shared/domain/users';
import { shell } from '../../api';
import { usePeriod } from '../../app/period';
import { useJob, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { PACKAGE_FILES, PACKAGES_TO_OPEN } from './packageFiles';
import { Verified } from './Verified';

/** What can be sent now: the bimester, its payments' results, the registry, proposals alone. */
export function Sending() {
  const { t } = useTranslation('packages');
  const { period } = usePeriod();
  const maySend = useHasRole(MANAGERS);
  const decider = useRoute('affiliation.decider', {}).data?.decidedBy;
  const bimester = useJob('packages.export');
  const results = useJob('packages.exportResults');
  const registry = useJob('packages.exportRegistry');
  const proposals = useJob('packages.exportProposals');
  const verifying = useJob('packages.verify');
  const into = async (name: string, write: (file: { picked: string }) => void) => {
    const [file] = await shell.pick({ kind: 'save', name: `${name}.jpkg`, filters: PACKAGE_FILES });
    if (file !== undefined) write({ picked: file.picked });
  };
  const verify = async () => {
    const [file] = await shell.pick({ kind: 'file', filters: PACKAGES_TO_OPEN });
    if (file !== undefined) verifying.mutate({ file: { picked: file.picked } });
  };
  const sendRegistry = (reach: 'FULL' | 'CHANGED') =>
    into(t(`files.${reach}`), (file) => registry.mutate({ reach, file }));
  const sending = [bimester, results, registry, proposals];
  const isBusy = sending.some(({ isPending }) => isPending);
  return (
    <Panel title={t('sending')}>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        {maySend && (
          <>
            <Button
              appearance="primary"
              disabled={period === undefined || isBusy}
              onClick={() => period && void into(`paquete-${period}`, (file) => bimester.mutate({ period, file }))}
            >
              {t('export')}
            </Button>
            <Button
              disabled={period === undefined || isBusy}
              onClick={() => period && void into(`resultados-${period}`, (file) => results.mutate({ period, file }))}
            >
              {t('exportResults')}
            </Button>
            <Button disabled={isBusy} onClick={() => void sendRegistry('CHANGED')}>
              {t('exportChanged')}
            </Button>
            <Button disabled={isBusy} onClick={() => void sendRegistry('FULL')}>
              {t('exportFull')}
            </Button>
            {decider === 'HEADQUARTERS' && (
              <Button
                disabled={isBusy}
                onClick={() => void into(t('files.PROPOSALS'), (file) => proposals.mutate({ file }))}
              >
                {t('propose')}
              </Button>
            )}
          </>
        )}
        <Button onClick={() => void verify()}>{t('verify')}</Button>
      </div>
      {sending.map(({ data, error }, index) => (
        <div key={KINDS[index]} hidden={data === undefined && error === null}>
          <ProblemMessage problem={error?.problem} />
          {data && <Written result={data} />}
        </div>
      ))}
      <ProblemMessage problem={verifying.error?.problem} />
      {verifying.data && <Verified result={verifying.data} />}
    </Panel>
  );
}

const KINDS = ['BIMESTER', 'RESULTS', 'REGISTRY', 'PROPOSALS'];

function Written({ result }: { readonly result: Output<'packages.export'> }) {
  const { t } = useTranslation('packages');
  const kilobytes = Math.ceil(result.bytes / 1024);
  return (
    <MessageBar intent={result.sealed ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        {t('exported', { ...result, kilobytes, sha256: result.sha256.slice(0, 12) })}{' '}
        {t(result.sealed ? 'sealed' : 'unsealed')} {result.parts > 1 && t('inParts', { count: result.parts })}
      </MessageBarBody>
    </MessageBar>
  );
}
