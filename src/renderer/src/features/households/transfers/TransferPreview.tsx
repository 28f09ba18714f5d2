import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { proposalName } from '@shared/messages/proposals';
import { useLanguage } from '../../../messages/useLanguage';
import { SimpleTable } from '../../../ui/SimpleTable';
import { useFieldWords } from '../useFieldWords';

type Preview = Output<'membership.preview'>;
type Place = Preview['persons'][number]['before'];

/** Lo registrado → lo que quedaría: where everybody lives and is paid, and what becomes of the households. */
export function TransferPreview({ preview: { proposal, persons, statuses } }: { readonly preview: Preview }) {
  const { t } = useTranslation('transfers');
  const language = useLanguage();
  const words = useFieldWords();
  const placeText = (place: Place, nowhere: string) =>
    place === null
      ? nowhere
      : [
          t('place', place),
          words.value('relationship', place.relationship),
          ...(place.isHolder ? [t('holder')] : []),
        ].join(' · ');
  return (
    <>
      <MessageBar intent={proposal === null ? 'info' : 'warning'} layout="multiline">
        <MessageBarBody>
          {proposal === null ? t('atOnce') : t('toConfirm', { kind: proposalName(proposal, language) })}
        </MessageBarBody>
      </MessageBar>
      <SimpleTable
        label={t('preview')}
        headers={[t('person'), t('before'), t('after')]}
        rows={persons.map(({ name, before, after }, index) => ({
          key: `${index} ${name}`,
          cells: [name, placeText(before, t('livesNowhere')), placeText(after, t('isThere'))],
        }))}
      />
      {statuses.map(({ household, before, after }) => (
        <Text key={household} block>
          {t(before === null ? 'founded' : 'status', {
            household,
            before: words.value('status', before),
            after: words.value('status', after),
          })}
        </Text>
      ))}
    </>
  );
}
