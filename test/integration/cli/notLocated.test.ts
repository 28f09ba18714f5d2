import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '@shared/contract/routes';
import { takeRoster } from '../../support/rosterFiller';
import { openTerminal, seatOf, type Seat, type Terminal } from '../../support/terminal';
import { SCHOOL, SILENT_SCHOOL, writeCatalogs, writeFamilies } from '../../support/terminalOffice';

const AFTER: Seat = { today: '2026-07-02' };
const SUPERVISOR = seatOf('sofía', '2026-07-02');
let terminal: Terminal;

const done: Terminal['done'] = (line, seat = AFTER) => terminal.done(line, seat);

/** The big school has neither CELIA nor BETO; the other one wrote CELIA down. */
beforeAll(async () => {
  terminal = await openTerminal();
  await writeCatalogs(terminal);
  done(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  done(`users add ${SUPERVISOR.user} --role supervisor --own`, { newPassphrase: SUPERVISOR.passphrase });
  for (const line of ['instituciones ie.csv', 'establecimientos renipress.csv', 'centros-poblados ccpp.xlsx'])
    done(`catalog import ${line}`);
  await writeFamilies(terminal, 'hogares.xlsx');
  done('households import hogares.xlsx');
  const codes = ['H-FALTA', 'H-PERDIDO', 'H-CALLADA'];
  done(['affiliation', 'affiliate', '--on', '2026-04-20', ...codes], { today: '2026-04-20' });
  done('period open 2026-B3', { today: '2026-05-03' });
  done('rosters export 2026-B3 --out salida', { today: '2026-05-03' });
  mkdirSync(terminal.place('vuelta'));
  for (const name of readdirSync(terminal.place('salida'))) {
    const roster = await takeRoster(terminal.place('salida', name));
    for (const month of ['Mayo', 'Junio']) roster.sayMonth(month, { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    if (name.includes(SCHOOL)) for (const who of ['BETO', 'CELIA']) roster.say(who, { Situación: 'NO ENCONTRADO' });
    else roster.say('DORA', { 'Junio Faltas injustificadas': 9 });
    if (!name.includes(SCHOOL))
      roster.sayOther({ Documento: '78512312', 'Apellidos y nombres': 'HUANCA QUISPE, CELIA' });
    await roster.save(terminal.place('vuelta', name));
  }
  done('rosters import 2026-B3 vuelta');
});
afterAll(() => terminal.close());

const bookOf = (facility: string) =>
  readdirSync(terminal.place('vuelta')).find((name) => name.includes(facility)) ?? '';

describe('who is not located, by command', () => {
  it('is listed, searched, transferred and decided about', () => {
    const { cases, others } = done<Output<'notLocated.list'>>('not-located list 2026-B3');
    expect(cases.map(({ household, proposals }) => [household, ...proposals.map(({ rule }) => rule)])).toEqual([
      ['H-FALTA'],
      ['H-PERDIDO', 'O1'],
    ]);
    const calls = terminal.run(['not-located', 'list', '2026-B3', '--calls'], AFTER).text;
    expect(calls).toContain('LISTA DE LLAMADAS: A QUIÉN FALTA UBICAR');
    expect(calls).toContain('HUANCA QUISPE, BETO · Hogar H-FALTA');
    expect(done('not-located search 2026-B3 dora --kind escuela')).toMatchObject([{ facility: SILENT_SCHOOL }]);

    const who = ['--household', 'H-PERDIDO', '--member', '2'];
    const other = others[0]?.other ?? '';
    expect(done(['not-located', 'transfer', '2026-B3', ...who, '--other', other])).toMatchObject({
      facility: SILENT_SCHOOL,
      since: '2026-05-01',
      duties: [{ state: 'COMPLIANT' }, { state: 'COMPLIANT' }],
    });
    const missed = ['--household', 'H-FALTA', '--member', '2', '--kind', 'escuela', '--as', 'NOT_FOUND_IN_SERVICE'];
    const decide = ['not-located', 'decide', '2026-B3', ...missed, '--note', 'Se mudó; nadie sabe adónde'];
    expect(terminal.ask(decide, AFTER)).toMatchObject({ status: 1, json: { code: 'forbidden' } });
    expect(done(decide, SUPERVISOR)).toMatchObject({ duties: [{ state: 'NOT_FOUND_IN_SERVICE' }, {}] });
  });

  it('records a facility that could not serve, and excuses a breach with its scan', () => {
    const situation = [
      'facilities',
      'situation',
      '2026-B3',
      SCHOOL,
      '--month',
      '2026-06',
      '--evidence',
      'Acta del 2 de julio',
    ];
    writeFileSync(terminal.place('acta.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 2]));
    expect(done([...situation, '--as', 'STRIKE', '--scan', 'acta.png'])).toMatchObject({
      facility: SCHOOL,
      month: '2026-06',
      situation: 'STRIKE',
      evidence: 'Acta del 2 de julio',
    });
    expect(done('facilities situations 2026-B3')).toMatchObject([{ facility: SCHOOL, situation: 'STRIKE', scans: 1 }]);
    expect(done(`attachments list --facility ${SCHOOL} --month 2026-06`)).toMatchObject([{ name: 'acta.png' }]);
    expect(terminal.ask(`attachments list --facility ${SCHOOL}`, AFTER).status).toBe(2);
    expect(terminal.ask([...situation, '--as', 'NO_STAFF'], AFTER)).toMatchObject({ status: 1 });
    expect(terminal.ask([...situation.slice(0, 4), '--month', '2026-07'], AFTER).status).toBe(2);

    writeFileSync(terminal.place('constancia.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]));
    const justify = [
      'results',
      'justify',
      '2026-B3',
      '--household',
      'H-CALLADA',
      '--member',
      '2',
      '--note',
      'Constancia',
    ];
    const june = [...justify, '--month', '2026-06', '--duty', 'SCHOOL', '--scan', 'constancia.png'];
    expect(terminal.ask([...june, '--reason', 'J05'], AFTER)).toMatchObject({ status: 1 });
    expect(done('attachments list H-CALLADA')).toEqual([]);
    expect(done([...june, '--reason', 'J01'])).toMatchObject({ decided: [{ state: 'JUSTIFIED', rule: 'E18' }] });
    expect(done('attachments list H-CALLADA')).toMatchObject([{ kind: 'EVIDENCE', name: 'constancia.png' }]);
  });

  it('settles which of two copies counts by naming its cell, and a blank that undoes a number', async () => {
    const copies = ['una.xlsx', 'otra.xlsx'];
    for (const [place, name] of copies.entries()) {
      const roster = await takeRoster(terminal.place('vuelta', bookOf(SILENT_SCHOOL)));
      roster.say('DORA', { 'Mayo Faltas injustificadas': 4 + place, 'Junio Faltas injustificadas': null });
      await roster.save(terminal.place(name));
    }
    const line = `rosters import 2026-B3 ${copies.join(' ')} --dry-run`;
    const asked = terminal.run(line.split(' '), AFTER).text;
    expect(asked).toMatch(/Por decidir: .*DORA · Mayo Faltas injustificadas: «5» aquí, otra cosa en otra copia\./);
    const cellsIn = (text: string) => [...text.matchAll(/--confirm '([^']+)'/g)].map(([, cell = '']) => cell);
    // Its blank is asked about once, in the round in which the copies contradict each other.
    const [, undone = '', chosen = '', ...more] = cellsIn(asked);
    expect(more).toEqual([]);
    const both = done<Output<'rosters.apply'>>([...line.split(' '), '--confirm', chosen, '--confirm', undone]);
    const changes = both.files.flatMap((file) => file.changes.map(({ before, after }) => `${before} → ${after}`));
    expect(both.totals.rejected).toBe(0);
    expect(changes.toSorted()).toEqual([' → 5', '9 → 0']);
    expect(terminal.ask([...line.split(' '), '--confirm', 'otra.xlsx'], AFTER).status).toBe(2);
    expect(terminal.ask([...line.split(' '), '--confirm', 'otra.xlsx!Nada!A1'], AFTER)).toMatchObject({
      status: 1,
      json: { problem: { code: 'not-found', what: 'otra.xlsx!Nada!A1' } },
    });
  });

  it('is counted in words by the status of the bimester', () => {
    const { text } = terminal.run(['period', 'status', '2026-B3'], AFTER);
    expect(text).toMatch(/^2026-B3: abierto\n/);
    expect(text).not.toMatch(/[A-Z]{4,}(?! )[_:]|PENDING|COMPLIANT/);
    expect(text).toContain('asistencia escolar: No ubicado en el servicio 2, Justificado 1, Cumplió 3');
  });

  it('is asked for what is missing in the line', () => {
    for (const line of [
      'not-located transfer 2026-B3 --household H-FALTA --member 2',
      'not-located transfer 2026-B3 --household H-FALTA --member 2 --other X --since ayer',
      'not-located decide 2026-B3 --household H-FALTA --member 2 --kind escuela --as NON_COMPLIANT --note nada',
    ])
      expect({ line, status: terminal.ask(line, AFTER).status }).toEqual({ line, status: 2 });
  });
});
