import fc from 'fast-check';
import type { AssemblyDetail } from '@shared/contract/assemblies';
import { toDate } from '@shared/domain/calendar';
import { publicList } from '@shared/domain/assemblies/publicList';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { agendaSheet, publicListPaper, rankingPaper, referralPaper } from '@shared/messages/assemblyLists';
import { minutes } from '@shared/messages/assemblyMinutes';
import { paperLines } from '@shared/messages/paper';
import { describe, expect, it } from 'vitest';

const HELD = toDate('2026-05-04');
const about = { office: 'Oficina Huanta', today: HELD };

type Row = AssemblyDetail['agenda'][number];
const row = (number: number, given: Partial<Row> = {}): Row => ({
  number,
  household: `H-000${number}`,
  holder: `QUISPE MAMANI, ROSA ${number}`,
  document: `4051230${number}`,
  populatedCenter: 'Huanta',
  basis: 'ELIGIBLE',
  reason: '',
  present: true,
  result: 'VALIDATED',
  observation: '',
  corrections: [],
  ...given,
});

const assembly = (given: Partial<AssemblyDetail> = {}): AssemblyDetail => ({
  assembly: 'ACV-2026-001',
  status: 'CLOSED',
  centers: ['Huanta', 'Luricocha'],
  convenedOn: toDate('2026-04-20'),
  heldOn: HELD,
  households: 2,
  settled: 2,
  validated: 1,
  ubigeo: '050401',
  notifiedOn: null,
  places: null,
  quorum: null,
  ruleSet: 'CEPAL',
  rules: CEPAL,
  meeting: {
    heldOn: HELD,
    startTime: '09:00',
    endTime: '11:30',
    place: 'el local comunal',
    attendees: 42,
    notes: 'Sin observaciones.',
    authorities: [{ name: 'Juan Huamán', dni: '28201122', position: 'Presidente', organisation: 'Comunidad' }],
  },
  openedBy: 'rosa',
  closedBy: 'rosa',
  closedAt: '2026-05-04T17:00:00Z',
  cancelReason: '',
  agenda: [row(1), row(2, { result: 'REJECTED_NOT_RESIDENT', present: false, observation: 'Vive en Lima' })],
  referrals: [
    {
      number: 1,
      surname1: 'CCORAHUA',
      surname2: '',
      givenNames: 'FELÍCITAS',
      document: '70001234',
      populatedCenter: 'Luricocha',
      observation: 'Gestante sin ficha',
    },
  ],
  ...given,
});
const text = (given: Partial<AssemblyDetail> = {}) => paperLines(minutes(assembly(given), about));

describe('the minutes', () => {
  it('say where, when, who, how many, each result, the families for the ULE and by which rules', () => {
    const acta = text();
    for (const part of [
      'ACTA DE LA ASAMBLEA COMUNAL DE VALIDACIÓN',
      'En el local comunal, distrito de Huanta, provincia de Huanta, Ayacucho, a las 09:00 horas del 4 de mayo de 2026',
      'asamblea comunal de validación ACV-2026-001 de Huanta, Luricocha, convocada el 20/04/2026',
      'con 42 personas asistentes',
      'Juan Huamán | 28201122 | Presidente, Comunidad',
      'Hogares en la agenda: 2. Validados: 1.',
      'Validado: 1 · No reside en la comunidad: 1.',
      '2 | QUISPE MAMANI, ROSA 2 | *****302 | Huanta | No | No reside en la comunidad | Vive en Lima',
      '1 | CCORAHUA, FELÍCITAS | Luricocha | Gestante sin ficha',
      'terminó a las 11:30 horas',
      'Gestor o gestora local: ____',
      'Formulario ACV-2026-001/ACTA',
    ])
      expect(acta).toContain(part);
    expect(acta).toContain(CEPAL.gates.find(({ gate }) => gate === 'ACV')?.reference);
    expect(acta).not.toContain('70001234');
  });

  it('are a draft with blanks while the assembly is open', () => {
    const meeting = { ...assembly().meeting, startTime: '', place: '', attendees: null, authorities: [] };
    const draft = text({ status: 'OPEN', meeting, agenda: [row(1, { result: null, present: null })] });
    expect(draft).toContain('BORRADOR DEL ACTA');
    expect(draft).toContain('En ________, distrito de');
    expect(draft).toContain('Sin resultado: 1.');
    expect(draft).not.toContain('null');
  });

  it.each([
    [null, 'no exigen un número mínimo de asistentes'],
    [40, 'exigen 40 asistentes; se cumple'],
    [50, 'exigen 50 asistentes; faltan 8'],
  ])('with a quorum of %s say that the rules %s', (quorum, said) => expect(text({ quorum })).toContain(said));

  it('keep the result of the meeting where it was corrected later, and say the correction apart', () => {
    const corrections = [
      { from: 'ABSENT', result: 'WITHDREW', reason: 'Avisó tarde', at: '2026-05-09T15:00:00Z', by: 'ana' },
    ] as const;
    const acta = text({ agenda: [row(1, { result: 'WITHDREW', present: false, corrections: [...corrections] })] });
    expect(acta).toContain('| No | Ausente |');
    expect(acta).toContain('Ausente → Se retira | Avisó tarde (09/05/2026, ana)');
    expect(text()).not.toContain('Correcciones posteriores');
  });

  it('declare the order of the places where they are limited', () => {
    expect(text({ places: 1 })).toContain('Cupos: 1. Orden en que se dan: primero los hogares en pobreza extrema');
    expect(text()).not.toContain('Cupos');
  });
});

describe('the public list on paper', () => {
  const anyRow = fc.record({
    surname1: fc.stringMatching(/^[A-ZÑ]{3,8}$/),
    surname2: fc.stringMatching(/^[A-ZÑ]{3,8}$/),
    givenNames: fc.stringMatching(/^[A-ZÑ]{3,8}$/),
    documentNumber: fc.stringMatching(/^\d{8}$/),
    populatedCenter: fc.constantFrom('Huanta', 'Luricocha'),
  });
  // what a household carries besides, none of which may hang on a wall
  const secrets = {
    household: 'H-SECRETO',
    cse: 'POBRE EXTREMO',
    observation: 'gestante de riesgo',
    result: 'REJECTED_DUPLICATE',
    phone: '966555444',
  };
  const listOf = (rows: Parameters<typeof publicList>[0]) => ({
    assembly: 'ACV-2026-001',
    heldOn: HELD,
    place: 'Escuela',
    rows: publicList(rows).map((one) => ({ ...one })),
  });

  it('has no cell but name, three digits and centre, whatever else is known of a household', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 15 }), (rows) => {
        const paper = publicListPaper(listOf(rows.map((one) => ({ ...one, ...secrets }))), about);
        const [table, ...more] = paper.parts.flatMap((part) => part.table ?? []);
        expect(more).toEqual([]);
        for (const cells of table?.rows ?? []) expect(cells).toHaveLength(3);
        const written = paperLines(paper);
        for (const hidden of [...Object.values(secrets), ...rows.map((one) => one.documentNumber)])
          expect(written).not.toContain(hidden);
      }),
    );
  });

  it('says the same outside its table, whoever is on it', () => {
    const blank = (rows: Parameters<typeof publicList>[0]) =>
      publicListPaper(listOf(rows), about).parts.map(({ table: _table, ...part }) => part);
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
        expect(blank(rows)).toEqual(blank([]));
      }),
    );
  });
});

describe('the other papers', () => {
  it('the agenda has boxes to fill in, and neither whole documents nor results', () => {
    const sheet = paperLines(agendaSheet(assembly(), about));
    expect(sheet).toContain('1 | QUISPE MAMANI, ROSA 1 | *****301 | Huanta | ☐ Sí  ☐ No |  | ');
    expect(sheet).not.toContain('40512301');
    expect(sheet).not.toContain('Vive en Lima');
  });

  it('the order says who has a place and who waits, never why', () => {
    const facts = { cse: 'EXTREME_POOR' as const, targetMembers: 3, residenceSince: HELD };
    const rows = [
      { rank: 1, household: 'H-1', holder: 'QUISPE, ANA', hasPlace: true, ...facts },
      { rank: 2, household: 'H-2', holder: 'HUAMÁN, EVA', hasPlace: false, ...facts },
    ];
    const { parts } = rankingPaper('ACV-2026-001', { criteria: ['EXTREME_POOR_FIRST'], places: 1, rows }, about);
    expect(parts.flatMap(({ table }) => table?.rows ?? [])).toEqual([
      ['1', 'QUISPE, ANA', 'H-1', 'Con cupo'],
      ['2', 'HUAMÁN, EVA', 'H-2', 'En espera'],
    ]);
    expect(parts[0]?.paragraphs?.join(' ')).toMatch(/código de hogar menor.*Cupos: 1\./);
  });

  it('the list for the ULE has the document by which a family is found', () =>
    expect(paperLines(referralPaper(assembly(), about))).toContain('CCORAHUA, FELÍCITAS | 70001234 | Luricocha'));
});
