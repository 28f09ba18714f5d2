import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { acknowledge, arrive, enrol, readEnrolment, remember } from '../../../src/cli/hq/exchange';
import { openFolder, rootIn, type Headquarters } from '../../../src/cli/hq/folder';
import { found } from '../../../src/cli/hq/keys';
import { accessAfter, type NewAccess } from '../../../src/main/backend/database/audit/accessChain';
import { CHAIN_START, chainedAfter, type EventRow } from '../../../src/main/backend/database/eventChain';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { bagOf, infoOf, type BagInfo } from '../../../src/main/backend/packages/bag';
import { seal } from '../../../src/main/backend/packages/age';
import { fingerprintOfRoot } from '../../../src/main/backend/packages/root';
import { unzip, zipOf } from '../../../src/main/backend/packages/zip';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';

const [PASSPHRASE, TODAY, SENT] = ['la frase de la sede', toDate('2026-07-10'), 4];
let office: TestOffice;
let folder: string;
let start: Headquarters;
const packages: Buffer[] = [];

/** Four packages of an office, and headquarters that has none of them. */
beforeAll(async () => {
  office = await openTestOffice(packageHandlers);
  const { backend, registry } = office;
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members: [{ birth: '2016-02-01' }] });
  folder = join(backend.dir, 'sede');
  const root = await found(folder, PASSPHRASE, 'Sede', toDate('2027-12-31'));
  const file = { path: join(folder, 'root.json') };
  await backend.as('ana').ask('packages.acceptRoot', { file, fingerprint: fingerprintOfRoot(root) });
  const kept = await openFolder(folder, PASSPHRASE);
  const told = readEnrolment(JSON.stringify(await backend.ask('packages.identity', {})));
  if (kept === undefined || told === undefined) throw new Error('not founded');
  start = enrol(kept, told);
  for (let sent = 1; sent <= SENT; sent += 1) {
    const path = join(backend.dir, `${sent}.jpkg`);
    await backend.ask('packages.exportRegistry', { reach: 'FULL', file: { path } });
    packages.push(readFileSync(path));
  }
});
afterAll(() => office.backend.close());

const fileOf = (index: number) => packages[index] ?? Buffer.alloc(0);

/** As somebody with the key and the program's source would: another word in the first event, every hash made anew. */
async function rewriteHistory(db: TestOffice['registry']['db']): Promise<void> {
  for (const table of ['event', 'access_line']) await db.raw(`drop trigger ${table}_no_update`);
  const heads = new Map([[0, CHAIN_START]]);
  const events: readonly (EventRow & { readonly seq: number })[] = await db('event').orderBy('seq').select();
  let head = CHAIN_START;
  for (const { seq, ...event } of events) {
    const subject = seq === 1 ? 'otra oficina' : event.subject;
    head = chainedAfter(head, { ...event, subject });
    heads.set(seq, head);
    await db('event').where({ seq }).update({ subject, hash: head.hash });
  }
  const lines: readonly LookRow[] = await db('access_line').orderBy('seq').select('*', 'user_id as userId');
  let look = CHAIN_START;
  for (const line of lines) {
    const event = heads.get(line.event_seq) ?? CHAIN_START;
    look = accessAfter(look, { ...line, households: [] }, event); // nobody of this office looked at a household
    await db('access_line').where({ seq: line.seq }).update({ event_hash: event.hash, hash: look.hash });
  }
}
type LookRow = NewAccess & { readonly seq: number; readonly event_seq: number };

/** What headquarters knows after a file was given to it, and what it said. */
async function give(kept: Headquarters, file: Buffer) {
  const arrived = await arrive(kept, file, TODAY);
  if (!arrived.ok) return { kept, said: arrived.problem.why };
  const { state } = arrived.value;
  if (state !== 'NEXT' && state !== 'REPEATED') return { kept, said: state };
  const given = await acknowledge({ kept, root: rootIn(folder) }, arrived.value, TODAY);
  return { kept: given.kept, said: state };
}
const giveAll = async (kept: Headquarters, files: readonly Buffer[]) => {
  let now = kept;
  for (const file of files) now = (await give(now, file)).kept;
  return now;
};

describe('packages of an office', () => {
  it('in any order, repeated and cut off anywhere, come to what they come to once in order', async () => {
    const once = await giveAll(start, packages);
    expect(once.offices['050401']?.received).toHaveLength(SENT);
    const gift = fc.record({
      index: fc.nat(SENT - 1),
      cut: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true }), { freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(gift, { maxLength: 10 }), async (gifts) => {
        let kept = start;
        for (const { index, cut } of gifts) {
          const whole = fileOf(index);
          const before = kept;
          const given = await give(kept, cut === null ? whole : whole.subarray(0, Math.floor(whole.length * cut)));
          kept = given.kept;
          const isRefused = kept === before && ['CHANGED', 'NOT_SEALED'].includes(given.said);
          expect(isRefused || cut === null).toBe(true);
        }
        expect(await giveAll(kept, packages)).toEqual(once);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the history that packages carry', () => {
  /** The same package with another history, signed by the office and sealed again. */
  async function retold(index: number, change: (history: NonNullable<BagInfo['history']>) => object) {
    const arrived = await arrive(start, fileOf(index), TODAY);
    if (!arrived.ok) throw new Error(arrived.problem.why);
    const { parts, root } = await unzip(arrived.value.zip);
    const { history, ...info } = infoOf(parts);
    if (history === undefined) throw new Error('no history');
    const payload = new Map([...parts].filter(([name]) => name.startsWith('data/')));
    const key: { value: string } = await office.registry
      .db('setting')
      .where({ name: 'package_signing_key' })
      .first('value');
    const told = { ...info, history: { ...history, ...change(history) } };
    const bag = bagOf(payload, told, key.value);
    return seal(await zipOf(root, bag), rootIn(folder).recipients);
  }

  it('only grows: shorter or other than what was verified before is refused by its own code', async () => {
    const arrived = await arrive(start, fileOf(0), TODAY);
    if (!arrived.ok) throw new Error(arrived.problem.why);
    const afterFirst = (await give(remember(start, arrived.value), fileOf(0))).kept;
    expect((await give(afterFirst, fileOf(1))).said).toBe('NEXT');
    expect((await give(afterFirst, await retold(1, () => ({ events: 1 })))).said).toBe('HISTORY_SHORTER');
    expect((await give(afterFirst, await retold(1, () => ({ before: 'f'.repeat(64) })))).said).toBe('HISTORY_DIFFERS');
    // Verified alone, a later package is remembered too.
    const third = await arrive(afterFirst, fileOf(2), TODAY);
    if (!third.ok) throw new Error(third.problem.why);
    const knowing = remember(afterFirst, third.value);
    const later = await retold(1, ({ events }) => ({ events: events + 1000 }));
    expect((await give(knowing, later)).said).toBe('HISTORY_SHORTER');
    expect((await give(knowing, fileOf(1))).said).toBe('NEXT');
  });

  it('tells what is found today where it stood before: a rewritten past shows in the next package', async () => {
    const { db } = office.registry;
    const path = join(office.backend.dir, 'rewritten.jpkg');
    const known = await giveAll(start, packages);
    await rewriteHistory(db);
    await office.backend.ask('packages.exportRegistry', { reach: 'FULL', file: { path } });
    expect((await give(known, readFileSync(path))).said).toBe('HISTORY_DIFFERS');
  });
});

it('a receipt tells how many rows were taken, and the office keeps it', async () => {
  const { backend } = office;
  const arrived = await arrive(start, fileOf(0), TODAY);
  if (!arrived.ok) throw new Error(arrived.problem.why);
  const bad = new Map(arrived.value.parts);
  const members = bad.get('data/member.csv')?.toString('utf8') ?? '';
  bad.set('data/member.csv', Buffer.from(members.replace('2016-02-01', '2016-02-31')));
  const { file } = await acknowledge({ kept: start, root: rootIn(folder) }, { ...arrived.value, parts: bad }, TODAY);
  writeFileSync(join(backend.dir, 'cargo.jpkg'), file);
  await backend.ask('packages.import', { file: { path: join(backend.dir, 'cargo.jpkg') } });
  const [first] = (await backend.ask('packages.list', {})).toReversed();
  expect(first).toMatchObject({ sequence: 1, receivedOn: TODAY, accepted: 2, refused: 1 });
});
