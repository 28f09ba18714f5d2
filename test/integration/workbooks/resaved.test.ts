import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/main/backend/workbooks/writing/writeWorkbook';
import { CSV_OF_FIRST_SHEET, resave, soffice } from '../../support/libreOffice';
import { richWorkbook } from '../../support/richWorkbook';
import { contentOf, readHere } from '../../support/workbookFiles';

const COMMITTED = join(import.meta.dirname, '../../fixtures/workbooks/rich-libreoffice.xlsx');

let folder = '';
let written = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resaved-'));
  written = join(folder, 'rich.xlsx');
  await writeWorkbook(written, richWorkbook);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a workbook saved again by LibreOffice', () => {
  const sources = [
    ['once, and committed', () => Promise.resolve(COMMITTED)],
    ...(soffice === undefined ? [] : [['just now', () => resave(written, 'xlsx', folder)] as const]),
  ] as const;

  it.each(sources)('reads as the one we wrote: %s', async (_, source) => {
    expect(await contentOf(await source())).toEqual(await contentOf(written));
  });
});

const kinds = soffice === undefined ? [] : (['ods', 'xls', 'html'] as const);
const CODES = { ods: 'ODS', xls: 'OLD_XLS', html: 'HTML' };

describe('a workbook saved as another kind', () => {
  it.each(kinds)('is refused by name: %s', async (kind) => {
    expect(await readHere(await resave(written, kind, folder))).toMatchObject({ problem: { code: CODES[kind] } });
  });

  it.each(soffice === undefined ? [] : ['csv'])('shows every text as text: %s', async () => {
    const csv = await readFile(await resave(written, CSV_OF_FIRST_SHEET, folder), 'utf8');
    expect(csv.split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^R1234567;00123456;.*;ASISTE;=1\+1$/),
        expect.stringMatching(/^R1234569;@SUM\(A1\);=HOY\(\);doce;;;-1;$/),
      ]),
    );
  });
});
