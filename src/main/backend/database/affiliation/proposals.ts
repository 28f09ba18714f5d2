import type { IsoDate } from '@shared/domain/calendar';
import { fullName } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';

/** A proposal that headquarters has not answered: when it was sent first, and in which package last. */
export type SentProposal = {
  readonly household: string;
  readonly holder: string;
  readonly package: string;
  readonly on: IsoDate;
};

type Row = {
  household: string;
  surname1: string | null;
  surname2: string | null;
  givenNames: string | null;
  details: string;
  on: IsoDate;
};

/** Oldest first. `codes`: those that stand at SENT_TO_HQ. */
export async function listSent(db: ReadDb | Tx, codes: readonly string[]): Promise<readonly SentProposal[]> {
  const wanted = new Set(codes);
  const rows: Row[] = await db('affiliation_step')
    .join('household', 'household.id', 'affiliation_step.household_id')
    .leftJoin('household_holder', (join) => {
      void join.on('household_holder.household_id', 'household.id').onNull('household_holder.until');
    })
    .leftJoin('member', 'member.id', 'household_holder.member_id')
    .where('affiliation_step.step', 'SENT_TO_HQ')
    .orderBy('seq')
    .select({
      household: 'household.code',
      surname1: 'surname1',
      surname2: 'surname2',
      givenNames: 'given_names',
      details: 'details',
      on: 'on_date',
    });
  const sent = new Map<string, SentProposal>();
  for (const row of rows.filter(({ household }) => wanted.has(household))) {
    const { package: identifier = '' } = JSON.parse(row.details) as { package?: string }; // written by the export
    const first = sent.get(row.household);
    const { surname1, surname2, givenNames } = row;
    const holder = fullName({ surname1: surname1 ?? '', surname2: surname2 ?? '', givenNames: givenNames ?? '' });
    sent.set(row.household, { household: row.household, holder, package: identifier, on: first?.on ?? row.on });
  }
  return [...sent.values()].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
