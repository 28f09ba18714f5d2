import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  const again = { 'Código de hogar': 'H-0002', Nombres: 'ROSITA LUS', 'N.º de documento': '45012377' };
  await writeW1(terminal.folder, 'hogares.xlsx', {
    households: [aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002' })],
    members: [aMemberRow(), aMemberRow(again)],
  });
});
afterAll(() => terminal.close());

describe('duplicates on the command line', () => {
  it('are warned about while importing, found with their reasons, decided and remembered', () => {
    const imported = terminal.ask(['households', 'import', join(terminal.folder, 'hogares.xlsx')]);
    expect(imported.status).toBe(0);
    expect(JSON.stringify(imported.json)).toContain('HH_LIKELY_DUPLICATE');

    const [pair] = terminal.ask('duplicates scan').json as readonly Record<string, unknown>[];
    expect(pair).toMatchObject({
      a: { household: 'H-0001', member: 1 },
      b: { household: 'H-0002', member: 1 },
      reasons: expect.arrayContaining([
        expect.objectContaining({ field: 'givenNames', how: 'NICKNAME' }),
        expect.objectContaining({ field: 'document', a: 'DNI 40512377', b: 'DNI 45012377', how: 'TRANSPOSED' }),
      ]) as unknown,
      decision: null,
    });
    expect(terminal.run(['duplicates', 'scan']).text).toContain('Documento: DNI 40512377 — DNI 45012377, dos cifras');

    const decide = ['duplicates', 'decide', 'H-0001', '1', 'H-0002', '1', 'DIFFERENT', '--note', 'Son primas'];
    expect(terminal.ask(decide)).toMatchObject({ status: 0, json: { decision: 'DIFFERENT' } });
    expect(terminal.ask('duplicates scan').json).toEqual([]);
    expect(terminal.ask('duplicates scan --all').json).toMatchObject([{ decision: { note: 'Son primas' } }]);
  });

  it('refuses who is not there with status 1, and a line that is not understood with status 2', () => {
    expect(terminal.ask('duplicates decide H-0001 1 H-0009 1 SAME')).toMatchObject({
      status: 1,
      json: { code: 'not-found' },
    });
    expect(terminal.run('duplicates decide H-0001 1 H-0002 1 QUIZÁS'.split(' ')).status).toBe(2);
    expect(terminal.run('duplicates decide H-0001 uno H-0002 1 SAME'.split(' ')).status).toBe(2);
  });
});
