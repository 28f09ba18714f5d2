import { useTranslation } from 'react-i18next';
import type { AheadRow } from '@shared/contract/ahead';
import { aheadText } from '@shared/messages/ahead';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';

type AheadPaperProps = {
  readonly office: string;
  readonly period: string;
  readonly today: string;
  readonly rows: readonly AheadRow[];
};

/** One list for each populated centre, to take along: who, what and until when, and a box to tick. No documents. */
export function AheadPaper({ office, period, today, rows }: AheadPaperProps) {
  const { t } = useTranslation('ahead');
  const centers = [...new Set(rows.map(({ center }) => center))];
  return (
    <>
      {centers.map((center, index) => (
        <article key={center} style={{ breakAfter: index === centers.length - 1 ? 'auto' : 'page' }}>
          <header>
            <p>
              {office} · {dayText(today)}
            </p>
          </header>
          <h1>{t('paperTitle', { center, period })}</h1>
          <p>{t('paperIntro')}</p>
          <Rows rows={rows.filter((row) => row.center === center)} />
          <footer>{t('paperFoot')}</footer>
        </article>
      ))}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly AheadRow[] }) {
  const { t } = useTranslation('ahead');
  const language = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th style={{ width: '28%' }}>{t('who')}</th>
          <th>{t('what')}</th>
          <th style={{ width: '22%' }}>{t('facility')}</th>
          <th style={{ width: '12%' }}>{t('told')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.household} ${row.member} ${row.duty} ${row.month}`}>
            <th>
              {row.name}
              <div style={{ fontWeight: 'normal' }}>{row.household}</div>
            </th>
            <td>{aheadText(row, language, true)}</td>
            <td>{row.facilityName}</td>
            <td>☐</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
