import { useTranslation } from 'react-i18next';
import { MANAGERS } from '@shared/domain/users';
import { useHasRole } from '../../app/role';
import type { ViewProps } from './viewProps';
import { CallOff } from './CallOff';
import { Close } from './Close';

/** How an assembly ends: closed with its results, or called off. */
export function End({ assembly }: ViewProps) {
  const { t } = useTranslation('assemblies');
  const mayEnd = useHasRole(MANAGERS);
  if (assembly.status !== 'OPEN') return <>{t('final')}</>;
  return (
    <>
      <Close assembly={assembly} mayEnd={mayEnd} />
      <CallOff assembly={assembly.assembly} mayEnd={mayEnd} />
    </>
  );
}
