import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSigningKey } from '../../../src/main/backend/packages/ed25519';
import type { TestBackend } from '../../support/backend';
import { aHeadquarters, DOWNLOAD_HANDLERS, takeIn, type Headquarters } from '../../support/fromHeadquarters';
import { aHouseholdOffice } from '../../support/householdOffice';

let office: TestBackend;
let sede: Headquarters;
beforeEach(async () => {
  office = await anOffice();
  sede = await aHeadquarters(office, 'ana');
});
afterEach(() => office.close());

const anOffice = () => aHouseholdOffice({ users: [{ name: 'ana', role: 'supervisor' }], handlers: DOWNLOAD_HANDLERS });
const post = (name: string) => ({ ipress_code: '00001234', name, category: 'I-1', ubigeo: '050401' });
const nameIn = async (one: TestBackend) =>
  (await one.ask('catalogs.list', { kind: 'establecimientos' })).entries.map(({ name }) => name);

describe('a package of headquarters', () => {
  it('is refused with its own code where it is not the next one for this office, and nothing changes', async () => {
    const rows = [post('P.S. Nuevo')];
    const first = await sede.publish('HEALTH_POSTS', rows);
    expect(await takeIn(office, await sede.publish('HEALTH_POSTS', rows, { sequence: 3 }))).toBe('GAP');
    expect(await takeIn(office, await sede.publish('HEALTH_POSTS', rows, { to: '050402' }))).toBe('OTHER_OFFICE');
    expect(await takeIn(office, await sede.publish('HEALTH_POSTS', rows, { expires: '2026-05-03' }))).toBe('EXPIRED');
    expect(await takeIn(office, await sede.publish('HEALTH_POSTS', rows, { key: newSigningKey() }))).toBe(
      'UNKNOWN_KEY',
    );
    expect(await nameIn(office)).toEqual(['P.S. Alto Perú']);
    expect(await takeIn(office, first)).toBe('APPLIED');
    expect(await takeIn(office, first)).toBe('REPEATED');
    const forked = await sede.publish('HEALTH_POSTS', [post('Otro')], { sequence: 1, previousSha256: '0'.repeat(64) });
    expect(await takeIn(office, forked)).toBe('FORKED');
    expect(await nameIn(office)).toEqual(['P.S. Nuevo']);
  });

  it('with a fault of its table is refused whole, with the row and the column', async () => {
    const path = await sede.publish('HEALTH_POSTS', [post('P.S. Nuevo'), { ...post(''), ipress_code: '' }]);
    expect(await office.call('downloads.analyse', { file: { path } })).toMatchObject({
      problem: { code: 'package-refused', why: 'SCHEMA', detail: 'health_post.csv, 3, ipress_code' },
    });
  });

  it('is not applied where another one took its place since it was seen', async () => {
    const [one, other] = [
      await sede.publish('HEALTH_POSTS', [post('Uno')]),
      await sede.publish('HEALTH_POSTS', [post('Otro')], { sequence: 1, previousSha256: '0'.repeat(64) }),
    ];
    const { analysis } = await office.ask('downloads.analyse', { file: { path: other } });
    expect(await takeIn(office, one)).toBe('APPLIED');
    expect(await office.call('downloads.apply', { analysisId: analysis?.analysisId ?? '' })).toMatchObject({
      problem: { code: 'package-refused', why: 'FORKED' },
    });
    expect(await nameIn(office)).toEqual(['Uno']);
  });
});

it('packages in any order, any number of times, come to what they come to once in order', async () => {
  const names = ['Uno', 'Dos', 'Tres'];
  const paths: string[] = [];
  for (const name of names) paths.push(await sede.publish('HEALTH_POSTS', [post(name)]));
  const order = fc.array(fc.nat(names.length - 1), { minLength: 3, maxLength: 12 });
  const tries = fc.sample(order, { numRuns: 12, seed: 42 });
  let next = 0;
  for (const attempt of tries.flat()) {
    const came = await takeIn(office, paths[attempt] ?? '');
    const expected = attempt === next ? 'APPLIED' : attempt < next ? 'REPEATED' : 'GAP';
    expect(came).toBe(expected);
    if (came === 'APPLIED') next += 1;
    expect(await nameIn(office)).toEqual([next === 0 ? 'P.S. Alto Perú' : names[next - 1]]);
  }
  expect(next).toBe(names.length);
});
