import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '@shared/domain/calendar';
import { evidenceText } from '@shared/domain/duplicates/evidence';
import type { LikelyDuplicate, ScannedPerson } from '@shared/domain/duplicates/person';
import { prepare } from '@shared/domain/duplicates/prepare';
import { scanDuplicates } from '@shared/domain/duplicates/scan';
import { generateLabelledDistrict } from '../../../src/generator/duplicates/labelledDistrict';
import { driven, peopleOf } from '../../support/duplicates';

const ROSA: ScannedPerson = {
  household: 'H-1',
  member: 1,
  surname1: 'Quispe',
  surname2: 'Mamani',
  givenNames: 'Rosa Luz',
  documentType: 'DNI',
  documentNumber: '40512377',
  birthDate: '1992-02-10' as IsoDate,
  sex: 'F',
};
type Given = Partial<Omit<ScannedPerson, 'birthDate'>> & { readonly birthDate?: string };
const like = (given: Given): ScannedPerson => ({ ...ROSA, household: 'H-2', ...(given as Partial<ScannedPerson>) });

/** A district around them, so that names are as common as they are. */
const neighbours = peopleOf(generateLabelledDistrict({ households: 60, seed: 3 }).district).filter(
  ({ household }) => household.startsWith('H050401') && Number(household.slice(-6)) < 40,
);
const scan = (...people: readonly ScannedPerson[]) =>
  driven(scanDuplicates([...people, ...neighbours].map(prepare))).filter(
    ({ a, b }) => people.includes(a) && people.includes(b),
  );
const howOf = (pair: LikelyDuplicate | undefined, field: string) =>
  pair?.reasons.find((reason) => reason.field === field)?.how;

describe('one person written twice', () => {
  it.each<[string, Given, string, string]>([
    ['surnames swapped', { surname1: 'Mamani', surname2: 'Quispe' }, 'surname1', 'SWAPPED'],
    ['without the second surname', { surname2: '' }, 'surname2', 'MISSING'],
    ['both surnames in one field', { surname1: 'Quispe Mamani', surname2: '' }, 'surname2', 'EQUAL'],
    ['with the mother’s surname alone', { surname1: 'Mamani', surname2: '' }, 'surname1', 'OTHER_SURNAME'],
    ['by ear', { surname1: 'Kispe' }, 'surname1', 'SPELLING'],
    ['under her husband’s name', { surname2: 'de Huamán' }, 'surname2', 'MARRIED_NAME'],
    ['by a short name', { givenNames: 'Rosita' }, 'givenNames', 'NICKNAME'],
    ['by one of her names', { givenNames: 'Luz' }, 'givenNames', 'PART'],
    ['with names exchanged', { givenNames: 'Luz Rosa' }, 'givenNames', 'ORDER'],
    ['day and month exchanged', { birthDate: '1992-10-02', documentNumber: '40512371' }, 'birthDate', 'DAY_MONTH'],
    ['a digit of the year', { birthDate: '1993-02-10' }, 'birthDate', 'ONE_DIGIT'],
    ['two digits of the document', { documentNumber: '45012377' }, 'document', 'TRANSPOSED'],
    ['one digit of the document', { documentNumber: '40512977' }, 'document', 'ONE_DIGIT'],
    ['without a document', { documentType: 'NONE', documentNumber: '' }, 'document', 'MISSING'],
  ])('is found %s, and why', (_what, given, field, how) => {
    const [pair, ...others] = scan(ROSA, like(given));
    expect(others).toEqual([]);
    expect(howOf(pair, field)).toBe(how);
    expect(pair?.score).toBeGreaterThanOrEqual(0.5);
  });

  it('is found by document alone however the names are written', () => {
    expect(scan(ROSA, like({ givenNames: 'Rossa', surname2: '', birthDate: '1991-02-10' }))).toHaveLength(1);
  });
});

describe('two persons', () => {
  it.each<[string, Given]>([
    ['a twin sister', { household: 'H-1', member: 2, givenNames: 'Ana Carmen', documentNumber: '40512378' }],
    ['a sister of one name', { household: 'H-1', member: 2, givenNames: 'Rosa Ana', birthDate: '1994-05-21' }],
    ['a cousin of the same names', { birthDate: '1993-07-21', documentNumber: '41800234' }],
    ['a namesake of another generation', { birthDate: '2012-07-21', documentNumber: '78800234' }],
    ['born on one day, nothing else', { surname1: 'Torres', surname2: 'Poma', givenNames: 'Delia' }],
    [
      'a typing filler as document',
      { surname1: 'Soto', givenNames: 'Delia', birthDate: '1970-01-01', documentNumber: '00000000' },
    ],
  ])('are not taken for one: %s', (_what, given) => {
    expect(
      scan(ROSA, { ...like(given), ...(given.documentNumber === undefined ? { documentNumber: '43219876' } : {}) }),
    ).toEqual([]);
  });
});

describe('a scan', () => {
  const { district } = generateLabelledDistrict({ households: 40, seed: 11 });
  const people = peopleOf(district).map(prepare);
  const idsOf = (found: readonly LikelyDuplicate[]) =>
    found
      .map(({ a, b, score }) => [...[a, b].map((one) => `${one.household}-${one.member}`).sort(), score].join(' '))
      .sort();

  it('finds the same pairs with the same scores in whatever order the people come', () => {
    const found = idsOf(driven(scanDuplicates(people)));
    expect(found.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (shuffled) => {
        expect(idsOf(driven(scanDuplicates(shuffled)))).toEqual(found);
      }),
      { numRuns: 5 },
    );
  });

  it('adds up: the reasons make the score', () => {
    for (const { score, reasons } of driven(scanDuplicates(people))) {
      const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
      expect(score).toBeCloseTo(1 / (1 + 2 ** ((18 - points) / 3)), 1);
    }
  });

  it('asks about some people only', () => {
    const household = driven(scanDuplicates(people))[0]?.a.household ?? '';
    const about = driven(scanDuplicates(people, { about: (person) => person.household === household }));
    expect(about.length).toBeGreaterThan(0);
    expect(about.every(({ a, b }) => a.household === household || b.household === household)).toBe(true);
  });
});

describe('the evidence of a decision', () => {
  it('changes with a compared field and with nothing else', () => {
    const text = evidenceText(ROSA, like({}));
    expect(evidenceText({ ...ROSA, household: 'X' } as ScannedPerson, like({ member: 7 }))).toBe(text);
    expect(evidenceText(ROSA, like({ documentNumber: '40512378' }))).not.toBe(text);
  });
});
