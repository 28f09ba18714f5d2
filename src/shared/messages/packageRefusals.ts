import type { PackageRefusal } from '../domain/packages/refusals';
import type { Language } from './problems';

/** `detail`: the part, table, office, day or fingerprint concerned. */
type Words = Readonly<Record<PackageRefusal, (detail: string) => string>>;

const ES: Words = {
  NOT_SEALED: () => 'El archivo no está cifrado. Pida a quien lo envió el paquete cifrado.',
  OTHER_RECIPIENT: () => 'El paquete está cifrado para otro destinatario: aquí no se puede abrir.',
  CHANGED: () => 'El paquete se dañó o se cambió en el camino. Pida que lo envíen otra vez.',
  NOT_A_PACKAGE: (detail) => `No se puede leer como paquete (${detail}). Pida que lo envíen otra vez.`,
  FAULTY: (detail) => `El paquete no está íntegro: ${detail}. Pida que lo envíen otra vez.`,
  UNKNOWN_KEY: () => 'Lo firmó una llave que no se conoce. No lo use y avise a la sede.',
  OTHER_OFFICE: (detail) => `El paquete es para ${detail}. Entréguelo a quien corresponde.`,
  EXPIRED: (detail) => `El paquete venció el ${detail}. Pida uno vigente.`,
  KIND_UNKNOWN: (detail) => `Esta versión no conoce paquetes de «${detail}». Actualice el programa.`,
  SCHEMA: (detail) => `Una tabla del paquete no tiene la forma acordada: ${detail}. Avise a la sede.`,
  REPEATED: (detail) => `El paquete ${detail} ya se recibió; no cambia nada.`,
  GAP: (detail) => `Falta recibir antes el paquete ${detail}. Pídalo y reciba los dos en orden.`,
  FORKED: (detail) => `Con el número ${detail} ya se recibió otro paquete distinto. No lo use y avise a la sede.`,
  OLDER: (detail) => `El paquete ${detail} es anterior a los recibidos. No lo use y avise a la sede.`,
  HISTORY_SHORTER: (detail) =>
    `La historia que trae el paquete ${detail} es más corta que la que ya se conocía: algo se borró. No lo use y aclárelo con la oficina.`,
  HISTORY_DIFFERS: (detail) =>
    `La historia que trae el paquete ${detail} no es la que ya se conocía: algo se cambió. No lo use y aclárelo con la oficina.`,
  PARTS_UNREADABLE: (detail) => `La tabla de partes no se entiende (${detail}). Copie otra vez el paquete entero.`,
  PART_MISSING: (detail) => `Falta la parte ${detail}. Cópiela a la misma carpeta que las demás.`,
  PART_DAMAGED: (detail) => `La parte ${detail} está dañada. Cópiela otra vez desde donde se hizo el paquete.`,
  PART_ALONE: (detail) =>
    `«${detail}» es una parte de un paquete. Abra la tabla que termina en .partes, con todas las partes en la misma carpeta.`,
  UNKNOWN_PACKAGE: (detail) => `Esta oficina no envió el paquete ${detail}.`,
  RECEIPT_DIFFERS: (detail) => `El cargo habla de otro contenido que el paquete ${detail} enviado. Avise a la sede.`,
  RESUME_DUE: () =>
    'Se restauró una copia más antigua y la sede puede tener paquetes que este registro ya no conoce. Pida a la sede su constancia (`hq resume`) y recíbala en «Paquetes»; después se envía.',
  RESUME_OLDER: (detail) =>
    `La constancia de la sede es anterior al paquete ${detail}, que ella ya tiene. Pídale una nueva.`,
  CODE_WRONG: () => 'El código no corresponde a ningún paquete que espera su cargo. Compruébelo con la sede.',
  NO_ROOT: () => 'Aún no se conocen las llaves de la sede. Reciba primero su archivo root.json.',
  ROOT_EXPIRED: (detail) => `Las llaves de la sede vencieron el ${detail}. Reciba su archivo root.json nuevo.`,
  ROOT_UNREADABLE: () => 'El archivo no es un root.json de la sede.',
  ROOT_UNSIGNED: () => 'A root.json le faltan firmas de la sede. No lo use y avise a la sede.',
  ROOT_OLDER: () => 'Este root.json es anterior al que ya se tiene.',
  ROOT_NEW: () =>
    'Son las primeras llaves de la sede en esta oficina: pida por teléfono que lea su huella y escríbala (en la terminal, --fingerprint).',
  ROOT_FINGERPRINT: () =>
    'La huella no es la de este root.json. Pida a la sede por teléfono que la lea y escríbala; si no coincide, no lo use.',
};

const EN: Words = {
  NOT_SEALED: () => 'The file is not encrypted. Ask its sender for the encrypted package.',
  OTHER_RECIPIENT: () => 'The package is encrypted for somebody else: it cannot be opened here.',
  CHANGED: () => 'The package was damaged or changed on its way. Ask for it again.',
  NOT_A_PACKAGE: (detail) => `It cannot be read as a package (${detail}). Ask for it again.`,
  FAULTY: (detail) => `The package is not whole: ${detail}. Ask for it again.`,
  UNKNOWN_KEY: () => 'It is signed by a key that is not known. Do not use it, and tell headquarters.',
  OTHER_OFFICE: (detail) => `The package is for ${detail}. Give it to whom it belongs.`,
  EXPIRED: (detail) => `The package expired on ${detail}. Ask for one in force.`,
  KIND_UNKNOWN: (detail) => `This version knows no packages of “${detail}”. Update the program.`,
  SCHEMA: (detail) => `A table of the package has not the agreed form: ${detail}. Tell headquarters.`,
  REPEATED: (detail) => `Package ${detail} was received already; nothing changes.`,
  GAP: (detail) => `Package ${detail} is missing before it. Ask for it and receive both in order.`,
  FORKED: (detail) =>
    `Another package with number ${detail} was received already. Do not use it, and tell headquarters.`,
  OLDER: (detail) => `Package ${detail} is older than those received. Do not use it, and tell headquarters.`,
  HISTORY_SHORTER: (detail) =>
    `The history in package ${detail} is shorter than what was known of it: something is gone. Do not use it, and settle it with the office.`,
  HISTORY_DIFFERS: (detail) =>
    `The history in package ${detail} is not what was known of it: something was changed. Do not use it, and settle it with the office.`,
  PARTS_UNREADABLE: (detail) => `The table of parts cannot be read (${detail}). Copy the whole package again.`,
  PART_MISSING: (detail) => `Part ${detail} is missing. Copy it into the folder of the others.`,
  PART_DAMAGED: (detail) => `Part ${detail} is damaged. Copy it again from where the package was made.`,
  PART_ALONE: (detail) =>
    `«${detail}» is one part of a package. Open the table that ends in .partes, with all parts in the same folder.`,
  UNKNOWN_PACKAGE: (detail) => `This office did not send package ${detail}.`,
  RECEIPT_DIFFERS: (detail) => `The receipt tells of other content than package ${detail} as sent. Tell headquarters.`,
  RESUME_DUE: () =>
    'An older backup was restored, and headquarters may have packages that this registry no longer knows. Ask headquarters for its statement (`hq resume`) and receive it under "Packages"; then send.',
  RESUME_OLDER: (detail) =>
    `The statement of headquarters is older than package ${detail}, which it has. Ask for a new one.`,
  CODE_WRONG: () => 'The code belongs to no package that waits for its receipt. Check it with headquarters.',
  NO_ROOT: () => 'The keys of headquarters are not known yet. Receive its root.json first.',
  ROOT_EXPIRED: (detail) => `The keys of headquarters expired on ${detail}. Receive its new root.json.`,
  ROOT_UNREADABLE: () => 'The file is no root.json of headquarters.',
  ROOT_UNSIGNED: () => 'Signatures of headquarters are missing in root.json. Do not use it, and tell headquarters.',
  ROOT_OLDER: () => 'This root.json is older than the one at hand.',
  ROOT_NEW: () =>
    'These are the first keys of headquarters in this office: have it read their fingerprint over the telephone and type it (in the terminal, --fingerprint).',
  ROOT_FINGERPRINT: () =>
    'This is not the fingerprint of root.json. Have headquarters read it over the telephone; where it differs, do not use it.',
};

export const packageRefusal = (why: PackageRefusal, detail: string, language: Language = 'es') =>
  (language === 'es' ? ES : EN)[why](detail);
