import type { AccessKind } from '@shared/domain/audit/access';
import type { ReadDb } from '../handles';

export type AccessLine = {
  readonly seq: number;
  readonly at: string;
  readonly user: string;
  readonly kind: AccessKind;
  readonly what: string;
  /** How many are named. */
  readonly households: number;
  readonly isMany: boolean;
};
type Page = { readonly offset: number; readonly limit: number; readonly kinds: readonly AccessKind[] };

/** The access log, newest first; of all kinds where none is named. */
export async function listLines(db: ReadDb, { offset, limit, kinds }: Page) {
  const of = () => db('access_line').modify((lines) => void (kinds.length > 0 && lines.whereIn('kind', kinds)));
  const counted = await of().count<{ total: number }[]>('* as total');
  const rows: (Omit<AccessLine, 'isMany'> & { readonly scope: string })[] = await of()
    .leftJoin('app_user', 'app_user.id', 'access_line.user_id')
    .orderBy('seq', 'desc')
    .offset(offset)
    .limit(limit)
    .select('seq', 'at', 'kind', 'what', 'scope')
    .select(db.raw('coalesce(app_user.name, user_id) as user, json_array_length(subjects) as households'));
  return {
    total: counted[0]?.total ?? 0,
    rows: rows.map(({ scope, ...row }) => ({ ...row, isMany: scope === 'MANY' })),
  };
}
