import { describe, expect, it } from 'vitest';
import {
  changesIn,
  groupOf,
  noteBeside,
  sentenceKind,
} from '../../../src/renderer/src/features/households/timelineEntries';

const anEvent = (kind: string, details: Readonly<Record<string, unknown>> = {}) => ({
  at: '2026-06-30T10:00:00.000Z',
  by: 'Rosa',
  kind,
  details,
});

describe('the story of a household', () => {
  it.each([
    ['household.changed', 'household'],
    ['household.affiliated', 'affiliation'],
    ['household.listed', 'affiliation'],
    ['household.sent-back', 'affiliation'],
    ['attachment.added', 'household'],
    ['member.added', 'member'],
    ['document.result', 'member'],
    ['reniec.settled', 'member'],
    ['duty.decided', 'compliance'],
    ['compliance.settled', 'compliance'],
    ['rosters.value-replaced', 'compliance'],
    ['payment.withheld', 'payment'],
    ['something.new', 'household'],
  ])('files %s under %s', (kind, group) => expect(groupOf(anEvent(kind))).toBe(group));

  it.each([
    ['household.listed', { basis: 'ELIGIBLE', reason: '' }, 'household.listed'],
    ['household.listed', { basis: 'PROPOSED', reason: 'Llegó tarde' }, 'household.listed-by-hand'],
    ['household.assembly', { assemblyResult: 'ABSENT' }, 'household.assembly'],
    ['household.assembly', { assemblyResult: 'ABSENT', reason: 'Acta' }, 'household.assembly-corrected'],
    ['duty.decided', { reason: 'Acta' }, 'duty.decided'],
    ['compliance.settled', { result: 'COMPLIED' }, 'compliance.settled'],
    ['compliance.settled', { result: 'COMPLIED', late: true }, 'compliance.settled-late'],
    ['effect.interrupted', { since: '2026-07-01', until: null }, 'effect.interrupted-open'],
    ['effect.interrupted', { since: '2026-07-01', until: '2026-08-01' }, 'effect.interrupted'],
  ])('tells %s with %j as %s', (kind, details, sentence) =>
    expect(sentenceKind(anEvent(kind, details))).toBe(sentence),
  );

  it('reads old and new value of each field, and nothing out of other details', () => {
    expect(changesIn(anEvent('household.changed', { fields: { phone: ['', '966'], area: 'RURAL' } }))).toEqual([
      { field: 'phone', before: '', after: '966' },
    ]);
    expect(changesIn(anEvent('rosters.value-replaced', { field: 'unjustified1', before: 2, after: 0 }))).toEqual([
      { field: 'unjustified1', before: 2, after: 0 },
    ]);
    const differences = [{ field: 'name', issued: 'QUISPE ROSA', written: 'QUISPE ROSITA' }, 'damaged'];
    expect(changesIn(anEvent('rosters.identity-differs', { differences }))).toEqual([
      { field: 'name', before: 'QUISPE ROSA', after: 'QUISPE ROSITA' },
    ]);
    expect(changesIn(anEvent('member.added', { number: 2 }))).toEqual([]);
    expect(changesIn(anEvent('member.changed', { fields: null }))).toEqual([]);
  });

  it('tells the note of an event once, beside its sentence only where that leaves it out', () => {
    const event = anEvent('appeal.upheld', { note: 'Receta verificada' });
    expect(noteBeside(event, 'Se aceptó la apelación. Nota: Receta verificada')).toBe('');
    expect(noteBeside(event, 'Se aceptó la apelación')).toBe('Receta verificada');
    expect(noteBeside(anEvent('member.added', { number: 2 }), 'Se agregó')).toBe('');
  });
});
