import { MOTIVE_CODES } from '@shared/domain/compliance/motives';
import type {
  Answer,
  PatientSituation,
  PostSituation,
  PupilSituation,
  SchoolSituation,
  YesNo,
} from '@shared/domain/compliance/statements';

/** The words of each drop-down by what they mean. */
export const WORDS = {
  yesNo: { YES: 'SÍ', NO: 'NO' } satisfies Record<YesNo, string>,
  complied: { YES: 'SÍ', NO: 'NO', UNKNOWN: 'SIN INFORMACIÓN' } satisfies Record<Answer, string>,
  schoolSituation: {
    NORMAL: 'NORMAL',
    STRIKE: 'HUELGA',
    NO_TEACHER: 'SIN DOCENTE',
    DISASTER: 'DESASTRE',
    CLOSED: 'CERRADA',
    VACATION: 'VACACIONES',
  } satisfies Record<SchoolSituation, string>,
  postSituation: {
    NORMAL: 'NORMAL',
    CLOSED: 'CERRADO',
    NO_STAFF: 'SIN PERSONAL',
    DISASTER: 'DESASTRE',
    NO_SUPPLIES: 'SIN INSUMOS',
  } satisfies Record<PostSituation, string>,
  pupilSituation: {
    ATTENDS: 'ASISTE',
    NOT_FOUND: 'NO ENCONTRADO',
    TRANSFERRED: 'TRASLADADO',
    LEFT: 'RETIRADO',
    DECEASED: 'FALLECIDO',
  } satisfies Record<PupilSituation, string>,
  patientSituation: {
    ATTENDED: 'ATENDIDO',
    NOT_FOUND: 'NO ENCONTRADO',
    TRANSFERRED: 'TRASLADADO',
    DELIVERY: 'PARTO',
    LOSS: 'PÉRDIDA',
    DECEASED: 'FALLECIDO',
  } satisfies Record<PatientSituation, string>,
} as const;

type WordList = keyof typeof WORDS;
export type ListName = WordList | 'motive';

/** The choices of each drop-down, as they stand on the sheet `_listas`. */
export const LISTS: Readonly<Record<ListName, readonly string[]>> = {
  yesNo: Object.values(WORDS.yesNo),
  complied: Object.values(WORDS.complied),
  schoolSituation: Object.values(WORDS.schoolSituation),
  postSituation: Object.values(WORDS.postSituation),
  pupilSituation: Object.values(WORDS.pupilSituation),
  patientSituation: Object.values(WORDS.patientSituation),
  motive: MOTIVE_CODES,
};
