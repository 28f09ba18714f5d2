import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, seatOf, type Seat, type Terminal } from '../../support/terminal';

const SUPERVISOR = seatOf('sofía', '2026-04-22');
const AT_HQ: Seat = { passphrase: 'la frase de la sede', today: '2026-04-22', registry: false };
let terminal: Terminal;
const say = (line: string | readonly string[], seat: Seat = SUPERVISOR) => {
  const { status, json, error } = terminal.ask(line, seat);
  return { status, json, error };
};
const publish = (out: string, name: string, until = '2026-05-01') => {
  const line = `00001234,${name},I-1,050401,,,`;
  writeFileSync(
    terminal.place('health_post.csv'),
    `ipress_code,name,category,ubigeo,state,responsible,phone\n${line}\n`,
  );
  const words = `hq publish HEALTH_POSTS health_post.csv --to 050401 --hq sede --until ${until} --out ${out}`;
  expect(say(words, AT_HQ)).toMatchObject({ status: 0 });
};

beforeAll(async () => {
  terminal = await openTerminal();
  say(['registry', 'create', '--district', '050401', '--name', 'UT Huanta'], {});
  say(`users add ${SUPERVISOR.user} --role supervisor --own`, { newPassphrase: SUPERVISOR.passphrase });
  const { fingerprint } = say('hq keys --hq sede --until 2027-12-31', AT_HQ).json as { fingerprint: string };
  say(['packages', 'root', 'sede/root.json', '--fingerprint', fingerprint]);
  say('packages identity --out oficina.json');
  say('hq enrol oficina.json --hq sede', AT_HQ);
});
afterAll(() => terminal.close());

it('what headquarters publishes is seen, taken in once and listed', () => {
  publish('uno.jpkg', 'P.S. Uno');
  publish('dos.jpkg', 'P.S. Dos');
  expect(say('packages import dos.jpkg')).toMatchObject({ status: 1, json: { problem: { why: 'GAP' } } });
  expect(say('packages import uno.jpkg --dry-run')).toMatchObject({
    status: 0,
    json: { dryRun: true, totals: { new: 1 } },
  });
  expect(say('packages received').json).toEqual([]);
  expect(say('packages import uno.jpkg')).toMatchObject({
    status: 0,
    json: { header: { kind: 'HEALTH_POSTS', sequence: 1, expires: '2026-05-01' }, totals: { new: 1 } },
  });
  expect(say('packages import uno.jpkg')).toMatchObject({ status: 1, json: { problem: { why: 'REPEATED' } } });
  const late = { ...SUPERVISOR, today: '2026-05-02' };
  expect(say('packages import dos.jpkg', late)).toMatchObject({ status: 1, json: { problem: { why: 'EXPIRED' } } });
  expect(say('packages received').json).toMatchObject([{ kind: 'HEALTH_POSTS', outcome: 'APPLIED' }]);
  expect(terminal.run(['packages', 'import', 'dos.jpkg', '--conflicts', 'nadie'], SUPERVISOR).status).toBe(2);
});
