import { Badge, Button, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotLocatedCase } from '@shared/contract/notLocated';
import type { Period } from '@shared/domain/calendar';
import { CLERKS, SUPERVISORS } from '@shared/domain/users';
import { monthName } from '@shared/messages/compliance';
import { otherRuleText } from '@shared/messages/notLocated';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { DecideNotLocated } from './DecideNotLocated';
import { LocateDialog } from './LocateDialog';
import { OtherPersons } from './OtherPersons';
import { PrintCalls } from './PrintCalls';

/** Who is looked for, and everybody whom facilities wrote without having them on their lists. */
export function NotLocated({ period }: { readonly period: Period }) {
  const { t } = useTranslation('notLocated');
  const listed = useRoute('notLocated.list', { period }, { keepPrevious: true });
  const [done, setDone] = useState('');
  const { data } = listed;
  if (data === undefined) return <ProblemMessage problem={listed.error?.problem} />;
  const { cases, others, days } = data;
  return (
    <>
      <Panel title={`${t('title')} (${cases.length})`}>
        <Text>{t(days.confirmed ? 'hint' : 'hintOpen', { count: days.value })}</Text>
        <div role="status">{done}</div>
        {cases.length > 0 && (
          <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
            <PrintCalls period={period} cases={cases} />
          </div>
        )}
        <Cases period={period} cases={cases} onDone={setDone} />
      </Panel>
      <OtherPersons period={period} others={others} cases={cases} onDone={setDone} />
    </>
  );
}

type CasesProps = {
  readonly period: Period;
  readonly cases: readonly NotLocatedCase[];
  readonly onDone: (text: string) => void;
};

function Cases({ period, cases, onDone }: CasesProps) {
  const { t } = useTranslation('notLocated');
  return (
    <SimpleTable
      label={t('title')}
      headers={[t('person'), t('known'), t('months'), t('deadline'), t('contact'), t('proposal'), '']}
      widths={['150px', '190px', '90px', '90px', '120px', '190px']}
      empty={t('nobody')}
      rows={cases.map((one) => ({
        key: `${one.household} ${one.member} ${one.kind}`,
        cells: [
          <Who key="who" one={one} />,
          one.explanation,
          <Months key="months" one={one} />,
          <Deadline key="deadline" one={one} />,
          <Contact key="contact" one={one} />,
          <Best key="best" one={one} />,
          <Actions key="actions" period={period} one={one} onDone={onDone} />,
        ],
      }))}
    />
  );
}

type OneCase = { readonly one: NotLocatedCase };

const Who = ({ one: { household, name, birthDate } }: OneCase) => (
  <div>
    {name}
    <br />
    <Link to="/households/$code" params={{ code: household }}>
      {household}
    </Link>{' '}
    · {dayText(birthDate)}
  </div>
);

function Months({ one: { months } }: OneCase) {
  const language = useLanguage();
  return months.map((month) => <div key={month}>{monthName(month, language)}</div>);
}

function Deadline({ one: { deadline, overdue } }: OneCase) {
  const { t } = useTranslation('notLocated');
  return (
    <div>
      {dayText(deadline)} {overdue && <Badge color="danger">{t('overdue')}</Badge>}
    </div>
  );
}

function Contact({ one: { holder, phone, center } }: OneCase) {
  const { t } = useTranslation('notLocated');
  return (
    <div>
      {holder}
      <div>{phone === '' ? t('noPhone') : phone}</div>
      <div>{center}</div>
    </div>
  );
}

/** What speaks most for being elsewhere; or what somebody decided. */
function Best({ one: { proposals, decision } }: OneCase) {
  const { t } = useTranslation('notLocated');
  const language = useLanguage();
  const [first, ...more] = proposals;
  if (decision !== null) return t('decided', { by: decision.by, note: decision.note });
  if (first === undefined) return t('noProposal');
  return (
    <div>
      <b>{first.facilityName}</b>: {otherRuleText(first.rule, language)}
      {more.length > 0 && <div>{t('moreProposals', { count: more.length })}</div>}
    </div>
  );
}

function Actions({ period, one, onDone }: { readonly period: Period } & OneCase & Pick<CasesProps, 'onDone'>) {
  const { t } = useTranslation('notLocated');
  const [open, setOpen] = useState<'locate' | 'decide'>();
  const canType = useHasRole(CLERKS);
  const canDecide = useHasRole(SUPERVISORS);
  const close = () => setOpen(undefined);
  const told = (text: string) => {
    close();
    onDone(text);
  };
  return (
    <div style={{ display: 'grid', gap: 6 }}>
      {canType && (
        <Button size="small" style={{ whiteSpace: 'nowrap' }} onClick={() => setOpen('locate')}>
          {t('locate')}
        </Button>
      )}
      {canDecide && (
        <Button size="small" style={{ whiteSpace: 'nowrap' }} onClick={() => setOpen('decide')}>
          {t('decide')}
        </Button>
      )}
      {open === 'locate' && <LocateDialog period={period} one={one} onDone={told} onClose={close} />}
      {open === 'decide' && <DecideNotLocated period={period} one={one} onDone={told} onClose={close} />}
    </div>
  );
}
