import type { IsoDate } from './calendar';

/** Tipo de documento de identidad (domain §2.3). DNI and CUI share one number space. */
export type DocumentType = 'DNI' | 'CUI' | 'CNV' | 'CE' | 'CPP' | 'PAS' | 'CI_EXT' | 'NONE';
export const DOCUMENT_TYPES = [
  'DNI',
  'CUI',
  'CNV',
  'CE',
  'CPP',
  'PAS',
  'CI_EXT',
  'NONE',
] as const satisfies readonly DocumentType[];

export type Sex = 'F' | 'M';
/** Ámbito: decides how long a classification is valid. */
export type Area = 'URBAN' | 'RURAL';
/** Clasificación socioeconómica (CSE) of SISFOH. */
export const CSE_VALUES = ['EXTREME_POOR', 'POOR', 'NON_POOR'] as const;
export type Cse = (typeof CSE_VALUES)[number];

/** Estado del hogar (domain §3.4). */
export const HOUSEHOLD_STATUSES = ['CANDIDATE', 'AFFILIATED', 'SUSPENDED', 'DISAFFILIATED'] as const;
export type HouseholdStatus = (typeof HOUSEHOLD_STATUSES)[number];

/** Parentesco with the head of the household (domain §2.2). */
export const RELATIONSHIPS = [
  'HEAD',
  'SPOUSE',
  'CHILD',
  'CHILD_IN_LAW',
  'GRANDCHILD',
  'PARENT',
  'PARENT_IN_LAW',
  'SIBLING',
  'OTHER_RELATIVE',
  'DOMESTIC_WORKER',
  'BOARDER',
  'OTHER_NON_RELATIVE',
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** Estado civil; blank where nobody stated it. */
export const MARITAL_STATUSES = ['SINGLE', 'MARRIED', 'COHABITING', 'WIDOWED', 'SEPARATED', 'DIVORCED', ''] as const;
export type MaritalStatus = (typeof MARITAL_STATUSES)[number];

/** Documento de identidad. `number` is '' for NONE; `expiry` null where the document has none or nobody stated it. */
export type IdentityDocument = {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly documentExpiry: IsoDate | null;
};

/** Nombres as written; matching uses `foldName`. */
export type PersonName = { readonly surname1: string; readonly surname2: string; readonly givenNames: string };

/** Embarazo: an episode, not a flag (domain §2.2). `lmpDate` = FUR, `eddDate` = FPP. */
export type Pregnancy = {
  readonly lmpDate: IsoDate | null;
  readonly eddDate: IsoDate | null;
  readonly registeredDate: IsoDate;
  readonly endedDate: IsoDate | null;
};

/** Integrante del hogar, as stated by a workbook or a form; ids are added where it is stored. */
export type MemberFields = PersonName &
  IdentityDocument & {
    readonly number: number;
    readonly birthDate: IsoDate;
    readonly sex: Sex;
    readonly relationship: Relationship;
    readonly maritalStatus: MaritalStatus;
    /** Titular: the adult in whose name the household is paid. */
    readonly isHolder: boolean;
    readonly pregnant: boolean;
    readonly lmpDate: IsoDate | null;
    readonly eddDate: IsoDate | null;
    readonly disability: boolean;
    /** Código modular (7) and anexo (1) together identify a school service; '' where none is named. */
    readonly modularCode: string;
    readonly annex: string;
    readonly grade: string;
    readonly section: string;
    readonly secondaryComplete: boolean;
    /** First day on which it was; null where it was before the person was registered, or is not. */
    readonly secondarySince: IsoDate | null;
    /** Código IPRESS (8) of the health post; '' where none is named. */
    readonly ipressCode: string;
  };

/** Hogar, as stated by a workbook or a form. Texts nobody stated are ''; dates and classifications null. */
export type HouseholdFields = {
  readonly code: string;
  readonly ubigeo: string;
  readonly populatedCenterCode: string;
  readonly populatedCenterName: string;
  readonly address: string;
  readonly reference: string;
  readonly area: Area;
  readonly phone: string;
  readonly language: string;
  readonly indigenousPeople: string;
  readonly nativeCommunity: string;
  readonly fsuNumber: string;
  readonly fsuDate: IsoDate | null;
  readonly cse: Cse | null;
  readonly cseDate: IsoDate | null;
  readonly cseExpiry: IsoDate | null;
  readonly residenceSince: IsoDate;
  /** Validado en asamblea; null where the assembly has not taken place. */
  readonly assemblyValidated: boolean | null;
  readonly assemblyDate: IsoDate | null;
  readonly agreementDate: IsoDate | null;
};

export type Household = HouseholdFields & {
  readonly id: string;
  readonly status: HouseholdStatus;
  readonly affiliationDate: IsoDate | null;
};

/** `entryDate`: the day the person entered the household here (a newborn: registered, not born). `exitDate`: first day outside. */
export type Member = MemberFields & {
  readonly id: string;
  readonly householdId: string;
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate | null;
};

export const fullName = ({ surname1, surname2, givenNames }: PersonName) =>
  `${[surname1, surname2].filter(Boolean).join(' ')}, ${givenNames}`;
