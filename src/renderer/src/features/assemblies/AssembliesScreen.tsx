import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CLERKS } from '@shared/domain/users';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { dayText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { ConveneDialog } from './ConveneDialog';

/** Every assembly of the office, newest first, and convening another. */
export function AssembliesScreen() {
  const { t } = useTranslation('assemblies');
  const list = useRoute('assemblies.list', {});
  const mayWrite = useHasRole(CLERKS);
  const [isConvening, setConvening] = useState(false);
  const [notice, setNotice] = useState<string>();
  const convene = mayWrite && (
    <Button appearance="primary" onClick={() => setConvening(true)}>
      {t('convene')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={convene}>
      <Text>{t('intro')}</Text>
      {notice !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <ProblemMessage problem={list.error?.problem} />
      {list.data && (
        <SimpleTable
          label={t('title')}
          empty={t('none')}
          headers={[t('code'), t('state'), t('day'), t('centers'), t('progress')]}
          rows={list.data.map(({ assembly, status, heldOn, centers, settled, households, validated }) => ({
            key: assembly,
            cells: [
              <Link key="open" to="/enrolment/assemblies/$assembly" params={{ assembly }}>
                {assembly}
              </Link>,
              t(`states.${status}`),
              dayText(heldOn),
              centers.join(', '),
              t('progressOf', { settled, households, validated }),
            ],
          }))}
        />
      )}
      {isConvening && (
        <ConveneDialog
          onClose={() => setConvening(false)}
          onDone={({ assembly, households, notListed }) => {
            setConvening(false);
            setNotice(
              [
                t('convened', { assembly, count: households }),
                ...(notListed === 0 ? [] : [t('notListed', { count: notListed })]),
              ].join(' '),
            );
          }}
        />
      )}
    </Page>
  );
}
