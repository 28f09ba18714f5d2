import type { IsoDate } from '@shared/domain/calendar';

/** What a person types of an incident; of it only days, person and codes are asked of the registry. */
export type IncidentForm = {
  readonly happened: string;
  readonly knownOn: string | null;
  readonly knownAt: string;
  readonly measures: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly user: string;
  readonly households: string;
};

export type Told = Pick<IncidentForm, 'happened' | 'measures'> & { readonly due: string };

export type IncidentAsked = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly user: string;
  readonly households: string[];
};
