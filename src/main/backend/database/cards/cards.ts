import { stateAfter, type CardState, type CardStep, type StatedStep } from '@shared/domain/cards/card';
import type { IsoDate } from '@shared/domain/calendar';
import type { PaymentMode } from '@shared/domain/households/account';
import { inSlices } from '../inSlices';
import { MEMBER_NAME } from '../dueList';
import { noteEvent } from '../events';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';

type StoredStep = StatedStep & { readonly holder: string; readonly at: string; readonly by: string };

/** Steps of a household's cards, the newest first. */
export const listCardSteps = (db: ReadDb | Tx, householdId: string): Promise<StoredStep[]> =>
  db('card_step')
    .join('member', 'member.id', 'card_step.member_id')
    .leftJoin('app_user', 'app_user.id', 'card_step.user_id')
    .where({ 'card_step.household_id': householdId })
    .whereNull('undone_at')
    .orderBy('seq', 'desc')
    .select({
      step: 'step',
      day: 'day',
      last4: 'card_last4',
      holder: db.raw(MEMBER_NAME),
      evidence: 'evidence',
      note: 'note',
      at: 'card_step.at',
      by: db.raw(`coalesce(app_user.name, '')`),
    });

type NewCardStep = StatedStep & {
  readonly householdId: string;
  readonly memberId: string;
  /** The file it came by, and its row there. */
  readonly source?: { readonly importId: string; readonly row: number };
};

export async function insertCardStep(tx: Tx, { householdId, memberId, source, ...stated }: NewCardStep): Promise<void> {
  const { step, day, last4, evidence, note } = stated;
  const { at, userId } = tx.author;
  const about = { household_id: householdId, member_id: memberId };
  const from = source === undefined ? {} : { import_id: source.importId, source_row: source.row };
  await tx('card_step').insert({
    ...about,
    step,
    day,
    card_last4: last4,
    evidence,
    note,
    at,
    user_id: userId,
    ...from,
  });
  await noteEvent(tx, {
    kind: 'card.step',
    householdId,
    memberId,
    ...(source && { importId: source.importId }),
    details: { cardStep: step, day, last4, evidence, ...(source && { row: source.row }) },
  });
}

type HouseholdStep = Pick<StoredStep, 'step' | 'day'> & { readonly householdId: string };

/** Every step that was recorded of these households, the newest first. */
export async function loadCardSteps(
  db: ReadDb | Tx,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HouseholdStep[]>> {
  const rows = await inSlices<string, HouseholdStep>(householdIds, (slice) =>
    db('card_step')
      .whereIn('household_id', [...slice])
      .whereNull('undone_at')
      .orderBy('seq', 'desc')
      .select('household_id as householdId', 'step', 'day'),
  );
  return groupBy(rows, ({ householdId }) => householdId);
}

type LastStep = { readonly memberId: string; readonly step: CardStep; readonly day: IsoDate };

/** The card was the former payee's: it ends with them, never before its last step. */
export async function endCard(
  tx: Tx,
  {
    householdId,
    since,
    evidence,
  }: { readonly householdId: string; readonly since: IsoDate; readonly evidence: string },
): Promise<void> {
  const last = await tx('card_step')
    .where({ household_id: householdId })
    .whereNull('undone_at')
    .orderBy('seq', 'desc')
    .first<LastStep | undefined>('member_id as memberId', 'step', 'day');
  if (last === undefined || last.step === 'ENDED') return;
  const day = since < last.day ? last.day : since;
  const ended = { step: 'ENDED', day, last4: '', evidence, note: '' } as const;
  await insertCardStep(tx, { householdId, memberId: last.memberId, ...ended });
}

type WithoutCard = {
  readonly household: string;
  readonly holder: string;
  readonly center: string;
  readonly paymentMode: PaymentMode | '';
  readonly hasAccount: boolean;
  readonly state: CardState;
  readonly since: IsoDate;
};

type WithoutRow = Omit<WithoutCard, 'hasAccount' | 'state'> & {
  readonly accountNumber: string;
  readonly step: CardStep | null;
};

/** Households of the programme that have no account, or no card in their hands. */
export async function listWithoutCard(db: ReadDb | Tx): Promise<readonly WithoutCard[]> {
  const newest = db('card_step')
    .whereNull('undone_at')
    .groupBy('household_id')
    .max('seq as seq')
    .select('household_id');
  const rows: WithoutRow[] = await db('household')
    .join('household_summary', 'household_summary.household_id', 'household.id')
    .leftJoin('household_account', (on) =>
      on.on('household_account.household_id', 'household.id').onNull('household_account.until'),
    )
    .leftJoin(newest.as('newest'), 'newest.household_id', 'household.id')
    .leftJoin('card_step', 'card_step.seq', 'newest.seq')
    .whereIn('household.status', ['AFFILIATED', 'SUSPENDED'])
    .orderBy(['populated_center_name', 'holder_sort', 'household.code'])
    .select({
      household: 'household.code',
      holder: 'holder_name',
      center: 'populated_center_name',
      paymentMode: db.raw(`coalesce(household_account.payment_mode, '')`),
      accountNumber: db.raw(`coalesce(household_account.account_number, '')`),
      step: 'card_step.step',
      since: db.raw('coalesce(card_step.day, household_account.since, affiliation_date)'),
    });
  return rows
    .map(({ accountNumber, step, ...row }) => ({
      ...row,
      hasAccount: accountNumber !== '',
      state: step === null ? ('NONE' as const) : stateAfter(step),
    }))
    .filter(({ hasAccount, state }) => !hasAccount || state !== 'DELIVERED');
}
