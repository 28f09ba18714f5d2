import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHis, writeSiagie } from '../../support/foreignFiles';
import { openTerminal, type Terminal } from '../../support/terminal';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
});
afterAll(() => terminal.close());

describe('profiles, on the command line', () => {
  it('are suggested from a file, corrected, saved and listed', async () => {
    await writeSiagie(terminal.place('mayo.xlsx'), { month: 'MAYO', pupils: [['70000001', 'ANA', '..F']] });
    const seen = terminal.ask(['profiles', 'look', 'mayo.xlsx', '--kind', 'educacion']);
    expect(seen.json).toMatchObject({ sheet: 'Asistencia MAYO', profile: { kind: 'SCHOOL' } });
    const { profile } = seen.json as { readonly profile: unknown };
    writeFileSync(terminal.place('perfil.json'), JSON.stringify(profile));
    const saved = terminal.ask(['profiles', 'save', 'SIAGIE mensual', '--from', 'perfil.json']);
    expect(saved).toMatchObject({ status: 0, json: { name: 'SIAGIE mensual' } });
    expect(terminal.ask('profiles list').json).toMatchObject([{ name: 'SIAGIE mensual', profile }]);
    expect(terminal.run(['profiles', 'list']).text).toContain('SIAGIE mensual (educación)');
  });

  it('tell people what they would read', () => {
    writeHis(terminal.place('his.csv'), ['00001234', '70000004', 'BETO', '12/05/2026', 'Z001']);
    const { text } = terminal.run(['profiles', 'look', 'his.csv', '--kind', 'salud']);
    expect(text).toContain('date: Fecha_Atencion');
    expect(text).toContain('Z001 (1)');
  });

  it('refuse bad lines, and a profile nobody saved', () => {
    expect(terminal.ask('profiles look his.csv').status).toBe(2);
    expect(terminal.ask('profiles save X1 --from his.csv').status).toBe(2);
    expect(terminal.ask('profiles save X1 --from nada.json').status).toBe(2);
    expect(terminal.ask('rosters import 2026-B3 his.csv --profile nadie')).toMatchObject({
      status: 1,
      json: { code: 'not-found' },
    });
  });
});

describe('the catalogue of codes, on the command line', () => {
  it('needs no registry, and finds a code by its words', () => {
    const all = terminal.ask('problems list', { registry: false }).json as readonly unknown[];
    expect(all.length).toBeGreaterThan(100);
    expect(terminal.ask('problems list --text att_not_a_count', { registry: false }).json).toMatchObject([
      { about: 'ROSTER', code: 'ATT_NOT_A_COUNT', es: expect.stringContaining('número de días') as string },
    ]);
    expect(terminal.run(['problems', 'list', '--text', 'password'], { registry: false }).text).toMatch(/^PASSWORD: /);
  });
});
