import type { Problem } from '@shared/contract/problems';
import { nextStep, type StepState } from '@shared/domain/affiliation/steps';
import { meaningOf, type AssemblyResult } from '@shared/domain/assemblies/results';
import type { IsoDate } from '@shared/domain/calendar';
import { setCurrentValues, type CurrentValues } from '../../database/affiliation/currentValues';
import { insertSteps, type NewStep, type Standing } from '../../database/affiliation/steps';
import type { Assembly } from '../../database/assemblies/assemblies';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';

type Decided = {
  readonly assembly: Pick<Assembly, 'id' | 'code' | 'heldOn'>;
  readonly result: AssemblyResult;
  /** Day of the step: of the assembly, or of the correction. */
  readonly on: IsoDate;
  /** Set where a result is corrected: what was validated before no longer is. */
  readonly reason?: string;
};

/**
 * What a result makes of a candidate: its steps and its current values, which the gate ACV reads. Returns the refusal of
 * the first step that may not be taken; then nothing was written.
 */
export async function applyResult(tx: Tx, standing: Standing, decided: Decided): Promise<Problem | undefined> {
  const { assembly, result, on, reason } = decided;
  const steps: NewStep[] = [];
  let state: StepState = standing.state;
  for (const action of meaningOf(result).actions) {
    const step = nextStep(state, action);
    if (step === undefined) return { code: 'step-not-allowed', household: standing.code, step: state, action };
    steps.push({ householdId: standing.id, step, on, assemblyId: assembly.id, details: { result } });
    state = step;
  }
  await insertSteps(tx, steps);
  const values = valuesOf(decided);
  if (values !== undefined) await setCurrentValues(tx, standing.id, values);
  await noteEvent(tx, {
    kind: 'household.assembly',
    householdId: standing.id,
    subject: assembly.code,
    details: {
      assembly: assembly.code,
      assemblyResult: result,
      ...(reason === undefined ? {} : { reason }),
      ...(values === undefined ? {} : { fields: changesOf(standing, values) }),
    },
  });
  return undefined;
}

/** Absence leaves what is known; a correction to it takes back what the first result said. */
function valuesOf({ assembly, result, reason }: Decided): CurrentValues | undefined {
  const { validated } = meaningOf(result);
  if (validated !== null) return { assemblyValidated: validated, assemblyDate: assembly.heldOn };
  return reason === undefined ? undefined : { assemblyValidated: null, assemblyDate: null };
}

const changesOf = (before: Standing, { assemblyValidated, assemblyDate }: CurrentValues) =>
  Object.fromEntries(
    Object.entries({
      assemblyValidated: [before.assemblyValidated, assemblyValidated],
      assemblyDate: [before.assemblyDate, assemblyDate],
    }).filter(([, [old, value]]) => old !== value),
  );
