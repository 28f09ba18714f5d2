/** Institución educativa: a school service, known by código modular (7) and anexo (1) together. */
export type SchoolFields = {
  readonly modularCode: string;
  readonly annex: string;
  readonly name: string;
  readonly level: string;
  readonly ubigeo: string;
  readonly populatedCenter: string;
  readonly principal: string;
  readonly phone: string;
  readonly email: string;
};

/** Establecimiento de salud, by its código IPRESS (8). */
export type HealthPostFields = {
  readonly ipressCode: string;
  readonly name: string;
  readonly category: string;
  readonly ubigeo: string;
  readonly state: string;
  readonly responsible: string;
  readonly phone: string;
};

/** Centro poblado, by its code (10): the district's ubigeo and four digits. `povertyPct`: index IPG. */
export type PopulatedCenterFields = {
  readonly code: string;
  readonly name: string;
  readonly ubigeo: string;
  readonly povertyPct: number | null;
  readonly altitude: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly nativeCommunity: string;
  readonly indigenousPeople: string;
  /** Whether the code is the office's own until the official one is known (domain §2.5). */
  readonly provisional: boolean;
};
