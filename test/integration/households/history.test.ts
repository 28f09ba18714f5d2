import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { membershipHandlers } from '../../../src/main/backend/handlers/membership';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

/* Every dated row of a household, with who wrote it, when, and which row of which file said so. */

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: membershipHandlers });
  const rows = {
    households: [aHouseholdRow()],
    members: [aMemberRow({ Gestante: 'SÍ', FUR: '01/12/2025' }), aChildRow()],
  };
  await importHouseholds(office, await writeW1(office.dir, 'primero.xlsx', rows));
});
afterEach(() => office.close());

const history = (code = 'H-0001') => office.ask('households.history', { code });

describe('the history of a household', () => {
  it('tells the file and row that stated each value', async () => {
    const told = await history();
    const first = { by: 'maria', file: 'primero.xlsx', until: null };
    expect(told.addresses).toMatchObject([{ ...first, populatedCenterName: 'Huanta', row: 2 }]);
    expect(told.payees).toMatchObject([{ ...first, member: 1, name: 'QUISPE MAMANI, ROSA LUZ', row: 2 }]);
    expect(told.statuses).toMatchObject([{ ...first, status: 'CANDIDATE', reason: 'REGISTERED', row: 2 }]);
    const [mother, child] = told.members;
    expect(mother).toMatchObject({
      ...first,
      row: 2,
      documents: [{ documentNumber: '40512377', row: 2 }],
      exitReason: '',
      wentTo: '',
    });
    expect(mother?.pregnancies).toMatchObject([{ ...first, lmpDate: '2025-12-01', outcome: '', row: 2 }]);
    expect(child?.services).toMatchObject([
      { ...first, kind: 'HEALTH_POST', code: '00001234', name: 'P.S. Alto Perú', row: 3 },
      { ...first, kind: 'SCHOOL', code: '0403691-0', name: 'IE 50101', grade: '4', row: 3 },
    ]);
  });

  it('keeps what held before, with the day on which it ended', async () => {
    office.setToday('2026-06-10');
    const path = await writeW1(office.dir, 'segundo.xlsx', {
      households: [aHouseholdRow()],
      members: [aMemberRow({ 'N.º de documento': '40512390' })],
    });
    await importHouseholds(office, path);
    const since = toDate('2026-06-01');
    const place = { populatedCenterName: 'Luricocha', address: 'Plaza', reason: 'Declaración jurada' };
    await office.ask('households.move', { code: 'H-0001', since, ...place });
    const { addresses, members } = await history();
    expect(addresses).toMatchObject([
      { populatedCenterName: 'Luricocha', since, until: null, reason: 'Declaración jurada', file: '', row: null },
      { populatedCenterName: 'Huanta', until: since, file: 'primero.xlsx' },
    ]);
    expect(members[0]?.documents).toMatchObject([
      { documentNumber: '40512390', until: null, file: 'segundo.xlsx' },
      { documentNumber: '40512377', file: 'primero.xlsx' },
    ]);
    expect(members[0]?.documents[1]?.until).not.toBeNull();
  });

  it('follows a birth and whoever goes to another household, on both sides', async () => {
    office.setToday('2026-09-10');
    const evidence = 'Certificado de nacido vivo';
    await office.ask('membership.birth', {
      code: 'H-0001',
      mother: 1,
      on: toDate('2026-09-01'),
      outcome: 'LIVE_BIRTH',
      newborns: [{ surname1: 'HUANCA', givenNames: 'SOL', sex: 'F' }],
      evidence,
    });
    const going = { code: 'H-0001', newCode: 'H-0002', members: [2], holder: 2, on: toDate('2026-09-05'), evidence };
    await office.ask('membership.split', going);
    const [mother, child, newborn] = (await history()).members;
    expect(mother?.pregnancies).toMatchObject([{ until: '2026-09-01', outcome: 'LIVE_BIRTH' }]);
    expect(newborn).toMatchObject({ number: 3, name: 'HUANCA, SOL', until: null });
    expect(child).toMatchObject({ until: '2026-09-05', exitReason: 'TO_HOUSEHOLD', wentTo: 'H-0002' });
    expect(child?.services.map(({ until }) => until)).toEqual(['2026-09-05', '2026-09-05']);
    const there = await history('H-0002');
    expect(there.members).toMatchObject([{ number: 1, cameFrom: 'H-0001', since: '2026-09-05', until: null }]);
    expect(there.payees).toMatchObject([{ member: 1, since: '2026-09-05' }]);
  });

  it('is refused of a household that is not registered', async () => {
    expect(await office.call('households.history', { code: 'X' })).toMatchObject({ problem: { code: 'not-found' } });
  });
});
