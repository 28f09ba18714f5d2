import { describe, expect, it } from 'vitest';
import { maskedFor } from '@shared/domain/audit/masking';
import { toDate } from '@shared/domain/calendar';
import { ROLES, type Role } from '@shared/domain/users';

const TODAY = toDate('2026-06-20');
const seenBy = (role: Role, value: unknown) => maskedFor({ name: 'ana', role }, TODAY, value);
const rolesThat = (shows: (role: Role) => boolean) => ROLES.filter(shows);

const CHILD = {
  surname1: 'QUISPE',
  surname2: 'ÑAHUI',
  givenNames: 'ANA LUZ',
  birthDate: '2008-06-21',
  documentNumber: '78000102',
};

describe('what of a person is shown', () => {
  it('documents to who works with them, the last three characters to everybody else', () => {
    const shown = (role: Role) => seenBy(role, { rows: [{ holderDocument: '40512310', document: '78000102' }] });
    const workers = rolesThat((role) => JSON.stringify(shown(role)).includes('40512310'));
    expect(workers).toEqual(['gestor', 'digitador', 'supervisor', 'aprobador']);
    expect(shown('auditor')).toEqual({ rows: [{ holderDocument: '*****310', document: '*****102' }] });
  });

  it('leaves what is no number', () => {
    const value = { document: 'N.º DE DOCUMENTO', documentNumber: '', other: '40512310' };
    expect(seenBy('auditor', value)).toEqual(value);
  });

  it('the names of who is under 18 today as initials, but for who works with families', () => {
    const named = rolesThat((role) => JSON.stringify(seenBy(role, CHILD)).includes('QUISPE'));
    expect(named).toEqual(['gestor', 'digitador', 'supervisor']);
    expect(seenBy('aprobador', CHILD)).toMatchObject({ surname1: 'Q.', surname2: 'Ñ.', givenNames: 'A. L.' });
    expect(seenBy('aprobador', { ...CHILD, birthDate: '2008-06-20' })).toMatchObject({ surname1: 'QUISPE' });
    expect(seenBy('aprobador', { surname1: 'QUISPE', birthDate: null })).toMatchObject({ surname1: 'QUISPE' });
  });

  it('health to who works with families alone, also as what a field was and becomes', () => {
    const value = {
      member: { pregnant: true, lmpDate: '2026-01-01', eddDate: '2026-10-08', disability: true, pregnancies: [{}] },
      changes: [{ field: 'lmpDate', before: '2026-01-01', after: '2026-01-08' }],
    };
    expect(rolesThat((role) => JSON.stringify(seenBy(role, value)) === JSON.stringify(value))).toEqual([
      'gestor',
      'digitador',
      'supervisor',
    ]);
    expect(seenBy('auditor', value)).toEqual({
      member: { pregnant: false, lmpDate: null, eddDate: null, disability: false, pregnancies: [] },
      changes: [{ field: 'lmpDate', before: null, after: null }],
    });
  });
});

describe('that there is violence', () => {
  const told = { kind: 'HOLDER', reason: 'VIOLENCE', evidence: 'Acta 3', note: 'x', proposedBy: 'luz', mine: false };

  it('is told to a supervisor and to who wrote it, to nobody else', () => {
    expect(rolesThat((role) => JSON.stringify(seenBy(role, told)).includes('VIOLENCE'))).toEqual(['supervisor']);
    expect(seenBy('gestor', told)).toEqual({ ...told, reason: 'RESERVED', evidence: '', note: '' });
    for (const own of [
      { ...told, mine: true },
      { ...told, proposedBy: 'ana' },
    ])
      expect(seenBy('gestor', own)).toEqual(own);
  });

  it('holds for the history too, where the person stands beside the details', () => {
    const entry = { at: '2026-06-01', by: 'luz', details: { reason: 'VIOLENCE', evidence: 'Acta 3' } };
    expect(seenBy('gestor', entry)).toEqual({ ...entry, details: { reason: 'RESERVED', evidence: '' } });
    expect(seenBy('gestor', { ...entry, by: 'ana' })).toEqual({ ...entry, by: 'ana' });
  });

  it('leaves every other reason as it is', () => {
    const other = { ...told, reason: 'CUSTODY' };
    expect(seenBy('gestor', other)).toEqual(other);
  });
});
