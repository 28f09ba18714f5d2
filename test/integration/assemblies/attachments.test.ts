import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACHMENT_BYTES_MAX } from '@shared/domain/attachments';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anAssemblyOffice, convene } from '../../support/assemblyOffice';
import type { TestBackend } from '../../support/backend';

let office: TestBackend;
beforeEach(async () => {
  office = await anAssemblyOffice(2);
});
afterEach(() => office.close());

const PDF = '%PDF-1.4\nacuerdo firmado';
const place = (name: string) => join(office.dir, name);
function write(name: string, content: string | Buffer) {
  writeFileSync(place(name), content);
  return { path: place(name) };
}
const subject = { household: 'H-0001' };
const add = (file: { path: string }, of: { household: string } | { assembly: string } = subject) =>
  office.call('attachments.add', { subject: of, kind: 'AGREEMENT', file });
const refused = (why: string) => ({ ok: false, problem: { code: 'attachment-refused', why } });

describe('a scanned paper', () => {
  it('is kept in the registry, never beside it, and comes out as it went in, which its story tells', async () => {
    const file = write('acuerdo.pdf', PDF);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    const kept = { kind: 'AGREEMENT', name: 'acuerdo.pdf', mediaType: 'application/pdf', sha256, size: PDF.length };
    const added = await add(file);
    expect(added).toMatchObject({ ok: true, value: { ...kept, by: 'maria' } });
    expect(await office.ask('attachments.list', { subject })).toMatchObject([kept]);
    const id = added.ok ? added.value.id : '';
    await office.ask('attachments.save', { id, file: { path: place('copia.pdf') } });
    expect(readFileSync(place('copia.pdf'), 'utf8')).toBe(PDF);
    expect(readFileSync(office.registryFile).includes('acuerdo firmado')).toBe(false);
    const { timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect(timeline.slice(0, 2).map(({ kind }) => kind)).toEqual(['attachment.saved', 'attachment.added']);
  });

  it.each([
    ['%PDF-', true],
    ['\xff\xd8\xff\xe0', true],
    ['\x89PNG\r\n\x1a\n', true],
    ['%PDF', false],
    ['\xff\xd8', false],
    ['MZ\x90', false],
    ['<html>', false],
    ['', false],
  ])('is taken by its first bytes %j: %s', async (bytes, taken) => {
    const answer = await add(write('escaneo.pdf', Buffer.from(bytes, 'latin1')));
    expect(answer).toMatchObject(taken ? { ok: true } : refused(bytes === '' ? 'EMPTY' : 'KIND'));
  });

  it('is taken up to the limit and not beyond it', async () => {
    const file = write('grande.pdf', PDF);
    truncateSync(file.path, ATTACHMENT_BYTES_MAX + 1);
    expect(await add(file)).toMatchObject(refused('TOO_BIG'));
    truncateSync(file.path, ATTACHMENT_BYTES_MAX);
    expect(await add(file)).toMatchObject({ ok: true });
  });

  it('is kept once for a household, and for another one or an assembly too', async () => {
    const file = write('a.pdf', PDF);
    await add(file);
    expect(await add(file)).toMatchObject(refused('KEPT'));
    expect(await add(file, { household: 'H-0002' })).toMatchObject({ ok: true });
    const assembly = await convene(office);
    expect(await add(file, { assembly })).toMatchObject({ ok: true });
    expect(await add(file, { assembly: 'ACV-1999-001' })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it('is never changed nor thrown away', async () => {
    await add(write('a.pdf', PDF));
    const { db } = office.session();
    await expect(db('attachment').update({ name: 'b' })).rejects.toThrow('never changed');
    await expect(db('attachment').delete()).rejects.toThrow('never changed');
  });

  it('says what keeps it from being read or written', async () => {
    expect(await add({ path: place('nada.pdf') })).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } });
    const added = await add(write('a.pdf', PDF));
    const id = added.ok ? added.value.id : '';
    const nowhere = { path: join(office.dir, 'no', 'hay', 'a.pdf') };
    expect(await office.call('attachments.save', { id, file: nowhere })).toMatchObject({
      ok: false,
      problem: { code: 'file-unwritable' },
    });
  });
});
