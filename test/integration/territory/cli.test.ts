import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeTyped } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  const create = ['registry', 'create', '--district', '050401', '--name', 'Oficina', '--user', 'rosa'];
  const { status, error } = terminal.ask(create);
  if (status !== 0) throw new Error(error);
  const rule = { Reglas: 'CEPAL', Ubigeo: '050401', Distrito: 'Huanta', Intervenido: 'SÍ', Desde: '01/01/2026' };
  await writeTyped(terminal.folder, 'lista.xlsx', [{ name: 'Hoja1', rows: [rule] }]);
  await writeTyped(terminal.folder, 'reniec.xlsx', [{ name: 'Hoja1', rows: [{ ...rule, Ubigeo: '050301' }] }]);
});
afterAll(() => terminal.close());

describe('juntos territory', () => {
  it('brings a list in, shows the district by it, and writes it out to come back the same', () => {
    expect(terminal.ask('territory import distritos-intervenidos lista.xlsx --dry-run').json).toMatchObject({
      dryRun: true,
      totals: { read: 1, new: 1 },
    });
    expect(terminal.ask('territory show 050401').json).toMatchObject({ district: { operated: null } });
    expect(terminal.ask('territory import distritos-intervenidos lista.xlsx')).toMatchObject({ status: 0 });
    expect(terminal.ask('territory show 050401').json).toMatchObject({
      district: { operated: true, reniec: '050301' },
      rules: [{ ruleSet: 'CEPAL', since: '2026-01-01', until: null }],
    });
    expect(terminal.ask('territory export distritos-intervenidos --out fuera.xlsx').json).toEqual({ rows: 1 });
    expect(terminal.ask('territory import distritos-intervenidos fuera.xlsx --dry-run').json).toMatchObject({
      totals: { read: 1, same: 1 },
    });
  });

  it('refuses a list coded as RENIEC does, and says so', () => {
    const refused = terminal.ask('territory import distritos-intervenidos reniec.xlsx');
    expect(refused).toMatchObject({ status: 1, json: { files: [{ code: 'UBIGEO_RENIEC' }] } });
  });

  it('adds a centre, explains the gate for it, gives it its official code and finds it by both', () => {
    expect(terminal.ask(['territory', 'center', '050401', 'Puerto Ocopa', '--people', 'Asháninka']).json).toMatchObject(
      {
        code: '0504019001',
      },
    );
    expect(terminal.run(['territory', 'why', '0504019001']).text).toContain('El distrito está en la lista');
    const change = ['territory', 'official', '0504019001', '0504010042', '--since', '2026-01-15'];
    expect(terminal.ask(change)).toMatchObject({ status: 2 });
    expect(terminal.ask([...change, '--reason', 'Oficio INEI 12']).json).toMatchObject({ households: 0 });
    expect(terminal.ask('territory centers 0504019001').json).toMatchObject({
      total: 1,
      centers: [{ code: '0504010042', formerCodes: ['0504019001'] }],
    });
    expect(terminal.ask('catalog export centros-poblados --out ccpp.xlsx').json).toEqual({ rows: 1 });
  });
});
