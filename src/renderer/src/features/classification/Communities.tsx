import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useRoute } from '../../app/queries';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { dayText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';

/** Native communities of the Amazon: their households are extremely poor without a card. */
export function Communities() {
  const { t } = useTranslation('classification');
  const today = useRoute('registry.describe', {}).data?.today;
  const listed = useRoute('classification.communities', {});
  const classify = useCommand('classification.classifyCommunity');
  const [asked, setAsked] = useState<string>();
  const one = listed.data?.find(({ community }) => community === asked);
  return (
    <>
      <ProblemMessage problem={listed.error?.problem ?? classify.error?.problem} />
      <SimpleTable
        label={t('views.communities')}
        {...(listed.data === undefined ? {} : { empty: t('noCommunities') })}
        headers={[t('community'), t('people'), t('pending'), t('classified'), t('classify')]}
        rows={(listed.data ?? []).map(({ community, people, households, classified }) => ({
          key: community,
          cells: [
            community,
            people,
            households.length,
            classified,
            households.length === 0 ? (
              ''
            ) : (
              <Button
                key="classify"
                size="small"
                aria-label={`${t('classify')}: ${community}`}
                onClick={() => setAsked(community)}
              >
                {t('classify')}
              </Button>
            ),
          ],
        }))}
      />
      {one !== undefined && today !== undefined && (
        <ConfirmDialog
          title={t('classify')}
          text={t('classifyAsk', { count: one.households.length, community: one.community, date: dayText(today) })}
          confirm={t('classify')}
          onConfirm={() => classify.mutate({ community: one.community, on: today })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
