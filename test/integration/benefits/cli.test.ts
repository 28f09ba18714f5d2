import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs, writeFamilies } from '../../support/terminalOffice';
import { writeTyped } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  const office = ['--district', '050401', '--name', 'Oficina', '--user', 'rosa', '--role', 'supervisor'];
  terminal.done(['registry', 'create', ...office]);
  await writeCatalogs(terminal);
  for (const line of ['instituciones ie.csv', 'establecimientos renipress.csv', 'centros-poblados ccpp.xlsx'])
    terminal.done(`catalog import ${line}`);
  await writeFamilies(terminal, 'hogares.xlsx');
  terminal.done('households import hogares.xlsx');
});
afterAll(() => terminal.close());

it('juntos benefits: a list of headquarters comes in, is shown, and a bad one changes nothing', async () => {
  terminal.done('template hogares-nombrados --out plantilla.xlsx');
  expect(terminal.ask('benefits import plantilla.xlsx --dry-run').json).toMatchObject({ totals: { read: 0 } });
  const row = { Lista: 'TEMPORARY_2020', 'Código de hogar': 'H-CUMPLE', 'Nombrado desde': '03/10/2020' };
  const named = { ...row, 'Documento de la sede': 'Oficio 80-2020' };
  await writeTyped(terminal.folder, 'mala.xlsx', [
    { name: 'Lista', rows: [named, { ...named, 'Código de hogar': 'H9' }] },
  ]);
  expect(terminal.ask('benefits import mala.xlsx')).toMatchObject({
    status: 1,
    json: { files: [{ rows: { new: 1, rejected: 1 }, problems: [{ code: 'BEN_HOUSEHOLD' }] }] },
  });
  expect(terminal.ask('benefits named').json).toMatchObject({ total: 0, rows: [] });
  await writeTyped(terminal.folder, 'buena.xlsx', [{ name: 'Lista', rows: [named] }]);
  expect(terminal.ask('benefits import buena.xlsx')).toMatchObject({ status: 0, json: { totals: { new: 1 } } });
  expect(terminal.run(['benefits', 'named', 'TEMPORARY_2020']).text).toMatch(
    /H-CUMPLE .* 03\/10\/2020 +Oficio 80-2020/,
  );
});

it('juntos benefits schemes: what headquarters states comes in and is listed, and a bad file changes nothing', async () => {
  const row = { Esquema: 'A1', Nivel: 'SECUNDARIA', Grado: 4, 'Monto por bimestre': 150, 'Bono anual': 300 };
  const stated = { ...row, 'Rige desde': '01/01/2026', 'Se da': 'EN DISTRITOS', Distritos: '050401' };
  const scheme = { ...stated, 'Documento de la sede': 'Oficio 12-2025' };
  await writeTyped(terminal.folder, 'mal.xlsx', [{ name: 'Esquemas', rows: [scheme, { ...scheme, Grado: 6 }] }]);
  expect(terminal.ask('benefits schemes import mal.xlsx')).toMatchObject({
    status: 1,
    json: { files: [{ rows: { new: 1, rejected: 1 }, problems: [{ code: 'BEN_SCHEME_GRADE' }] }] },
  });
  expect(terminal.ask('benefits schemes').json).toEqual([]);
  await writeTyped(terminal.folder, 'bien.xlsx', [{ name: 'Esquemas', rows: [scheme] }]);
  expect(terminal.ask('benefits schemes import bien.xlsx')).toMatchObject({ status: 0, json: { totals: { new: 1 } } });
  expect(terminal.run(['benefits', 'schemes']).text).toMatch(
    /A1, 4\.º de secundaria +S\/ 150,00 al bimestre, S\/ 300,00 al año +01\/01\/2026 – +HUANTA \(050401\) +Oficio 12-2025/i,
  );
});
