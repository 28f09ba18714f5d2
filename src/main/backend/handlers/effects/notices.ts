import type { EffectNotice } from '@shared/contract/effects';
import { appealUntil } from '@shared/domain/effects/exits';
import type { CountReason } from '@shared/domain/effects/standing';
import { ok } from '@shared/domain/result';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { insertNotices } from '../../database/effects/records';
import { noteEvents } from '../../database/events';
import type { HandlersOf } from '../../dispatch';
import { listEffects, type Listed } from './views';

/** A bimester whose payment was withheld here, whatever the count; one that left the count needs no notice. */
const NOTIFIED: readonly CountReason[] = ['COUNTED', 'OTHER_DUTY', 'MONTH_PAID', 'INTERRUPTED'];
const isNotified = ({ row: { bimester } }: Listed) => bimester?.office === '' && NOTIFIED.includes(bimester.why);

export const noticeHandlers: Pick<HandlersOf<'effects'>, 'effects.notices' | 'effects.noteNotices'> = {
  'effects.notices': async (backend, { period, center, codes }) => {
    const listed = await listEffects(backend, period);
    if (!listed.ok) return listed;
    const { rows, rules } = listed.value;
    const wanted = codes === undefined ? undefined : new Set(codes);
    const asked = rows
      .filter(({ row }) => center === '' || row.populatedCenterName === center)
      .filter(({ row }) => wanted?.has(row.household) !== false)
      .filter((one) => isNotified(one) || one.row.exit !== null);
    return ok(asked.map((one) => noticeOf(one, rules, period, backend.today())));
  },

  'effects.noteNotices': async (backend, { period, codes }) => {
    const listed = await listEffects(backend, period);
    if (!listed.ok) return listed;
    const { rows, rules } = listed.value;
    const wanted = new Set(codes);
    const printed = rows.filter((one) => wanted.has(one.row.household) && isNotified(one));
    return backend.write(async (tx) => {
      const printedOn = backend.today();
      const until = appealUntil(printedOn, rules.appealDays.value);
      const first = printed.filter(({ row }) => row.bimester?.notice === null);
      await insertNotices(
        tx,
        first.map(({ subject }) => ({ householdId: subject.id, period, printedOn, appealUntil: until })),
      );
      const details = { period, on: printedOn };
      await noteEvents(
        tx,
        printed.map(({ subject }) => ({
          kind: 'effect.notice-printed',
          householdId: subject.id,
          subject: period,
          details,
        })),
      );
      return ok({ noted: printed.length });
    });
  },
};

function noticeOf(
  { row }: Listed,
  rules: RuleSet,
  period: EffectNotice['period'],
  today: EffectNotice['appealUntil'],
): EffectNotice {
  const { household, holder, populatedCenterName, max, bimester, exit } = row;
  const own = exit === null ? null : withoutAppeal(exit);
  return {
    household,
    holder,
    populatedCenterName,
    period,
    why: bimester?.why ?? 'COUNTED',
    place: bimester?.place ?? 0,
    max,
    exitProposed: bimester?.effects.includes('EXIT_PROPOSED') ?? false,
    withheld: isWithheld(bimester),
    breaches: bimester?.breaches ?? [],
    appealUntil: bimester?.notice?.appealUntil ?? appealUntil(today, rules.appealDays.value),
    duties: rules.duties.map(({ duty }) => duty),
    reference: rules.reference,
    exit: own,
  };
}

/** What is on no ladder withholds always; what is, as its step says. */
const isWithheld = (bimester: Listed['row']['bimester']) =>
  bimester === null || bimester.place === 0 || bimester.effects.includes('PAYMENT_WITHHELD');

const withoutAppeal = ({ appeal: _appeal, ...exit }: NonNullable<Listed['row']['exit']>) => exit;
