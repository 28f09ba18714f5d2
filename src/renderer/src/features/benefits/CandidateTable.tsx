import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CandidateRow } from '@shared/contract/incentives';
import { awardText } from '@shared/messages/benefits';
import { useLanguage } from '../../messages/useLanguage';
import { solesText } from '../../ui/money';
import { SimpleTable } from '../../ui/SimpleTable';

/** One line for each candidate: what the school told, what each incentive comes to, what was paid. */
export function CandidateTable({ rows }: { readonly rows: readonly CandidateRow[] }) {
  const { t } = useTranslation('benefits');
  const language = useLanguage();
  const toldText = ({ told }: CandidateRow) => {
    if (told === null) return t('unanswered');
    const { passed, mark, rank, upperThird } = told;
    return [
      t(passed ? 'passed' : 'notPassed'),
      ...(mark === '' ? [] : [t('mark', { mark })]),
      ...(rank === null ? [] : [t('place', rank)]),
      ...(rank === null && upperThird ? [t('upperThird')] : []),
    ].join(', ');
  };
  return (
    <SimpleTable
      label={t('total')}
      empty={t('noCandidates')}
      amounts={[6]}
      headers={[t('school'), t('household'), t('member'), t('grade'), t('told'), t('awards'), t('paid')]}
      rows={rows.map((row) => ({
        key: `${row.household} ${row.member}`,
        cells: [
          row.school === '' ? t('withoutSchool') : `${row.school} ${row.schoolName}`,
          <Link key="open" to="/households/$code" params={{ code: row.household }}>
            {row.household}
          </Link>,
          row.name,
          row.told?.grade ?? row.grade,
          toldText(row),
          row.awards.map((award) => awardText(award, language)).join('; '),
          row.paidCents === 0 ? '' : solesText(row.paidCents),
        ],
      }))}
    />
  );
}
