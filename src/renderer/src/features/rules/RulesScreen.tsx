import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { useCommand, useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { RuleSetView } from './RuleSetView';

const BY_DATE = 'BY_DATE';
const useStyles = makeStyles({ choice: { maxWidth: '320px' } });

/** By which rules this office judges, and every figure of each set. */
export function RulesScreen() {
  const styles = useStyles();
  const { t } = useTranslation('rules');
  const listed = useRoute('rules.list', {});
  const choose = useCommand('rules.choose');
  const [shown, setShown] = useState<string>();
  const sets = listed.data?.sets ?? [];
  const name = shown ?? sets.find(({ chosen }) => chosen)?.name;
  return (
    <Page title={t('title')}>
      <Text>{t('intro')}</Text>
      <ProblemMessage problem={choose.error?.problem ?? listed.error?.problem} />
      {listed.data && (
        <>
          <Field label={t('judgeBy')} className={styles.choice}>
            <Select value={listed.data.choice} onChange={(_event, { value }) => choose.mutate({ choice: value })}>
              {sets
                .filter(({ over }) => over === null)
                .map((set) => (
                  <option key={set.name} value={set.name}>
                    {set.name}
                  </option>
                ))}
              <option value={BY_DATE}>{t('byDate')}</option>
            </Select>
          </Field>
          <Sets sets={sets} onShow={setShown} />
        </>
      )}
      {name !== undefined && <RuleSetView name={name} />}
    </Page>
  );
}

type SetsProps = { readonly sets: Output<'rules.list'>['sets']; readonly onShow: (name: string) => void };

function Sets({ sets, onShow }: SetsProps) {
  const { t } = useTranslation('rules');
  return (
    <Panel title={t('sets')}>
      <SimpleTable
        label={t('sets')}
        headers={[t('name'), t('from'), t('to'), t('today'), t('unconfirmed'), t('reference')]}
        rows={sets.map((set) => ({
          key: set.name,
          cells: [
            <Button key="see" size="small" aria-label={t('see', { name: set.name })} onClick={() => onShow(set.name)}>
              {set.name}
            </Button>,
            dayText(set.validFrom),
            set.validTo === null ? '' : dayText(set.validTo),
            t(set.inForce ? 'yes' : 'no'),
            t('count', { count: set.unconfirmed, total: set.parameters }),
            set.reference,
          ],
        }))}
      />
    </Panel>
  );
}
