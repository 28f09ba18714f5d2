import { nextStep } from '@shared/domain/affiliation/steps';
import { passesListStage } from '@shared/domain/assemblies/agenda';
import type { IsoDate } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { insertSteps, loadStandings } from '../../database/affiliation/steps';
import { insertAgenda, openAgendas, type NewAgendaRow } from '../../database/assemblies/agenda';
import { insertAssembly, nextAssemblyCode, nextNumber, type Assembly } from '../../database/assemblies/assemblies';
import { candidatesIn } from '../../database/assemblies/candidates';
import { insertChecks } from '../../database/eligibility/checks';
import { loadEligibilityInputs } from '../../database/eligibility/eligibilityInputs';
import { noteEvent, noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findRulesOn, ruleSetNamed } from '../../database/ruleSets';
import { getSetting } from '../../database/settings';
import type { Handlers } from '../../dispatch';
import { quietJob } from '../../jobs/job';
import { judge, type Checked } from '../eligibility';
import { findOpen, tooEarly } from './common';

/** Convenes an assembly: every candidate of the centres that passes the gates of the list comes onto its agenda. */
export const openAssembly: Handlers['assemblies.open'] = (backend, input, job) =>
  backend.write(async (tx) => {
    const { convenedOn = backend.today(), heldOn, place, places } = input;
    const early = tooEarly(heldOn, convenedOn);
    if (early !== undefined) return refuse(early);
    const { centers, codes, unknown } = await candidatesIn(tx, input.centers);
    if (unknown.length > 0) return refuse({ code: 'assembly-without-households', centers: unknown });
    const rules = await findRulesOn(tx, convenedOn);
    if (!rules.ok) return rules;
    const inputs = await loadEligibilityInputs(tx, await freeOnes(tx, codes), convenedOn);
    const checked = await judge(backend, inputs, job, rules.value);
    const listed = checked.filter(({ stored }) => passesListStage(stored, rules.value));
    if (listed.length === 0) return refuse({ code: 'assembly-without-households', centers: input.centers });
    const assembly = {
      id: backend.newId(),
      code: await nextAssemblyCode(tx, convenedOn),
      ubigeo: await getSetting(tx, 'office_ubigeo'),
      convenedOn,
      heldOn,
      place,
      places,
      ruleSet: rules.value.name,
    };
    await insertAssembly(tx, { ...assembly, centers });
    await insertChecks(
      tx,
      checked.map(({ stored }) => stored),
    );
    await list(tx, assembly, listed.map(agendaRow('ELIGIBLE', '')), 1);
    const details = { centers: centers.map(({ name }) => name), heldOn, places, households: listed.length };
    await noteEvent(tx, { kind: 'assembly.opened', subject: assembly.code, details });
    return ok({ assembly: assembly.code, households: listed.length, notListed: checked.length - listed.length });
  });

/** Candidates that no open agenda has yet, whose step leads to a list; those rejected before come back only by hand. */
async function freeOnes(tx: Tx, codes: readonly string[]): Promise<readonly string[]> {
  const taken = await openAgendas(tx);
  const standings = await loadStandings(tx, codes);
  return standings
    .filter(({ id, state }) => !taken.has(id) && state !== 'ACV_REJECTED' && nextStep(state, 'LIST') !== undefined)
    .map(({ code }) => code);
}

const agendaRow =
  (basis: NewAgendaRow['basis'], reason: string) =>
  ({ household, stored }: Checked): NewAgendaRow => ({
    householdId: household.id,
    basis,
    reason,
    checkId: stored.id,
  });

type Convened = Pick<Assembly, 'id' | 'code'> & { readonly convenedOn: IsoDate };

async function list(tx: Tx, assembly: Convened, rows: readonly NewAgendaRow[], firstNumber: number): Promise<void> {
  await insertAgenda(tx, assembly.id, rows, firstNumber);
  await insertSteps(
    tx,
    rows.map(({ householdId }) => ({
      householdId,
      step: 'ELIGIBLE_LISTED',
      on: assembly.convenedOn,
      assemblyId: assembly.id,
    })),
  );
  await noteEvents(
    tx,
    rows.map(({ householdId, basis, reason }) => ({
      kind: 'household.listed',
      householdId,
      subject: assembly.code,
      details: { assembly: assembly.code, basis, reason },
    })),
  );
}

/** A candidate the list did not bring onto the agenda: somebody answers for it with a reason. */
export const proposeHousehold: Handlers['assemblies.propose'] = (backend, input) =>
  backend.write(async (tx) => {
    const found = await findOpen(tx, input.assembly);
    if (!found.ok) return found;
    const [standing] = await loadStandings(tx, [input.household]);
    if (standing === undefined) return refuse({ code: 'not-found', what: input.household });
    const agenda = (await openAgendas(tx)).get(standing.id);
    if (agenda !== undefined)
      return refuse({ code: 'household-on-agenda', household: standing.code, assembly: agenda });
    if (nextStep(standing.state, 'LIST') === undefined)
      return refuse({ code: 'step-not-allowed', household: standing.code, step: standing.state, action: 'LIST' });
    const inputs = await loadEligibilityInputs(tx, [standing.code], found.value.convenedOn);
    const checked = await judge(backend, inputs, quietJob(), await ruleSetNamed(tx, found.value.ruleSet));
    await insertChecks(
      tx,
      checked.map(({ stored }) => stored),
    );
    const number = await nextNumber(tx, 'assembly_household', found.value.id);
    await list(tx, found.value, checked.map(agendaRow('PROPOSED', input.reason)), number);
    return ok({ number });
  });
