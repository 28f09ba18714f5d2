import { Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { invariantOf } from '@shared/domain/quality/breaches';
import { breachSentence, invariantSentence } from '@shared/messages/quality';
import { useLanguage } from '../../messages/useLanguage';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { ruleId, type Checked } from './checked';

type BrokenRuleProps = {
  readonly invariant: number;
  readonly total: number;
  readonly breaches: Checked['breaches'];
};

/** What breaks one rule; a household opens from its code. */
export function BrokenRule({ invariant, total, breaches }: BrokenRuleProps) {
  const { t } = useTranslation('quality');
  const language = useLanguage();
  const [first] = breaches;
  if (first === undefined) return null;
  const sentence = invariantSentence(invariantOf(first.code), language);
  const rows = breaches.map((breach, index) => ({
    key: String(index),
    cells: [
      breach.household === null ? '—' : <OpenHousehold key="household" code={breach.household} />,
      breach.member === null || breach.subject === breach.household ? '' : String(breach.member),
      breach.subject === breach.household ? '' : breach.subject,
      breachSentence(breach, language),
    ],
  }));
  return (
    <div id={ruleId(invariant)}>
      <Panel title={`${invariant}. ${sentence}`}>
        <SimpleTable
          label={sentence}
          headers={[t('household'), t('member'), t('subject'), t('what')]}
          widths={['96px', undefined, '200px', '280px']}
          rows={rows}
        />
        {total > breaches.length && <Text>{t('more', { count: total - breaches.length })}</Text>}
      </Panel>
    </div>
  );
}

function OpenHousehold({ code }: { readonly code: string }) {
  const { t } = useTranslation('quality');
  return (
    <Link to="/households/$code" params={{ code }} aria-label={t('open', { code })}>
      {code}
    </Link>
  );
}
