import { describe, expect, it } from 'vitest';
import type { EffectNotice } from '@shared/contract/effects';
import { toDate, toMonth, toPeriod } from '@shared/domain/calendar';
import { effectNotices, noticeLines } from '@shared/messages/effectNotice';

const about = { office: 'Oficina Huanta', today: toDate('2026-09-05') };
const aNotice = (values: Partial<EffectNotice> = {}): EffectNotice => ({
  household: 'H1',
  holder: 'QUISPE, ANA',
  populatedCenterName: 'HUANTA',
  period: toPeriod('2026-B4'),
  why: 'COUNTED',
  place: 1,
  max: 3,
  exitProposed: false,
  withheld: true,
  breaches: [
    { memberName: 'QUISPE, FLOR', month: toMonth('2026-08'), duty: 'SCHOOL', explanation: 'Faltó 3 de 19 días.' },
  ],
  appealUntil: toDate('2026-09-20'),
  duties: ['SCHOOL', 'CRED', 'PRENATAL', 'SUPPLEMENT'],
  reference: 'DS 032-PCM-2005',
  exit: null,
  ...values,
});
const texts = (values: Partial<EffectNotice> = {}) => effectNotices(aNotice(values), about).map(noticeLines);

describe('the notice to a family', () => {
  it('says that it only warns where the ladder withholds nothing yet', () => {
    const [text = ''] = texts({ withheld: false });
    expect(text).toContain('Esta vez es solo un aviso: el abono se paga.');
    expect(text).toContain('Es el aviso 1 de 3.');
    expect(text).not.toMatch(/no recibirá|no se le pagó/);
  });

  it('says who, which duty and which month, what it counts, until when to appeal, and the closed list of duties', () => {
    const [text = '', ...more] = texts();
    expect(more).toEqual([]);
    expect(text).toContain('QUISPE, FLOR (asistencia escolar, agosto de 2026): Faltó 3 de 19 días.');
    expect(text).toContain('Es la suspensión 1 de 3. Solo si llega a 3 se propondría la salida.');
    expect(text).toContain('puede apelar hasta el 20 de setiembre de 2026');
    expect(text).toContain(
      'asistencia escolar, control CRED, control prenatal y suplemento. Nadie puede pedirle otra cosa',
    );
    expect(text).toContain('DS 032-PCM-2005; Ley 27444');
    expect(text).not.toMatch(/beneficiari/);
  });

  it('tells of an exit only that it is proposed, and that two persons confirm it', () => {
    const [text = ''] = texts({ place: 3, exitProposed: true });
    expect(text).toContain(
      'Es la suspensión 3 de 3. Por eso se propone la salida de su hogar del programa. Todavía no sale',
    );
  });

  it('names no number where it does not count', () => {
    const [text = ''] = texts({ place: 0, why: 'OTHER_DUTY' });
    expect(text).toContain('Esta vez no cuenta para la salida del programa.');
    expect(text).not.toContain('suspensión 0');
  });

  it('writes a paper of its own for a confirmed exit, with its term', () => {
    const exit = {
      reason: 'NO_TARGET_MEMBER' as const,
      confirmedOn: toDate('2026-09-05'),
      appealUntil: toDate('2026-09-20'),
      effectiveOn: toDate('2026-11-01'),
    };
    expect(texts({ exit })).toHaveLength(2);
    const [text = '', ...more] = texts({ exit, breaches: [] });
    expect(more).toEqual([]);
    expect(text).toContain('Motivo: ya no tiene miembro objetivo.');
    expect(text).toContain('La salida vale desde el 1 de noviembre de 2026.');
    expect(text).toContain('Mientras no se decida su apelación, el hogar no sale.');
  });
});
