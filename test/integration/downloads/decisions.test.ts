import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAssemblyOffice, convene, HELD, stateOf, typeResults } from '../../support/assemblyOffice';
import type { TestBackend } from '../../support/backend';
import { aHeadquarters, DOWNLOAD_HANDLERS, takeIn, type Headquarters } from '../../support/fromHeadquarters';

let office: TestBackend;
let sede: Headquarters;
beforeEach(async () => {
  office = await anAssemblyOffice(3, {}, { handlers: DOWNLOAD_HANDLERS });
  const assembly = await convene(office);
  await typeResults(office, assembly, { 'H-0001': 'VALIDATED', 'H-0002': 'VALIDATED', 'H-0003': 'VALIDATED' });
  await office.ask('assemblies.close', { assembly });
  for (const household of ['H-0001', 'H-0002']) await office.ask('affiliation.sign', { household, on: HELD });
  await office.as('ana').ask('affiliation.setDecider', { decidedBy: 'HEADQUARTERS' });
  sede = await aHeadquarters(office, 'ana');
  await office.ask('packages.exportProposals', { file: { path: join(office.dir, 'propuestas.jpkg') } });
});
afterEach(() => office.close());

const decided = (household: string, decision = 'CONFIRMED') => ({
  household,
  decision,
  on: HELD,
  act: 'RDE-045-2026',
  note: '',
});
const analyse = async (path: string) => {
  const { analysis, header } = await office.ask('downloads.analyse', { file: { path } });
  if (analysis === null) throw new Error('decisions are seen before');
  return { analysis, header, file: analysis.files[0] };
};

describe('affiliation decisions of headquarters', () => {
  it('are seen old → new, and nothing changes before they are applied', async () => {
    const path = await sede.publish('AFFILIATION_DECISIONS', [decided('H-0001'), decided('H-0002', 'REFUSED')]);
    const { file, header } = await analyse(path);
    expect(header).toMatchObject({ kind: 'AFFILIATION_DECISIONS', sequence: 1, from: 'Sede Central' });
    expect(file?.changes.map(({ row, before, after }) => [row, before, after])).toEqual([
      ['H-0001', 'Propuesto a la Sede Central', 'Afiliado'],
      ['H-0002', 'Propuesto a la Sede Central', 'Devuelto por la Sede Central'],
    ]);
    expect(await stateOf(office, 'H-0001')).toBe('SENT_TO_HQ');
  });

  it('affiliate and send back with their act, and are listed with the file kept', async () => {
    const path = await sede.publish('AFFILIATION_DECISIONS', [decided('H-0001'), decided('H-0002', 'REFUSED')]);
    expect(await takeIn(office, path)).toBe('APPLIED');
    expect([await stateOf(office, 'H-0001'), await stateOf(office, 'H-0002')]).toEqual(['AFFILIATED', 'HQ_REFUSED']);
    const { timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect(timeline[0]).toMatchObject({ kind: 'household.affiliated', details: { act: 'RDE-045-2026' } });
    const [listed] = await office.ask('downloads.list', {});
    expect(listed).toMatchObject({ sequence: 1, kind: 'AFFILIATION_DECISIONS', outcome: 'APPLIED' });
    expect(await office.ask('imports.show', { id: listed?.importId ?? '' })).toMatchObject({ hasOriginal: true });
  });

  it('are taken back whole, and can come once more', async () => {
    const path = await sede.publish('AFFILIATION_DECISIONS', [decided('H-0001')]);
    await takeIn(office, path);
    const [listed] = await office.ask('downloads.list', {});
    await office.ask('imports.undo', { id: listed?.importId ?? '', reason: 'Llegó por error' });
    expect(await stateOf(office, 'H-0001')).toBe('SENT_TO_HQ');
    expect((await office.ask('downloads.list', {}))[0]?.outcome).toBe('UNDONE');
    expect(await takeIn(office, path)).toBe('APPLIED');
    expect(await stateOf(office, 'H-0001')).toBe('AFFILIATED');
  });

  it('that cannot be done are named by their row, and the good ones only where asked for', async () => {
    const rows = [decided('H-0001'), decided('H-0003'), decided('H-0099'), decided('H-0002', 'PERHAPS')];
    const path = await sede.publish('AFFILIATION_DECISIONS', rows);
    const { analysis, file } = await analyse(path);
    expect(file?.problems.map(({ cell, code }) => [cell, code])).toEqual([
      ['B3', 'HQ_DECISION'],
      ['B4', 'HQ_DECISION'],
      ['B5', 'NOT_IN_LIST'],
    ]);
    const { analysisId } = analysis;
    expect(await office.call('downloads.apply', { analysisId })).toMatchObject({
      problem: { code: 'rows-rejected', rejected: 3 },
    });
    expect(await stateOf(office, 'H-0001')).toBe('SENT_TO_HQ');
    await office.ask('downloads.apply', { analysisId, goodRowsOnly: true });
    expect(await stateOf(office, 'H-0001')).toBe('AFFILIATED');
  });
});
