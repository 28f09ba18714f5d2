import type { PreparedPerson } from './prepare';
import type { Finding } from './surnames';
import { compareDigits } from './typos';
import { DOCUMENT, DOCUMENT_AT_HOME } from './weights';

type Documents = Pick<PreparedPerson, 'national' | 'otherDocument'>;

/** Documentos: DNI and CUI are one number space; a number of another kind is the same one or says nothing. */
export function compareDocuments(a: Documents, b: Documents, atHome: boolean): Finding {
  const how = findingOf(a, b);
  return { how, points: (atHome ? DOCUMENT_AT_HOME : DOCUMENT)[how] };
}

function findingOf(a: Documents, b: Documents): keyof typeof DOCUMENT {
  if (a.national !== '' && b.national !== '') return compareDigits(a.national, b.national);
  if (a.otherDocument !== '' && a.otherDocument === b.otherDocument) return 'EQUAL';
  const hasNone = (one: Documents) => one.national === '' && one.otherDocument === '';
  return hasNone(a) || hasNone(b) ? 'MISSING' : 'NOT_COMPARABLE';
}
