import type { TargetGroup } from '../domain/compliance/targets';
import type { Found } from '../domain/eligibility/judgement';
import type { Cse, DocumentType } from '../domain/households';
import type { EligibilityWords } from './eligibility';
import { joined, writtenDate } from './writing';

const CSE: Readonly<Record<Cse, string>> = { EXTREME_POOR: 'extreme poor', POOR: 'poor', NON_POOR: 'not poor' };
const GROUPS: Readonly<Record<TargetGroup, string>> = {
  PREGNANT: 'pregnant',
  CHILD: 'child',
  ADOLESCENT: 'adolescent',
  WIDOWED_PARENT: 'widowed parent',
  ELDERLY: 'elderly',
};
const DOCUMENTS: Readonly<Record<DocumentType, string>> = {
  DNI: 'DNI',
  CUI: 'CUI',
  CNV: 'CNV',
  CE: 'foreigner’s card',
  CPP: 'CPP/PTP',
  PAS: 'passport',
  CI_EXT: 'foreign identity card',
  NONE: 'no document',
};

export const eligibilityEn: EligibilityWords = {
  names: {
    GEO: 'Geographic targeting',
    SOCIO: 'Socioeconomic classification',
    CATEGORICAL: 'Target member',
    RESIDENCE: 'Residence',
    HOLDER: 'Holder',
    NO_DUPLICATE: 'No duplicate',
    ACV: 'Community validation assembly',
    AGREEMENT: 'Commitment agreement',
  },
  found: {
    GEO: geoFound,
    SOCIO: ({ cse, date, expiry }) =>
      [
        cse === null ? 'no classification' : CSE[cse],
        ...(date === null ? [] : [`of ${writtenDate(date)}`]),
        ...(expiry === null ? [] : [`expires on ${writtenDate(expiry)}`]),
      ].join(', '),
    CATEGORICAL: ({ targets }) =>
      targets.map(({ number, group }) => `${GROUPS[group]} (member ${number})`).join(', ') || 'none',
    RESIDENCE: ({ since }) => `since ${writtenDate(since)}`,
    HOLDER: holderFound,
    NO_DUPLICATE: ({ households }) =>
      households.length === 0 ? 'in no other household' : `also in ${joined(households, 'and')}`,
    ACV: ({ validated, date }) => {
      if (validated === null) return 'no assembly';
      return `${validated ? 'validated' : 'not validated'}${date === null ? ', undated' : ` on ${writtenDate(date)}`}`;
    },
    AGREEMENT: ({ date }) => (date === null ? 'no signed agreement' : `signed on ${writtenDate(date)}`),
  },
  required: {
    GEO: ({ overPct, byListOnly = false }) =>
      overPct === null
        ? byListOnly
          ? 'district in the list of operated districts; or an Amazon native community'
          : 'no geographic criterion'
        : `district in the list of operated districts; without a list, poverty index above ${overPct} %; or an Amazon native community`,
    SOCIO: ({ allowed, on }) =>
      `${joined(
        allowed.map((cse) => CSE[cse]),
        'or',
      )}, valid on ${writtenDate(on)}`,
    CATEGORICAL: ({ childBelow, widowedParent, elderlyFrom }) =>
      `at least one: ${joined(
        [
          'pregnant',
          `under ${childBelow}`,
          ...(widowedParent ? ['widowed parent with a child in the household'] : []),
          ...(elderlyFrom === null ? [] : [`aged ${elderlyFrom} or more`]),
        ],
        'or',
      )}`,
    RESIDENCE: ({ before, overMonths }) => `more than ${overMonths} months: since before ${writtenDate(before)}`,
    HOLDER: ({ ageMin, documentTypes, on }) =>
      `exactly one, aged ${ageMin} or more, with a ${joined(
        documentTypes.map((type) => DOCUMENTS[type]),
        'or',
      )} valid on ${writtenDate(on)}`,
    NO_DUPLICATE: () => 'no member in another active household',
    ACV: ({ on }) => `validated by ${writtenDate(on)}`,
    AGREEMENT: ({ on }) => `signed by ${writtenDate(on)}`,
  },
  reasons: {
    GEO_LIST: 'The district is in the list of operated districts.',
    GEO_INDEX: 'The poverty index is above the minimum.',
    GEO_AMAZON: 'The populated centre has an Amazon native community.',
    GEO_NO_GATE: 'This rule set has no geographic criterion.',
    GEO_NOT_LISTED: 'The district is not in the list of operated districts.',
    GEO_INDEX_LOW: 'The poverty index is not above the minimum.',
    GEO_NO_DATA: 'Neither a poverty index nor a list of districts: complete the catalogue of populated centres.',
    SOCIO_VALID: 'The classification is in force.',
    SOCIO_UNDATED: 'The classification has no date; accepted.',
    SOCIO_AMAZON: 'Extreme poor by native community, without a card.',
    SOCIO_MISSING: 'The household has no socioeconomic classification.',
    SOCIO_NON_POOR: 'The classification is not one of poverty.',
    SOCIO_EXPIRED: 'The classification has expired.',
    SOCIO_NOT_YET: 'The classification is later than the date judged.',
    CATEGORICAL_TARGET: 'The household has at least one target member.',
    CATEGORICAL_NONE: 'The household has no target member.',
    CATEGORICAL_PREGNANCY_OVERDUE: 'The registered pregnancy must have ended: record its outcome.',
    RESIDENCE_LONG_ENOUGH: 'The household has lived in the district long enough.',
    RESIDENCE_TOO_SHORT: 'The household has not lived in the district long enough.',
    HOLDER_VALID: 'The holder is an adult with a valid document.',
    HOLDER_NONE: 'The household has no holder.',
    HOLDER_SEVERAL: 'The household has more than one holder.',
    HOLDER_UNDER_AGE: 'The holder is under age.',
    HOLDER_NO_DOCUMENT: 'The holder has no identity document.',
    HOLDER_DOCUMENT_TYPE: 'The holder’s type of document is not accepted for payment.',
    HOLDER_DOCUMENT_EXPIRED: 'The holder’s document has expired.',
    NO_DUPLICATE_ALONE: 'No member is in another active household.',
    NO_DUPLICATE_OTHER_HOUSEHOLD: 'A member is also in another active household.',
    ACV_VALIDATED: 'The assembly validated the household.',
    ACV_PENDING: 'The assembly has not seen this household yet.',
    ACV_REJECTED: 'The assembly did not validate the household.',
    ACV_LATER: 'The assembly is later than the date judged.',
    AGREEMENT_SIGNED: 'The agreement is signed.',
    AGREEMENT_MISSING: 'The agreement is not signed.',
    AGREEMENT_LATER: 'The agreement is later than the date judged.',
    NOT_REQUIRED: 'This rule set does not ask for it.',
  },
  warnings: {
    GEO_COMMUNITY_NOT_IN_CATALOG:
      'The household states a native community that its populated centre does not have in the catalogue: check.',
    SOCIO_EXPIRY_ESTIMATED: 'SISFOH sent no expiry: it is estimated.',
    SOCIO_NO_DATE: 'The classification has neither date nor expiry.',
    HOLDER_NO_EXPIRY: 'The holder’s document has no expiry on record.',
    ACV_NO_DATE: 'The assembly has no date on record.',
  },
};

function geoFound({ operated, populatedCenterPct, districtPct, nativeCommunity }: Found['GEO']): string {
  const parts = [
    ...(nativeCommunity === '' ? [] : [`native community ${nativeCommunity}`]),
    ...(operated === null ? [] : [operated ? 'district in the list' : 'district not in the list']),
    ...(populatedCenterPct === null ? [] : [`populated centre ${populatedCenterPct} %`]),
    ...(districtPct === null ? [] : [`district ${districtPct} %`]),
  ];
  return parts.join(', ') || 'no data';
}

function holderFound({ holders, age, documentType, documentExpiry }: Found['HOLDER']): string {
  if (age === null || documentType === null) {
    return holders.length === 0 ? 'none' : `${holders.length}: members ${joined(holders.map(String), 'and')}`;
  }
  const expiry = documentExpiry === null ? [] : [`expires on ${writtenDate(documentExpiry)}`];
  return [`member ${holders.join()}`, `aged ${age}`, DOCUMENTS[documentType], ...expiry].join(', ');
}
