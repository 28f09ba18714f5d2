import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { formerLines, formerRows } from '@shared/messages/former';
import { useLanguage } from '../../messages/useLanguage';
import { FORMER_HEADERS } from './HouseholdFormer';
import { HEADERS } from './HouseholdHistory';
import { PaperFrame } from './PaperFrame';
import { maskAccount } from '@shared/domain/households/account';
import { useHistoryRows, type History } from './useHistoryRows';

type HistoryPageProps = { readonly household: Output<'households.get'>; readonly history: History };

/** Every dated row of a household on paper, which others read too: of an account its last four digits. */
export function HistoryPage({ household, history }: HistoryPageProps) {
  const { t } = useTranslation('householdHistory');
  const accounts = history.accounts.map(masked);
  const rows = useHistoryRows()({ ...history, accounts });
  return (
    <PaperFrame household={household} title={t('title')}>
      <table>
        <thead>
          <tr>
            {HEADERS.map((header) => (
              <th key={header}>{t(`headers.${header}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {HEADERS.map((header) => (
                <td key={header}>{row[header]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {history.former && <Former former={history.former} />}
    </PaperFrame>
  );
}

function Former({ former }: { readonly former: NonNullable<History['former']> }) {
  const { t } = useTranslation('householdHistory');
  const language = useLanguage();
  return (
    <>
      <h2>{t('former.title')}</h2>
      {formerLines(former, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <table>
        <thead>
          <tr>
            {FORMER_HEADERS.map((header) => (
              <th key={header}>{t(`former.${header}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {formerRows(former, language).map(({ period, office, result, why, paid }) => (
            <tr key={`${period} ${office}`}>
              <td>{period}</td>
              <td>{office}</td>
              <td>{result}</td>
              <td>{why.join(' ')}</td>
              <td>{paid.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const masked = (account: History['accounts'][number]) => ({
  ...account,
  accountNumber: maskAccount(account.accountNumber),
});
