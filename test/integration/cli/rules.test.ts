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
}, 120_000);
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

describe('households calendar', () => {
  it('shows the year of a household by signs, and to machines month by month', () => {
    expect(terminal.ask('households calendar H-VENCIDO --year 2026')).toMatchObject({
      status: 0,
      json: { household: 'H-VENCIDO', year: 2026, members: [{ member: 1, duties: [] }, { member: 2 }] },
    });
    const { status, text } = terminal.run(['households', 'calendar', 'H-VENCIDO', '--year', '2026']);
    expect(status).toBe(0);
    expect(text).toContain('H-VENCIDO · 2026 · reglas CEPAL');
    expect(text).toMatch(/^ {2}SCHOOL +(○ {2}){7}○$/m); // May to December, after the months before the affiliation
    expect(text).toContain('○ DUE');
  });

  it('refuses a year that is none and a household nobody knows', () => {
    expect(terminal.run(['households', 'calendar', 'H-VENCIDO', '--year', 'este']).status).toBe(2);
    expect(terminal.ask('households calendar H-NADIE')).toMatchObject({ status: 1 });
  });
});
