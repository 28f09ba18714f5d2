import type { TFunction } from 'i18next';

export type NewPassphrase = { readonly passphrase: string; readonly repeat: string };

const MIN_LENGTH = 8;

/** What is wrong with a passphrase typed twice, by field. */
export function newPassphraseFaults(
  { passphrase, repeat }: NewPassphrase,
  t: TFunction<'registry'>,
): readonly (readonly [keyof NewPassphrase, string])[] {
  if (passphrase.length < MIN_LENGTH) return [['passphrase', t('tooShort', { length: MIN_LENGTH })]];
  return passphrase === repeat ? [] : [['repeat', t('repeatWrong')]];
}
