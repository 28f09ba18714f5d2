import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { whereText } from '@shared/messages/access';
import { useLanguage } from '../../messages/useLanguage';
import { useReviewRows } from './useReviewRows';

type ReviewPaperProps = { readonly office: string; readonly found: Output<'audit.people'> };

/** The list that is signed every six months and kept with the security document. */
export function ReviewPaper({ office, found }: ReviewPaperProps) {
  const { t } = useTranslation('audit');
  const { t: registry } = useTranslation('registry');
  const language = useLanguage();
  const { headers, rowsOf } = useReviewRows();
  return (
    <article>
      <header>
        <p>{office}</p>
      </header>
      <h1>{t('reviewTitle')}</h1>
      <Rows headers={headers} rows={rowsOf(found)} />
      <p style={{ marginTop: '2mm' }}>{t('failures', found)}</p>
      <h2>{t('rights')}</h2>
      <Rows
        headers={[t('role'), t('areas')]}
        rows={found.rights.map(({ role, areas }) => [
          registry(`roles.${role}`),
          areas.map((area) => whereText(area, language)).join(', '),
        ])}
      />
      <p style={{ marginTop: '12mm' }}>{t('reviewed')}: ________________________________</p>
    </article>
  );
}

type RowsProps = { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };

const Rows = ({ headers, rows }: RowsProps) => (
  <table>
    <thead>
      <tr>
        {headers.map((header) => (
          <th key={header}>{header}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells) => (
        <tr key={cells[0]}>
          {cells.map((cell, index) => (
            <td key={headers[index]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
