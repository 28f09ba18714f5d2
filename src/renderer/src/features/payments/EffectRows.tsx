import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EffectRow } from '@shared/contract/effects';
import type { Period } from '@shared/domain/calendar';
import { appealText, breachText, countReason, countText, effectState } from '@shared/messages/effects';
import { proposalReason } from '@shared/messages/proposals';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { SimpleTable } from '../../ui/SimpleTable';
import { EffectActions } from './EffectActions';

type EffectRowsProps = { readonly period: Period; readonly rows: readonly EffectRow[] };

/** One line a household: its count, what happened in the bimester, what follows and what can be done. */
export function EffectRows({ period, rows }: EffectRowsProps) {
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const happened = useHappened();
  return (
    <SimpleTable
      label={t('title')}
      empty={t('none')}
      headers={[t('household'), t('holder'), t('center'), t('count'), t('what'), t('states'), t('actions')]}
      widths={[undefined, '120px', undefined, undefined, '240px', '110px', '110px']}
      rows={rows.map((row) => ({
        key: row.household,
        cells: [
          <Link key="open" to="/households/$code" params={{ code: row.household }}>
            {row.household}
          </Link>,
          row.holder,
          row.populatedCenterName,
          <b key="count">{countText(row.count, row.max, language)}</b>,
          <Lines key="what" lines={happened(row)} />,
          <Lines key="states" lines={row.states.map((state) => effectState(state, language))} />,
          <EffectActions key="actions" period={period} row={row} />,
        ],
      }))}
    />
  );
}

function useHappened() {
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const day = (date: Parameters<typeof dayText>[0]) => dayText(date);
  return ({ bimester, exit }: EffectRow): readonly string[] => [
    ...(bimester?.breaches.map((one) => breachText(one, language)) ?? []),
    bimester === null || bimester.why === 'COUNTED' ? '' : `${countReason(bimester.why, language)}.`,
    bimester?.notice == null
      ? ''
      : t('printed', { date: day(bimester.notice.printedOn), until: day(bimester.notice.appealUntil) }),
    ...[bimester?.appeal, exit?.appeal].map((appeal) =>
      appeal == null ? '' : t('appealed', { date: day(appeal.lodgedOn), result: appealText(appeal.result, language) }),
    ),
    exit === null
      ? ''
      : t('exitDays', {
          reason: proposalReason(exit.reason, language),
          from: day(exit.effectiveOn),
          until: day(exit.appealUntil),
        }),
  ];
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <div>
    {lines.filter(Boolean).map((line) => (
      <div key={line}>{line}</div>
    ))}
  </div>
);
