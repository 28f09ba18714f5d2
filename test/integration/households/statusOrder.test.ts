import { afterEach, beforeEach, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import type { HouseholdStatus } from '@shared/domain/households';
import { ok } from '@shared/domain/result';
import { loadStatuses } from '../../../src/main/backend/database/benefits/people';
import { changeStatus, statusBeforeExit } from '../../../src/main/backend/database/effects/records';
import { createWrite } from '../../../src/main/backend/database/handles';
import { listStatuses } from '../../../src/main/backend/database/households/history';
import { statusOn } from '../../../src/main/backend/database/scope';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';

const DAY = toDate('2026-07-01');
let office: TestOffice;
let householdId = '';
beforeEach(async () => {
  office = await openTestOffice();
  await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10' });
  const household = await office.registry.db('household').first<{ id: string }>('id');
  householdId = household.id;
});
afterEach(() => office.backend.close());

const writeAt = (at: string) => createWrite(office.registry.db, () => ({ userId: 'maria', at }));
const become = (id: string, status: HouseholdStatus, at: string) =>
  writeAt(at)(async (tx) => ok(await changeStatus(tx, { id, householdId, status, since: DAY, reason: 'DECIDED' })));

it('of two changes of one day the one written last counts, though the clock was set back between them', async () => {
  const { db } = office.registry;
  await become('S2', 'DISAFFILIATED', '2026-07-05T15:00:00.000Z');
  await become('S1', 'SUSPENDED', '2026-07-04T15:00:00.000Z');
  expect((await statusOn(db, DAY)).get(householdId)?.status).toBe('SUSPENDED');
  expect((await loadStatuses(db, [householdId])).get(householdId)?.at(-1)?.status).toBe('SUSPENDED');
  expect((await listStatuses(db, householdId))[0]).toMatchObject({ status: 'SUSPENDED', until: null });
  await become('S0', 'AFFILIATED', '2026-07-03T15:00:00.000Z');
  await become('S3', 'DISAFFILIATED', '2026-07-06T15:00:00.000Z');
  expect(await writeAt('2026-07-07T15:00:00.000Z')(async (tx) => ok(await statusBeforeExit(tx, householdId)))).toEqual(
    ok('AFFILIATED'),
  );
});
