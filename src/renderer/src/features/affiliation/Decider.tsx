import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTERS } from '@shared/domain/users';
import { affiliationWords } from '@shared/messages/affiliation';
import { useCommand, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** Who makes a household affiliated in this office, what that means, and changing it. */
export function Decider() {
  const { t } = useTranslation('affiliation');
  const { deciders } = affiliationWords(useLanguage());
  const [asked, setAsked] = useState(false);
  const found = useRoute('affiliation.decider', {});
  const set = useCommand('affiliation.setDecider');
  const mayChange = useHasRole(SETTERS);
  if (found.data === undefined) return <ProblemMessage problem={found.error?.problem} />;
  const { decidedBy, isSetting } = found.data;
  const other = decidedBy === 'OFFICE' ? 'HEADQUARTERS' : 'OFFICE';
  return (
    <Panel title={t('decider')}>
      <Text>
        <b>{t('decides', { decider: deciders[decidedBy] })}</b> {t(`meaning.${decidedBy}`)}
      </Text>
      {!isSetting && <Text size={200}>{t('byRules')}</Text>}
      <ProblemMessage problem={set.error?.problem} />
      {mayChange ? (
        <div>
          <Button disabled={set.isPending} onClick={() => setAsked(true)}>
            {t(`deciderChange.${other}`)}
          </Button>
        </div>
      ) : (
        <Text size={200}>{t('deciderRole')}</Text>
      )}
      {asked && (
        <ConfirmDialog
          title={t('decider')}
          text={t('deciderAsk', { decider: deciders[other], meaning: t(`meaning.${other}`) })}
          confirm={t('deciderConfirm')}
          onConfirm={() => set.mutate({ decidedBy: other })}
          onClose={() => setAsked(false)}
        />
      )}
    </Panel>
  );
}
