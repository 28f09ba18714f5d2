import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssemblyDetail } from '@shared/contract/assemblies';
import { useCommand } from '../../app/queries';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { resultsAtClosing } from './closing';
import { Quorum } from './Quorum';

type CloseProps = { readonly assembly: AssemblyDetail; readonly mayEnd: boolean };

/** Closes it for good, after saying what will happen. */
export function Close({ assembly, mayEnd }: CloseProps) {
  const { t } = useTranslation('assemblies');
  const [restAbsent, setRestAbsent] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const close = useCommand('assemblies.close');
  const { counts, missing, presentWithout } = resultsAtClosing(assembly.agenda, restAbsent);
  const what = `${counts.map(({ result, count }) => `${t(`results.${result}`)}: ${count}`).join(' · ')}.`;
  const blocked = presentWithout > 0 || (missing > 0 && !restAbsent);
  return (
    <Panel title={t('closing')}>
      <Text>{t('closingText')}</Text>
      <Quorum assembly={assembly} />
      {counts.length > 0 && (
        <Text>
          <b>{t('willBe')}:</b> {what}
        </Text>
      )}
      {missing > 0 && <Text>{t('missingResults', { count: missing })}</Text>}
      {presentWithout > 0 && <Text>{t('presentWithout', { count: presentWithout })}</Text>}
      {missing > presentWithout && (
        <Checkbox
          label={t('restAbsent')}
          checked={restAbsent}
          disabled={!mayEnd}
          onChange={(_event, { checked }) => setRestAbsent(checked === true)}
        />
      )}
      {mayEnd ? (
        <Button
          appearance="primary"
          style={{ alignSelf: 'start' }}
          disabledFocusable={blocked || close.isPending}
          onClick={() => setAsked(true)}
        >
          {t('close')}
        </Button>
      ) : (
        <Text>{t('onlyManagers')}</Text>
      )}
      <ProblemMessage problem={close.error?.problem} />
      {isAsked && (
        <ConfirmDialog
          title={t('closeTitle', { assembly: assembly.assembly })}
          text={t('closeText', { what })}
          confirm={t('closeNow')}
          onClose={() => setAsked(false)}
          onConfirm={() => close.mutate({ assembly: assembly.assembly, restAbsent })}
        />
      )}
    </Panel>
  );
}
