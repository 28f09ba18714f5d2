import { expect, it } from 'vitest';
import { hereSentence } from '@shared/messages/backups';

it.each([
  [{ days: 0, changes: 0 }, 'Después de la copia no se anotó nada.'],
  [{ days: 0, changes: 2 }, 'Anotado después de la copia: 2 cambios el mismo día; habría que repetirlo.'],
  [{ days: 1, changes: 1 }, 'Anotado después de la copia: 1 cambio en 1 día; habría que repetirlo.'],
  [{ days: 3, changes: 40 }, 'Anotado después de la copia: 40 cambios en 3 días; habría que repetirlo.'],
])('says what would be lost of %o', (since, sentence) => {
  expect(hereSentence('SOUND', since, 'es')).toBe(`${sentence} El registro actual se guarda aparte, no se borra.`);
});
