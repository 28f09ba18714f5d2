import { describe, expect, it } from 'vitest';
import { fieldTree, kindOfField } from '@shared/contract/privacy/fieldTree';
import { maskedFor } from '@shared/domain/audit/masking';
import { toDate } from '@shared/domain/calendar';
import { ROLES, type Role } from '@shared/domain/users';

const TODAY = toDate('2026-06-20');
const BY_NAME = { tree: { kind: 'DETAILS' }, kindOf: kindOfField } as const;
const seenBy = (role: Role, value: unknown) => maskedFor({ name: 'ana', role }, TODAY, BY_NAME, value);
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
    expect(seenBy('aprobador', { surname1: 'QUISPE', birthDate: null })).toMatchObject({ surname1: 'Q.' });
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

  it('a grown-up by name to who pays, by initials to who audits', () => {
    const adult = { ...CHILD, birthDate: '1990-01-01' };
    const named = rolesThat((role) => JSON.stringify(seenBy(role, adult)).includes('QUISPE'));
    expect(named).toEqual(['gestor', 'digitador', 'supervisor', 'aprobador']);
  });

  it('phone and address to who works with families; free words to who pays as well; codes to everybody', () => {
    const value = {
      phone: '984111222',
      address: 'Jr. Lima 3',
      note: 'vive sola',
      reason: 'NO_SERVICE',
      status: 'PAID',
    };
    expect(seenBy('gestor', value)).toEqual(value);
    expect(seenBy('aprobador', value)).toEqual({ ...value, phone: '•••', address: '•••' });
    expect(seenBy('auditor', value)).toEqual({ ...value, phone: '•••', address: '•••', note: '•••' });
    expect(seenBy('auditor', { reason: 'se mudó con su hermana' })).toEqual({ reason: '•••' });
    expect(seenBy('auditor', { nobodySaid: 'Rosa Quispe', count: 3 })).toEqual({ nobodySaid: '•••', count: 3 });
  });

  it('a duty of health as one, with nothing that tells which', () => {
    const declared = { tree: fieldTree('effects.notices'), kindOf: kindOfField };
    const breach = { memberName: 'ROSA LUZ', month: '2026-05', explanation: 'no fue al CRED' };
    const notice = [{ duties: ['CRED', 'SUPPLEMENT', 'SCHOOL'], breaches: [{ ...breach, duty: 'CRED' }] }];
    expect(maskedFor({ name: 'ana', role: 'auditor' }, TODAY, declared, notice)).toEqual([
      {
        duties: ['HEALTH', 'SCHOOL'],
        breaches: [{ ...breach, memberName: 'R. L.', duty: 'HEALTH', explanation: '•••' }],
      },
    ]);
    const ofSchool = { ...breach, duty: 'SCHOOL', explanation: 'faltó 9 días' };
    expect(seenBy('auditor', ofSchool)).toEqual({ ...ofSchool, memberName: 'R. L.' });
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
