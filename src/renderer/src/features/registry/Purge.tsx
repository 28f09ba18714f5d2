import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remainsTexts, termText } from '@shared/messages/purge';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { ProposePurge } from './ProposePurge';
import { PurgedTable } from './PurgedTable';
import { PurgeRow } from './PurgeRow';

/** Depurar: whose term is over, what would go and what remains; proposed by one person and decided by another. */
export function Purge() {
  const { t } = useTranslation('purge');
  const language = useLanguage();
  const [isAsked, setIsAsked] = useState(false);
  const preview = useRoute('purge.preview', {}, { enabled: isAsked });
  const found = preview.data;
  const waits = found?.purges.some(({ decision }) => decision === null) ?? false;
  return (
    <Panel title={t('title')}>
      <Text>{t('intro')}</Text>
      <div>
        <Button disabled={preview.isFetching} onClick={() => setIsAsked(true)}>
          {t('look')}
        </Button>
      </div>
      <ProblemMessage problem={preview.error?.problem} />
      {found && (
        <>
          <Text>{termText(found, language)}</Text>
          <MessageBar intent="info" layout="multiline" role="status">
            <MessageBarBody>{t('counts', { households: found.households, persons: found.persons })}</MessageBarBody>
          </MessageBar>
          {found.households > 0 && (
            <>
              <PurgedTable matters={found.matters} />
              <ul>
                {remainsTexts(found, language).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
              {!waits && <ProposePurge />}
            </>
          )}
          {found.purges.map((purge) => (
            <PurgeRow key={purge.id} purge={purge} />
          ))}
        </>
      )}
    </Panel>
  );
}
