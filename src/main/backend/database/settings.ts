import type { ReadDb, Tx } from './handles';

/** Facts about the registry itself: `registry_id`, `office_name`, `office_ubigeo`, and what other areas keep one of. */
type SettingRow = { readonly name: string; readonly value: string };

export async function findSetting(db: ReadDb | Tx, name: string): Promise<string | undefined> {
  return (await db<SettingRow>('setting').where({ name }).first('value'))?.value;
}

export async function getSetting(db: ReadDb | Tx, name: string): Promise<string> {
  const value = await findSetting(db, name);
  if (value === undefined) throw new Error(`setting ${name} is missing`);
  return value;
}

export async function putSetting(tx: Tx, name: string, value: string): Promise<void> {
  await tx('setting').insert({ name, value }).onConflict('name').merge();
}
