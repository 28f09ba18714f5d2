import type { TargetGroup } from '../domain/compliance/targets';
import type { Found } from '../domain/eligibility/judgement';
import type { Cse, DocumentType } from '../domain/households';
import type { EligibilityWords } from './eligibility';
import { joined, writtenDate } from './writing';

const CSE: Readonly<Record<Cse, string>> = {
  EXTREME_POOR: 'POBRE EXTREMO',
  POOR: 'POBRE',
  NON_POOR: 'NO POBRE',
};
const GROUPS: Readonly<Record<TargetGroup, string>> = {
  PREGNANT: 'gestante',
  CHILD: 'niña o niño',
  ADOLESCENT: 'adolescente',
  WIDOWED_PARENT: 'madre o padre viudo',
  ELDERLY: 'adulto mayor',
};
/** Documents as sentences name them. */
export const DOCUMENTS: Readonly<Record<DocumentType, string>> = {
  DNI: 'DNI',
  CUI: 'CUI',
  CNV: 'CNV',
  CE: 'carné de extranjería',
  CPP: 'CPP/PTP',
  PAS: 'pasaporte',
  CI_EXT: 'cédula extranjera',
  NONE: 'sin documento',
};

const percent = (value: number) => `${String(value).replace('.', ',')} %`;

export const eligibilityEs: EligibilityWords = {
  names: {
    GEO: 'Focalización geográfica',
    SOCIO: 'Clasificación socioeconómica',
    CATEGORICAL: 'Miembro objetivo',
    RESIDENCE: 'Residencia',
    HOLDER: 'Titular',
    NO_DUPLICATE: 'Sin duplicidad',
    ACV: 'Asamblea comunal de validación',
    AGREEMENT: 'Acuerdo de compromiso',
  },
  found: {
    GEO: geoFound,
    SOCIO: ({ cse, date, expiry }) =>
      [
        cse === null ? 'sin clasificación' : CSE[cse],
        ...(date === null ? [] : [`del ${writtenDate(date)}`]),
        ...(expiry === null ? [] : [`vence el ${writtenDate(expiry)}`]),
      ].join(', '),
    CATEGORICAL: ({ targets }) =>
      targets.map(({ number, group }) => `${GROUPS[group]} (integrante ${number})`).join(', ') || 'ninguno',
    RESIDENCE: ({ since }) => `desde el ${writtenDate(since)}`,
    HOLDER: holderFound,
    NO_DUPLICATE: ({ households }) =>
      households.length === 0 ? 'en ningún otro hogar' : `también en ${joined(households, 'y')}`,
    ACV: ({ validated, date }) => {
      if (validated === null) return 'sin asamblea';
      return `${validated ? 'validado' : 'no validado'}${date === null ? ', sin fecha' : ` el ${writtenDate(date)}`}`;
    },
    AGREEMENT: ({ date }) => (date === null ? 'sin acuerdo firmado' : `firmado el ${writtenDate(date)}`),
  },
  required: {
    GEO: ({ overPct, byListOnly = false }) =>
      overPct === null
        ? byListOnly
          ? 'distrito en la lista de intervención; o comunidad nativa de la Amazonía'
          : 'sin criterio geográfico'
        : `distrito en la lista de intervención; sin lista, índice de pobreza mayor de ${percent(overPct)}; o comunidad nativa de la Amazonía`,
    SOCIO: ({ allowed, on }) =>
      `${joined(
        allowed.map((cse) => CSE[cse]),
        'o',
      )}, vigente el ${writtenDate(on)}`,
    CATEGORICAL: ({ childBelow, widowedParent, elderlyFrom }) =>
      `al menos uno: ${joined(
        [
          'gestante',
          `menor de ${childBelow} años`,
          ...(widowedParent ? ['madre o padre viudo con hijo en el hogar'] : []),
          ...(elderlyFrom === null ? [] : [`persona de ${elderlyFrom} años o más`]),
        ],
        'o',
      )}`,
    RESIDENCE: ({ before, overMonths }) => `más de ${overMonths} meses: desde antes del ${writtenDate(before)}`,
    HOLDER: ({ ageMin, documentTypes, on }) =>
      `uno solo, de ${ageMin} años o más, con ${joined(
        documentTypes.map((type) => DOCUMENTS[type]),
        'o',
      )} vigente el ${writtenDate(on)}`,
    NO_DUPLICATE: () => 'ningún integrante en otro hogar activo',
    ACV: ({ on }) => `validado hasta el ${writtenDate(on)}`,
    AGREEMENT: ({ on }) => `firmado hasta el ${writtenDate(on)}`,
  },
  reasons: {
    GEO_LIST: 'El distrito está en la lista de intervención.',
    GEO_INDEX: 'El índice de pobreza supera el mínimo.',
    GEO_AMAZON: 'El centro poblado tiene una comunidad nativa de la Amazonía.',
    GEO_NO_GATE: 'Este conjunto de reglas no tiene criterio geográfico.',
    GEO_NOT_LISTED: 'El distrito no está en la lista de intervención.',
    GEO_INDEX_LOW: 'El índice de pobreza no supera el mínimo.',
    GEO_NO_DATA: 'No hay índice de pobreza ni lista de distritos: complete el catálogo de centros poblados.',
    SOCIO_VALID: 'La clasificación está vigente.',
    SOCIO_UNDATED: 'La clasificación no tiene fecha; se acepta.',
    SOCIO_AMAZON: 'Pobre extremo por comunidad nativa, sin ficha.',
    SOCIO_MISSING: 'El hogar no tiene clasificación socioeconómica.',
    SOCIO_NON_POOR: 'La clasificación no es de pobreza.',
    SOCIO_EXPIRED: 'La clasificación venció.',
    SOCIO_NOT_YET: 'La clasificación es posterior a la fecha evaluada.',
    CATEGORICAL_TARGET: 'El hogar tiene al menos un miembro objetivo.',
    CATEGORICAL_NONE: 'El hogar no tiene ningún miembro objetivo.',
    CATEGORICAL_PREGNANCY_OVERDUE: 'La gestación registrada ya debió terminar: registre su desenlace.',
    RESIDENCE_LONG_ENOUGH: 'El hogar reside en el distrito el tiempo requerido.',
    RESIDENCE_TOO_SHORT: 'El hogar no cumple el tiempo de residencia en el distrito.',
    HOLDER_VALID: 'El titular es adulto y su documento está vigente.',
    HOLDER_NONE: 'El hogar no tiene titular.',
    HOLDER_SEVERAL: 'El hogar tiene más de un titular.',
    HOLDER_UNDER_AGE: 'El titular es menor de edad.',
    HOLDER_NO_DOCUMENT: 'El titular no tiene documento de identidad.',
    HOLDER_DOCUMENT_TYPE: 'El tipo de documento del titular no se acepta para cobrar.',
    HOLDER_DOCUMENT_EXPIRED: 'El documento del titular venció.',
    NO_DUPLICATE_ALONE: 'Ningún integrante figura en otro hogar activo.',
    NO_DUPLICATE_OTHER_HOUSEHOLD: 'Un integrante figura también en otro hogar activo.',
    ACV_VALIDATED: 'La asamblea validó el hogar.',
    ACV_PENDING: 'La asamblea todavía no vio este hogar.',
    ACV_REJECTED: 'La asamblea no validó el hogar.',
    ACV_LATER: 'La asamblea es posterior a la fecha evaluada.',
    AGREEMENT_SIGNED: 'El acuerdo está firmado.',
    AGREEMENT_MISSING: 'Falta la firma del acuerdo.',
    AGREEMENT_LATER: 'El acuerdo es posterior a la fecha evaluada.',
    NOT_REQUIRED: 'Este conjunto de reglas no lo exige.',
  },
  warnings: {
    GEO_COMMUNITY_NOT_IN_CATALOG:
      'El hogar declara una comunidad nativa que su centro poblado no tiene en el catálogo: verifique.',
    SOCIO_EXPIRY_ESTIMATED: 'El SISFOH no envió el vencimiento: es una estimación.',
    SOCIO_NO_DATE: 'La clasificación no tiene fecha ni vencimiento.',
    HOLDER_NO_EXPIRY: 'El documento del titular no tiene vencimiento registrado.',
    ACV_NO_DATE: 'La asamblea no tiene fecha registrada.',
  },
};

function geoFound({ operated, populatedCenterPct, districtPct, nativeCommunity }: Found['GEO']): string {
  const parts = [
    ...(nativeCommunity === '' ? [] : [`comunidad nativa ${nativeCommunity}`]),
    ...(operated === null ? [] : [operated ? 'distrito en la lista' : 'distrito fuera de la lista']),
    ...(populatedCenterPct === null ? [] : [`centro poblado ${percent(populatedCenterPct)}`]),
    ...(districtPct === null ? [] : [`distrito ${percent(districtPct)}`]),
  ];
  return parts.join(', ') || 'sin datos';
}

function holderFound({ holders, age, documentType, documentExpiry }: Found['HOLDER']): string {
  if (age === null || documentType === null) {
    return holders.length === 0 ? 'ninguno' : `${holders.length}: integrantes ${joined(holders.map(String), 'y')}`;
  }
  const expiry = documentExpiry === null ? [] : [`vence el ${writtenDate(documentExpiry)}`];
  return [`integrante ${holders.join()}`, `${age} años`, DOCUMENTS[documentType], ...expiry].join(', ');
}
