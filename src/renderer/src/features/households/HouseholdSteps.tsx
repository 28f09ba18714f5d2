import { makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { affiliationWords, stepDetails, stepName } from '@shared/messages/affiliation';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { StepActions } from './StepActions';

const useStyles = makeStyles({ lines: { display: 'grid', gap: '2px' } });

type HouseholdStepsProps = { readonly household: Output<'households.get'> };

/** Where a household stands in its affiliation, what may be done now, and every step noted. */
export function HouseholdSteps({ household }: HouseholdStepsProps) {
  const { t } = useTranslation('affiliation');
  const found = useRoute('affiliation.steps', { household: household.household.code });
  return (
    <Panel title={t('steps')}>
      <ProblemMessage problem={found.error?.problem} />
      {found.data && (
        <>
          <Standing found={found.data} />
          <StepActions household={household} found={found.data} />
          <NotedSteps steps={found.data.steps} />
        </>
      )}
    </Panel>
  );
}

export type FoundSteps = Output<'affiliation.steps'>;

function Standing({ found: { state, decidedBy, assembly } }: { readonly found: FoundSteps }) {
  const styles = useStyles();
  const { t } = useTranslation('affiliation');
  const language = useLanguage();
  const isProposed = state === 'AGREEMENT_SIGNED' && decidedBy === 'HEADQUARTERS';
  return (
    <>
      <div className={styles.lines}>
        <span data-testid="step">
          {t('stands')} <b>{stepName(state, language)}</b>
        </span>
        <Text size={200}>
          {isProposed ? t('nextSigned') : t(`nextOf.${state}`)}{' '}
          {state !== 'AFFILIATED' && t('decides', { decider: affiliationWords(language).deciders[decidedBy] })}
        </Text>
      </div>
      {assembly !== null && assembly.places !== null && !assembly.hasPlace && state !== 'AFFILIATED' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('noPlace', assembly)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function NotedSteps({ steps }: Pick<FoundSteps, 'steps'>) {
  const { t } = useTranslation('affiliation');
  const language = useLanguage();
  return (
    <SimpleTable
      label={t('steps')}
      empty={t('noSteps')}
      headers={[t('day'), t('step'), t('details'), t('by')]}
      rows={steps.map((one, index) => ({
        key: `${index} ${one.step}`,
        cells: [dayText(one.on), stepName(one.step, language), <Details key="details" noted={one} />, one.by],
      }))}
    />
  );
}

/** The assembly opens; what else is known of the step beside it. */
function Details({ noted: { assembly, details } }: { readonly noted: FoundSteps['steps'][number] }) {
  const told = stepDetails({ assembly: null, details }, useLanguage()).join(' · ');
  if (assembly === null) return told;
  return (
    <span>
      <Link to="/enrolment/assemblies/$assembly" params={{ assembly }}>
        {assembly}
      </Link>
      {told !== '' && ` · ${told}`}
    </span>
  );
}
