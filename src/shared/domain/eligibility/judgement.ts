import type { IsoDate } from '../calendar';
import type { TargetGroup, TargetMember } from '../compliance/targets';
import type { Cse, DocumentType, HouseholdFields, HouseholdStatus, Member } from '../households';
import type { RuleSet } from '../ruleSets/ruleSet';
import type { Gate, GateCode, GateWarning } from './gates';

/** Catalogued populated centre of the household: percent of its index (IPG) and its comunidad nativa, '' where none. */
export type PopulatedCenterFacts = { readonly povertyPct: number | null; readonly nativeCommunity: string };

/** Another household, not disaffiliated, in which the document of one of these members also appears. */
export type OtherMembership = {
  readonly memberId: string;
  readonly householdCode: string;
  readonly status: HouseholdStatus;
};

export type EligibilityMember = TargetMember &
  Pick<Member, 'id' | 'isHolder' | 'documentType' | 'documentNumber' | 'documentExpiry'>;

/** All that a household is judged by; plain data, so that a stored decision can be replayed. */
export type EligibilityInput = {
  readonly household: Pick<
    HouseholdFields,
    | 'area'
    | 'nativeCommunity'
    | 'cse'
    | 'cseDate'
    | 'cseExpiry'
    | 'residenceSince'
    | 'assemblyValidated'
    | 'assemblyDate'
    | 'agreementDate'
  >;
  readonly members: readonly EligibilityMember[];
  /** null where the household's centre is not in the catalogue. */
  readonly populatedCenter: PopulatedCenterFacts | null;
  readonly districtPovertyPct: number | null;
  /** Whether the list of operated districts names this one; null where the office has no list for the date. */
  readonly districtOperated: boolean | null;
  readonly otherHouseholds: readonly OtherMembership[];
  readonly on: IsoDate;
};

/** What was found in the household, gate by gate. */
export type Found = {
  readonly GEO: {
    readonly operated: boolean | null;
    readonly populatedCenterPct: number | null;
    readonly districtPct: number | null;
    readonly nativeCommunity: string;
  };
  readonly SOCIO: { readonly cse: Cse | null; readonly date: IsoDate | null; readonly expiry: IsoDate | null };
  readonly CATEGORICAL: { readonly targets: readonly { readonly number: number; readonly group: TargetGroup }[] };
  readonly RESIDENCE: { readonly since: IsoDate };
  readonly HOLDER: {
    /** Numbers of the members marked as holder. */
    readonly holders: readonly number[];
    readonly age: number | null;
    readonly documentType: DocumentType | null;
    readonly documentExpiry: IsoDate | null;
  };
  readonly NO_DUPLICATE: { readonly households: readonly string[] };
  readonly ACV: { readonly validated: boolean | null; readonly date: IsoDate | null };
  readonly AGREEMENT: { readonly date: IsoDate | null };
};

/** What the rules ask for, gate by gate; `on` is the date judged. */
export type Required = {
  /** `byListOnly` is missing in answers stored before there were several rule sets. */
  readonly GEO: { readonly overPct: number | null; readonly byListOnly?: boolean };
  readonly SOCIO: { readonly allowed: readonly Cse[]; readonly on: IsoDate };
  readonly CATEGORICAL: {
    readonly childBelow: number;
    readonly widowedParent: boolean;
    readonly elderlyFrom: number | null;
  };
  readonly RESIDENCE: { readonly before: IsoDate; readonly overMonths: number };
  readonly HOLDER: {
    readonly ageMin: number;
    readonly documentTypes: readonly DocumentType[];
    readonly on: IsoDate;
  };
  readonly NO_DUPLICATE: Readonly<Record<string, never>>;
  readonly ACV: { readonly on: IsoDate };
  readonly AGREEMENT: { readonly on: IsoDate };
};

export type Judgement<G extends Gate> = {
  readonly passed: boolean;
  readonly code: GateCode;
  readonly warnings: readonly GateWarning[];
  readonly found: Found[G];
  readonly required: Required[G];
};

/** Judges one gate; members absent on the date are already left out. */
export type JudgeGate<G extends Gate> = (input: EligibilityInput, rules: RuleSet) => Judgement<G>;

/** Codes with which a gate passes; every other one fails it. */
const PASSING: readonly GateCode[] = [
  'GEO_LIST',
  'GEO_INDEX',
  'GEO_AMAZON',
  'GEO_NO_GATE',
  'SOCIO_VALID',
  'SOCIO_UNDATED',
  'SOCIO_AMAZON',
  'CATEGORICAL_TARGET',
  'RESIDENCE_LONG_ENOUGH',
  'HOLDER_VALID',
  'NO_DUPLICATE_ALONE',
  'ACV_VALIDATED',
  'AGREEMENT_SIGNED',
  'NOT_REQUIRED',
];
export const isPassing = (code: GateCode) => PASSING.includes(code);
