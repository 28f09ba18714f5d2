import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.backend.close());

it('what was sent to headquarters is never changed nor forgotten', async () => {
  const { db } = office.registry;
  const sent = { sequence: 1, identifier: 'D050401-000001', period: '2026-B3', sha256: 'a', previous_sha256: '0' };
  await db('package').insert({ ...sent, bytes: 1, created_at: '2026-07-05T00:00:00.000Z', created_by: 'u' });
  await expect(db('package').update({ sha256: 'b' })).rejects.toThrow('never changed');
  await expect(db('package').delete()).rejects.toThrow('never changed');
});
