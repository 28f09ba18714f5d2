import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { classificationHandlers } from '../../../src/main/backend/handlers/classification';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importCatalog, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({
    handlers: { ...classificationHandlers, ...rulesHandlers },
    users: [{ name: 'digna', role: 'digitador' }],
  });
});
afterEach(() => office.close());

/** Affiliated households, each of the classification given. */
async function affiliated(...cards: readonly TypedRow[]) {
  const codes = cards.map((_card, index) => `H-${index + 1}`);
  const path = await writeW1(office.dir, 'hogares.xlsx', {
    households: cards.map((card, index) => aHouseholdRow({ 'Código de hogar': codes[index] ?? '', ...card })),
    members: codes.flatMap((code, index) => [
      aMemberRow({ 'Código de hogar': code, 'N.º de documento': `4051237${index}`, Nombres: `ROSA ${index}` }),
      aChildRow({ 'Código de hogar': code, 'N.º de documento': `7851237${index}` }),
    ]),
  });
  await importHouseholds(office, path);
  const { refused } = await office.ask('affiliation.affiliate', { on: toDate('2026-04-20'), codes });
  expect(refused).toEqual([]);
}
const expires = (day: string | null, since: string | null = '10/05/2023') => ({
  'Fecha de clasificación': since,
  'Vence clasificación': day,
});

describe('the queue of classifications that lapse', () => {
  beforeEach(() =>
    affiliated(
      expires('03/05/2026'),
      expires('03/06/2026'),
      expires('31/10/2026'),
      expires('01/11/2026'),
      expires(null, null),
      expires(null, '01/06/2020'),
    ),
  );

  it('counts its bands, soonest first, estimates marked', async () => {
    const { rows, ...counts } = await office.ask('classification.expiring', {});
    expect(counts).toEqual({
      warnDays: [180, 90, 30],
      expired: 1,
      undated: 1,
      bands: [
        { within: 180, households: 1 },
        { within: 90, households: 0 },
        { within: 30, households: 2 },
      ],
      total: 5,
    });
    expect(rows.map(({ household, daysLeft, expiryEstimated }) => [household, daysLeft, expiryEstimated])).toEqual([
      ['H-1', -1, false],
      ['H-6', 28, true],
      ['H-2', 30, false],
      ['H-3', 180, false],
      ['H-5', null, false],
    ]);
    expect((await office.ask('classification.expiring', { within: 29 })).total).toBe(2);
  });

  it('notes a letter once when it is printed and once when it is handed over', async () => {
    expect((await office.ask('classification.letters', { within: 30 })).map(({ household }) => household)).toEqual([
      'H-1',
      'H-2',
      'H-6',
    ]);
    const note = (what: 'PRINTED' | 'HANDED') =>
      office.ask('classification.noteLetters', { codes: ['H-2', 'H-9'], what });
    expect(await note('PRINTED')).toEqual({ noted: 1 });
    expect(await note('PRINTED')).toEqual({ noted: 0 });
    office.setToday('2026-05-06');
    expect(await note('HANDED')).toEqual({ noted: 1 });
    expect(await note('HANDED')).toEqual({ noted: 0 });
    const { rows } = await office.ask('classification.expiring', {});
    expect(rows.find(({ household }) => household === 'H-2')).toMatchObject({
      letterPrintedOn: '2026-05-04',
      letterHandedOn: '2026-05-06',
    });
    const { timeline } = await office.ask('households.get', { code: 'H-2' });
    expect(timeline[0]).toMatchObject({ kind: 'classification.letter-handed' });
  });
});

describe('the queue of a populated centre', () => {
  it('has its own counts and letters; all letters come centre by centre, and holder by holder in each', async () => {
    await importCatalog(office, 'centros-poblados', [
      { Código: '0504010003', Nombre: 'Carhuapampa', Ubigeo: '050401', 'Pobreza %': '45,2' },
    ]);
    const there = { 'Código de centro poblado': '0504010003', 'Centro poblado': 'Carhuapampa' };
    const [lapsed, soon, later] = [expires('03/05/2026'), expires('03/06/2026'), expires('31/10/2026')];
    await affiliated(lapsed, { ...there, ...later }, soon, { ...there, ...soon });
    const letters = async (center = '') =>
      (await office.ask('classification.letters', { center })).map(({ household }) => household);
    expect(await letters()).toEqual(['H-2', 'H-4', 'H-1', 'H-3']);
    expect(await letters('Carhuapampa')).toEqual(['H-2', 'H-4']);
    const { rows, ...counts } = await office.ask('classification.expiring', { center: 'Carhuapampa' });
    expect(rows.map(({ household }) => household)).toEqual(['H-4', 'H-2']);
    expect(counts).toMatchObject({
      expired: 0,
      total: 2,
      bands: [
        { within: 180, households: 1 },
        { within: 90, households: 0 },
        { within: 30, households: 1 },
      ],
    });
  });
});

describe('requests to SISFOH', () => {
  const open = (household: string, on: string, kind: 'CLASSIFICATION' | 'REEVALUATION' = 'CLASSIFICATION') =>
    office.call('classification.openRequest', { household, on: toDate(on), kind, number: 'S100-5' });
  const step = (household: string, name: 'VISITED' | 'SENT' | 'ANSWERED', on: string) =>
    office.call('classification.noteStep', { household, step: name, on: toDate(on), reference: 'OF-9' });

  it('stand on the board by age, oldest first, until they are answered', async () => {
    await affiliated(expires('01/01/2030'), expires('01/01/2030'));
    expect(await open('H-1', '2026-04-04')).toMatchObject({ ok: true });
    expect(await open('H-2', '2025-10-31')).toMatchObject({ ok: true });
    expect(await open('H-2', '2026-01-01')).toMatchObject({ ok: false, problem: { code: 'request-open' } });
    expect(await step('H-1', 'VISITED', '2026-04-03')).toMatchObject({ problem: { fault: 'BEFORE_EARLIER' } });
    expect(await step('H-1', 'SENT', '2026-04-10')).toMatchObject({ ok: true });
    expect(await step('H-1', 'VISITED', '2026-04-11')).toMatchObject({ problem: { fault: 'ORDER' } });
    const board = await office.ask('classification.requests', {});
    expect(board.bands.map(({ requests }) => requests)).toEqual([1, 0, 0, 0, 1]);
    expect(board.rows).toMatchObject([
      { household: 'H-2', ageDays: 185, step: 'FILED' },
      { household: 'H-1', ageDays: 30, step: 'SENT', stepDays: 24, reference: 'OF-9' },
    ]);
    await office.ask('classification.record', { household: 'H-1', cse: 'POOR', date: toDate('2026-04-30') });
    expect((await office.ask('classification.requests', {})).rows).toHaveLength(1);
    const { requests, records } = await office.ask('classification.household', { code: 'H-1' });
    expect(requests).toMatchObject([{ step: 'ANSWERED', stepOn: '2026-05-04' }]);
    expect(records).toMatchObject([{ since: '2026-04-30', until: null }, { until: '2026-04-30' }]);
  });

  it('for reevaluation are taken up to the 180th day after the result', async () => {
    await affiliated(expires(null, '01/10/2025'), expires(null, '30/09/2025'));
    expect(await open('H-1', '2026-03-30', 'REEVALUATION')).toMatchObject({ ok: true });
    expect(await open('H-2', '2026-03-30', 'REEVALUATION')).toMatchObject({
      problem: { code: 'reevaluation-late', lastDay: '2026-03-29' },
    });
  });
});

describe('the indigenous households of the Amazon', () => {
  beforeEach(async () => {
    await importCatalog(office, 'centros-poblados', [
      { Código: '0504010002', Nombre: 'Cutivireni', Ubigeo: '050401', 'Comunidad nativa': 'Cutivireni' },
    ]);
    const place = { 'Código de centro poblado': '0504010002', 'Centro poblado': 'Cutivireni' };
    await affiliated({
      ...place,
      'Comunidad nativa': 'Cutivireni',
      'Clasificación socioeconómica': null,
      ...expires(null, null),
    });
  });
  const classify = (on: string, preview = false) =>
    office.call('classification.classifyCommunity', { community: 'CUTIVIRENI', on: toDate(on), preview });

  it('are classified by community, without a card, from the day of the rule on', async () => {
    expect(await office.ask('classification.communities', {})).toMatchObject([{ households: ['H-1'], classified: 0 }]);
    expect(await classify('2013-12-31')).toMatchObject({ problem: { code: 'community-date' } });
    expect(await classify('2014-01-01', true)).toMatchObject({ value: { households: ['H-1'] } });
    expect((await office.ask('classification.household', { code: 'H-1' })).records).toEqual([]);
    expect(await classify('2014-01-01')).toMatchObject({ ok: true });
    expect((await office.ask('classification.household', { code: 'H-1' })).records).toMatchObject([
      { cse: 'EXTREME_POOR', basis: 'GEOGRAPHIC_INDIGENOUS', nativeCommunity: 'Cutivireni', expiry: '2022-01-01' },
    ]);
    expect(await office.ask('classification.communities', {})).toMatchObject([{ households: [], classified: 1 }]);
  });

  it('need no renewal and have no consequence, whatever the card says', async () => {
    await classify('2014-01-01');
    expect((await office.ask('classification.expiring', {})).total).toBe(0);
    await office.ask('classification.record', { household: 'H-1', cse: 'NON_POOR', date: toDate('2026-05-01') });
    expect(await office.ask('classification.consequences', {})).toEqual([]);
  });

  it('are classified by who manages, not by who types', async () => {
    const asked = { community: 'Cutivireni', on: toDate('2026-05-01') };
    expect(await office.as('digna').call('classification.classifyCommunity', asked)).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});

describe('the rules of the date', () => {
  const estimated = async () => (await office.ask('classification.household', { code: 'H-1' })).records[0]?.expiry;

  it('estimates by those the office chose: three years in 2013, six in the country today', async () => {
    await affiliated(expires(null, '10/05/2023'));
    expect(await estimated()).toBe('2029-05-10');
    await office.ask('rules.choose', { choice: 'BY_DATE' });
    expect(await estimated()).toBe('2029-05-10');
    office.setToday('2013-06-01');
    expect(await estimated()).toBe('2026-05-10');
    await office.ask('rules.choose', { choice: 'CEPAL' });
    expect(await estimated()).toBe('2029-05-10');
  });

  it('asks for others where those chosen are over', async () => {
    await affiliated(expires('03/05/2026'));
    await office.ask('rules.choose', { choice: 'R2014' });
    const over = { ok: false, problem: { code: 'rule-set-not-in-force', name: 'R2014' } };
    expect(await office.call('classification.expiring', {})).toMatchObject(over);
    expect(await office.call('classification.consequences', {})).toMatchObject(over);
    expect(await office.call('classification.household', { code: 'H-1' })).toMatchObject(over);
  });
});
