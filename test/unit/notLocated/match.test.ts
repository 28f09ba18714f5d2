import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { isSomebodyElses, knownPersons, matchOther } from '@shared/domain/notLocated/match';
import type { KnownPerson, WrittenPerson } from '@shared/domain/notLocated/likeness';

const person = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  surname1: 'Quispe',
  surname2: 'Huamán',
  givenNames: 'Ana María',
  documents: ['70000001'],
  birthDate: toDate('2016-03-10'),
  ...more,
});
const written = (more: Partial<WrittenPerson> = {}): WrittenPerson => ({
  document: '70000001',
  name: 'QUISPE HUAMAN, ANA',
  birthDate: toDate('2016-03-10'),
  ...more,
});
const ANA = person('ana');
const LUIS = person('luis', { givenNames: 'Luis', documents: ['70000002'], birthDate: toDate('2018-05-05') });

const match = (row: WrittenPerson, open: readonly string[] = [], all: readonly KnownPerson[] = [ANA, LUIS]) => {
  const { rule, candidates } = matchOther(row, knownPersons(all), ({ id }) => open.includes(id));
  return [rule, ...candidates.map((one) => one.person.id)].join(' ');
};

describe('a person written on a sheet for others (decisions 2d)', () => {
  it.each([
    ['O1: the document of who is looked for, with the same name', written(), ['ana'], 'O1 ana'],
    [
      'O1: zeros lost by a spreadsheet and a check digit are no difference',
      written({ document: '70000001-3' }),
      ['ana'],
      'O1 ana',
    ],
    ['O1: surnames after the given name', written({ name: 'Ana Maria Quispe Huaman' }), ['ana'], 'O1 ana'],
    ['O2: the document of who is not looked for', written(), [], 'O2 ana'],
    ['O3: the document of one, the name of another', written({ name: 'Mamani Flores, Pedro' }), ['ana'], 'O3 ana'],
    ['O4: no document; surnames, first name and birth date agree', written({ document: '' }), ['ana'], 'O4 ana'],
    ['O4: written as it sounds', written({ document: '', name: 'kispe guaman ana' }), [], 'O4 ana'],
    [
      'O5: the birth date is another one',
      written({ document: '', birthDate: toDate('2015-03-10') }),
      ['ana'],
      'O5 ana',
    ],
    ['O5: only the name', written({ document: '', birthDate: null }), ['ana'], 'O5 ana'],
    ['O5: another document contradicts', written({ document: '71111119' }), ['ana'], 'O5 ana'],
    ['O6: nobody', written({ document: '', name: 'Nueva Niña, Sol' }), ['ana'], 'O6'],
    ['O6: a filler is no document', written({ document: '00000000', name: 'Nueva Niña, Sol' }), ['ana'], 'O6'],
    ['O6: a blank row', written({ document: '', name: '', birthDate: null }), ['ana'], 'O6'],
  ])('%s', (_case, row, open, expected) => {
    expect(match(row, open)).toBe(expected);
  });

  it('O5: several fit; who is looked for is told first', () => {
    const twin = person('twin', { documents: ['70000009'] });
    const row = written({ document: '' });
    expect(match(row, ['twin'], [ANA, twin])).toBe('O5 twin ana');
  });

  it('O1: of two who hold the number, the one who is looked for', () => {
    const candidate = person('again');
    expect(match(written(), ['again'], [ANA, candidate])).toBe('O1 again');
    expect(match(written(), [], [ANA, candidate])).toBe('O5 again ana');
  });

  it('an earlier number of the person is the person’s', () => {
    expect(match(written(), ['ana'], [person('ana', { documents: ['79999991', '70000001'] })])).toBe('O1 ana');
  });

  it('who has one surname needs one, and who has the same twice needs it twice', () => {
    const one = person('one', { surname2: '', documents: [] });
    const twice = person('twice', { surname2: 'Quispe', documents: [] });
    const birthDate = toDate('2016-03-10');
    expect(match({ document: '', name: 'Quispe, Ana', birthDate }, [], [one, twice])).toBe('O4 one');
    expect(match({ document: '', name: 'Quispe Quispe, Ana', birthDate }, [], [twice])).toBe('O4 twice');
  });

  it('gives a reason for each field, with both values', () => {
    const { candidates } = matchOther(
      written({ name: 'QUISPE UAMAN, ANITA', birthDate: toDate('2016-10-03') }),
      knownPersons([ANA]),
      () => true,
    );
    expect(candidates[0]?.reasons).toEqual([
      { field: 'document', written: '70000001', registered: '70000001', how: 'EQUAL' },
      { field: 'surname1', written: 'QUISPE', registered: 'Quispe', how: 'EQUAL' },
      { field: 'surname2', written: 'UAMAN', registered: 'Huamán', how: 'SPELLING' },
      { field: 'givenNames', written: 'ANITA', registered: 'Ana María', how: 'NICKNAME' },
      { field: 'birthDate', written: '2016-10-03', registered: '2016-03-10', how: 'DAY_MONTH' },
    ]);
  });
});

describe('whatever is written', () => {
  const anything = fc.record({
    document: fc.oneof(fc.string(), fc.constantFrom('70000001', '70000002', '')),
    name: fc.oneof(fc.string(), fc.constantFrom('Quispe Huamán, Ana', 'Huaman Ana', 'Quispe Luis Huamán')),
    birthDate: fc.constantFrom(null, toDate('2016-03-10'), toDate('2018-05-05')),
  });

  const MOST: Readonly<Record<string, number>> = { O1: 1, O2: 1, O3: 1, O4: 1, O5: 5, O6: 0 };

  it('ends in exactly one row, proposes one person at most, and does not depend on the order of the registry', () => {
    fc.assert(
      fc.property(anything, fc.subarray(['ana', 'luis']), (row, open) => {
        const found = match(row, open);
        const [rule, ...ids] = found.split(' ');
        expect(ids.length).toBeLessThanOrEqual(MOST[rule ?? ''] ?? 0);
        expect(ids.length === 0).toBe(rule === 'O6');
        expect(rule !== 'O1' || open.includes(ids[0] ?? '')).toBe(true);
        expect(match(row, open, [LUIS, ANA])).toBe(found);
      }),
    );
  });
});

describe('whose a row is', () => {
  const isNot = (row: WrittenPerson, mine: KnownPerson) =>
    isSomebodyElses(
      row,
      matchOther(row, knownPersons([ANA, LUIS]), () => false),
      mine,
    );

  it.each([
    ['the holder of the document with that name', written(), false, true],
    ['of equal names and birth date', written({ document: '' }), false, true],
    ['of the name or of the document, where they are of two', written({ document: '70000002' }), false, false],
    ['the holder of a document under another name', written({ name: 'ROJAS PEREZ, EVA' }), false, true],
    ['anybody, where nobody is known', written({ document: '9', name: 'ROJAS PEREZ, EVA' }), false, false],
  ])('%s', (_who, row, notAnas, notLuis) => {
    expect([isNot(row, ANA), isNot(row, LUIS)]).toEqual([notAnas, notLuis]);
  });
});
