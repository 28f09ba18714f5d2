import { createHash } from 'node:crypto';
import type { AccessKind } from '@shared/domain/audit/access';
import { CHAIN_START, findHead, type ChainHead } from '../eventChain';
import { withoutCounting } from '../sqlite/changeCount';
import type { Driver } from '../sqlite/driver';

/** A line as it is asked to be noted. `households`: ids; `scope` MANY: more than are named. No value of a person. */
export type NewAccess = {
  readonly at: string;
  readonly userId: string;
  readonly kind: AccessKind;
  /** The route, or the form that was printed. */
  readonly what: string;
  readonly scope: 'NONE' | 'NAMED' | 'MANY';
  readonly households: readonly string[];
};

/** Place of a line after `previous`: SHA-256 over the hash before, the event it is tied to and what it says. */
export function accessAfter(previous: ChainHead, line: NewAccess, event: ChainHead): ChainHead {
  const { at, userId, kind, what, scope, households } = line;
  const seq = previous.seq + 1;
  const said = JSON.stringify([seq, at, userId, kind, what, scope, households, event.seq, event.hash]);
  return { seq, hash: createHash('sha256').update(`${previous.hash}\n${said}`).digest('hex') };
}

const INSERT = `insert into access_line (seq, at, user_id, kind, what, scope, subjects, event_seq, event_hash, hash)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Appends lines in one transaction of their own. */
export function appendAccess(driver: Driver, lines: readonly NewAccess[]): void {
  driver.exec('begin immediate');
  try {
    withoutCounting(driver, () => insertLines(driver, lines));
    driver.exec('commit');
  } catch (error) {
    if (driver.inTransaction) driver.exec('rollback');
    throw error;
  }
}

function insertLines(driver: Driver, lines: readonly NewAccess[]): void {
  let head = accessHead(driver);
  const event = findHead(driver);
  const [insert, tie] = [driver.prepare(INSERT), driver.prepare('insert into access_record values (?, ?)')];
  const subjectOf = subjectsOf(driver);
  for (const line of lines) {
    head = accessAfter(head, line, event);
    const { at, userId, kind, what, scope } = line;
    const subjects = line.households.map(subjectOf);
    const text = JSON.stringify(subjects);
    insert.run(head.seq, at, userId, kind, what, scope, text, event.seq, event.hash, head.hash);
    for (const subject of subjects) tie.run(subject, head.seq);
  }
}

/** Where the access log stands. */
export const accessHead = (driver: Driver): ChainHead =>
  driver.prepare<ChainHead>('select seq, hash from access_line order by seq desc limit 1').get() ?? CHAIN_START;

/** The small number of a household; given when it is first seen. */
function subjectsOf(driver: Driver): (household: string) => number {
  const find = driver.prepare<{ id: number }>('select id from access_subject where household_id = ?');
  const add = driver.prepare<{ id: number }>('insert into access_subject (household_id) values (?) returning id');
  return (household) => {
    const subject = find.get(household) ?? add.get(household);
    if (subject === undefined) throw new Error('a household without a number');
    return subject.id;
  };
}
