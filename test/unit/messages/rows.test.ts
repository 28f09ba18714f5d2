import { describe, expect, it } from 'vitest';
import { refusalsEn } from '@shared/messages/refusals.en';
import { refusalsEs } from '@shared/messages/refusals.es';
import { rowsEn } from '@shared/messages/rows.en';
import { rowsEs } from '@shared/messages/rows.es';

const FACTS = { column: 'Sexo', choices: ['F', 'M'], detail: '12' };

describe.each([
  ['es', rowsEs, refusalsEs],
  ['en', rowsEn, refusalsEn],
] as const)('sentences about files and rows (%s)', (_language, rows, refusals) => {
  const sentences = [
    ...Object.values(rows).map((sentence) => sentence(FACTS)),
    ...Object.values(refusals).map((sentence) => sentence('Hogares')),
  ];
  it('are whole sentences with what they speak of', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z«“¿ÁÉÍÓÚ].{15,}\.$/u);
    expect(rows.NOT_IN_LIST(FACTS)).toContain('F, M');
    expect(rows.HH_DOCUMENT_TAKEN(FACTS)).toContain('12');
    expect(refusals.COLUMNS_MISSING('Ubigeo')).toContain('Ubigeo');
  });
});
