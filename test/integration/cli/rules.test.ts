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
