import type { AccessKind } from '@shared/domain/audit/access';
import { CHAIN_START } from '../eventChain';
import type { ReadDb } from '../handles';
import { accessAfter } from './accessChain';

/** MISSING: the number before is not there. CHANGED: not what was noted. EVENT_REWRITTEN: the event it was tied to is another. */
export type AccessFault = { readonly seq: number; readonly code: 'MISSING' | 'CHANGED' | 'EVENT_REWRITTEN' };

type StoredLine = {
  readonly seq: number;
  readonly at: string;
  readonly user_id: string;
  readonly kind: AccessKind;
  readonly what: string;
  readonly scope: 'NONE' | 'NAMED' | 'MANY';
  readonly subjects: string;
  readonly event_seq: number;
  readonly event_hash: string;
  readonly hash: string;
  /** Of the event of that number as it is now. */
  readonly event_now: string | null;
  readonly records: number;
};

const LINES_AT_ONCE = 2000;

/** The first line of the access log that is not as it was written. */
export async function findBrokenLook(
  db: ReadDb,
  pause: (done: number) => Promise<void>,
): Promise<AccessFault | undefined> {
  const households = await loadSubjects(db);
  let head = CHAIN_START;
  for (;;) {
    const lines = await linesAfter(db, head.seq);
    if (lines.length === 0) return cutOff(db, head.seq);
    for (const line of lines) {
      const next = accessAfter(head, asNoted(line, households), { seq: line.event_seq, hash: line.event_hash });
      if (line.seq !== next.seq) return { seq: next.seq, code: 'MISSING' };
      if (line.hash !== next.hash) return { seq: line.seq, code: 'CHANGED' };
      if (line.event_seq > 0 && line.event_now !== line.event_hash) return { seq: line.seq, code: 'EVENT_REWRITTEN' };
      head = next;
    }
    await pause(lines.length);
  }
}

const asNoted = ({ at, user_id, kind, what, scope, subjects }: StoredLine, households: Households) => ({
  at,
  userId: user_id,
  kind,
  what,
  scope,
  households: (JSON.parse(subjects) as readonly number[]).map((id) => households.get(id) ?? ''), // written by us, hashed
});

type Households = ReadonlyMap<number, string>;
async function loadSubjects(db: ReadDb): Promise<Households> {
  const rows: { id: number; household_id: string }[] = await db('access_subject').select('id', 'household_id');
  return new Map(rows.map(({ id, household_id }) => [id, household_id]));
}

const linesAfter = (db: ReadDb, seq: number): Promise<StoredLine[]> =>
  db('access_line')
    .leftJoin('event', 'event.seq', 'access_line.event_seq')
    .where('access_line.seq', '>', seq)
    .orderBy('access_line.seq')
    .limit(LINES_AT_ONCE)
    .select('access_line.*', 'event.hash as event_now');

/** SQLite remembers the highest number it gave: the newest lines cannot be taken away unseen either. */
async function cutOff(db: ReadDb, last: number): Promise<AccessFault | undefined> {
  const given: { seq: number } | undefined = await db('sqlite_sequence').where({ name: 'access_line' }).first('seq');
  return (given?.seq ?? 0) <= last ? undefined : { seq: last + 1, code: 'MISSING' };
}
