import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClassificationConsequence } from '@shared/contract/classification';
import { consequenceSentence } from '@shared/messages/classification';
import { useClassificationWords } from '../../app/classificationWords';
import { useLanguage } from '../../messages/useLanguage';
import { SimpleTable } from '../../ui/SimpleTable';

type ConsequencesProps = {
  readonly label: string;
  readonly found: readonly ClassificationConsequence[];
  readonly empty: string;
};

/** Households whose classification does not pass, old and new value, and what would follow. */
export function Consequences({ label, found, empty }: ConsequencesProps) {
  const { t } = useTranslation('classification');
  const words = useClassificationWords();
  const language = useLanguage();
  return (
    <SimpleTable
      label={label}
      empty={empty}
      headers={[
        t('household'),
        t('holder'),
        t('before'),
        t('after'),
        t('expiry'),
        t('targets'),
        t('follows'),
        t('reevaluation'),
      ]}
      widths={[undefined, '150px', undefined, undefined, undefined, undefined, '260px']}
      rows={found.map((one) => ({
        key: one.household,
        cells: [
          <Link key="open" to="/households/$code" params={{ code: one.household }}>
            {one.household}
          </Link>,
          one.holder,
          words.cse(one.cseBefore),
          words.cse(one.cse),
          words.expiry(one),
          one.targetMembers,
          consequenceSentence(one.effect, language),
          words.day(one.reevaluationUntil),
        ],
      }))}
    />
  );
}
