import type { Finding, FindingCode } from '../domain/payments/audit';
import { soles } from './money';
import type { Language } from './problems';

type Facts = Finding['facts'];
type Words = Readonly<Record<FindingCode, (facts: Facts) => string>>;
const sol = (value: string | number | undefined) => soles(Number(value ?? 0));

const WHERE_ES = ({ source, where }: Facts) =>
  ({ HOUSEHOLD: `antes, en el hogar ${where}`, SERVICE: `${where}`, ASSEMBLY: `asamblea ${where}` })[String(source)] ??
  '';
const WHERE_EN = ({ source, where }: Facts) =>
  ({ HOUSEHOLD: `before, in household ${where}`, SERVICE: `${where}`, ASSEMBLY: `assembly ${where}` })[
    String(source)
  ] ?? '';

const ES: Words = {
  NO_HOLDER: () => 'El hogar no tiene titular. Nombre uno y calcule otra vez.',
  HOLDER_DECEASED: () => 'El titular falleció. Registre al nuevo titular y calcule otra vez.',
  HOLDER_UNDER_AGE: () => 'El titular es menor de edad. Registre a otro titular y calcule otra vez.',
  HOLDER_WITHOUT_DOCUMENT: () => 'El titular no tiene documento. Regístrelo y calcule otra vez.',
  HOLDER_DOCUMENT_EXPIRED: () => 'El documento del titular venció. Registre el renovado y calcule otra vez.',
  HOLDER_DOCUMENT_MISMATCH: () => 'El documento del titular es de otra persona. Compruébelo.',
  RENIEC_DECEASED: () => 'El RENIEC lo da por fallecido y nadie lo resolvió. Resuélvalo en «Documentos».',
  RENIEC_DIFFERS: () => 'El RENIEC no coincide con los datos del titular y nadie lo resolvió.',
  RENIEC_NAME: ({ name, other }) =>
    `Se pagaría a «${name}» y el RENIEC tiene «${other}». Resuélvalo en «Documentos» antes de aprobar.`,
  SISFOH_NAME: ({ name, other }) =>
    `Se pagaría a «${name}» y el SISFOH tiene «${other}». Compruebe el nombre con el documento a la vista.`,
  DOCUMENT_OTHER_NAME: (facts) =>
    `El documento ${facts['document']} figura con otro nombre: ${facts['name']} (${WHERE_ES(facts)}). Compruebe de quién es.`,
  DOCUMENT_REFUSED: ({ document }) =>
    `El pagador rechazó antes un pago porque el documento ${document} o el nombre no correspondían, y no han cambiado.`,
  PAYEE_AGE: ({ age }) => `El titular tiene ${age} años. Compruebe que vive y que puede cobrar.`,
  PAYEE_CHANGED: () => 'El titular cambió después de calcular la lista. Calcule otra vez.',
  COLLECTOR_SHARED: ({ document, households }) => `El documento ${document} cobra por ${households} hogares.`,
  ACCOUNT_SHARED: ({ other }) => `Su cuenta es también la del hogar ${other}.`,
  ACCOUNT_NEEDED: () => 'Su forma de pago necesita una cuenta y no la tiene.',
  DUPLICATE_CONFIRMED: ({ other }) =>
    `Se decidió que una persona está también en el hogar ${other}, y sigue en los dos.`,
  AFFILIATED_AFTER_CUTOFF: ({ date }) => `Se afilió el ${date}, después del corte del bimestre.`,
  AMOUNT_NOT_OF_RULES: ({ now }) => `Las reglas no dan este importe: ${sol(now)}.`,
  RESULT_CHANGED: ({ period }) => `Su resultado de ${period} cambió después de calcular la lista. Calcule otra vez.`,
  ACCOUNT_USED_BEFORE: ({ other }) => `Su cuenta fue antes la del hogar ${other}.`,
  DUPLICATE_SUSPECTED: ({ other }) => `Una persona puede estar también en el hogar ${other}: está por decidirse.`,
  AMOUNT_JUMP: ({ before, now }) => `La lista anterior le pagaba ${sol(before)} y esta ${sol(now)}. Vea por qué.`,
  LATE_EDITS: ({ changes, hours }) => `Cambios del hogar en las ${hours} horas antes de calcular: ${changes}.`,
  FULL_ATTENDANCE: ({ facility, pupils, months }) =>
    `${facility}: ni una falta de sus ${pupils} alumnos en ${months} meses.`,
  ONE_WRITER: ({ user, changes, all }) => `${user} hizo ${changes} de los ${all} cambios del bimestre.`,
};

const EN: Words = {
  NO_HOLDER: () => 'The household has no payee. Name one and calculate again.',
  HOLDER_DECEASED: () => 'The payee died. Record the new payee and calculate again.',
  HOLDER_UNDER_AGE: () => 'The payee is under age. Record another payee and calculate again.',
  HOLDER_WITHOUT_DOCUMENT: () => 'The payee has no document. Record it and calculate again.',
  HOLDER_DOCUMENT_EXPIRED: () => 'The document of the payee expired. Record the renewed one and calculate again.',
  HOLDER_DOCUMENT_MISMATCH: () => 'The document of the payee is somebody else’s. Check it.',
  RENIEC_DECEASED: () => 'RENIEC has the payee as deceased and nobody settled it. Settle it in “Documents”.',
  RENIEC_DIFFERS: () => 'RENIEC does not agree with the data of the payee and nobody settled it.',
  RENIEC_NAME: ({ name, other }) =>
    `“${name}” would be paid, and RENIEC has “${other}”. Settle it in “Documents” before approving.`,
  SISFOH_NAME: ({ name, other }) =>
    `“${name}” would be paid, and SISFOH has “${other}”. Check the name with the document in sight.`,
  DOCUMENT_OTHER_NAME: (facts) =>
    `Document ${facts['document']} is found with another name: ${facts['name']} (${WHERE_EN(facts)}). Check whose it is.`,
  DOCUMENT_REFUSED: ({ document }) =>
    `The payer refused a payment before because document ${document} or the name did not match, and neither changed.`,
  PAYEE_AGE: ({ age }) => `The payee is ${age} years old. Make sure that the payee lives and can collect.`,
  PAYEE_CHANGED: () => 'The payee changed after the list was calculated. Calculate again.',
  COLLECTOR_SHARED: ({ document, households }) => `Document ${document} collects for ${households} households.`,
  ACCOUNT_SHARED: ({ other }) => `Its account is also that of household ${other}.`,
  ACCOUNT_NEEDED: () => 'Its way of payment needs an account, and it has none.',
  DUPLICATE_CONFIRMED: ({ other }) =>
    `It was decided that a person is also in household ${other}, and still is in both.`,
  AFFILIATED_AFTER_CUTOFF: ({ date }) => `It was affiliated on ${date}, after the cut-off of the bimester.`,
  AMOUNT_NOT_OF_RULES: ({ now }) => `The rules cannot give this amount: ${sol(now)}.`,
  RESULT_CHANGED: ({ period }) => `Its result of ${period} changed after the list was calculated. Calculate again.`,
  ACCOUNT_USED_BEFORE: ({ other }) => `Its account was household ${other}’s before.`,
  DUPLICATE_SUSPECTED: ({ other }) => `A person may also be in household ${other}: it is not decided yet.`,
  AMOUNT_JUMP: ({ before, now }) => `The list before paid it ${sol(before)} and this one ${sol(now)}. See why.`,
  LATE_EDITS: ({ changes, hours }) =>
    `Changes of the household in the ${hours} hours before the calculation: ${changes}.`,
  FULL_ATTENDANCE: ({ facility, pupils, months }) =>
    `${facility}: not one absence of its ${pupils} pupils in ${months} months.`,
  ONE_WRITER: ({ user, changes, all }) => `${user} made ${changes} of the ${all} changes of the bimester.`,
};

/** Hallazgo in a sentence that says what to do or look at. */
export const findingSentence = ({ code, facts }: Pick<Finding, 'code' | 'facts'>, language: Language = 'es'): string =>
  (language === 'es' ? ES : EN)[code](facts);
