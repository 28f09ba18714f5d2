import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STEP_STATES, type StepState } from '@shared/domain/affiliation/steps';
import { stepName } from '@shared/messages/affiliation';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { AtStep } from './AtStep';

/** How many candidates stand at each step and what follows for them; a step opens into its households. */
export function Steps() {
  const { t } = useTranslation('affiliation');
  const language = useLanguage();
  const [open, setOpen] = useState<StepState>();
  const found = useRoute('affiliation.pipeline', {}, { keepPrevious: true });
  const decidedBy = useRoute('affiliation.decider', {}).data?.decidedBy;
  const counts = found.data?.counts ?? {};
  const next = (step: StepState) =>
    step === 'AGREEMENT_SIGNED' && decidedBy === 'HEADQUARTERS' ? t('nextSigned') : t(`nextOf.${step}`);
  return (
    <>
      <ProblemMessage problem={found.error?.problem} />
      <SimpleTable
        label={t('views.steps')}
        {...(found.data === undefined ? {} : { empty: t('none') })}
        headers={[t('step'), t('count'), t('next'), t('open')]}
        rows={STEP_STATES.filter((step) => (counts[step] ?? 0) > 0).map((step) => ({
          key: step,
          cells: [
            stepName(step, language),
            counts[step] ?? 0,
            next(step),
            <Button
              key="open"
              size="small"
              aria-pressed={open === step}
              aria-label={t('openStep', { step: stepName(step, language) })}
              onClick={() => setOpen(step)}
            >
              {t('open')}
            </Button>,
          ],
        }))}
      />
      {open !== undefined && <AtStep key={open} step={open} />}
    </>
  );
}
