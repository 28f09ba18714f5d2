import type { PackageFault } from '../contract/packages';
import type { Language } from './problems';

type FaultWords = Readonly<Record<PackageFault['code'], string>>;

export const packageFaultsEs: FaultWords = {
  PART_MISSING: 'falta esta parte',
  PART_CHANGED: 'esta parte fue cambiada',
  PART_UNLISTED: 'esta parte no figura en el manifiesto',
  SIGNATURE_INVALID: 'la firma no corresponde',
  SIGNATURE_OTHER_KEY: 'está firmado con otra llave',
  OXUM_DIFFERS: 'el tamaño total no coincide',
  COUNT_DIFFERS: 'el número de filas no coincide',
  SUM_DIFFERS: 'la suma no coincide',
  NOT_A_PACKAGE: 'no se puede leer como paquete',
};

export const packageFaultsEn: FaultWords = {
  PART_MISSING: 'this part is missing',
  PART_CHANGED: 'this part was changed',
  PART_UNLISTED: 'this part is not in the manifest',
  SIGNATURE_INVALID: 'the signature does not fit',
  SIGNATURE_OTHER_KEY: 'it is signed with another key',
  OXUM_DIFFERS: 'the total size differs',
  COUNT_DIFFERS: 'the number of rows differs',
  SUM_DIFFERS: 'the sum differs',
  NOT_A_PACKAGE: 'it cannot be read as a package',
};

/** What is wrong with a part of a package, in a few words after its name. */
export const packageFaultSentence = (code: PackageFault['code'], language: Language = 'es') =>
  (language === 'es' ? packageFaultsEs : packageFaultsEn)[code];
