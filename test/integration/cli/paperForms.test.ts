import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '@shared/contract/routes';
import { openTerminal, seatOf, type Seat, type Terminal } from '../../support/terminal';
import { SCHOOL, writeCatalogs, writeFamilies } from '../../support/terminalOffice';

const AFTER: Seat = { today: '2026-07-02' };
const SOFIA = seatOf('sofía', '2026-07-02');
let terminal: Terminal;
let code = '';

const done: Terminal['done'] = (line, seat = AFTER) => terminal.done(line, seat);
const type = (...more: readonly string[]) =>
  terminal.ask(['rosters', 'type', '2026-B3', code, '--file', 'hoja.csv', ...more], AFTER);

/** ANA and BETO are at the school; the sheet says that BETO was absent 9 of 20 days in May. */
beforeAll(async () => {
  terminal = await openTerminal();
  await writeCatalogs(terminal);
  done(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  done(`users add ${SOFIA.user} --role supervisor --own`, { newPassphrase: SOFIA.passphrase });
  for (const line of ['instituciones ie.csv', 'establecimientos renipress.csv', 'centros-poblados ccpp.xlsx'])
    done(`catalog import ${line}`);
  await writeFamilies(terminal, 'hogares.xlsx');
  done('households import hogares.xlsx');
  done('affiliation affiliate --on 2026-04-20 H-CUMPLE H-FALTA', { today: '2026-04-20' });
  done('period open 2026-B3', { today: '2026-05-03' });
  done('rosters export 2026-B3 --out salida', { today: '2026-05-03' });
  const { forms } = done<{ forms: Output<'rosters.forms'> }>('rosters status 2026-B3');
  code = forms.find(({ facility }) => facility === SCHOOL)?.form ?? '';
});
afterAll(() => terminal.close());

describe('a form on paper, by command', () => {
  it('is shown as it was printed, and as a table to fill in', () => {
    const { rows } = done<Output<'rosters.form'>>(`rosters form 2026-B3 ${code}`);
    expect(rows.map(({ number, name }) => `${number} ${name.split(', ')[1]}`)).toEqual(['1 ANA', '2 BETO']);
    const csv = terminal.run(['rosters', 'form', '2026-B3', code, '--csv'], AFTER).text;
    expect(csv.trim().split('\n')).toEqual([
      'mes 1;Días de clase · Mes cerrado · Situación de la institución;;;;;',
      'mes 2;Días de clase · Mes cerrado · Situación de la institución;;;;;',
      'N.º;Apellidos y nombres;Mayo Faltas injustificadas;Mayo Faltas justificadas;Junio Faltas injustificadas;Junio Faltas justificadas;Observaciones',
      expect.stringMatching(/^1;.*ANA;;;;;$/),
      expect.stringMatching(/^2;.*BETO;;;;;$/),
      'totales;;;;;',
    ]);
    const wrong = terminal.ask(`rosters form 2026-B2 ${code}`, AFTER);
    expect(wrong).toMatchObject({
      status: 1,
      json: { code: 'form-refused', message: expect.stringContaining('2026-B3') as string },
    });
  });

  it('is refused where its totals differ, and typed where they do not', () => {
    const sheet = (total: string) =>
      ['mes 1;;20;s;;;', 'mes 2;;20;s;;;', 'N.º;persona', '1;;1;;0;0;', '2;;9;;0;;', `totales;2;${total}`].join('\r\n');
    writeFileSync(terminal.place('hoja.csv'), sheet('9;;0;0'));
    expect(type()).toMatchObject({
      status: 1,
      json: {
        code: 'control-totals',
        message: expect.stringContaining(
          'sobra 1 falta injustificada en mayo (la hoja dice 9, se digitó 10)',
        ) as string,
      },
    });
    expect(type('--totals', '2,diez')).toMatchObject({ status: 2 });
    expect(type('--difference', 'PORQUE')).toMatchObject({ status: 2 });
    const named = type('--difference', 'SHEET_ADDED_WRONG', '--dry-run');
    expect(named).toMatchObject({ status: 0, json: { dryRun: true, files: [{ name: code, status: 'applied' }] } });
    expect(done<Output<'imports.list'>>('imports list').files.filter(({ name }) => name === code)).toEqual([]);
    expect(type('--totals', '2,10,,0,0')).toMatchObject({ status: 0, json: { totals: { read: 2, new: 2 } } });
    writeFileSync(terminal.place('hoja.csv'), '7;;1;;;;\r\ntotales;1;1');
    expect(type()).toMatchObject({ status: 2, error: expect.stringContaining('línea 1: «7»') as string });
  });

  it('leaves its breach to a second person, and is taken back by its code', () => {
    const waiting = done<Output<'compliance.paperChecks'>>('rosters checks 2026-B3', SOFIA);
    expect(waiting).toMatchObject([{ household: 'H-FALTA', duty: 'SCHOOL', typed: [{ form: code, mine: false }] }]);
    const text = terminal.run(['rosters', 'checks', '2026-B3'], SOFIA).text;
    expect(text).toContain(`Formulario ${code}: faltas injustificadas = 9 (fila 2)`);
    const about = 'rosters check 2026-B3 --household H-FALTA --member 2 --month 2026-05 --duty SCHOOL';
    expect(terminal.ask(`${about} --confirm`, AFTER)).toMatchObject({
      status: 1,
      json: { code: 'own-typing', problem: { form: code } },
    });
    expect(terminal.ask(`${about} --refuse`, SOFIA)).toMatchObject({ status: 2 });
    expect(done(`${about} --confirm`, SOFIA)).toEqual({ state: 'NON_COMPLIANT', cause: null });
    const why = terminal.run(['why', '2026-B3', '--household', 'H-FALTA'], AFTER).text;
    expect(why).not.toContain('Cumplió. Cumplió');
    expect(why).toContain(`formulario en papel ${code}: faltas injustificadas = 9 (fila 2)`);
    expect(why).toMatch(/Digitado el 02\/07\/2026 por/);
    done(['rosters', 'undo', '2026-B3', code, '--reason', 'era de otro bimestre']);
    expect(done('rosters checks 2026-B3', SOFIA)).toEqual([]);
  });
});
