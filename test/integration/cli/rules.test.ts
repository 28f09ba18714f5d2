import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs, writeFamilies } from '../../support/terminalOffice';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  await writeCatalogs(terminal);
  terminal.ask('catalog import instituciones ie.csv');
  terminal.ask('catalog import establecimientos renipress.csv');
  terminal.ask('catalog import centros-poblados ccpp.xlsx');
  await writeFamilies(terminal, 'hogares.xlsx');
  terminal.ask('households import hogares.xlsx');
  terminal.ask('affiliation affiliate --on 2026-04-15 --all');
});
afterAll(() => terminal.close());

describe('registry check --rules', () => {
  it('answers nothing where all rules hold', () => {
    expect(terminal.ask('registry check --rules')).toMatchObject({ status: 0, json: [] });
    expect(terminal.run(['registry', 'check', '--rules']).text).toContain('13 reglas');
  });

  it('says which household breaks which rule, for people and for machines', () => {
    const later = { today: '2026-06-30' };
    const expired = {
      invariant: 2,
      code: 'HOLDER_DOCUMENT_EXPIRED',
      household: 'H-VENCIDO',
      sentence: 'El documento de la persona titular venció el 29/06/2026. Registre el nuevo.',
    };
    expect(terminal.ask('registry check --rules', later)).toMatchObject({ status: 1, json: [expired] });
    const { status, text } = terminal.run(['registry', 'check', '--rules'], later);
    expect(status).toBe(1);
    expect(text).toMatch(/^2\. Hogar H-VENCIDO, .*ROSA GALA: El documento/);
    expect(text).toContain('Regla 2: 1 incumplimiento');
  });
});

describe('duties show', () => {
  it('shows the year of a household by signs, and to machines month by month', () => {
    expect(terminal.ask('duties show H-VENCIDO --year 2026')).toMatchObject({
      status: 0,
      json: { household: 'H-VENCIDO', year: 2026, members: [{ member: 1, duties: [] }, { member: 2 }] },
    });
    const { status, text } = terminal.run(['duties', 'show', 'H-VENCIDO', '--year', '2026']);
    expect(status).toBe(0);
    expect(text).toContain('H-VENCIDO · 2026 · reglas CEPAL');
    expect(text).toMatch(/^ {2}asistencia escolar +(○ {2}){7}○$/m); // May to December, after the months before the affiliation
    expect(text).toContain('○ toca  ✓ cumplió');
  });

  it('refuses a year that is none and a household nobody knows', () => {
    expect(terminal.run(['duties', 'show', 'H-VENCIDO', '--year', 'este']).status).toBe(2);
    expect(terminal.ask('duties show H-NADIE')).toMatchObject({ status: 1 });
  });
});

describe('why and duties pending', () => {
  const may = { today: '2026-05-04' };
  beforeAll(() => {
    terminal.ask('period open 2026-B3', may);
  });

  it('tell a household as a tree, and to machines month by month', () => {
    expect(terminal.ask('why 2026-B3 --household H-CALLADA', may)).toMatchObject({
      status: 0,
      json: { household: 'H-CALLADA', result: 'BLOCKED', months: [{ month: '2026-05' }, { month: '2026-06' }] },
    });
    const { text } = terminal.run(['why', '2026-B3', '--household', 'H-CALLADA'], may);
    expect(text).toMatch(
      /^H-CALLADA · 2026-B3: Falta resolver\nEl bimestre sigue abierto: .*\n {2}mayo de 2026: falta información · reglas CEPAL\n {4}2\. /,
    );
    expect(text).not.toMatch(/BLOCKED|OPEN/);
    expect(text).toContain('        Regla: E4. Sin una fila que se pueda usar, falta información.');
    expect(text).toContain('        Origen: Todavía no se envió ningún libro a IE CALLADA.');
    expect(text).toContain('        Base legal: ');
    expect(text).not.toMatch(/no cumplió|incumpl/i);
  });

  it('list who is to be told in time', () => {
    const dueOfEva = ['CRED', 'SUPPLEMENT', 'CRED', 'SUPPLEMENT'].map((duty) => ({ household: 'H-NIÑO', duty }));
    const { json } = terminal.ask('duties pending 2026-B3', may);
    expect(json).toMatchObject({ today: '2026-05-04', rows: dueOfEva });
    expect(terminal.run(['duties', 'pending', '2026-B3'], may).text).toMatch(/H-NIÑO .*CRED \d+ meses: del/);
    const nobody = terminal.run(['duties', 'pending', '2026-B3', '--center', 'Nadie'], may);
    expect(nobody.text).toContain('Nadie por avisar');
    expect(terminal.ask('duties export 2026-B3 --out antes.xlsx', may)).toMatchObject({ status: 0 });
  });

  it('say what is missing in the command', () => {
    expect(terminal.run(['why', '2026-B3'], may).status).toBe(2);
    expect(terminal.run(['duties', 'export', '2026-B3'], may).status).toBe(2);
    expect(terminal.ask('why 2026-B3 --household H-NADIE', may)).toMatchObject({ status: 1 });
  });
});
