import { useTranslation } from 'react-i18next';
import type { WhyDuty } from '@shared/contract/why';
import type { Output } from '@shared/contract/routes';
import { dutyName, monthName } from '@shared/messages/compliance';
import { familyLines } from '@shared/messages/why';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { PaperFrame } from './PaperFrame';
import type { Why } from './WhyTree';

type WhyPageProps = { readonly household: Output<'households.get'>; readonly why: Why };

/** The page a family takes home: what each was asked for, what came of it, and who said so. */
export function WhyPage({ household, why }: WhyPageProps) {
  const { t } = useTranslation('why');
  const { t: calendar } = useTranslation('dutyCalendar');
  const language = useLanguage();
  const months = why.months.map(({ month }) => monthName(month, language));
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(months);
  const ruleSet = [...new Set(why.months.map((month) => month.ruleSet))].join(', ');
  return (
    <PaperFrame household={household} title={t('pageTitle', { months: list })} ruleSet={ruleSet}>
      <p>
        <b>{t(`family.${why.result}`)}</b> {why.status === 'OPEN' && t('provisional')}
      </p>
      {why.months.map((month) => (
        <Month key={month.month} month={month} />
      ))}
      <p style={{ marginTop: '4mm' }}>{t('wrong')}</p>
      <p>{calendar('nothingElse')}</p>
    </PaperFrame>
  );
}

function Month({ month: { month, result, members } }: { readonly month: Why['months'][number] }) {
  const { t } = useTranslation('why');
  const language = useLanguage();
  return (
    <section>
      <h2>{t('month', { month: capital(monthName(month, language)), result: t(`monthResults.${result}`) })}</h2>
      {members.length === 0 && <p>{t('nobody')}</p>}
      {members.length > 0 && (
        <table style={{ fontSize: '9pt', lineHeight: 1.25 }}>
          <thead>
            <tr>
              <th style={{ width: '20%' }}>{t('who')}</th>
              <th style={{ width: '30%' }}>{t('result')}</th>
              <th>{t('detail')}</th>
            </tr>
          </thead>
          <tbody>
            {members.flatMap(({ member, name, duties }) =>
              duties.map((duty) => <Duty key={`${member} ${duty.duty}`} name={name} duty={duty} />),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Duty({ name, duty }: { readonly name: string; readonly duty: WhyDuty }) {
  const language = useLanguage();
  return (
    <tr style={{ breakInside: 'avoid' }}>
      <th>
        {name}
        <div style={{ fontWeight: 'normal' }}>{capital(dutyName(duty.duty, language))}</div>
      </th>
      <td>{duty.explanation}</td>
      <td>
        {familyLines(duty, language)
          .map(({ topic, label, text }) => (topic === 'source' ? `${capital(text)}.` : `${label}: ${text}.`))
          .join(' ')}
      </td>
    </tr>
  );
}
