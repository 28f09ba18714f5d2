import { afterEach, describe, expect, it } from 'vitest';
import { anAssemblyOffice, convene } from '../../support/assemblyOffice';
import type { TestBackend } from '../../support/backend';

let office: TestBackend;
afterEach(() => office.close());

const presences = async (assembly: string) =>
  (await office.ask('assemblies.get', { assembly })).agenda.map(({ present, result }) => [present, result]);

describe('who was there', () => {
  it('is noted before there is a result, and follows from some results by itself', async () => {
    office = await anAssemblyOffice(4);
    const assembly = await convene(office);
    const note = (household: string, typed: object) =>
      office.ask('assemblies.result', { assembly, household, result: null, ...typed });
    await note('H-0001', { present: true });
    await note('H-0002', { result: 'VALIDATED' });
    await note('H-0003', { present: true, result: 'ABSENT' });
    await note('H-0004', { present: false, result: 'DECEASED' });
    expect(await presences(assembly)).toEqual([
      [true, null],
      [true, 'VALIDATED'],
      [false, 'ABSENT'],
      [false, 'DECEASED'],
    ]);
    await note('H-0001', {});
    expect((await presences(assembly))[0]).toEqual([null, null]);
  });

  it('is never made absent by closing with the rest absent: its result was forgotten', async () => {
    office = await anAssemblyOffice(3);
    const assembly = await convene(office);
    await office.ask('assemblies.result', { assembly, household: 'H-0001', present: true, result: null });
    await office.ask('assemblies.result', { assembly, household: 'H-0002', present: false, result: null });
    const close = () => office.call('assemblies.close', { assembly, restAbsent: true });
    expect(await close()).toEqual({ ok: false, problem: { code: 'assembly-unfinished', assembly, missing: 1 } });
    await office.ask('assemblies.result', { assembly, household: 'H-0001', present: true, result: 'WITHDREW' });
    expect(await close()).toMatchObject({ ok: true, value: { results: { WITHDREW: 1, ABSENT: 2 } } });
    expect(await presences(assembly)).toEqual([
      [true, 'WITHDREW'],
      [false, 'ABSENT'],
      [false, 'ABSENT'],
    ]);
  });
});
