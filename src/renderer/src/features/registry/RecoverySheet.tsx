import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar';
import { dayText } from '../../ui/dates';

export type RecoverySheetProps = {
  readonly office: string;
  readonly ubigeo: string;
  readonly userName: string;
  readonly today: IsoDate;
  readonly code: string;
};

/** The page to lock away: whose registry the code opens, how, and who keeps it. */
export function RecoverySheet({ office, ubigeo, userName, today, code }: RecoverySheetProps) {
  const { t } = useTranslation('registry');
  return (
    <>
      <header>{t('recoveryPaperHead', { office, ubigeo })}</header>
      <h1>{t('recoveryTitle')}</h1>
      <p>{t('recoveryPaperUse')}</p>
      <p style={{ font: '16pt/1.8 monospace', border: '0.4mm solid #000', padding: '4mm', textAlign: 'center' }}>
        {code}
      </p>
      <p>{t('recoveryPaperHow')}</p>
      <table>
        <tbody>
          <tr>
            <th>{t('recoveryPaperMade')}</th>
            <td>{`${dayText(today)}, ${userName}`}</td>
          </tr>
          <tr>
            <th>{t('recoveryPaperKeeper')}</th>
            <td style={{ height: '12mm' }}>&nbsp;</td>
          </tr>
        </tbody>
      </table>
      <footer>{t('recoveryPaperFoot')}</footer>
    </>
  );
}
