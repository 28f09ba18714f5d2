import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  terminal.ask(['registry', 'create', '--district', '050401', '--name', 'UT Huanta']);
  await writeW1(terminal.folder, 'hogares.xlsx', {
    households: [aHouseholdRow({ 'Fecha de acuerdo': null })],
    members: [aMemberRow()],
  });
  terminal.ask(['households', 'import', terminal.place('hogares.xlsx')]);
});
afterAll(() => terminal.close());

const DAY = ['--on', '2026-04-10'];
const NOTE = ['--note', 'copia del DNI'];

describe('the steps of affiliation, on the command line', () => {
  it('asks for papers and tells who stands where', () => {
    expect(terminal.ask(['affiliation', 'request-documents', 'H-0001', ...DAY, ...NOTE])).toMatchObject({ status: 0 });
    const counted = terminal.ask('affiliation pipeline');
    expect(counted.json).toMatchObject({ counts: { DOCS_PENDING: 1 }, sent: [] });
    expect(terminal.ask('affiliation at-step DOCS_PENDING').json).toMatchObject({
      total: 1,
      rows: [{ household: 'H-0001', since: '2026-04-10', days: 5 }],
    });
  });

  it('prints the agreement of one who may sign, and says of the others why not', () => {
    const paper = terminal.run(['affiliation', 'agreements', 'H-0001', ...DAY]);
    expect(paper.text).toContain('ACUERDO DE COMPROMISO');
    expect(paper.text).toContain('Nadie puede exigir otras.');
    expect(terminal.run(['affiliation', 'agreements', '--all']).text).toContain('H-0001: faltan documentos');
  });

  it('signs it, keeps its scan, gives it back and tells every step', () => {
    expect(terminal.ask(['affiliation', 'sign', 'H-0001', ...DAY, '--fingerprint'])).toMatchObject({ status: 0 });
    const scan = Buffer.from('%PDF-1.7 acuerdo');
    writeFileSync(terminal.place('acuerdo.pdf'), scan);
    const kept = terminal.ask(['attachments', 'add', 'H-0001', 'acuerdo.pdf', '--kind', 'AGREEMENT']);
    expect(kept.json).toMatchObject({ kind: 'AGREEMENT', mediaType: 'application/pdf', size: scan.length });
    const [one] = terminal.ask('attachments list H-0001').json as readonly { readonly id: string }[];
    expect(terminal.ask(['attachments', 'save', one?.id ?? '', '--out', 'copia.pdf'])).toMatchObject({ status: 0 });
    expect(readFileSync(terminal.place('copia.pdf'))).toEqual(scan);

    const told = terminal.run(['affiliation', 'steps', 'H-0001']).text;
    expect(told).toContain('copia del DNI');
    expect(told).toContain('con huella digital');
  });

  it('refuses with the sentence of what is wrong, and bad lines', () => {
    expect(terminal.ask(['affiliation', 'request-documents', 'H-0001', ...DAY, ...NOTE])).toMatchObject({
      status: 1,
      json: { code: 'step-not-allowed' },
    });
    const bad: readonly (readonly string[])[] = [
      ['affiliation', 'request-documents', 'H-0001', ...DAY],
      ['affiliation', 'agreements'],
      ['affiliation', 'at-step', 'FIRMADO'],
      ['attachments', 'add', 'H-0001', 'acuerdo.pdf', '--kind', 'FOTO'],
    ];
    expect(bad.map((line) => terminal.run(line).status)).toEqual(bad.map(() => 2));
  });
});
