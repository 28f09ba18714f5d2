import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { writeCatalogs, writeFamilies } from '../../support/terminalOffice';

const AUDITOR = { user: 'aldo', passphrase: 'una frase de aldo' };
const OWN = 'otra frase de aldo';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await writeCatalogs(terminal);
  await writeFamilies(terminal, 'hogares.xlsx');
});
afterAll(() => terminal.close());

it('lets an auditor in once with the passphrase handed over, then verify and ask who saw a person', () => {
  expect(terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']).status).toBe(0);
  for (const line of ['instituciones ie.csv', 'establecimientos renipress.csv', 'centros-poblados ccpp.xlsx'])
    expect(terminal.ask(`catalog import ${line}`).status).toBe(0);
  expect(terminal.ask('households import hogares.xlsx').status).toBe(0);
  expect(terminal.ask('users add aldo --role auditor', { newPassphrase: AUDITOR.passphrase }).status).toBe(0);
  expect(terminal.ask('audit verify', AUDITOR)).toMatchObject({ status: 1, json: { code: 'passphrase-due' } });
  expect(terminal.ask('users passphrase', { ...AUDITOR, newPassphrase: OWN })).toMatchObject({ status: 0 });
  const seat = { ...AUDITOR, passphrase: OWN };

  expect(terminal.ask('households show H-CUMPLE').status).toBe(0);
  // the day before as well: instants are UTC, days are Peru's, and a test runs at any hour
  const asked = 'audit who-saw --person 40512310 --from 2026-04-14 --to 2026-04-15';
  expect(terminal.ask(asked)).toMatchObject({ status: 1, json: { code: 'forbidden' } });
  const { status, json } = terminal.ask(asked, seat);
  expect(status).toBe(0);
  expect(json).toMatchObject({ households: ['H-CUMPLE'] });
  expect((json as { rows: { kind: string; user: string }[] }).rows).toContainEqual(
    expect.objectContaining({ kind: 'LOOK', user: 'gestor' }),
  );
  expect(terminal.ask('audit verify', seat)).toMatchObject({ status: 0, json: { broken: null } });

  const incident = 'audit incident --from 2026-04-14 --to 2026-04-15 --households H-CUMPLE';
  expect(terminal.ask(incident)).toMatchObject({ status: 1, json: { code: 'forbidden' } });
  expect(terminal.ask(incident, seat)).toMatchObject({ status: 0, json: { touched: { households: ['H-CUMPLE'] } } });
  const told = terminal.run(incident.split(' '), seat).text;
  expect(told).toMatch(/^Hogares: 1; personas: \d+, de ellas menores de edad: \d+\.\nH-CUMPLE\n/);
  expect(terminal.ask('audit extract --out extracto.xlsx', seat).status).toBe(2);
  expect(terminal.ask('audit extract --out extracto.xlsx --purpose estudio', seat)).toMatchObject({ status: 0 });
  expect(terminal.run(['users', 'review'], seat).text).toMatch(/aldo +auditor .*ingresos, el último 2026-04-15/);
  expect(terminal.run(['audit', 'verify'], seat).text).toMatch(/^El historial está entero: \d+ cambios/);
});

it('says in the terminal what a purge would take out and what stays, and refuses one of nobody', () => {
  const { status, text } = terminal.run(['registry', 'purge']);
  expect(status).toBe(0);
  expect(text).toMatch(
    /^Se guardan 10 años \(Ley 29733, art\. 8.*por confirmar\)\): hogares que salieron hasta el 15\/04\/2016/,
  );
  expect(text).toContain('Las copias de seguridad de esta PC los tienen hasta el 15/04/2027');
  expect(terminal.ask(['registry', 'purge', '--reason', 'Plazo cumplido'])).toMatchObject({
    status: 1,
    json: { code: 'nobody-to-purge' },
  });
  expect(terminal.ask('registry purge-refuse P1 --note nada')).toMatchObject({
    status: 1,
    json: { code: 'not-found' },
  });
  expect(terminal.ask('registry purge-confirm P1')).toMatchObject({ status: 1, json: { code: 'forbidden' } });
});
