import type { IsoDate, Period } from '@shared/domain/calendar';
import type { PaymentMode } from '@shared/domain/households/account';
import type { PayDay } from '@shared/domain/payPoints/payPoint';
import type { ReadDb, Tx } from '../handles';

type StoredPayDay = PayDay & {
  readonly id: string;
  readonly payPoint: string;
  readonly name: string;
  readonly place: string;
  readonly paymentMode: PaymentMode;
  readonly note: string;
};

/** Días de pago of a bimester in their order; `payPoint`: a code, of that point alone. */
export const listPayDays = (db: ReadDb | Tx, period: Period, payPoint?: string): Promise<StoredPayDay[]> =>
  announced(db)
    .where({ period })
    .modify((asked) => void (payPoint !== undefined && asked.where({ code: payPoint })));

/** Those of any bimester between two days, both included. */
export const listPayDaysBetween = (db: ReadDb, first: IsoDate, last: IsoDate): Promise<StoredPayDay[]> =>
  announced(db).whereBetween('day', [first, last]);

const announced = (db: ReadDb | Tx) =>
  db('pay_day')
    .join('pay_point', 'pay_point.id', 'pay_day.pay_point_id')
    .whereNull('withdrawn_at')
    .orderBy(['day', 'from_time', 'code'])
    .select<StoredPayDay[]>({
      id: 'pay_day.id',
      payPoint: 'code',
      name: 'name',
      place: 'place',
      paymentMode: 'payment_mode',
      period: 'period',
      day: 'day',
      from: 'from_time',
      to: 'to_time',
      note: 'note',
    });

type NewPayDay = PayDay & { readonly id: string; readonly pointId: string; readonly note: string };

export const insertPayDay = (tx: Tx, { id, pointId, period, day, from, to, note }: NewPayDay) =>
  tx('pay_day').insert({
    id,
    pay_point_id: pointId,
    period,
    day,
    from_time: from,
    to_time: to,
    note,
    at: tx.author.at,
    user_id: tx.author.userId,
  });

/** The code of the point whose day it was; undefined where no such day is announced. */
export async function withdrawPayDay(tx: Tx, id: string) {
  const found = await tx('pay_day')
    .join('pay_point', 'pay_point.id', 'pay_day.pay_point_id')
    .where({ 'pay_day.id': id })
    .whereNull('withdrawn_at')
    .first<{ payPoint: string; day: string; period: string } | undefined>('code as payPoint', 'day', 'period');
  if (found === undefined) return undefined;
  await tx('pay_day').where({ id }).update({ withdrawn_at: tx.author.at, withdrawn_by: tx.author.userId });
  return found;
}
