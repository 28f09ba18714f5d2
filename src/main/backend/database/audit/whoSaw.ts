import type { AccessKind } from '@shared/domain/audit/access';
import type { IsoDate } from '@shared/domain/calendar';
import { DOCUMENT_TYPES } from '@shared/domain/households';
import { documentKey } from '@shared/domain/documents';
import type { ReadDb } from '../handles';
import { spanOf } from './span';

/** One line: who, when, how. CHANGED: of the history of changes. `isNamed` false: a long list that may have held the person. */
export type Seen = {
  readonly at: string;
  readonly user: string;
  readonly kind: AccessKind | 'CHANGED';
  readonly what: string;
  readonly household: string;
  readonly isNamed: boolean;
};

export const MOST_SEEN = 5000;

/** Households in which somebody with that document is or was, by any of its documents. */
export async function householdsOf(db: ReadDb, document: string): Promise<readonly string[]> {
  const keys = DOCUMENT_TYPES.map((type) => documentKey(type, document)).filter((key) => key !== '');
  const rows: { id: string }[] = await db('member')
    .whereIn('document_key', keys)
    .select('household_id as id')
    .union((former) => {
      void former
        .from('identity_document')
        .join('member', 'member.id', 'identity_document.member_id')
        .whereIn('identity_document.document_key', keys)
        .select('member.household_id as id');
    });
  return rows.map(({ id }) => id);
}

type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Newest first, at most `MOST_SEEN`. The index of records answers, whatever the length of the log. */
export async function listSeen(
  db: ReadDb,
  households: readonly string[],
  { from, to }: Span,
): Promise<readonly Seen[]> {
  const span = spanOf(from, to);
  const { first, last } = await boundsOf(db, span);
  const marks = households.map(() => '?').join(', ');
  const rows: (Omit<Seen, 'isNamed'> & { readonly isNamed: 0 | 1 })[] = await db.raw(
    `select at, coalesce(app_user.name, user_id) as user, seen.kind as kind, what, household, isNamed from (
       select line.at, line.user_id, line.kind, line.what, household.code as household, 1 as isNamed
         from access_subject subject
         join access_record record on record.subject = subject.id
         join access_line line on line.seq = record.line
         join household on household.id = subject.household_id
         where subject.household_id in (${marks}) and record.line between ? and ? and line.at >= ? and line.at < ?
       union all
       select at, user_id, kind, what, '', 0 from access_line where scope = 'MANY' and at >= ? and at < ?
       union all
       select event.at, event.user_id, 'CHANGED', event.kind, household.code, 1
         from event join household on household.id = event.household_id
         where event.household_id in (${marks}) and event.at >= ? and event.at < ?
     ) as seen left join app_user on app_user.id = seen.user_id
     order by at desc limit ${MOST_SEEN}`,
    [...households, first, last, ...span, ...span, ...households, ...span],
  );
  return rows.map((row) => ({ ...row, isNamed: row.isNamed === 1 }));
}

/** Numbers between which every line of those days lies; the clock may have been set back between them. */
async function boundsOf(db: ReadDb, [from = '', to = '']: readonly string[]) {
  const bounds: { first: number | null; last: number | null }[] = await db('access_line')
    .where('at', '>=', from)
    .where('at', '<', to)
    .select(db.raw('min(seq) as first'), db.raw('max(seq) as last'));
  return { first: bounds[0]?.first ?? 0, last: bounds[0]?.last ?? -1 };
}
