import type { AssemblyDetail } from '@shared/contract/assemblies';
import { publicList } from '@shared/domain/assemblies/publicList';
import { isValidated } from '@shared/domain/assemblies/results';
import { fullName } from '@shared/domain/households';
import { ok, refuse } from '@shared/domain/result';
import { listAgenda, type AgendaRow } from '../../database/assemblies/agenda';
import {
  findAssembly,
  listAssemblies,
  listAuthorities,
  listCentersOf,
  listReferrals,
  type Assembly,
} from '../../database/assemblies/assemblies';
import { rankingOf } from '../../database/assemblies/places';
import type { ReadDb } from '../../database/handles';
import { ruleSetNamed } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';

export const listAll: Handlers['assemblies.list'] = async ({ db }) => {
  const summaries: ReturnType<typeof summaryOf>[] = [];
  for (const assembly of await listAssemblies(db)) {
    summaries.push(summaryOf(assembly, await listCentersOf(db, assembly.id), await listAgenda(db, assembly.id)));
  }
  return ok(summaries);
};

const summaryOf = (assembly: Assembly, centers: string[], agenda: readonly AgendaRow[]) => ({
  assembly: assembly.code,
  status: assembly.status,
  centers,
  convenedOn: assembly.convenedOn,
  heldOn: assembly.heldOn,
  households: agenda.length,
  settled: agenda.filter(({ result }) => result !== null).length,
  validated: agenda.filter(({ result }) => isValidated(result)).length,
});

export const getAssembly: Handlers['assemblies.get'] = async ({ db }, { assembly: code }) => {
  const assembly = await findAssembly(db, code);
  return assembly === undefined ? refuse({ code: 'not-found', what: code }) : ok(await detailOf(db, assembly));
};

async function detailOf(db: ReadDb, assembly: Assembly): Promise<AssemblyDetail> {
  const agenda = await listAgenda(db, assembly.id);
  const { ubigeo, notifiedOn, places, ruleSet, openedBy, closedBy, closedAt } = assembly;
  const rules = await ruleSetNamed(db, ruleSet);
  const asked = rules.assemblyQuorum.value;
  return {
    ...summaryOf(assembly, await listCentersOf(db, assembly.id), agenda),
    ubigeo,
    notifiedOn,
    places,
    rules,
    quorum: assembly.status === 'OPEN' ? asked : assembly.quorum,
    ruleSet,
    meeting: {
      heldOn: assembly.heldOn,
      startTime: assembly.startTime,
      endTime: assembly.endTime,
      place: assembly.place,
      attendees: assembly.attendees,
      notes: assembly.notes,
      authorities: await listAuthorities(db, assembly.id),
    },
    openedBy,
    closedBy,
    closedAt,
    cancelReason: assembly.reason,
    agenda: agenda.map(agendaAnswer),
    referrals: await listReferrals(db, assembly.id),
  };
}

const agendaAnswer = (row: AgendaRow): AssemblyDetail['agenda'][number] => ({
  number: row.number,
  household: row.household,
  holder: row.surname1 === '' ? '' : fullName(row),
  document: row.documentNumber,
  populatedCenter: row.populatedCenter,
  basis: row.basis,
  reason: row.reason,
  present: row.present,
  result: row.result,
  observation: row.observation,
  corrections: [...row.corrections],
});

/** Only what may hang on a wall leaves here: nobody further on can print more. */
export const publicListOf: Handlers['assemblies.publicList'] = async ({ db }, { assembly: code }) => {
  const assembly = await findAssembly(db, code);
  if (assembly === undefined) return refuse({ code: 'not-found', what: code });
  const rows = publicList(await listAgenda(db, assembly.id)).map((row) => ({ ...row }));
  return ok({ assembly: code, heldOn: assembly.heldOn, place: assembly.place, rows });
};

export const rankingAnswer: Handlers['assemblies.ranking'] = async ({ db }, { assembly: code }) => {
  const assembly = await findAssembly(db, code);
  if (assembly === undefined) return refuse({ code: 'not-found', what: code });
  const holders = new Map((await listAgenda(db, assembly.id)).map((row) => [row.household, fullName(row)]));
  const ranked = await rankingOf(db, assembly);
  return ok({
    criteria: [...(await ruleSetNamed(db, assembly.ruleSet)).assemblyRanking.value],
    places: assembly.places,
    rows: ranked.map(({ code: household, ...row }) => ({ household, holder: holders.get(household) ?? '', ...row })),
  });
};
