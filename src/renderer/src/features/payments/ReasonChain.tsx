import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { dutyName, monthName } from '@shared/messages/compliance';
import { reasonSentence } from '@shared/messages/payments';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { solesText } from '../../ui/money';

type Chain = Output<'payments.why'>;

/** Member → duty → month → rule → line, as tables that read the same on screen and on paper. */
export function ReasonChain({ chain }: { readonly chain: Chain }) {
  const { t } = useTranslation('paymentLife');
  const { t: why } = useTranslation('why');
  const language = useLanguage();
  const month = (of: Parameters<typeof monthName>[0]) => capital(monthName(of, language));
  return (
    <>
      {chain.bimesters.map(({ period, duties, months, rules }) => (
        <div key={period}>
          {duties.length > 0 && (
            <Part
              title={t('duties', { period })}
              head={[t('member'), t('month'), t('duty'), t('result')]}
              rows={duties.map((one) => [one.member, month(one.month), dutyName(one.duty, language), one.explanation])}
            />
          )}
          <Part
            title={t('months', { period })}
            head={[t('month'), t('result')]}
            rows={months.map((one) => [month(one.month), why(`monthResults.${one.result}`)])}
          />
          <Part
            title={t('rules', { period })}
            head={[t('rule'), t('reason'), t('doesHold')]}
            rows={rules.map(({ rule, reason, holds }) => [
              rule,
              reasonSentence(reason, language),
              t(holds ? 'yes' : 'no'),
            ])}
          />
        </div>
      ))}
      <Part
        title={t('lines')}
        head={[t('rule'), t('reason'), t('entitled'), t('settled'), t('amount')]}
        rows={chain.lines.map(({ originPeriod, rule, reason, entitled, settled, amount }) => [
          `${originPeriod} ${rule}`,
          reasonSentence(reason, language),
          ...[entitled, settled, amount].map((cents) => solesText(cents)),
        ])}
      />
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const Part = ({ title, head, rows }: PartProps) => (
  <section>
    <h2 style={{ fontSize: 'inherit' }}>{title}</h2>
    <table style={{ width: '100%', borderSpacing: '8px 2px' }}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} style={{ textAlign: 'left' }}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join(' ')}>
            {cells.map((cell, index) => (
              <td key={head[index]} style={{ verticalAlign: 'top' }}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
