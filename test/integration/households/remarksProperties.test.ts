import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice } from '../../support/householdOffice';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';
import { textsIn } from '../../support/textsIn';
import { contentOf } from '../../support/workbookFiles';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

const aText = fc.stringMatching(/^[a-zñ0-9=+/ ]{1,12}$/).filter((text) => text.trim() !== '');
const FIELDS = ['Teléfono', 'Área', 'Fecha FSU', 'Vence clasificación', 'Ubigeo', 'Validado en asamblea'];

describe('the remarks of households', () => {
  it('hold every value that came, also of columns nobody reads', async () => {
    const written = fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(aText, fc.integer({ min: -5, max: 99 })));
    await fc.assert(
      fc.asyncProperty(written, aText, aText, async (typed, header, note) => {
        const beside = { [`Apuntes ${header}`]: `al pie ${note}` };
        const path = await writeW1(office.dir, 'h.xlsx', {
          households: [aHouseholdRow({ ...typed, [`Apuntes ${header}`]: note }), beside],
          members: [aMemberRow({ Sexo: 'Z', Otros: note })],
        });
        const { analysisId } = await office.ask('households.analyse', { file: { path } });
        const target = { path: join(office.dir, 'observaciones.xlsx') };
        await office.ask('imports.remarks', { analysisId, target, kind: 'file' });
        const back = textsIn(await contentOf(target.path));
        for (const [text, times] of textsIn(await contentOf(path)))
          expect([text, (back.get(text) ?? 0) >= times]).toEqual([text, true]);
      }),
      { numRuns: 15 },
    );
  });
});
