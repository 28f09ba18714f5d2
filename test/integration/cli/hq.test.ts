import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, seatOf, type Seat, type Terminal } from '../../support/terminal';

const SUPERVISOR = seatOf('sofía', '2026-04-22');
const AT_HQ: Seat = { passphrase: 'la frase de la sede', today: '2026-04-25', registry: false };
let terminal: Terminal;
const done: Terminal['done'] = (line, seat) => terminal.done(line, seat);
const refused = (line: string, seat?: Seat) => {
  const { status, json } = terminal.ask(line, seat);
  expect({ line, status }).toMatchObject({ status: 1 });
  return json;
};

beforeAll(async () => {
  terminal = await openTerminal();
  done(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  done(`users add ${SUPERVISOR.user} --role supervisor --own`, { newPassphrase: SUPERVISOR.passphrase });
});
afterAll(() => terminal.close());

describe('an office and headquarters that do not know each other yet', () => {
  it('believe each other by the fingerprints that people read out', () => {
    expect(refused('packages import root.json')).toMatchObject({ code: 'file-unreadable' });
    const { fingerprint } = done<{ fingerprint: string }>('hq keys --hq sede --until 2027-12-31', AT_HQ);
    expect(refused('packages root sede/root.json', SUPERVISOR)).toMatchObject({ problem: { why: 'ROOT_NEW' } });
    expect(refused('packages root sede/root.json --fingerprint 0000', SUPERVISOR)).toMatchObject({
      problem: { why: 'ROOT_FINGERPRINT', detail: '' },
    });
    done(['packages', 'root', 'sede/root.json', '--fingerprint', fingerprint.toUpperCase()], SUPERVISOR);
    const identity = done<{ fingerprint: string }>('packages identity --out oficina.json', SUPERVISOR);
    expect(identity).toMatchObject({ root: { version: 1, fingerprint } });
    expect(done('hq enrol oficina.json --hq sede', AT_HQ)).toMatchObject({
      office: '050401',
      fingerprint: identity.fingerprint,
    });
  });

  it('agree on where the chain goes on after a restoration, also where nothing was sent yet', () => {
    expect(done('hq resume 050401 --hq sede --out constancia.jpkg', AT_HQ)).toEqual({
      identifier: 'R050401-000000',
      to: '050401',
      last: '',
      sent: 0,
    });
    expect(terminal.run(['packages', 'import', 'constancia.jpkg'], SUPERVISOR).text).toContain('nada todavía');
    expect(terminal.ask('hq resume 050402 --hq sede --out otra.jpkg', AT_HQ).status).toBe(2);
  });

  it('have a way back in, if everybody forgets and the paper is lost', () => {
    const { code } = done<{ code: string }>('hq recover registro.db.keyring.json --hq sede', AT_HQ);
    const again = { recoveryCode: code, newPassphrase: SUPERVISOR.passphrase, today: '2026-04-22' };
    expect(done(`registry recover --user ${SUPERVISOR.user}`, again)).toMatchObject({ name: SUPERVISOR.user });
    expect(refused(`registry recover --user ${SUPERVISOR.user}`, again)).toMatchObject({
      problem: { code: 'wrong-recovery-code' },
    });
    for (const file of ['oficina.json', 'sede/root.json'])
      expect(terminal.run(['hq', 'recover', file, '--hq', 'sede'], AT_HQ).status).toBe(2);
  });

  it('go on with new keys that the old ones signed', () => {
    done('hq keys --hq sede --until 2028-12-31 --renew', AT_HQ);
    expect(done('packages root sede/root.json', SUPERVISOR)).toMatchObject({ version: 2, expires: '2028-12-31' });
    expect(refused('packages root sede/root.json', { ...SUPERVISOR, today: '2029-01-01' })).toMatchObject({
      problem: { why: 'ROOT_EXPIRED', detail: '2028-12-31' },
    });
  });

  it('are told in a sentence what is wrong', () => {
    expect(refused('hq enrol oficina.json --hq sede', { ...AT_HQ, passphrase: 'otra frase' })).toMatchObject({
      code: 'wrong-passphrase',
    });
    writeFileSync(terminal.place('nada.jpkg'), 'nada');
    for (const line of ['hq verify nada.jpkg --hq sede', 'hq receipt nada.jpkg --hq sede --out cargo.jpkg'])
      expect(refused(line, AT_HQ)).toMatchObject({ problem: { why: 'NOT_SEALED' } });
    expect(refused('packages import nada.jpkg', SUPERVISOR)).toMatchObject({ problem: { why: 'NOT_SEALED' } });
    expect(refused('packages receipts 1234-5678-9ABC', SUPERVISOR)).toMatchObject({ problem: { why: 'CODE_WRONG' } });
    expect(refused('packages root nada.jpkg', SUPERVISOR)).toMatchObject({ problem: { why: 'ROOT_UNREADABLE' } });
    for (const line of [
      'hq keys --hq sede',
      'hq keys --hq sede --until 2030-01-01',
      'hq verify --hq sede',
      'hq enrol oficina.json',
    ])
      expect(terminal.run(line.split(' '), AT_HQ).status).toBe(2);
  });
});
