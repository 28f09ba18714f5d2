import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  await writeW1(terminal.folder, 'hogares.xlsx', { households: [aHouseholdRow()], members: [aMemberRow()] });
  terminal.ask(['households', 'import', terminal.place('hogares.xlsx')]);
});
afterAll(() => terminal.close());

type Listed = { readonly files: readonly { readonly id: string; readonly outcome: string }[] };
const list = (...more: readonly string[]) => (terminal.ask(['imports', 'list', ...more]).json as Listed).files;
const id = () => list()[0]?.id ?? '';
const WHY = ['--reason', 'era de otro distrito'];

describe('files received, on the command line', () => {
  it('are listed, shown whole and saved as they came', () => {
    expect(list('--kind', 'hogares', '--outcome', 'APPLIED')).toMatchObject([
      { name: 'hogares.xlsx', rows: { new: 2 } },
    ]);
    expect(list('--kind', 'sisfoh')).toEqual([]);
    expect(terminal.run(['imports', 'list', '--kind', 'otra'])).toMatchObject({ status: 2 });
    expect(terminal.run(['imports', 'show', id()]).text).toContain('Hogares · hogares.xlsx · Aplicado');
    expect(terminal.ask(['imports', 'save', id(), '--out', 'copia.xlsx'])).toMatchObject({ status: 0 });
    expect(readFileSync(terminal.place('copia.xlsx')).equals(readFileSync(terminal.place('hogares.xlsx')))).toBe(true);
  });

  it('are taken back with a reason unless something depends on them, which is named', () => {
    terminal.ask(['affiliation', 'affiliate', '--on', '2026-04-14', '--all']);
    terminal.ask(['eligibility', 'check', '--on', '2026-04-14', '--all']);
    const refused = terminal.ask(['imports', 'undo', id(), '--dry-run']);
    expect(refused).toMatchObject({ status: 1, json: { dependents: [{ subject: 'H-0001' }] } });
    expect(terminal.run(['imports', 'undo', id()])).toMatchObject({ status: 2 });
    expect(terminal.ask(['imports', 'undo', id(), ...WHY])).toMatchObject({
      status: 1,
      json: { code: 'import-needed', message: expect.stringContaining('hogar H-0001') as string },
    });
  });

  it('say that a roster which was not applied cannot be taken back', () => {
    expect(terminal.ask(['rosters', 'undo', '2026-B3', 'a.xlsx', ...WHY])).toMatchObject({
      status: 1,
      json: { code: 'import-not-applied', message: expect.stringContaining('a.xlsx') as string },
    });
    expect(terminal.run(['rosters', 'undo', '2026-B3'])).toMatchObject({ status: 2 });
  });
});
