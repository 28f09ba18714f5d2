import type { Call } from '../../src/cli/command';
import type { DistrictFiles } from '../../src/cli/demo/districtFiles';
import { importGoodRows } from '../../src/cli/demo/importing';
import { DEMO_PASSPHRASE, expectDone } from '../../src/cli/demo/office';
import { PERIOD } from '../../src/cli/demo/scene';
import { affiliationDateOf, type District } from '../../src/generator/district';

/** An empty registry with those who work in it. */
export async function openRegistry(call: Call, { name, ubigeo }: District): Promise<void> {
  const passphrase = DEMO_PASSPHRASE;
  expectDone(await call('registry.create', { name, ubigeo, userName: 'gestor', passphrase, role: 'gestor' }));
  expectDone(await call('registry.unlock', { userName: 'gestor', passphrase }));
  expectDone(await call('users.add', { name: 'supervisora', role: 'supervisor', passphrase, own: true }));
}

/** The places of the district: populated centres, schools, health posts. */
export async function loadCatalogs(call: Call, files: DistrictFiles): Promise<void> {
  for (const [kind, path] of files.catalogs) {
    await importGoodRows(call, {
      apply: 'catalogs.apply',
      analyse: () => call('catalogs.analyse', { kind, file: { path } }),
    });
  }
}

/** Households in, who is eligible affiliated, the bimester opened. */
export async function enrolDistrict(call: Call, files: DistrictFiles, district: District): Promise<void> {
  for (const path of files.households) {
    const analyse = () => call('households.analyse', { file: { path } });
    await importGoodRows(call, { apply: 'households.apply', analyse });
  }
  expectDone(await call('affiliation.affiliate', { on: affiliationDateOf(district), codes: 'all' }));
  expectDone(await call('compliance.open', { period: PERIOD }));
}
