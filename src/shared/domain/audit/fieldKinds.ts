/*
 * What a field of an answer holds, as far as it is of a person (Ley 29733; domain §13.4). The contract says of which kind
 * each field is; `masking` says who reads which kind.
 */
export const FIELD_KINDS = [
  'HARMLESS', // codes, states, dates, sums, names of places, services and users
  'NAME', // of a grown-up
  'MEMBER', // name of a member of a household, who may be a child
  'DOCUMENT', // DNI, CUI or another number that names a person
  'CONTACT', // where somebody lives and how to call there
  'SENSITIVE', // pregnancy, disability, health post, origin
  'DUTY', // of health or of school
  'DUTY_DETAIL', // tells of health where the duty it stands under is one
  'TEXT', // written freely
  'REASON', // a code, or what was written freely
  'CELL', // what stands in a workbook of others
  'CHANGE', // before or after: of the kind of the `field` it stands beside
  'DETAILS', // anything, each part by its own name
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** The kinds of the fields of one answer, along its shape; what is left out is harmless. */
export type FieldTree = {
  readonly kind?: FieldKind;
  readonly fields?: Readonly<Record<string, FieldTree>>;
  readonly items?: FieldTree;
};

/** Of which kind a field is by its name alone; undefined: nobody said. */
export type KindOf = (name: string) => FieldKind | undefined;
