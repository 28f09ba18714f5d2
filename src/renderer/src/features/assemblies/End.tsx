import { useTranslation } from 'react-i18next';
import type { AttachmentKind } from '@shared/domain/attachments';
import { MANAGERS } from '@shared/domain/users';
import { Attachments } from '../../app/attachments/Attachments';
import { useHasRole } from '../../app/role';
import { CallOff } from './CallOff';
import { Close } from './Close';
import type { ViewProps } from './viewProps';

const PAPERS: readonly AttachmentKind[] = ['MINUTES', 'EVIDENCE', 'OTHER'];

/** How an assembly ends: closed with its results, or called off; and its signed minutes, scanned. */
export function End({ assembly }: ViewProps) {
  const { t } = useTranslation('assemblies');
  const mayEnd = useHasRole(MANAGERS);
  const { assembly: code, status } = assembly;
  return (
    <>
      {status === 'OPEN' ? <Close assembly={assembly} mayEnd={mayEnd} /> : t('final')}
      {status !== 'CANCELLED' && <Attachments subject={{ assembly: code }} kinds={PAPERS} />}
      {status === 'OPEN' && <CallOff assembly={code} mayEnd={mayEnd} />}
    </>
  );
}
