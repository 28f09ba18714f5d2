import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadHandlers } from '../../../src/main/backend/handlers/downloads';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { actAsHeadquarters } from '../../support/headquarters';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
let headquarters: Awaited<ReturnType<typeof actAsHeadquarters>>;
beforeEach(async () => {
  office = await openTestOffice({ ...packageHandlers, ...downloadHandlers });
  headquarters = await actAsHeadquarters(office.backend, 'ana');
  for (const code of ['H1', 'H2'])
    await office.registry.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2016-02-01' }] });
});
afterEach(() => office.backend.close());

const path = (name: string) => join(office.backend.dir, name);
const send = (reach: 'FULL' | 'CHANGED', name: string) =>
  office.backend.ask('packages.exportRegistry', { reach, file: { path: path(name) } });
const householdsIn = async (name: string) => {
  const { parts, info } = await headquarters.open(path(name));
  const [, ...lines] = (parts.get('data/household.csv')?.toString('utf8') ?? '').trimEnd().split('\n');
  return { base: info.base, households: lines.map((line) => line.split(',')[0]) };
};
const rename = (code: string, name: string) =>
  office.registry.db('household').where({ code }).update({ populated_center_name: name });
const baptise = (code: string, name: string) =>
  office.registry
    .db('member')
    .whereIn('household_id', office.registry.db('household').where({ code }).select('id'))
    .update({ given_names: name });

describe('the registry as headquarters gets it', () => {
  it('is whole the first time, and until a receipt came', async () => {
    expect((await send('CHANGED', '1.jpkg')).counts).toEqual({ household: 2, member: 4 });
    expect(await householdsIn('1.jpkg')).toEqual({ base: 'FULL', households: ['H1', 'H2'] });
    expect((await send('CHANGED', '2.jpkg')).counts).toMatchObject({ household: 2 });
  });

  it('tells after a receipt only of who changed since, or has other people', async () => {
    await send('FULL', '1.jpkg');
    await headquarters.acknowledge(path('1.jpkg'));
    await rename('H2', 'OTRO CENTRO');
    await send('CHANGED', '2.jpkg');
    expect(await householdsIn('2.jpkg')).toEqual({ base: 'D050401-000001', households: ['H2'] });
    await baptise('H1', 'ANA');
    // the second has no receipt yet, so that its household is told of once more
    expect((await send('CHANGED', '3.jpkg')).counts).toMatchObject({ household: 2 });
  });

  it('has nothing to send where nothing changed, and is whole again when asked', async () => {
    await send('FULL', '1.jpkg');
    await headquarters.acknowledge(path('1.jpkg'));
    expect(
      await office.backend.call('packages.exportRegistry', { reach: 'CHANGED', file: { path: path('2.jpkg') } }),
    ).toEqual({ ok: false, problem: { code: 'nothing-to-send', what: 'REGISTRY' } });
    expect((await send('FULL', '2.jpkg')).counts).toMatchObject({ household: 2 });
  });

  it('carries where the history stood, which only grows', async () => {
    await send('FULL', '1.jpkg');
    await send('FULL', '2.jpkg');
    const first = (await headquarters.open(path('1.jpkg'))).info.history;
    await headquarters.acknowledge(path('1.jpkg'));
    const second = (await headquarters.open(path('2.jpkg'))).info.history;
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.events).toBeGreaterThan(first?.events ?? Infinity);
  });
});

it('the receipt of a later package is seen and taken in whatever came from headquarters before', async () => {
  await send('FULL', '1.jpkg');
  await send('FULL', '2.jpkg');
  await headquarters.acknowledge(path('1.jpkg'));
  await headquarters.acknowledge(path('2.jpkg'));
  const seen = await office.backend.ask('downloads.analyse', { file: { path: path('cargo.jpkg') } });
  expect(seen).toMatchObject({ header: { kind: 'RECEIPT', sequence: 2 }, analysis: null });
});

describe('the outbox', () => {
  it('shows what has no receipt, with its days, late from the day after the last', async () => {
    const { identifier, createdAt } = await send('FULL', '1.jpkg');
    const sentOn = createdAt.slice(0, 10);
    await office.backend.as('ana').ask('packages.setReceiptDays', { days: 3 });
    const after = async (days: number) => {
      office.backend.setToday(new Date(Date.parse(sentOn) + days * 86_400_000).toISOString().slice(0, 10));
      const { allowed, late, waiting } = await office.backend.ask('packages.outbox', {});
      return { allowed, late, waiting: waiting.map((one) => [one.identifier, one.days]) };
    };
    expect(await after(3)).toEqual({ allowed: 3, late: 0, waiting: [[identifier, 3]] });
    expect(await after(4)).toEqual({ allowed: 3, late: 1, waiting: [[identifier, 4]] });
    await headquarters.acknowledge(path('1.jpkg'));
    expect(await after(4)).toEqual({ allowed: 3, late: 0, waiting: [] });
  });
});
