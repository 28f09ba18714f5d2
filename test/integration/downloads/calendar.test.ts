import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import type { TestBackend } from '../../support/backend';
import { aHeadquarters, DOWNLOAD_HANDLERS, takeIn, type Headquarters } from '../../support/fromHeadquarters';
import { openTestOffice } from '../../support/playedBimester';

const B4 = toPeriod('2026-B4');
let office: TestBackend;
let sede: Headquarters;
beforeEach(async () => {
  const { backend, registry } = await openTestOffice({ ...DOWNLOAD_HANDLERS, ...importHandlers });
  office = backend;
  sede = await aHeadquarters(office, 'ana');
  for (const [code, affiliated] of [
    ['H1', '2026-01-10'],
    ['H2', '2026-08-15'],
  ] as const)
    await registry.addHousehold({ code, affiliated, members: [{ birth: '2016-02-01' }] });
});
afterEach(() => office.close());

const dates = (period: string, given: object = {}) => ({
  period,
  roster_cutoff: '2026-08-12',
  close_by: '2026-09-09',
  pay_from: '2026-09-15',
  pay_to: '2026-09-30',
  reference: 'RDE 101-2026',
  ...given,
});
const seen = async (...rows: readonly ReturnType<typeof dates>[]) => {
  const path = await sede.publish('CALENDAR', rows);
  const { analysis } = await office.ask('downloads.analyse', { file: { path } });
  return { path, file: analysis?.files[0] };
};

describe('the calendar of headquarters', () => {
  it('says who is in a bimester that is opened since', async () => {
    expect(await takeIn(office, await sede.publish('CALENDAR', [dates('2026-B4')]))).toBe('APPLIED');
    expect(await office.ask('compliance.open', { period: B4 })).toMatchObject({ households: 1 });
  });

  it('without one, everybody is in who was on its last day', async () => {
    expect(await office.ask('compliance.open', { period: B4 })).toMatchObject({ households: 2 });
  });

  it('is seen old → new where a later one states a bimester anew', async () => {
    await takeIn(office, await sede.publish('CALENDAR', [dates('2026-B4')]));
    const { file, path } = await seen(
      dates('2026-B4', { close_by: '2026-09-16' }),
      dates('2026-B4', { close_by: '2026-09-16' }),
    );
    expect(file?.rows).toMatchObject({ read: 2, changed: 1, repeated: 1 });
    expect(file?.changes).toEqual([
      { row: '2026-B4', field: 'Cerrar y enviar hasta', before: '09/09/2026', after: '16/09/2026', decidedBy: '' },
    ]);
    expect(await takeIn(office, path)).toBe('APPLIED');
    const again = await seen(dates('2026-B4', { close_by: '2026-09-16' }));
    expect(again.file?.rows).toMatchObject({ same: 1 });
  });

  it('leaves an opened bimester its cut-off, and says so', async () => {
    await office.ask('compliance.open', { period: B4 });
    const { file, path } = await seen(dates('2026-B4'));
    expect(file?.problems).toMatchObject([{ cell: 'B2', code: 'CAL_OPENED', level: 'warning' }]);
    expect(await takeIn(office, path)).toBe('APPLIED');
    const [listed] = await office.ask('downloads.list', {});
    expect(await office.ask('imports.show', { id: listed?.importId ?? '' })).toMatchObject({ dependents: [] });
  });

  it('cannot be taken back once a bimester was opened by it', async () => {
    await takeIn(office, await sede.publish('CALENDAR', [dates('2026-B4')]));
    await office.ask('compliance.open', { period: B4 });
    const [listed] = await office.ask('downloads.list', {});
    expect(await office.call('imports.undo', { id: listed?.importId ?? '', reason: 'Llegó por error' })).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ matter: 'rules', subject: '2026-B4' }] },
    });
  });

  it.each([
    ['no bimester', dates('2026-B7'), ['A2', 'CAL_PERIOD']],
    ['a cut-off outside it', dates('2026-B4', { roster_cutoff: '2026-06-30' }), ['B2', 'CAL_CUTOFF']],
    ['an end before its beginning', dates('2026-B4', { pay_to: '2026-09-01' }), ['C2', 'CAL_ORDER']],
  ])('with %s is refused at its cell', async (_name, row, problem) => {
    expect((await seen(row)).file?.problems.map(({ cell, code }) => [cell, code])).toEqual([problem]);
  });
});
