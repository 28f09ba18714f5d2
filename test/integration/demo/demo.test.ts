import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSPHRASE, openOffice, expectDone } from '../../../src/cli/demo/office';
import { playDemo } from '../../../src/cli/demo/play';
import { ON, PERIOD } from '../../../src/cli/demo/scene';
import { arrive } from '../../../src/cli/hq/exchange';
import { openFolder } from '../../../src/cli/hq/folder';
import { isSealed } from '../../../src/main/backend/packages/age';
import { sha256, type Parts } from '../../../src/main/backend/packages/bag';
import { unzip, zipOf } from '../../../src/main/backend/packages/zip';
import { buildReaderScript } from '../../support/readerScript';

describe('a whole bimester, played as the demonstration plays it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'juntos-demo-'));
  const out = join(folder, 'oficina');
  const file = join(out, `paquete-${PERIOD}.jpkg`);
  const lines: string[] = [];
  let office: ReturnType<typeof openOffice>;
  const verify = async (path: string) => {
    const call = await office.signIn('gestor', ON.pay);
    return expectDone(await call('packages.verify', { file: { path } }));
  };
  const changed = async (name: string, change: (parts: Map<string, Buffer>) => void) => {
    const { root, parts } = await unzip(readFileSync(file));
    const others = new Map(parts);
    change(others);
    const path = join(folder, name);
    writeFileSync(path, await zipOf(root, others as Parts));
    return verify(path);
  };

  beforeAll(async () => {
    const readerFile = await buildReaderScript(folder);
    lines.push(
      await playDemo({
        households: 40,
        seed: 5,
        out,
        programs: { readerFile },
        write: (line) => void lines.push(line),
      }),
    );
    office = openOffice(join(out, 'registro.db'), { readerFile });
  });

  afterAll(async () => {
    await office.leave();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells each step and where the files are', () => {
    expect(lines.at(-1)).toMatch(/^Demostración terminada .*oficina$/);
    expect(lines.length).toBeGreaterThan(20);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(['archivos', 'libros', 'devueltos', 'registro.db', `lista-de-pago-${PERIOD}.xlsx`]),
    );
  });

  it('gives each mother leader the list of her zone, and leaves nobody out of the zones', async () => {
    const call = await office.signIn('gestor', ON.pay);
    const leaders = expectDone(await call('leaders.list', {}));
    const { households } = expectDone(await call('compliance.status', { period: PERIOD }));
    const families = leaders.reduce((sum, one) => sum + one.families, 0);
    expect(families).toBe(households.complied + households.breach + households.blocked);
    expect(readdirSync(join(out, 'recordatorios'))).toEqual(
      expect.arrayContaining(['oficina.xlsx', ...leaders.map(({ leader }) => `${leader}.xlsx`)]),
    );
  });

  it('hands the household rows that were wrong back in a workbook', () => {
    expect(readdirSync(join(out, 'observaciones'))).toContain('hogares.xlsx');
  });

  it('pays every household that complied once, and gives each of the others its reason', async () => {
    const call = await office.signIn('gestor', ON.pay);
    const list = expectDone(await call('payments.get', { period: PERIOD, limit: 1000 }));
    const status = expectDone(await call('compliance.status', { period: PERIOD }));
    expect(list.total).toBe(list.paid * 20_000);
    expect(list.paid + list.held).toBe(status.households.complied);
    expect(list.lines.filter((line) => line.status === 'NOT_PAID').every(({ reason }) => reason !== '')).toBe(true);
    expect(list.lines).toHaveLength(list.paid + list.held + list.notPaid);
  });

  it('accounts for every sol that was handed to the payer', async () => {
    const call = await office.signIn('gestor', ON.reconcile);
    const { sums, missing, status } = expectDone(await call('reconciliation.balance', { period: PERIOD }));
    expect(status).toBe('PARTLY_PAID');
    expect(sums.paid).toBeGreaterThan(0);
    expect(sums.paid + sums.returned + sums.pending + sums.withheld).toBe(sums.authorised);
    expect(missing).toEqual({ sum: 0, count: 0 });
    const list = expectDone(await call('payments.get', { period: PERIOD, limit: 1 }));
    expect(sums.authorised - sums.withheld).toBe(list.total);
  });

  it('shows the steps of the bimester as done', async () => {
    const call = await office.signIn('gestor', ON.pay);
    const board = expectDone(await call('board.get', { period: PERIOD }));
    expect(board.steps.filter(({ state }) => state === 'DONE').map(({ step }) => step)).toEqual(
      expect.arrayContaining([
        'CATALOGS',
        'PERIOD',
        'ROSTERS_OUT',
        'CLOSE',
        'CALCULATE',
        'APPROVE',
        'EXPORT',
        'PACKAGE',
      ]),
    );
  });

  describe('its package', () => {
    it('is whole and signed', async () => {
      expect(await verify(file)).toMatchObject({ valid: true, sequence: 1, faults: [] });
    });

    it('is refused by name of the part when an amount was changed', async () => {
      const { faults, valid } = await changed('monto.jpkg', (parts) => {
        const csv = parts.get('data/payment_line.csv')?.toString('utf8') ?? '';
        parts.set('data/payment_line.csv', Buffer.from(csv.replace(',20000,', ',90000,')));
      });
      expect(valid).toBe(false);
      expect(faults.map(({ part, code }) => `${part} ${code}`)).toEqual(
        expect.arrayContaining(['data/payment_line.csv PART_CHANGED', 'data/payment_line.csv SUM_DIFFERS']),
      );
    });

    it('is refused when a part is gone', async () => {
      const { faults } = await changed('falta.jpkg', (parts) => void parts.delete('data/member.csv'));
      expect(faults.map(({ part, code }) => `${part} ${code}`)).toContain('data/member.csv PART_MISSING');
    });

    it('is refused when something lies beside the bag', async () => {
      const { root, parts } = await unzip(readFileSync(file));
      const zip = new ZipFile();
      for (const [name, bytes] of parts) zip.addBuffer(bytes, `${root}/${name}`);
      zip.addBuffer(Buffer.from('x'), `${root.replace(/\d$/, '9')}/data/member.csv`);
      zip.end();
      const path = join(folder, 'al-lado.jpkg');
      writeFileSync(path, await buffer(zip.outputStream));
      expect(await verify(path)).toMatchObject({ valid: false, faults: [{ code: 'NOT_A_PACKAGE', detail: 'NAME' }] });
    });

    it('cannot be read where it is not', async () => {
      const call = await office.signIn('gestor', ON.pay);
      const answer = await call('packages.verify', { file: { path: join(folder, 'no-hay.jpkg') } });
      expect(answer).toMatchObject({ ok: false, problem: { code: 'file-unreadable', detail: 'ENOENT' } });
    });

    it('is never taken for whole with one bit flipped anywhere', async () => {
      const bytes = readFileSync(file);
      const path = join(folder, 'bit.jpkg');
      const call = await office.signIn('gestor', ON.pay);
      const whole = [...(await unzip(readFileSync(file))).parts];
      const takenForWhole: (readonly [string, Buffer])[][] = [];
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
        const damaged = Buffer.from(bytes);
        damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
        writeFileSync(path, damaged);
        const verified = expectDone(await call('packages.verify', { file: { path } }));
        if (verified.valid) takenForWhole.push([...(await unzip(readFileSync(path))).parts]);
      }
      // A bit of the zip's own bookkeeping may not matter; what is inside must then be the very same.
      expect(takenForWhole).toEqual(takenForWhole.map(() => whole));
      expect(takenForWhole.length).toBeLessThan(15);
    });

    it('says so of a file that is no package', async () => {
      const path = join(folder, 'nada.jpkg');
      writeFileSync(path, 'esto no es un paquete');
      const { valid, faults } = await verify(path);
      expect({ valid, code: faults[0]?.code }).toEqual({ valid: false, code: 'NOT_A_PACKAGE' });
    });

    it('went to headquarters sealed, and has its receipt', async () => {
      expect(isSealed(readFileSync(join(out, `paquete-${PERIOD}-cifrado.jpkg`)))).toBe(true);
      const call = await office.signIn('gestor', ON.pay);
      expect(expectDone(await call('packages.list', {}))).toMatchObject([{ sequence: 1, receivedOn: ON.send }]);
    });

    it('is followed by one that names its hash', async () => {
      const call = await office.signIn('gestor', ON.pay);
      const next = expectDone(
        await call('packages.export', { period: PERIOD, file: { path: join(folder, 'dos.jpkg') } }),
      );
      expect(next).toMatchObject({ sequence: 2, previousSha256: sha256(readFileSync(file)), sealed: true });
      expect(expectDone(await call('packages.list', {})).map(({ sequence }) => sequence)).toEqual([2, 1]);
    });

    it('holds the same data as the one before, byte for byte', async () => {
      const first = await unzip(readFileSync(file));
      const place = join(out, 'sede');
      const kept = await openFolder(place, DEMO_PASSPHRASE);
      if (kept === undefined) throw new Error('headquarters is gone');
      const second = expectDone(await arrive(kept, readFileSync(join(folder, 'dos.jpkg')), ON.send));
      expect(second.state).toBe('NEXT');
      const data = ({ parts }: { readonly parts: Parts }) => [...parts].filter(([name]) => name.endsWith('.csv'));
      expect(data(second)).toEqual(data(first));
    });
  });
});
