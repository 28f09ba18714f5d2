import type { Agreement } from '@shared/contract/affiliation';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { agreementBar, awaitsSignature, type AgreementBar } from '@shared/domain/affiliation/agreement';
import { nextStep, type StepState } from '@shared/domain/affiliation/steps';
import type { IsoDate } from '@shared/domain/calendar';
import { foldName } from '@shared/domain/names';
import { ok, refuse } from '@shared/domain/result';
import { listSigners, newestAssemblies, type HeldAssembly, type Signer } from '../../database/affiliation/signers';
import { findStanding, loadStandings } from '../../database/affiliation/steps';
import { findAssembly } from '../../database/assemblies/assemblies';
import { waitingHouseholds } from '../../database/assemblies/places';
import type { ReadDb } from '../../database/handles';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';

type Of = Parsed<'affiliation.agreements'>['of'];

/** By the rules of the day of the signature; whoever cannot sign yet is named. */
export const listAgreements: Handlers['affiliation.agreements'] = async ({ db, today }, { of, on = today() }) => {
  const rules = await findRulesOn(db, on);
  if (!rules.ok) return rules;
  const wrong = await problemOf(db, of);
  if (wrong !== undefined) return refuse(wrong);
  const signing = (await loadSigning(db)).filter(isWanted(of));
  const barred = signing.map((one) => ({ ...one, bar: barOf(one, of) }));
  return ok({
    on,
    ruleSet: rules.value.name,
    rules: rules.value,
    agreements: barred.flatMap((one) => (one.bar === undefined ? [agreementOf(one)] : [])),
    left: barred.flatMap(({ signer, bar }) => (bar === undefined ? [] : [{ household: signer.household, why: bar }])),
  });
};

async function problemOf(db: ReadDb, of: Of): Promise<Problem | undefined> {
  if (of === 'all' || 'center' in of) return undefined;
  if ('assembly' in of)
    return (await findAssembly(db, of.assembly)) === undefined ? { code: 'not-found', what: of.assembly } : undefined;
  const standing = await findStanding(db, of.household);
  if (standing === undefined) return { code: 'not-found', what: of.household };
  const { code, state } = standing;
  if (nextStep(state, 'SIGN') !== undefined) return undefined;
  return { code: 'step-not-allowed', household: code, step: state, action: 'SIGN' };
}

/** A candidate with what its agreement needs. */
type Signing = {
  readonly signer: Signer;
  readonly state: StepState;
  readonly stated: IsoDate | null;
  readonly hasPlace: boolean;
  readonly held: HeldAssembly | undefined;
};

async function loadSigning(db: ReadDb): Promise<readonly Signing[]> {
  const standings = new Map((await loadStandings(db, 'candidates')).map((standing) => [standing.code, standing]));
  const waiting = await waitingHouseholds(db);
  const assemblies = await newestAssemblies(db);
  return (await listSigners(db)).flatMap((signer) => {
    const standing = standings.get(signer.household);
    if (standing === undefined) return [];
    const { code, state, assemblyDate } = standing;
    return [{ signer, state, stated: assemblyDate, hasPlace: !waiting.has(code), held: assemblies.get(code) }];
  });
}

/** One household signs whenever it may; of many only those who have not signed. */
const isWanted =
  (of: Of) =>
  ({ signer, state, held }: Signing): boolean => {
    if (of !== 'all' && 'household' in of) return signer.household === of.household;
    if (!awaitsSignature(state)) return false;
    if (of === 'all') return true;
    if ('assembly' in of) return held?.assembly === of.assembly;
    return signer.populatedCenterCode === of.center || foldName(signer.populatedCenterName) === foldName(of.center);
  };

function barOf({ signer, state, hasPlace }: Signing, of: Of): AgreementBar | undefined {
  const bar = agreementBar({ state, hasPlace, hasHolder: signer.documentType !== null });
  // Whoever asks for one paper has seen what was missing.
  return bar === 'DOCS_PENDING' && of !== 'all' && 'household' in of ? undefined : bar;
}

function agreementOf({ signer, stated, held }: Signing): Agreement {
  const { populatedCenterCode: _code, documentType, documentNumber, ...same } = signer;
  return {
    ...same,
    documentType: documentType ?? 'NONE',
    documentNumber: documentNumber ?? '',
    assembly: held?.assembly ?? null,
    assemblyDate: held?.heldOn ?? stated,
  };
}
