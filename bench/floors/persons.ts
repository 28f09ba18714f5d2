import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType } from '@shared/domain/households';
import { timedAfresh, type Timed } from '../timed';
import { openEncrypted } from './encryptedFile';

type Person = {
  readonly household: string;
  readonly member: number;
  readonly surname1: string;
  readonly surname2: string;
  readonly givenNames: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly birthDate: IsoDate;
};

const PERSONS = `select household.code as household, number as member, surname1, surname2, given_names as givenNames,
  document_type as documentType, document_number as documentNumber, birth_date as birthDate
  from member join household on household.id = member.household_id`;

/** Every person of the registry, read by the driver alone. */
export async function readPersons(registryFile: string): Promise<Timed<readonly Person[]>> {
  const driver = await openEncrypted(registryFile);
  const read = await timedAfresh(() => driver.prepare<Person>(PERSONS).all());
  driver.close();
  return read;
}
