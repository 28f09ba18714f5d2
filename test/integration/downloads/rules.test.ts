import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { ruleSetNamed } from '../../../src/main/backend/database/ruleSets';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import type { TestBackend } from '../../support/backend';
import { aHeadquarters, DOWNLOAD_HANDLERS, takeIn, type Headquarters } from '../../support/fromHeadquarters';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';

let played: TestOffice;
let office: TestBackend;
let sede: Headquarters;
beforeEach(async () => {
  played = await openTestOffice({ ...DOWNLOAD_HANDLERS, ...rulesHandlers, ...importHandlers });
  office = played.backend;
  sede = await aHeadquarters(office, 'ana');
  await played.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members: [{ birth: '2016-02-01' }] });
});
afterEach(() => office.close());

const figure = (name: string, value: unknown, given: object = {}) => ({
  rule_set: 'R2026',
  in_place_of: 'CEPAL',
  valid_from: '2026-07-01',
  valid_to: '',
  figure: name,
  value: JSON.stringify(value),
  reference: 'DS 012-2026-MIDIS',
  confirmed: 'true',
  ...given,
});
const RAISED = [figure('baseAmountBimester', 24_000), figure('targetAgeMax', 20), figure('duties', ['SCHOOL', 'CRED'])];
const analyse = async (rows: readonly ReturnType<typeof figure>[]) => {
  const path = await sede.publish('RULE_SET', rows);
  const { analysis } = await office.ask('downloads.analyse', { file: { path } });
  const file = analysis?.files[0];
  return { path, file, codes: file?.problems.map(({ code, cell }) => [cell, code]) };
};
const judgingOn = async (on: string) =>
  (await office.ask('rules.list', { on: toDate(on) })).sets.find(({ chosen }) => chosen)?.name;

describe('rules that headquarters sends', () => {
  it('are seen in words, old → new, with their legal source', async () => {
    const { file } = await analyse(RAISED);
    expect(file?.changes.map(({ row, field, before, after }) => [row, field, before, after])).toEqual([
      ['R2026 (desde 01/07/2026)', 'Monto por bimestre (DS 012-2026-MIDIS)', 'S/ 200', 'S/ 240'],
      ['R2026 (desde 01/07/2026)', 'Niñas, niños y adolescentes menores de (años) (DS 012-2026-MIDIS)', '19', '20'],
      [
        'R2026 (desde 01/07/2026)',
        'Corresponsabilidades (DS 012-2026-MIDIS)',
        expect.stringContaining('suplemento'),
        expect.not.stringContaining('suplemento'),
      ],
    ]);
    expect(await judgingOn('2026-07-01')).toBe('CEPAL');
  });

  it('change what a benefit comes to from a day on, with its source; when and for what it is given stays', async () => {
    const amounts = [figure('benefits', [{ code: 'VRAEM_PASSED', cents: 35_000 }])];
    const { file, path } = await analyse(amounts);
    expect(file?.changes[0]).toMatchObject({
      field: 'Montos de las prestaciones (DS 012-2026-MIDIS)',
      before: expect.stringContaining('VRAEM_PASSED S/ 300') as string,
      after: expect.stringContaining('VRAEM_PASSED S/ 350') as string,
    });
    expect(await takeIn(office, path)).toBe('APPLIED');
    const { db } = played.registry;
    const [before, after] = [await ruleSetNamed(db, 'CEPAL'), await ruleSetNamed(db, 'R2026')];
    const of = (rules: RuleSet) => rules.benefits.find(({ code }) => code === 'VRAEM_PASSED');
    expect(of(before)).toMatchObject({ cents: 30_000, confirmed: false });
    expect(of(after)).toEqual({ ...of(before), cents: 35_000, reference: 'DS 012-2026-MIDIS', confirmed: true });
    expect(after.benefits.length).toBe(before.benefits.length);
  });

  it.each([
    ['of no benefit of the set', [{ code: 'NADA', cents: 100 }]],
    [
      'twice',
      [
        { code: 'VRAEM_PASSED', cents: 100 },
        { code: 'VRAEM_PASSED', cents: 200 },
      ],
    ],
    ['below nothing', [{ code: 'VRAEM_PASSED', cents: -1 }]],
  ])('are refused with an amount %s', async (_what, value) => {
    const { codes } = await analyse([figure('benefits', value)]);
    expect(codes).toContainEqual([expect.any(String), 'RULES_VALUE']);
  });

  it('stand in the place of the set they name from their first day on, and are shown whole', async () => {
    expect(await takeIn(office, await sede.publish('RULE_SET', RAISED))).toBe('APPLIED');
    expect([await judgingOn('2026-06-30'), await judgingOn('2026-07-01')]).toEqual(['CEPAL', 'R2026']);
    const { parameters, duties, reference } = await office.ask('rules.show', { name: 'R2026' });
    expect(reference).toBe('DS 012-2026-MIDIS');
    expect(duties.map(({ code }) => code)).toEqual(['SCHOOL', 'CRED']);
    expect(parameters.find(({ parameter }) => parameter === 'baseAmountBimester')).toMatchObject({
      value: 24_000,
      confirmed: true,
    });
    expect(parameters.filter(({ parameter }) => parameter === 'targetAgeMax').map(({ value }) => value)).toEqual([
      14, 19, 20,
    ]);
  });

  it('judge and pay a bimester opened since, and one opened before keeps its own', async () => {
    await office.ask('compliance.open', { period: toPeriod('2026-B4') });
    const { file, path } = await analyse(RAISED);
    expect(file?.problems).toMatchObject([{ code: 'RULES_JUDGED', level: 'warning' }]);
    expect(file?.problems[0]?.message).toContain('2026-B4');
    expect(await takeIn(office, path)).toBe('APPLIED');
    expect(await office.ask('compliance.open', { period: toPeriod('2026-B5') })).toMatchObject({
      ruleSets: ['R2026', 'R2026'],
    });
    expect(await office.ask('compliance.status', { period: toPeriod('2026-B4') })).toMatchObject({
      ruleSets: ['CEPAL', 'CEPAL'],
    });
    expect(await office.ask('compliance.status', { period: toPeriod('2026-B5') })).toMatchObject({
      ruleSets: ['R2026', 'R2026'],
      yearJudged: [false, false],
    });
  });

  it('are taken back while nothing was judged by them, and not after', async () => {
    const path = await sede.publish('RULE_SET', RAISED);
    await takeIn(office, path);
    const importId = async () => (await office.ask('downloads.list', {}))[0]?.importId ?? '';
    await office.ask('imports.undo', { id: await importId(), reason: 'Llegó por error' });
    expect(await judgingOn('2026-07-01')).toBe('CEPAL');
    expect(await takeIn(office, path)).toBe('APPLIED');
    await office.ask('compliance.open', { period: toPeriod('2026-B4') });
    const undone = await office.call('imports.undo', { id: await importId(), reason: 'Llegó por error' });
    expect(undone).toMatchObject({ problem: { code: 'import-needed', dependents: [{ matter: 'rules' }] } });
    expect(await judgingOn('2026-07-01')).toBe('R2026');
  });

  it('are taken whole or not at all, each fault at its cell', async () => {
    const bad = [
      figure('baseAmountBimester', 24_000),
      figure('attendanceMinPct', 130),
      figure('noSuchFigure', 1),
      figure('payRule', 'SOMETIMES'),
      figure('appealDays', 30),
      figure('appealDays', 31),
    ];
    const { file, codes } = await analyse(bad);
    expect(file?.rows).toMatchObject({ read: 6, rejected: 6, new: 0 });
    expect(codes).toEqual([
      ['A2', 'RULES_SET_REJECTED'],
      ['F3', 'RULES_VALUE'],
      ['E4', 'NOT_IN_LIST'],
      ['F5', 'RULES_VALUE'],
      ['E6', 'ROW_CONFLICT'],
      ['E7', 'ROW_CONFLICT'],
    ]);
  });

  it.each([
    ['the name of a shipped set', { rule_set: 'R2021' }, 'RULES_NAME_TAKEN'],
    ['in the place of a set nobody knows', { in_place_of: 'R1999' }, 'RULES_BASE_UNKNOWN'],
    ['that end before they begin', { valid_to: '2026-06-30' }, 'TER_LAST_DAY'],
  ])('with %s are refused', async (_name, given, code) => {
    const { codes } = await analyse([figure('appealDays', 30, given)]);
    expect(codes?.map(([, one]) => one)).toEqual([code]);
  });

  it('that came once are never rewritten; the same again are nothing new', async () => {
    await takeIn(office, await sede.publish('RULE_SET', RAISED));
    const again = await analyse([...RAISED.slice(0, 2), figure('duties', ['SCHOOL'])]);
    expect(again.file?.rows).toMatchObject({ same: 2, rejected: 1 });
    expect(again.codes).toEqual([['A4', 'RULES_KEPT']]);
  });

  it('in the place of others than the office judges by are kept and not used', async () => {
    const rows = [figure('appealDays', 30, { in_place_of: 'R2021' })];
    const { codes, path } = await analyse(rows);
    expect(codes).toEqual([['B2', 'RULES_NOT_CHOSEN']]);
    expect(await takeIn(office, path)).toBe('APPLIED');
    expect(await judgingOn('2026-07-01')).toBe('CEPAL');
    await office.ask('rules.choose', { choice: 'R2021' });
    expect(await judgingOn('2026-07-01')).toBe('R2026');
    await office.ask('rules.choose', { choice: 'BY_DATE' });
    expect(await judgingOn('2026-07-01')).toBe('R2026');
  });

  it('for a time give way to those before, and to a later set that stands in their place', async () => {
    await takeIn(office, await sede.publish('RULE_SET', [figure('appealDays', 30, { valid_to: '2026-09-30' })]));
    const later = { rule_set: 'R2026B', in_place_of: 'R2026', valid_from: '2026-08-01', valid_to: '2026-08-31' };
    await takeIn(office, await sede.publish('RULE_SET', [figure('holderAgeMin', 21, later)]));
    const days = ['2026-07-31', '2026-08-01', '2026-09-01', '2026-10-01'];
    expect(await Promise.all(days.map(judgingOn))).toEqual(['R2026', 'R2026B', 'R2026', 'CEPAL']);
    const { parameters } = await office.ask('rules.show', { name: 'R2026B' });
    const valueOf = (name: string) => parameters.find(({ parameter }) => parameter === name)?.value;
    expect([valueOf('appealDays'), valueOf('holderAgeMin')]).toEqual([30, 21]);
  });
});
