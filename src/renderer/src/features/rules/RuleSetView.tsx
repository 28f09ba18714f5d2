import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { BenefitsOf } from './BenefitsOf';

type Condition = Output<'rules.show'>['duties'][number];

/** One set whole: conditions joined by AND, duties, and every figure with its source. */
export function RuleSetView({ name }: { readonly name: string }) {
  const { t } = useTranslation('rules');
  const { data, error } = useRoute('rules.show', { name }, { keepPrevious: true });
  const state = (confirmed: boolean) => t(confirmed ? 'confirmed' : 'open');
  const conditions = (list: readonly Condition[], joined: string) =>
    list.map(({ code, label, reference, confirmed }, index) => ({
      key: code,
      cells: [index === 0 ? label : `${joined}${label}`, reference, state(confirmed)],
    }));
  if (data === undefined) return <ProblemMessage problem={error?.problem} />;
  const headers = [t('what'), t('reference'), t('state')];
  return (
    <>
      <Panel title={`${data.name}: ${t('gates')}`}>
        <Text>{t('joined')}</Text>
        <SimpleTable label={t('gates')} headers={headers} rows={conditions(data.gates, `${t('and')} `)} />
      </Panel>
      <Panel title={`${data.name}: ${t('duties')}`}>
        <SimpleTable label={t('duties')} headers={headers} rows={conditions(data.duties, '')} />
      </Panel>
      <BenefitsOf ruleSet={data.name} />
      <Panel title={`${data.name}: ${t('parameters')}`}>
        <SimpleTable
          label={t('parameters')}
          headers={[t('what'), t('value'), t('reference'), t('state')]}
          rows={data.parameters.map(({ parameter, label, text, from, reference, confirmed }) => ({
            key: `${parameter} ${from ?? ''}`,
            cells: [
              label,
              from === null ? text : t('since', { value: text, date: dayText(from) }),
              reference,
              state(confirmed),
            ],
          }))}
        />
      </Panel>
    </>
  );
}
