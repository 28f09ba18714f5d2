import { Spinner } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { HouseholdForm } from './HouseholdForm';
import { useFormStart } from './useFormStart';

/** A new household, or a stored one to change, filled in without the mouse. */
export function HouseholdFormScreen() {
  const { t } = useTranslation('householdForm');
  const { code } = useParams({ strict: false });
  const { found, startAnew } = useFormStart(code);
  if (found?.ok === true) {
    const { serial, key } = found.value;
    return <HouseholdForm key={`${key} ${serial}`} start={found.value} startAnew={() => void startAnew()} />;
  }
  return (
    <Page title={code === undefined ? t('newTitle') : t('editTitle', { code })}>
      {found === undefined ? <Spinner /> : <ProblemMessage problem={found.problem} />}
    </Page>
  );
}
