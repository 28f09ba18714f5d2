import { expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { withoutCardPapers } from '@shared/messages/cards';
import { paperLines } from '@shared/messages/paper';

const ABOUT = { office: 'Oficina de Vinchos', today: toDate('2026-07-07') };
const without = (household: string, center: string) => ({
  household,
  holder: 'Quispe, Ana',
  center,
  paymentMode: 'ATM' as const,
  hasAccount: true,
  state: 'OPENED' as const,
  since: toDate('2026-05-02'),
});

it('the list of households without a card is a paper for each centre, with room to write', () => {
  const rows = [
    without('H1', 'Azul'),
    { ...without('H2', 'Azul'), paymentMode: '' as const, hasAccount: false, state: 'NONE' as const },
    without('H3', 'Yuraq'),
  ];
  const [azul = '', yuraq = '', ...more] = withoutCardPapers(rows, ABOUT).map(paperLines);
  expect(more).toEqual([]);
  expect(azul).toContain('Centro poblado: Azul · hogares: 2');
  expect(azul).toContain('1 | H1 | Quispe, Ana | Cajero automático, con cuenta | Cuenta abierta | 02/05/2026 | ');
  expect(azul).toContain('2 | H2 | Quispe, Ana | Sin modalidad, sin cuenta | Sin tarjeta | 02/05/2026 | ');
  expect(azul).not.toContain('H3');
  expect(yuraq).toContain('Centro poblado: Yuraq · hogares: 1');
});
