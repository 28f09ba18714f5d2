import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { acknowledge, arrive, enrol, readEnrolment, remember } from '../../../src/cli/hq/exchange';
import { openFolder, rootIn, type Headquarters } from '../../../src/cli/hq/folder';
import { found } from '../../../src/cli/hq/keys';
import { statementFor } from '../../../src/cli/hq/statement';
import { noteEvent } from '../../../src/main/backend/database/events';
import { createWrite } from '../../../src/main/backend/database/handles';
import { backupHandlers } from '../../../src/main/backend/handlers/backups';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { fingerprintOfRoot } from '../../../src/main/backend/packages/root';
import { FIRST_USER, TEST_PASSPHRASE } from '../../support/backend';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

/* An office that restored an older backup, and headquarters that has more of it than it knows itself. */

const [UBIGEO, PASSPHRASE, TODAY] = ['050401', 'la frase de la sede', toDate('2026-07-10')];
let office: TestOffice;
let folder: string;
let headquarters: Headquarters;
beforeEach(async () => {
  office = await openTestOffice({ ...packageHandlers, ...backupHandlers });
  const { backend, registry, school } = office;
  const members = [{ birth: '2016-02-01', school }];
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await playBimester(office, '2026-B3');
  await backend.as('luis').ask('payments.approve', { period: toPeriod('2026-B3') });
  folder = join(backend.dir, 'sede');
  const root = await found(folder, PASSPHRASE, 'Sede', toDate('2027-12-31'));
  const kept = await openFolder(folder, PASSPHRASE);
  const told = readEnrolment(JSON.stringify(await backend.ask('packages.identity', {})));
  if (kept === undefined || told === undefined) throw new Error('not founded');
  headquarters = enrol(kept, told);
  const fingerprint = fingerprintOfRoot(root);
  await backend.as('ana').ask('packages.acceptRoot', { file: { path: join(folder, 'root.json') }, fingerprint });
});
afterEach(() => office.backend.close());

const at = (name: string) => join(office.backend.dir, name);
const sender = () => ({ kept: headquarters, root: rootIn(folder) });
const ofOffice = () => {
  const own = headquarters.offices[UBIGEO];
  if (own === undefined) throw new Error('not enrolled');
  return own;
};
async function full(name: string) {
  const written = await office.backend.ask('packages.exportRegistry', { reach: 'FULL', file: { path: at(name) } });
  return { ...written, file: readFileSync(at(name)) };
}
const state = async (file: Buffer) => {
  const arrived = await arrive(headquarters, file, TODAY);
  return arrived.ok ? arrived.value.state : arrived.problem.why;
};
/** Taken in there, and its receipt in here. */
async function received(file: Buffer) {
  const arrived = await arrive(headquarters, file, TODAY);
  if (!arrived.ok) throw new Error(arrived.problem.why);
  const receipt = await acknowledge(sender(), arrived.value, TODAY);
  headquarters = receipt.kept;
  await takeIn(receipt.file);
}
async function takeIn(file: Buffer) {
  writeFileSync(at('llega.jpkg'), file);
  return office.backend.call('packages.import', { file: { path: at('llega.jpkg') } });
}
async function stated() {
  const statement = await statementFor(sender(), UBIGEO, ofOffice(), TODAY);
  headquarters = { ...headquarters, offices: { ...headquarters.offices, [UBIGEO]: statement.office } };
  return statement.file;
}
async function goBackTo(name: string) {
  const { backend } = office;
  await backend.ask('backups.restore', { name, userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
  await backend.ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
}
/** As a version did that sent on after a restoration. */
const asIfAsked = () =>
  createWrite(office.backend.session().db, () => ({ userId: 'U', at: '2026-07-10T15:00:00.000Z' }))(async (tx) => {
    await noteEvent(tx, { kind: 'package.exported' });
    return ok(null);
  });
const send = () => office.backend.call('packages.exportRegistry', { reach: 'FULL', file: { path: at('otro.jpkg') } });

it('sends nothing until headquarters said where it stands, then goes on from there, and every later package too', async () => {
  await received((await full('1.jpkg')).file);
  const { name } = await office.backend.ask('backups.make', {});
  await received((await full('2.jpkg')).file);
  await received((await full('3.jpkg')).file);
  await goBackTo(name);
  expect(await send()).toMatchObject({ problem: { code: 'package-refused', why: 'RESUME_DUE' } });

  expect(await takeIn(await stated())).toMatchObject({ ok: true, value: { kind: 'RESUME', about: 'D050401-000003' } });
  const changed = await office.backend.ask('packages.exportRegistry', {
    reach: 'CHANGED',
    file: { path: at('4.jpkg') },
  });
  expect(changed).toMatchObject({ sequence: 4, counts: { household: 1 } });
  const file = readFileSync(at('4.jpkg'));
  const arrived = await arrive(headquarters, file, TODAY);
  expect(arrived).toMatchObject({ value: { state: 'NEXT', info: { resumes: 'R050401-000003', base: 'FULL' } } });
  await received(file);
  const fifth = await full('5.jpkg');
  expect(fifth.sequence).toBe(5);
  expect(await state(fifth.file)).toBe('NEXT');
  await received(fifth.file);
  expect(await state(readFileSync(at('2.jpkg')))).toBe('REPEATED');
  const told: { kind: string }[] = await office.backend.session().db('event').where({ kind: 'package.resumed' });
  expect(told).toHaveLength(1);
});

it('is refused there without a statement, as one whose history became shorter or that took a number twice', async () => {
  await received((await full('1.jpkg')).file);
  const { name } = await office.backend.ask('backups.make', {});
  await received((await full('2.jpkg')).file);
  await goBackTo(name);
  await asIfAsked();
  const { file } = await full('2b.jpkg');
  expect(await state(file)).toBe('FORKED');
});

it('goes on as it stands where headquarters has nothing that the backup has not', async () => {
  await received((await full('1.jpkg')).file);
  const { name } = await office.backend.ask('backups.make', {});
  await full('2.jpkg'); // never arrived
  await goBackTo(name);
  expect(await takeIn(await stated())).toMatchObject({ ok: true, value: { about: 'D050401-000001' } });
  const second = await full('2b.jpkg');
  expect(second.sequence).toBe(2);
  expect(await state(second.file)).toBe('NEXT');
});

it('passes over a number that it gave once more before it asked', async () => {
  await received((await full('1.jpkg')).file);
  const { name } = await office.backend.ask('backups.make', {});
  await received((await full('2.jpkg')).file);
  await goBackTo(name);
  await asIfAsked();
  await full('2b.jpkg');
  await full('3b.jpkg');
  await takeIn(await stated());
  const next = await full('4.jpkg');
  expect(next.sequence).toBe(4);
  expect(await state(next.file)).toBe('NEXT');
});

it('refuses a statement made before headquarters had what it acknowledged since', async () => {
  await received((await full('1.jpkg')).file);
  const old = await stated();
  await received((await full('2.jpkg')).file);
  expect(await takeIn(old)).toMatchObject({ problem: { why: 'RESUME_OLDER', detail: 'D050401-000002' } });
});

it('is verified there first without harm, with a history that only grows from then on', async () => {
  await received((await full('1.jpkg')).file);
  const { name } = await office.backend.ask('backups.make', {});
  await received((await full('2.jpkg')).file);
  await goBackTo(name);
  await takeIn(await stated());
  const third = await full('3.jpkg');
  const arrived = await arrive(headquarters, third.file, TODAY);
  if (!arrived.ok) throw new Error(arrived.problem.why);
  headquarters = remember(headquarters, arrived.value);
  expect(await state(third.file)).toBe('NEXT');
  await received(third.file);
  const resumes = ofOffice().resumes;
  expect(resumes).toEqual([{ identifier: 'R050401-000002', after: 2, from: 3 }]);
});

it('is said once however often the file comes, and again where what was sent since never arrived', async () => {
  await received((await full('1.jpkg')).file);
  const { name } = await office.backend.ask('backups.make', {});
  await received((await full('2.jpkg')).file);
  await goBackTo(name);
  const statement = await stated();
  expect(await takeIn(statement)).toMatchObject({ ok: true });
  expect(await takeIn(statement)).toMatchObject({ ok: true });
  await full('3.jpkg');
  const later = await office.backend.ask('backups.make', {});
  await full('4.jpkg'); // both get lost on their way
  await goBackTo(later.name);
  expect(await takeIn(await stated())).toMatchObject({ ok: true, value: { about: 'D050401-000002' } });
  expect(await state((await full('4b.jpkg')).file)).toBe('NEXT');
});
