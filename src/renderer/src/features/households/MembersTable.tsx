import { Badge, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { completedMonths, completedYears, type IsoDate } from '@shared/domain/calendar';
import { fullName } from '@shared/domain/households';
import type { Output } from '@shared/contract/routes';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { useFieldWords } from './useFieldWords';

type Member = Output<'households.get'>['members'][number];

const useStyles = makeStyles({
  whole: { whiteSpace: 'nowrap' },
  marks: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
});

const MONTHS_COUNTED = 24;

/** Who belongs to the household; who left stays in sight, at the end. */
export function MembersTable({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation('households');
  const words = useFieldWords();
  const today = useRoute('registry.describe', {}).data?.today;
  const present = members.filter(({ exitDate }) => exitDate === null);
  const ordered = [...present, ...members.filter(({ exitDate }) => exitDate !== null)];
  const title = t('membersOf', { count: present.length });
  return (
    <Panel title={title}>
      <SimpleTable
        label={title}
        headers={[
          words.name('number'),
          t('name'),
          t('document'),
          t('age'),
          words.name('relationship'),
          t('school'),
          t('post'),
          t('marks'),
        ]}
        rows={ordered.map((member) => ({
          key: member.id,
          cells: [
            String(member.number),
            fullName(member),
            <Document key="document" member={member} />,
            <Age key="age" birthDate={member.birthDate} today={today} />,
            words.value('relationship', member.relationship),
            `${member.schoolName} ${t('gradeAndSection', member)}`.trim() || '—',
            member.postName || '—',
            <Marks key="marks" member={member} />,
          ],
        }))}
      />
    </Panel>
  );
}

function Document({ member }: { readonly member: Member }) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const { documentType, documentNumber, documentExpiry } = member;
  const words = useFieldWords();
  return (
    <>
      {words.value('documentType', documentType)} {documentNumber}
      {documentExpiry !== null && <div className={styles.whole}>{t('expires', { date: dayText(documentExpiry) })}</div>}
    </>
  );
}

/** In months while months decide what is due. */
function Age({ birthDate, today }: { readonly birthDate: IsoDate; readonly today: IsoDate | undefined }) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  if (today === undefined) return dayText(birthDate);
  const months = completedMonths(birthDate, today);
  const age =
    months < MONTHS_COUNTED ? t('months', { count: months }) : t('years', { count: completedYears(birthDate, today) });
  return (
    <>
      {age}
      <div className={styles.whole}>{dayText(birthDate)}</div>
    </>
  );
}

function Marks({ member }: { readonly member: Member }) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const { isHolder, pregnant, disability, exitDate } = member;
  return (
    <div className={styles.marks}>
      {isHolder && <Badge color="brand">{t('holderMark')}</Badge>}
      {pregnant && <Badge color="important">{t('pregnantMark')}</Badge>}
      {disability && <Badge color="informative">{t('disabilityMark')}</Badge>}
      {exitDate !== null && <Badge color="warning">{t('leftMark', { date: dayText(exitDate) })}</Badge>}
    </div>
  );
}
