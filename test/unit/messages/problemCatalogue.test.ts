import { describe, expect, it } from 'vitest';
import { ROW_PROBLEM_CODES } from '@shared/domain/rosters/rowProblems';
import { VALUE_PROBLEMS } from '@shared/domain/rowProblems';
import { findProblems, problemCatalogue, type CataloguedProblem } from '@shared/messages/problemCatalogue';
import { FORM_REFUSALS } from '@shared/messages/rosters';

const codesOf = (problems: readonly CataloguedProblem[], about: CataloguedProblem['about']) =>
  problems.filter((problem) => problem.about === about).map(({ code }) => code);

describe('the catalogue of problem codes', () => {
  it('has every code once where it can appear', () => {
    expect(codesOf(problemCatalogue, 'ROSTER').toSorted()).toEqual([...ROW_PROBLEM_CODES].toSorted());
    expect(codesOf(problemCatalogue, 'FILE')).toEqual(expect.arrayContaining([...FORM_REFUSALS, 'BOMB', 'PASSWORD']));
    expect(codesOf(problemCatalogue, 'TABLE')).toEqual(expect.arrayContaining([...VALUE_PROBLEMS, 'HH_CSE_MISSING']));
    const keys = problemCatalogue.map(({ about, code }) => `${about} ${code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says each in one whole sentence or two, in both languages', () => {
    for (const { es, en } of problemCatalogue) {
      for (const sentence of [es, en]) expect(sentence).toMatch(/^[A-Z«“"¿ÁÉÍÓÚ…].{15,}\.$/u);
      expect(es).not.toBe(en);
      expect(`${es} ${en}`).not.toContain('undefined');
    }
  });

  it('is searched by code and by words, whatever their accents and order', () => {
    expect(findProblems('att_not_a').map(({ code }) => code)).toEqual(['ATT_NOT_A_COUNT']);
    expect(codesOf(findProblems('dias NUMERO'), 'ROSTER')).toContain('ATT_NOT_A_COUNT');
    expect(codesOf(findProblems('password'), 'FILE')).toEqual(['PASSWORD']);
    expect(findProblems('')).toEqual(problemCatalogue);
    expect(findProblems('zzz')).toEqual([]);
  });
});
