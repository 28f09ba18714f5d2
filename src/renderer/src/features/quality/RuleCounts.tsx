import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { INVARIANT_NUMBERS } from '@shared/domain/quality/breaches';
import { invariantSentence } from '@shared/messages/quality';
import { useLanguage } from '../../messages/useLanguage';
import { SimpleTable } from '../../ui/SimpleTable';
import { ruleId, type Checked } from './checked';

/** The thirteen rules, each with how often it is broken; who is broken leads to its list below. */
export function RuleCounts({ invariants }: Pick<Checked, 'invariants'>) {
  const { t } = useTranslation('quality');
  const language = useLanguage();
  const rows = INVARIANT_NUMBERS.map((invariant) => {
    const count = invariants.find((one) => one.invariant === invariant)?.breaches ?? 0;
    const sentence = invariantSentence(invariant, language);
    const show = () => document.getElementById(ruleId(invariant))?.scrollIntoView();
    return {
      key: String(invariant),
      cells: [
        invariant,
        count === 0 ? (
          sentence
        ) : (
          <Link key="rule" as="button" onClick={show}>
            {sentence}
          </Link>
        ),
        count === 0 ? `✓ ${t('holds')}` : t('breaks', { count }),
      ],
    };
  });
  return <SimpleTable label={t('rules')} headers={[t('number'), t('rule'), t('state')]} rows={rows} />;
}
