import { mkdirSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '@shared/contract/routes';
import { classesOf, wholeMonths } from '../../support/returnedRosters';
import { rosterIn } from '../../support/rosterFiller';
import { day, openTerminal, seatOf, type Seat, type Terminal } from '../../support/terminal';
import { POST, SCHOOL, SILENT_SCHOOL, writeCatalogs, writeFamilies } from '../../support/terminalOffice';

const AFTER = '2026-07-02';
const SUPERVISOR = seatOf('sofía', AFTER);
const SUPPLY = ['--as', 'NOT_VERIFIABLE_SUPPLY', '--reason', 'J08'];
const APPROVER = seatOf('ana', AFTER);

type Imported = Output<'rosters.apply'>;
let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  await writeCatalogs(terminal);
});
afterAll(() => terminal.close());

/** What a line answers that must be done. */
const done: Terminal['done'] = (line, seat) => terminal.done(line, seat);
const refused = (line: string | readonly string[], seat?: Seat) => {
  const { status, json } = terminal.ask(line, seat);
  expect(status).toBe(1);
  return json;
};

describe('a bimester from an empty PC to a verified package, by the command line and workbooks alone', () => {
  it('makes the registry, its users and its catalogues', () => {
    const created = done<{ recoveryCode: string }>([
      'registry',
      'create',
      '--district',
      '050401',
      '--name',
      'UT Huanta',
    ]);
    expect(created.recoveryCode).toMatch(/^\w{4}(-\w{4})+$/);
    for (const [{ user, passphrase }, role] of [
      [SUPERVISOR, 'supervisor'],
      [APPROVER, 'aprobador'],
    ] as const)
      done(`users add ${user} --role ${role} --own`, { newPassphrase: passphrase });
    for (const line of ['instituciones ie.csv', 'establecimientos renipress.csv', 'centros-poblados ccpp.xlsx']) {
      const { files } = done<Imported>(`catalog import ${line}`);
      expect(files).toMatchObject([{ status: 'applied', rows: { rejected: 0 }, problems: [] }]);
    }
  });

  it('takes households once they are right, and their export changes nothing', async () => {
    await writeFamilies(terminal, 'hogares.xlsx', { Área: 'SELVA' });
    const found = refused('households import hogares.xlsx --remarks obs.xlsx');
    expect(found).toMatchObject({
      files: [{ name: 'hogares.xlsx', status: 'refused', code: 'rows-rejected', rows: { read: 24, rejected: 3 } }],
    });
    const errors = (found as Imported).files
      .flatMap(({ problems }) => problems)
      .filter(({ level }) => level === 'error');
    expect(errors).toMatchObject([{ sheet: 'Hogares', value: 'SELVA', code: 'NOT_IN_LIST' }]);
    expect(done('households list')).toEqual([]);

    const remarks = new ExcelJS.Workbook();
    await remarks.xlsx.readFile(terminal.place('obs.xlsx'));
    const sheet = remarks.getWorksheet('Hogares');
    sheet?.eachRow((row) => row.eachCell((cell) => void (cell.value === 'SELVA' && (cell.value = 'RURAL'))));
    await remarks.xlsx.writeFile(terminal.place('obs.xlsx'));
    expect(classesOf(done('households import obs.xlsx'))).toEqual(['applied read 24 new 24']);
    expect(classesOf(done('households import obs.xlsx'))).toEqual(['repeated read 24 repeated 24']);
    done('households export --out padrón.xlsx');
    expect(classesOf(done('households import padrón.xlsx'))).toEqual(['applied read 24 same 24']);
  });

  it('says who is eligible and why not, and affiliates who passes', () => {
    const checked = done<Output<'eligibility.check'>>('eligibility check --on 2026-04-20', day('2026-04-20'));
    expect(checked).toHaveLength(8);
    const failed = checked.flatMap(({ household, gates }) =>
      gates.filter(({ passed }) => !passed).map(({ gate, found }) => [household, gate, found.slice(0, 8)]),
    );
    expect(failed).toEqual([['H-RICO', 'SOCIO', 'NO POBRE']]);
    const codes = ['H-CUMPLE', 'H-FALTA', 'H-PERDIDO', 'H-CALLADA', 'H-NIÑO', 'H-VENCIDO'];
    expect(done(['affiliation', 'affiliate', '--on', '2026-04-20', ...codes], day('2026-04-20'))).toMatchObject({
      affiliated: codes.toSorted(),
    });
    expect(done('affiliation affiliate --on 2026-05-02 --all', day('2026-05-02'))).toMatchObject({
      affiliated: ['H-NUEVO'],
      refused: [{ household: 'H-RICO' }],
    });
  });

  it('opens the bimester and asks each facility about its own', () => {
    expect(done('period open 2026-B3', day('2026-05-03'))).toMatchObject({ households: 7, duties: 15 });
    const { files } = done<Output<'rosters.export'>>('rosters export 2026-B3 --out salida', day('2026-05-03'));
    expect(files.map(({ facility, rows }) => `${facility} ${rows}`).toSorted()).toEqual([
      `${POST} 1`,
      `${SCHOOL} 5`,
      `${SILENT_SCHOOL} 1`,
    ]);
    expect(done('period status 2026-B3')).toMatchObject({ duties: { SCHOOL: { PENDING: 11 } } });
  });

  it('takes back what schools and posts say, row by row', async () => {
    mkdirSync(terminal.place('vuelta'));
    const school = await rosterIn(terminal.place('salida'), SCHOOL);
    wholeMonths(school, ['Mayo', 'Junio']);
    school.say('ANA', { 'Mayo Faltas injustificadas': 3 });
    school.say('BETO', { 'Junio Faltas injustificadas': 4 });
    school.say('CELIA', { Situación: 'NO ENCONTRADO' });
    school.say('GALA', { 'Mayo Faltas injustificadas': 'dos' });
    school.sheet.name = 'Hoja 1';
    await school.save(terminal.place('vuelta', 'una.xlsx'));
    const post = await rosterIn(terminal.place('salida'), POST);
    post.say('EVA', {
      'Mayo Fecha del control': '12/05/2026',
      'Mayo Suplemento': 'x',
      'Junio Cumplió': 'Si',
      'Junio Suplemento': 'SÍ',
    });
    await post.save(terminal.place('vuelta', 'posta.xlsx'));

    const foreseen = refused('rosters import 2026-B3 vuelta --dry-run', day(AFTER));
    expect(foreseen).toMatchObject({ missing: [{ facility: SILENT_SCHOOL }] });
    expect(done('period status 2026-B3')).toMatchObject({ facilities: { returned: 0 } });
    const taken = done<Imported>('rosters import 2026-B3 vuelta --good-rows-only --remarks observado', day(AFTER));
    expect(classesOf(taken).toSorted()).toEqual([
      `${POST} applied read 1 new 1`,
      `${SCHOOL} partly read 5 new 4 rejected 1`,
    ]);
    const corrected = await rosterIn(terminal.place('observado'), 'una');
    corrected.say('GALA', { 'Mayo Faltas injustificadas': 2 });
    await corrected.save(terminal.place('corregido.xlsx'));
    expect(classesOf(done('rosters import 2026-B3 corregido.xlsx', day(AFTER)))).toEqual([
      `${SCHOOL} applied read 5 new 1 same 4`,
    ]);
    expect(done('period status 2026-B3')).toMatchObject({
      duties: {
        SCHOOL: { COMPLIANT: 6, NON_COMPLIANT: 1, NOT_FOUND_IN_SERVICE: 2, PENDING: 2 },
        CRED: { COMPLIANT: 2 },
        SUPPLEMENT: { COMPLIANT: 2 },
      },
      households: { total: 7, complied: 4, breach: 1, blocked: 2 },
    });
  });

  it('closes only what is settled, by the hand of a supervisor', () => {
    expect(refused('period close 2026-B3', day(AFTER))).toMatchObject({ code: 'period-unsettled' });
    const pending = ['period', 'close', '2026-B3', '--with-pending', '--reason', 'La IE no respondió'];
    expect(refused(pending, day(AFTER))).toMatchObject({ code: 'forbidden' });
    for (const month of ['2026-05', '2026-06']) {
      const settle = ['period', 'resolve', '2026-B3', '--household', 'H-PERDIDO', '--member', '2', '--month', month];
      done([...settle, ...SUPPLY, '--note', 'No hay escuela cerca'], SUPERVISOR);
    }
    expect(done(pending, SUPERVISOR)).toMatchObject({ complied: 5, breach: 1, pending: 1 });
  });

  it('pays who complied, once, and gives everybody else one reason', () => {
    const list = done<Output<'payments.calculate'>>('payments calculate 2026-B3', day(AFTER));
    expect(list).toMatchObject({ paid: 3, total: 60_000 });
    expect(list.notPaid.map(({ household, reason }) => `${household} ${reason}`)).toEqual([
      'H-CALLADA PENDING_INFORMATION',
      'H-FALTA BREACH',
      'H-NUEVO FIRST_BIMESTER',
      'H-VENCIDO HOLDER_DOCUMENT_EXPIRED',
    ]);
    expect(list.byReason).toEqual({ PENDING_INFORMATION: 1, BREACH: 1, FIRST_BIMESTER: 1, HOLDER_DOCUMENT_EXPIRED: 1 });
    expect(list.notPaid[1]?.explanation).toContain(
      'no cumplió en junio de 2026. HUANCA QUISPE, BETO: No cumplió: faltó 4 de 20',
    );
    done('payments calculate 2026-B3', SUPERVISOR);
    expect(refused('payments approve 2026-B3', SUPERVISOR)).toMatchObject({ code: 'same-person' });
    expect(done('payments approve 2026-B3', APPROVER)).toMatchObject({ paid: 3, total: 60_000 });
    expect(refused('payments calculate 2026-B3', day(AFTER))).toMatchObject({ code: 'list-approved' });
  });

  it('begins the term to appeal on the day on which the notice is said to be printed', () => {
    done('effects notices 2026-B3 --printed', day(AFTER));
    expect(done('effects notices 2026-B3', day('2026-07-09'))).toMatchObject([{ appealUntil: '2026-07-17' }]);
  });

  it('writes the list to pay and a package that anybody can verify', async () => {
    done('payments export 2026-B3 --out lista.xlsx', day(AFTER));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(terminal.place('lista.xlsx'));
    expect(book.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual([
      'Lista de pago',
      'No pagados',
      'Totales',
    ]);
    done('packages export 2026-B3 --out paquete.jpkg', day(AFTER));
    expect(done('packages verify paquete.jpkg')).toMatchObject({ valid: true, sequence: 1, faults: [] });
  });

  it('reconciles the list with what its payer answers, and closes it by its balance', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(terminal.place('lista.xlsx'));
    const codes: string[] = [];
    book.getWorksheet('Lista de pago')?.eachRow((row) => {
      if (typeof row.getCell(1).value === 'number') codes.push(row.getCell(2).text);
    });
    const [first, second, third] = codes;
    const lines = [`${first};200,00;COBRADO;`, `${second};150,00;COBRADO;`, `${third};0;NO COBRADO;No se presentó`];
    const csv = ['Código de hogar;Total;Resultado;Motivo;Fecha', ...lines.map((line) => `${line};02/07/2026`)];
    writeFileSync(terminal.place('banco.csv'), [...csv, 'H-9999;200;COBRADO;;02/07/2026', 'x;;;;'].join('\n'));
    const reconcile = 'payments reconcile 2026-B3 banco.csv';
    expect(refused(reconcile, day(AFTER))).toMatchObject({ code: 'list-not-sent' });
    done(['payments', 'send', '2026-B3', '--on', AFTER, '--reference', 'Oficio 12'], SUPERVISOR);
    // What the list keeps for a holder whose document expired is its affair too.
    const balance = { authorised: 80_000, paid: 35_000, returned: 0, pending: 25_000, withheld: 20_000 };
    const classes = { unknown: 1, duplicate: 0, contradicts: 0, malformed: 1 };
    expect(done(reconcile, day(AFTER))).toMatchObject({
      status: 'PARTLY_PAID',
      lines: { read: 5, applied: 3, repeated: 0, ...classes },
      balance,
    });
    expect(done(reconcile, day(AFTER))).toMatchObject({
      lines: { read: 5, applied: 0, repeated: 3, ...classes },
      balance,
    });
    expect(done('payments sample 2026-B3 --size 1', day(AFTER))).toMatchObject({ visits: { length: 1 } });
    const closed = terminal.run(['payments', 'close', '2026-B3'], day(AFTER)).text;
    expect(closed).toMatch(/Quedan pendientes:\n.*\n.*/);
    expect(closed).toContain('no se presentó («No se presentó»)');
    writeFileSync(terminal.place('tarde.csv'), [csv[0], `${third};200;COBRADO;;02/07/2026`].join('\n'));
    expect(done('payments reconcile 2026-B3 tarde.csv', day(AFTER))).toMatchObject({
      status: 'CLOSED',
      lines: { read: 1, applied: 1 },
      balance: { ...balance, paid: 55_000, pending: 5_000 },
    });
  });

  it('pays what comes late as arrears, and refuses the form of another bimester by name', async () => {
    const silent = await rosterIn(terminal.place('salida'), SILENT_SCHOOL);
    wholeMonths(silent, ['Mayo', 'Junio']);
    await silent.save(terminal.place('tarde.xlsx'));
    const correction = await rosterIn(terminal.place('salida'), SCHOOL);
    correction.say('BETO', { 'Junio Faltas injustificadas': 1 });
    await correction.save(terminal.place('rectifica.xlsx'));
    expect(classesOf(done('rosters import 2026-B3 tarde.xlsx rectifica.xlsx', day('2026-07-20')))).toEqual([
      `${SILENT_SCHOOL} applied read 1 new 1`,
      `${SCHOOL} applied read 5 changed 1 same 4`,
    ]);

    done('period open 2026-B4', day('2026-07-20'));
    done('rosters export 2026-B4 --out otra', day('2026-07-20'));
    expect(refused('rosters import 2026-B4 tarde.xlsx', day('2026-07-20'))).toMatchObject({
      files: [{ status: 'refused', code: 'FORM_OTHER_PERIOD' }],
    });
    mkdirSync(terminal.place('otra vuelta'));
    for (const form of [SCHOOL, SILENT_SCHOOL]) {
      const roster = await rosterIn(terminal.place('otra'), form);
      wholeMonths(roster, ['Julio', 'Agosto']);
      await roster.save(terminal.place('otra vuelta', `${form}.xlsx`));
    }
    const post = await rosterIn(terminal.place('otra'), POST);
    for (const month of ['Julio', 'Agosto'])
      post.say('EVA', { [`${month} Cumplió`]: 'SÍ', [`${month} Suplemento`]: 'SÍ' });
    await post.save(terminal.place('otra vuelta', 'posta.xlsx'));
    done(['rosters', 'import', '2026-B4', 'otra vuelta'], day('2026-09-02'));
    expect(done('period close 2026-B4', day('2026-09-02'))).toMatchObject({ complied: 7, pending: 0 });
    const list = done<Output<'payments.calculate'>>('payments calculate 2026-B4', day('2026-09-02'));
    // Six bases, and the bimester before for who was only waiting and for whose breach was a mistake.
    expect(list).toMatchObject({ paid: 6, total: 160_000, byReason: { HOLDER_DOCUMENT_EXPIRED: 1 } });
  });

  it('takes one file back by its name, and names what keeps another', async () => {
    const late = await rosterIn(terminal.place('otra'), SCHOOL);
    late.say('BETO', { 'Agosto Faltas injustificadas': 1 });
    await late.save(terminal.place('tarde4.xlsx'));
    const why = ['--reason', 'era un borrador'];
    expect(classesOf(done('rosters import 2026-B4 tarde4.xlsx', day('2026-09-03')))).toEqual([
      `${SCHOOL} applied read 5 changed 1 same 4`,
    ]);
    done(['rosters', 'undo', '2026-B4', 'tarde4.xlsx', ...why], day('2026-09-03'));
    expect(refused(['rosters', 'undo', '2026-B4', `${SCHOOL}.xlsx`, ...why], day('2026-09-03'))).toMatchObject({
      code: 'import-needed',
      problem: {
        dependents: [
          { matter: 'closed', subject: '2026-B4' },
          { matter: 'payment', subject: '2026-B4' },
        ],
      },
    });
  });

  it('says where the workbook of each facility is, and whom to remind', () => {
    const today = day('2026-09-10');
    const status = done<{ byState: object; forms: readonly object[] }>('rosters status 2026-B4', today);
    expect(status.byState).toMatchObject({ COMPLETE: 3, LATE: 0 });
    done(['rosters', 'assign', SCHOOL, '--manager', 'Rosa', '--route', 'Norte'], today);
    done(['rosters', 'sent', '2026-B4', SCHOOL, '--on', '2026-08-20', '--to', 'Directora'], today);
    done('rosters due 2026-B4 --on 2026-09-15', today);
    expect(done('rosters status 2026-B4 --route Norte', today)).toMatchObject({
      forms: [{ facility: SCHOOL, manager: 'Rosa', sentOn: '2026-08-20', receivedBy: 'Directora', due: '2026-09-15' }],
    });
    expect(done('rosters status 2026-B4 --reminders', today)).toMatchObject({ forms: [] });
    expect(terminal.run(['rosters', 'status', '2026-B4', '--state', 'OTHER']).status).toBe(2);
  });
});
