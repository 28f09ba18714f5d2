import type { AssemblyDetail } from '@shared/contract/assemblies';
import type { MeetingForm } from './useMeetingForm';

/** What each view of an assembly is given; `mayWrite`: it is open and the person's role types. */
export type ViewProps = {
  readonly assembly: AssemblyDetail;
  readonly meeting: MeetingForm;
  readonly mayWrite: boolean;
};
