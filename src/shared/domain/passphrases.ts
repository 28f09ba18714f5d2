/** Frases de paso demasiado comunes; compared without capitals, accents, spaces and closing digits or signs. */
const COMMON = [
  'abcdefgh abcd1234 admin administrador administrator asdfasdf asdfghjk bienvenido changeme clave computadora contrasena',
  'cusco ayacucho cambiame distrital iloveyou juntos juntosdistrital letmein lima midis oficina passphrase password peru',
  'programajuntos qwerty qwertyui qwertyuiop secreto seguridad sistema superman teamo tequiero usuario welcome zxcvbnm',
]
  .join(' ')
  .split(' ');
const RUNS = ['0123456789', '9876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** Frase de paso débil: a common one, the user's own name, one character repeated, or a run such as 12345678. */
export function isWeakPassphrase(passphrase: string, userName: string): boolean {
  const plain = plainOf(passphrase);
  const stem = plain.replace(/[\d\W_]+$/, '');
  if (plain === '' || new Set(plain).size < 3) return true;
  if (stem !== '' && (COMMON.includes(stem) || stem === plainOf(userName))) return true;
  return COMMON.includes(plain) || plain === plainOf(userName) || RUNS.some((run) => run.repeat(2).includes(plain));
}

const plainOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
