import { describe, expect, it } from 'vitest';
import { isWeakPassphrase } from '@shared/domain/passphrases';

describe('a passphrase', () => {
  it.each([
    ['contraseña', 'a common word'],
    ['Contraseña2026', 'a common word with a year'],
    ['Juntos2026!', 'the name of the programme'],
    ['password1', 'a common word with a digit'],
    ['12345678', 'a run of digits'],
    ['87654321', 'a run backwards'],
    ['90123456', 'a run that goes round'],
    ['qwertyui', 'a row of the keyboard'],
    ['aaaaaaaaaaaa', 'one character'],
    ['abababababab', 'two characters'],
    ['        ', 'spaces'],
    ['rosa quispe', 'the name of the user'],
    ['RosaQuispe99', 'the name of the user with digits'],
  ])('is weak: %s (%s)', (passphrase) => {
    expect(isWeakPassphrase(passphrase, 'Rosa Quispe')).toBe(true);
  });

  it.each([
    'cuatro ovejas en la puna',
    'juntos subimos al cerro',
    'V3nta-n1ll4',
    'mi clave no es clave',
    'rosa quispe huanca y cía',
  ])('is good enough: %s', (passphrase) => {
    expect(isWeakPassphrase(passphrase, 'Rosa Quispe')).toBe(false);
  });
});
