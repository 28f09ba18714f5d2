import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ChangeFrame } from '../../../app/changes/ChangeFrame';
import { useCommand } from '../../../app/queries';
import { useZoneFields } from '../../../app/useZoneFields';
import type { ListedPayPoint } from './PayPoints';

type ServeProps = {
  readonly point: ListedPayPoint;
  readonly onDone: (code: string) => void;
  readonly onClose: () => void;
};

/** Whom a point serves from today on. */
export function Serve({ point, onDone, onClose }: ServeProps) {
  const { t } = useTranslation('payPoints');
  const serve = useCommand('payPoints.serve');
  const { zone, fields } = useZoneFields({
    centers: point.centers.map(({ name }) => name),
    households: point.households,
  });
  const { payPoint } = point;
  // of two centres with one name the code says which
  const coded = zone.centers.map((typed) => point.centers.find(({ name }) => name === typed)?.code || typed);
  const save = async () => serve.mutate({ payPoint, ...zone, centers: coded }, { onSuccess: () => onDone(payPoint) });
  return (
    <ChangeFrame
      title={t('serveTitle', { name: point.name })}
      problem={serve.error?.problem}
      isPending={serve.isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <Text>{t('serveHint')}</Text>
      {fields}
    </ChangeFrame>
  );
}
