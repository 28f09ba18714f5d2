import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { dutyName, monthName } from '@shared/messages/compliance';
import { reasonSentence } from '@shared/messages/payments';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { solesText } from '../../ui/money';

type Chain = Output<'payments.why'>;
type Duties = Output<'compliance.why'> | undefined;

/** Member → duty → month → rule → line, as tables that read the same on screen and on paper. */
export function ReasonChain({ chain, duties }: { readonly chain: Chain; readonly duties: Duties }) {
  const { t } = useTranslation('paymentLife');
  const language = useLanguage();
  const month = (of: Parameters<typeof monthName>[0]) => capital(monthName(of, language));
  const asked = (duties?.months ?? []).flatMap((one) =>
    one.members.flatMap(({ name, duties: own }) =>
      own.map(({ duty, explanation }) => [name, month(one.month), dutyName(duty, language), explanation]),
    ),
  );
  return (
    <>
      {asked.length > 0 && (
        <Part title={t('duties')} head={[t('member'), t('month'), t('duty'), t('result')]} rows={asked} />
      )}
      {chain.bimesters.map(({ period, months, rules }) => (
        <div key={period}>
          <Part
            title={t('months', { period })}
            head={[t('month'), t('result')]}
            rows={months.map((one) => [month(one.month), t(`results.${one.result}`)])}
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
