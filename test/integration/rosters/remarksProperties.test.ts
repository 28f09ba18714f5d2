import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRosterOffice, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import { textsIn } from '../../support/textsIn';
import { contentOf } from '../../support/workbookFiles';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const aText = fc.stringMatching(/^[a-zñ0-9=+/ ]{1,12}$/).filter((text) => text.trim() !== '');
const aValue = fc.oneof(aText, fc.integer({ min: -5, max: 60 }));
const HEADERS = [
  'Mayo Faltas injustificadas',
  'Junio Faltas injustificadas',
  'Mayo Días de clase',
  'Motivo',
  'Observaciones',
];

describe('the remarks of a roster', () => {
  it('hold every value that came, whatever was written and wherever', async () => {
    const cells = fc.dictionary(fc.constantFrom(...HEADERS), aValue);
    const apart = fc.tuple(aText, fc.array(aValue, { minLength: 3, maxLength: 3 }), aText);
    await fc.assert(
      fc.asyncProperty(cells, cells, apart, async (ana, luis, [header, notes, director]) => {
        const roster = await office.take(SCHOOL_A);
        roster.say('Ana', ana);
        roster.say('Luis', luis);
        roster.say('Rosa', { 'Junio Faltas justificadas': 'no sé' });
        const extra = roster.sheet.columnCount + 2;
        roster.sheet.getRow(roster.headerRow()).getCell(extra).value = `Apuntes ${header}`;
        for (const [place, note] of notes.entries())
          roster.sheet.getRow(roster.headerRow() + 1 + place).getCell(extra).value = note;
        roster.sheet.getCell('E4').value = director;
        const path = await roster.save(office.place('r.xlsx'));
        const { analysisId } = await office.analyse(path);
        const target = { path: office.place('observaciones') };
        const { written } = await office.backend.ask('imports.remarks', { analysisId, target, kind: 'folder' });
        const back = textsIn(await contentOf(join(target.path, written[0]?.name ?? '')));
        for (const [text, times] of textsIn(await contentOf(path))) {
          // Read with its zeros and spaces put right or not, a text is the text that came.
          expect([text, (back.get(text) ?? 0) >= times]).toEqual([text, true]);
        }
      }),
      { numRuns: 12 },
    );
  });
});
