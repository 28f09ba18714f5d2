import { afterAll, beforeAll, expect, it } from 'vitest';
import { day, openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs, writeFamilies } from '../../support/terminalOffice';
import { writeTyped } from '../../support/w1Files';
import { contentOf, tableOf } from '../../support/workbookFiles';

let terminal: Terminal;
const MAY = day('2026-05-20');
beforeAll(async () => {
  terminal = await openTerminal();
  const must = (line: string) => {
    const { status, error, text } = terminal.ask(line);
    if (status !== 0) throw new Error(`${error}${text}`);
  };
  must('registry create --district 050401 --name Oficina --user rosa');
  await writeCatalogs(terminal);
  must('catalog import instituciones ie.csv');
  must('catalog import establecimientos renipress.csv');
  must('catalog import centros-poblados ccpp.xlsx');
  await writeFamilies(terminal, 'hogares.xlsx');
  must('households import hogares.xlsx');
  must('affiliation affiliate --on 2026-04-14 H-CUMPLE');
});
afterAll(() => terminal.close());

it('asks the bank, takes in its answer and says what is wrong with a call', async () => {
  expect(terminal.ask('cards export --out pedido.xlsx --on 2026-05-05', MAY)).toMatchObject({ status: 2 }); // no evidence
  const asked = ['cards', 'export', '--out', 'pedido.xlsx', '--on', '2026-05-05', '--evidence', 'Oficio 15-2026'];
  expect(terminal.ask(asked, MAY)).toMatchObject({ status: 0, json: { households: 1, withoutHolder: [] } });
  const [, request = []] = tableOf((await contentOf(terminal.place('pedido.xlsx'))).sheets[0]);
  const [household, , document] = request.map((cell) => (typeof cell === 'string' ? cell : null));
  const refused = {
    'Código de hogar': household ?? null,
    'N.º de documento': document ?? null,
    'Respuesta del banco': 'RECHAZADA',
    'Fecha de la respuesta': '06/05/2026',
  };
  await writeTyped(terminal.folder, 'respuesta.xlsx', [{ name: 'Banco', rows: [refused] }]);
  expect(terminal.ask('cards import respuesta.xlsx --dry-run', MAY)).toMatchObject({ status: 0 });
  expect(terminal.ask('cards show H-CUMPLE', MAY).json).toMatchObject({ state: 'SENT' });
  expect(terminal.ask('cards import respuesta.xlsx', MAY)).toMatchObject({ status: 0 });
  expect(terminal.ask('cards show H-CUMPLE', MAY).json).toMatchObject({ state: 'REJECTED' });
  const stranger = { ...refused, 'N.º de documento': '49999999' };
  await writeTyped(terminal.folder, 'otra.xlsx', [{ name: 'Banco', rows: [stranger] }]);
  expect(terminal.ask('cards import otra.xlsx', MAY)).toMatchObject({ status: 1 });
});
