import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, seatOf, type Terminal } from '../../support/terminal';

let terminal: Terminal;
const seat = seatOf('ana', '2026-07-20');
beforeAll(async () => {
  terminal = await openTerminal();
  const office = ['--district', '050401', '--name', 'Oficina vacía', '--user', 'ana', '--role', 'supervisor'];
  terminal.done(['registry', 'create', ...office], { passphrase: seat.passphrase ?? '', today: '2026-07-20' });
});
afterAll(() => terminal.close());

it.each([
  ['households list', 'Ningún hogar registrado coincide.'],
  ['reniec tasks', 'Ninguna respuesta por revisar.\n0 personas sin respuesta.'],
  ['recertification due', '0 hogares por recertificar.'],
  ['territory centers', 'Ningún centro poblado coincide.\n0 centros poblados.'],
  ['pay-points days 2026-B3', 'No hay días de pago anunciados para 2026-B3.'],
  ['assembly list', 'No hay asambleas.'],
  ['affiliation pipeline', 'Ningún hogar está en camino a afiliarse.'],
  ['affiliation at-step DOCS_PENDING', 'Ningún hogar espera en ese paso.'],
  ['sisfoh communities', 'No hay comunidades nativas registradas.'],
  ['facilities situations 2026-B3', 'Ningún establecimiento tiene una situación registrada en 2026-B3.'],
  ['payments verify-ledger', 'El libro de pagos no tiene asientos todavía.'],
  ['packages receipts', 'Todavía no se hizo ningún paquete.'],
  ['packages received', 'Todavía no llegó ningún paquete de la sede.'],
])('%s says that there is nothing', (line, said) => {
  expect(terminal.run(line.split(' '), seat)).toEqual({ status: 0, text: `${said}\n`, error: '' });
});

it('writes a workbook without a word about what its libraries are made of', () => {
  expect(terminal.run(['households', 'export', '--out', 'hogares.xlsx'], seat)).toMatchObject({ status: 0, error: '' });
});
