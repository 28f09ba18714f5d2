import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import { DOWNLOAD_HANDLERS, takeIn } from '../../support/fromHeadquarters';
import { actAsHeadquarters } from '../../support/headquarters';
import { affiliateThere, carry, MOVED, movedOut, moveOut } from '../../support/movedHousehold';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const HANDLERS = { ...DOWNLOAD_HANDLERS, ...householdHandlers, ...importHandlers };
const [B2, B3, B4] = [toPeriod('2026-B2'), toPeriod('2026-B3'), toPeriod('2026-B4')];
let [old, next]: TestOffice[] = [];
const both = () => {
  if (old === undefined || next === undefined) throw new Error('no offices');
  return { old, next };
};
beforeEach(async () => {
  [old, next] = [await openTestOffice(HANDLERS), await openTestOffice(HANDLERS)];
  const members = [{ birth: '2016-02-01', school: old.school }];
  for (const code of ['H1', 'H2']) await old.registry.addHousehold({ code, affiliated: '2026-01-10', members });
});
afterEach(() => Promise.all([old?.backend.close(), next?.backend.close()]));

const move = (given: object = {}) => moveOut(both().old, given);
const done = (given: object = {}) => movedOut(both().old, given);
const carried = (headquarters: Awaited<ReturnType<typeof actAsHeadquarters>>) =>
  carry(both().old, both().next, headquarters);

describe('a household that moves to another office', () => {
  it('leaves the old one from that day on, which neither judges nor pays it then', async () => {
    const { old: office } = both();
    await playBimester(office, B2);
    office.backend.setToday('2026-06-30');
    expect(await done()).toMatchObject({ kind: 'MOVE', counts: { moved: 1, moved_household: 1, moved_member: 2 } });
    const { status, timeline } = await office.backend.ask('households.get', { code: 'H1' });
    expect([status, timeline[0]?.kind]).toEqual(['DISAFFILIATED', 'household.moved-out']);
    await playBimester(office, B3);
    expect(await lineOf(office, B3, 'H1')).toMatchObject({ status: 'NOT_PAID', reason: 'MOVED_OUT' });
    expect(await lineOf(office, B3, 'H2')).toMatchObject({ status: 'PAID' });
  });

  it('arrives at the new one as a candidate with its people, and what it was paid is not paid again', async () => {
    const { old: office, next: other } = both();
    const headquarters = await actAsHeadquarters(office.backend, 'ana');
    await playBimester(office, B3);
    await done({ on: toDate('2026-07-02') });
    const { to, path } = await carried(headquarters);
    expect(to).toBe('050402');
    const { analysis } = await other.backend.ask('downloads.analyse', { file: { path } });
    expect(analysis?.files[0]?.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(analysis?.files[0]?.changes[0]).toMatchObject({
      row: MOVED,
      before: 'Oficina 050401, hogar H1',
      after: 'Candidato aquí desde el 02/07/2026; pagado allí hasta 2026-B3',
    });
    expect(await takeIn(other.backend, path)).toBe('APPLIED');
    const { household, status, members, timeline } = await other.backend.ask('households.get', { code: MOVED });
    expect(household).toMatchObject({ ubigeo: '050402', populatedCenterName: 'Iguaín', residenceSince: '2026-07-02' });
    expect([status, members.length]).toEqual(['CANDIDATE', 2]);
    expect(timeline.map(({ kind }) => kind)).toContain('household.arrived');
    // Whatever day somebody says it was affiliated on, the bimester that was paid there is not paid here.
    await affiliateThere(other, '2026-04-01');
    await playBimester(other, B3);
    expect(await lineOf(other, B3, MOVED)).toMatchObject({ status: 'NOT_PAID', reason: 'ALREADY_PAID' });
    await playBimester(other, B4);
    expect((await lineOf(other, B4, MOVED))?.reason).not.toBe('ALREADY_PAID');
  });

  it('is taken back there as a file is, and comes once however often it is sent on', async () => {
    const { old: office, next: other } = both();
    const headquarters = await actAsHeadquarters(office.backend, 'ana');
    await done();
    const { path } = await carried(headquarters);
    await takeIn(other.backend, path);
    const [listed] = await other.backend.ask('downloads.list', {});
    await other.backend.ask('imports.undo', { id: listed?.importId ?? '', reason: 'Llegó por error' });
    expect(await other.backend.call('households.get', { code: MOVED })).toMatchObject({ ok: false });
    expect(await takeIn(other.backend, path)).toBe('APPLIED');
    expect(await takeIn(other.backend, path)).toBe('REPEATED');
  });

  it.each([
    ['to its own office', { to: '050401' }, 'SAME_OFFICE'],
    ['on a day that has not come', { on: toDate('2026-12-01') }, 'DATES'],
    ['before it was affiliated', { on: toDate('2026-01-09') }, 'DATES'],
  ])('%s is refused, and nothing changes', async (_name, given, why) => {
    expect(await move(given)).toMatchObject({ problem: { code: 'effect-not-possible', why } });
    expect(await both().old.backend.ask('packages.list', {})).toEqual([]);
    expect((await both().old.backend.ask('households.get', { code: 'H1' })).status).toBe('AFFILIATED');
  });

  it('leaves once; nobody sends what is not there or nowhere', async () => {
    await done();
    expect(await move()).toMatchObject({ problem: { code: 'effect-not-possible', why: 'STATUS' } });
    expect(await move({ household: 'H9' })).toMatchObject({ problem: { code: 'not-found' } });
    expect(await move({ household: 'H2', to: '999999' })).toMatchObject({ problem: { code: 'district-unknown' } });
  });
});
