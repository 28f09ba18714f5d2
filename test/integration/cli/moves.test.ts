import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTerminal, seatOf, type Seat, type Terminal } from '../../support/terminal';

/* A household goes from one office to another by way of headquarters, each step typed at a terminal of its own. */

const SUPERVISOR = seatOf('sofía', '2026-04-22');
const MOVED = 'H050401000001';
const MOVE = `packages export-move ${MOVED} --to 050402 --on 2026-04-20 --center Iguaín --out traslado.jpkg`;
const AT_HQ: Seat = { passphrase: 'la frase de la sede', today: '2026-04-22', registry: false };
let [headquarters, old, next]: Terminal[] = [];
const offices = () => {
  if (headquarters === undefined || old === undefined || next === undefined) throw new Error('no offices');
  return { old, next, sede: headquarters.place('sede') };
};

const done = <Answer>(terminal: Terminal, line: string | readonly string[], seat: Seat = SUPERVISOR) =>
  terminal.done<Answer>(line, seat);

/** An office with its supervisor, which knows headquarters and is known there. */
async function openOffice(district: string, sede: string): Promise<Terminal> {
  const terminal = await openTerminal();
  done(terminal, ['registry', 'create', '--district', district, '--name', `Oficina ${district}`], {});
  done(terminal, `users add ${SUPERVISOR.user} --role supervisor --own`, {
    newPassphrase: SUPERVISOR.passphrase,
  });
  done(terminal, 'packages identity --out oficina.json');
  done(terminal, ['hq', 'enrol', 'oficina.json', '--hq', sede], AT_HQ);
  return terminal;
}

beforeAll(async () => {
  headquarters = await openTerminal();
  const sede = headquarters.place('sede');
  const { fingerprint } = done<{ fingerprint: string }>(headquarters, 'hq keys --hq sede --until 2027-12-31', AT_HQ);
  [old, next] = [await openOffice('050401', sede), await openOffice('050402', sede)];
  for (const office of [old, next])
    done(office, ['packages', 'root', `${sede}/root.json`, '--fingerprint', fingerprint]);
  done(old, 'generate --households 3 --seed 7 --out d');
  for (const line of [
    'catalog import centros-poblados d/centros-poblados.xlsx',
    'catalog import instituciones d/instituciones.xlsx',
    'catalog import establecimientos d/establecimientos.xlsx',
    'households import d/hogares.xlsx',
    `affiliation affiliate --on 2026-04-20 ${MOVED}`,
  ])
    done(old, line);
});
afterAll(() => {
  for (const terminal of [headquarters, old, next]) terminal?.close();
});

it('goes with its people, once, as a candidate of the new office', () => {
  const { old: from, next: to, sede } = offices();
  expect(done(from, MOVE)).toMatchObject({ kind: 'MOVE', counts: { moved: 1, moved_member: 4 } });
  expect(from.ask(MOVE, SUPERVISOR)).toMatchObject({ status: 1, json: { problem: { why: 'STATUS' } } });
  expect(done(from, `households show ${MOVED}`)).toMatchObject({ status: 'DISAFFILIATED' });
  const onward = ['hq', 'forward', 'traslado.jpkg', '--hq', sede, '--out', to.place('llegada.jpkg')];
  expect(done(from, onward, AT_HQ)).toMatchObject({ kind: 'MOVES', to: '050402', sequence: 1 });
  expect(done(to, 'packages import llegada.jpkg')).toMatchObject({ totals: { new: 5, rejected: 0 } });
  expect(to.ask('packages import llegada.jpkg', SUPERVISOR)).toMatchObject({
    status: 1,
    json: { problem: { why: 'REPEATED' } },
  });
  expect(done(to, 'households list')).toMatchObject([
    { code: `050401-${MOVED}`, populatedCenterName: 'Iguaín', status: 'CANDIDATE', members: 4 },
  ]);
});

it.each(['--to 050402', '--on 2026-04-20', '--center Iguaín'])('asks for what is missing without %s', (part) => {
  const { status, error } = offices().old.ask(MOVE.replace(`${part} `, ''), SUPERVISOR);
  expect(status).toBe(2);
  expect(error).toContain('indique --to UBIGEO, --on AAAA-MM-DD y --center CENTRO');
});

it('sends on only what is the move of a household', () => {
  const { old: from, sede } = offices();
  done(from, 'packages export-registry --full --out padron.jpkg');
  const onward = ['hq', 'forward', 'padron.jpkg', '--hq', sede, '--out', 'nada.jpkg'];
  expect(from.ask(onward, AT_HQ)).toMatchObject({ status: 1, json: { problem: { why: 'KIND_UNKNOWN' } } });
});
