import { issueText } from './issues';
import { packageRefusal } from './packageRefusals';
import { payerWords } from './payerFiles';
import { recoveryObstacle } from './corrections';
import { missingIn, type Balance } from '../domain/reconciliation/balance';
import { listStatusName } from './listStatus';
import { accountWords } from './account';
import { dependentSentence } from './imports';
import { effectObstaclesEs, otherStatusEs } from './effectObstacles.es';
import { cardObstacleText } from './cards';
import { leaderObstacle } from './leaders';
import { payPointObstacle } from './payPoints';
import { membershipSentence } from './membership';
import { actionName, stepName } from './affiliation';
import { differenceText } from './paperTotals';
import { isFullDisk } from './fullDisk';
import type { ProblemSentences } from './problems';
import { soles } from './money';
import { listed, writtenDate } from './writing';

const choice = (reasons: readonly string[]) => (reasons.length === 0 ? '' : ` Elija entre: ${reasons.join(', ')}.`);

const ATTACHMENT_WHY = {
  EMPTY: 'el archivo está vacío.',
  TOO_BIG: 'pasa de 10 MB. Escanee con menos resolución.',
  KIND: 'no es un PDF, JPEG o PNG.',
  KEPT: 'ese mismo archivo ya está guardado aquí.',
} as const;
const OFFICIAL_CODE = {
  FORM: 'El código oficial tiene 10 cifras y empieza con el ubigeo del distrito del centro poblado.',
  PROVISIONAL: 'Ese código también es provisional. Escriba el oficial.',
  FUTURE: 'La fecha del código oficial es futura.',
};
const HOLDER = {
  ABSENT: 'Esa persona no está en el hogar. Elija a un integrante presente.',
  SAME: 'Esa persona ya es titular. No se cambió nada.',
  FUTURE: 'La fecha del cambio de titular es futura.',
  ORDER: 'La fecha es anterior a la del titular actual. Escriba una posterior.',
  BEFORE_ENTRY: 'En esa fecha la persona todavía no estaba en el hogar.',
  HH_HOLDER_UNDER_AGE: 'En esa fecha la persona es menor de 18 años y no puede ser titular.',
  HH_HOLDER_DOCUMENT: 'La persona no tiene un documento vigente. Registre primero su documento.',
};
const MOVE = {
  FUTURE: 'La fecha de la mudanza es futura.',
  ORDER: 'El hogar ya vivía en su domicilio actual en esa fecha. Escriba una posterior.',
  SAME: 'El hogar ya vive allí. No se cambió nada.',
  NO_PLACE: 'Indique a dónde se mudó: el código del centro poblado, o su nombre y ubigeo.',
  CENTER: 'Ese centro poblado no está en el catálogo. Escriba también su nombre, o revise el código.',
  DISTRICT: 'El código de centro poblado no es del distrito del ubigeo. Corrija uno de los dos.',
};

function unbalanced(sums: Balance, counts: Balance): string {
  const total = ({ paid, returned, pending, withheld }: Balance) => paid + returned + pending + withheld;
  return `se autorizaron ${soles(sums.authorised)} (${counts.authorised} hogares) y entre pagado, devuelto, pendiente y retenido suman ${soles(total(sums))} (${total(counts)} hogares), una diferencia de ${soles(missingIn(sums))} y ${missingIn(counts)} hogares`;
}

export const problemsEs: ProblemSentences = {
  'not-found': ({ what }) => `No se encontró: ${what}. Revise el código y vuelva a intentar.`,
  'invalid-input': ({ issues }) =>
    `Hay datos que no se pueden aceptar (${issues.map((issue) => issueText(issue)).join('; ')}). Corríjalos y vuelva a intentar.`,
  unexpected: ({ reference }) =>
    `Ocurrió un error inesperado y no se guardó nada a medias. Anote la referencia ${reference} e informe a soporte.`,
  busy: ({ job }) => `Espere a que termine la operación en curso (${job}) y vuelva a intentar.`,
  cancelled: () => 'Operación cancelada. No se guardó ningún cambio.',
  'backend-stopped': () =>
    'El proceso del registro se detuvo y se inició de nuevo. Lo confirmado está guardado; ingrese otra vez y repita la última acción.',
  forbidden: ({ role }) =>
    `El rol ${role} no puede hacer esta operación. Pídala a una persona con el rol que corresponde.`,
  'registry-locked': () => 'El registro está bloqueado. Ingrese con su usuario y su frase de contraseña.',
  'registry-absent': ({ path }) => `No hay un registro en ${path}. Créelo o indique otro archivo.`,
  'registry-exists': ({ path }) => `Ya existe un registro en ${path}. No se cambió nada; elija otro archivo.`,
  'registry-in-use': () => 'Otro programa tiene abierto este registro. Ciérrelo allí y vuelva a intentar.',
  'registry-damaged': ({ detail }) =>
    `El archivo del registro está dañado o no es un registro (${detail}). No se cambió nada; guárdelo aparte y restaure la última copia de seguridad.`,
  'registry-newer': ({ found, known }) =>
    `Este registro es de una versión más nueva del programa (${found}; esta conoce hasta ${known}). No se cambió nada; actualice el programa.`,
  'registry-bad-place': ({ path, why }) =>
    `El registro no puede guardarse en ${path}: ${why}. Elija una carpeta de este equipo que no se sincronice.`,
  'keyring-damaged': ({ path }) =>
    `Las dos copias del llavero (${path}) están dañadas o faltan. Restaure el llavero de la última copia de seguridad.`,
  'wrong-passphrase': () => 'El usuario o la frase de contraseña no son correctos.',
  'wait-before-retry': ({ seconds }) => `Demasiados intentos. Vuelva a intentar después de ${seconds} s.`,
  'wrong-recovery-code': () => 'El código de recuperación no es correcto. Cópielo tal como está impreso.',
  'weak-passphrase': () =>
    'Esa frase de contraseña es muy fácil de adivinar. Use varias palabras, 8 caracteres como mínimo.',
  'passphrase-due': () => 'La frase la puso otra persona: elija ahora una propia para ingresar.',
  'same-passphrase': () => 'La frase nueva es la misma. Elija otra.',
  'user-exists': ({ name }) => `Ya hay una persona con el nombre ${name}. Use otro nombre.`,
  'own-right': () => 'Nadie cambia su propio rol ni se retira. Pídalo a otra persona que administre.',
  'user-retired': ({ name }) => `${name} está de baja. Reactive a la persona primero.`,
  'user-active': ({ name }) => `${name} no está de baja.`,
  'backup-damaged': ({ name, detail }) =>
    `La copia ${name} está dañada (${detail}) y no se restauró. No se cambió nada; elija otra.`,
  'backup-of-other': ({ office }) =>
    `La copia es de otro registro (${office}). No se cambió nada; elija una de esta oficina o indique que debe reemplazar a este registro.`,
  'backup-failed': ({ detail }) =>
    isFullDisk(detail)
      ? 'No se hizo la copia de seguridad: el disco está lleno. Las copias anteriores siguen intactas. Libere espacio y repítala.'
      : `No se pudo hacer la copia de seguridad (${detail}). Las copias anteriores siguen intactas.`,
  'file-unreadable': ({ name, detail }) =>
    `No se pudo leer ${name} (${detail}). Compruebe que existe y que no está abierto en otro programa.`,
  'file-unwritable': ({ name, detail }) =>
    isFullDisk(detail)
      ? `No se escribió ${name}: el disco está lleno. Nada quedó a medias ni se perdió. Libere espacio, o elija otro disco, y repítalo.`
      : `No se pudo escribir ${name} (${detail}). Cierre el archivo si está abierto y compruebe que hay espacio.`,
  'file-exists': ({ name }) => `${name} ya existe y no se reemplazó. Elija otro nombre.`,
  'analysis-outdated': () => 'El registro cambió después de revisar el archivo. Revíselo otra vez antes de aplicar.',
  'analysis-applied': () => 'Ese archivo ya se aplicó. No se cambió nada.',
  'rows-rejected': ({ rejected }) =>
    `${rejected === 1 ? '1 fila tiene' : `${rejected} filas tienen`} errores y no se aplicó nada. Corrija el archivo, o elija aplicar solo las filas buenas.`,
  'file-refused': ({ refusal }) => `El archivo no se puede usar: ${refusal}`,
  'import-not-applied': ({ name }) => `«${name}» no está aplicado: no hay nada que deshacer.`,
  'import-needed': ({ name, dependents }) =>
    `«${name}» no se puede deshacer, porque esto depende de lo que trajo:\n${listed(dependents.map((one) => dependentSentence(one)))}\nNo se cambió nada.`,
  'several-files': ({ name, ids }) =>
    `Hay varios archivos «${name}» aplicados. Indique cuál con «imports undo»: ${ids.join(', ')}.`,
  'file-not-kept': ({ name }) => `De «${name}» no se guardó esa copia. Pídala a quien lo envió.`,
  'nothing-to-apply': () => 'No hay nada que aplicar en esos archivos.',
  'district-unknown': ({ ubigeo }) =>
    `${ubigeo} no es el ubigeo de ningún distrito en la tabla del INEI. Búsquelo por su nombre en «Inscripción › Territorio».`,
  'validity-refused': ({ why, held }) =>
    why === 'PAST'
      ? `Eso contradice una vigencia que ya terminó (${held}), y lo pasado no se cambia. Escriba una fecha posterior.`
      : `Se superpone con otra vigencia del mismo distrito (${held}). Escriba una fecha posterior.`,
  'center-known': ({ center }) => `El distrito ya tiene ese centro poblado: ${center}. Úselo en lugar de crear otro.`,
  'provisional-codes-used-up': ({ ubigeo }) =>
    `El distrito ${ubigeo} ya usó sus 999 códigos provisionales. Pida los códigos oficiales a la Sede Central.`,
  'center-absent': ({ center }) => `No hay ningún centro poblado con el código ${center}. Búsquelo por su nombre.`,
  'center-not-provisional': ({ center }) => `${center} ya tiene código oficial. No se cambió nada.`,
  'official-code-refused': ({ why, center }) => `${OFFICIAL_CODE[why]} (${center})`,
  'duplicate-code': ({ value }) => `El código ${value} ya está registrado. Abra ese hogar o use otro código.`,
  'document-taken': ({ number, household, name, later }) =>
    later === ''
      ? `El documento ${number} ya está registrado en el hogar ${household}: ${name}. Ábralo para revisar.`
      : `El documento ${number} es el anterior de ${name}, hogar ${household}, que hoy tiene ${later}: es la misma persona. Abra ese hogar para revisar.`,
  'scheme-known': ({ benefit, since }) =>
    `${benefit} desde el ${writtenDate(since)} ya está con otros datos. Si cambian, diga desde qué otro día rigen.`,
  'naming-outside': ({ list, since }) =>
    `El ${writtenDate(since)} no rige lo que da la lista ${list}. Revise la fecha con la sede.`,
  'answer-known': ({ household }) => `Esa respuesta ya está en la historia del hogar ${household}. No se cambió nada.`,
  'fields-invalid': ({ fields }) => `Revise estos datos: ${fields.map(({ path }) => path).join(', ')}.`,
  'registry-changed': ({ what }) =>
    `Otra persona cambió ${what} mientras lo editaba. Ábralo de nuevo; su borrador se conserva.`,
  'holder-not-possible': ({ why }) => HOLDER[why],
  'card-not-possible': (refused) => cardObstacleText(refused, 'es'),
  'pay-point-not-possible': (refused) => payPointObstacle(refused, 'es'),
  'leader-not-possible': (refused) => leaderObstacle(refused, 'es'),
  'move-not-possible': ({ why }) => MOVE[why],
  'account-not-possible': ({ why }) => accountWords.es.obstacles[why],
  'account-taken': ({ accountNumber, household, name }) =>
    `La cuenta ${accountNumber} ya es del hogar ${household}, titular ${name}. Revise el número, o registre primero que ese hogar ya no cobra en ella.`,
  'already-proposed': ({ household }) =>
    `El hogar ${household} ya tiene una propuesta igual por confirmar. Confírmela o rechácela primero, en «Por confirmar».`,
  'proposal-decided': () => 'Esa propuesta ya se resolvió. No se cambió nada.',
  'own-proposal': ({ name }) => `${name} hizo esta propuesta; debe confirmarla otra persona.`,
  'purge-waits': () => 'Ya hay una depuración por decidir. Decídala o retírela primero.',
  'purge-changed': () =>
    'Desde que se propuso, los hogares por depurar cambiaron. No se quitó nada; rechace la propuesta y haga otra.',
  'nobody-to-purge': ({ cutoff }) =>
    `Ningún hogar salió del programa hasta el ${writtenDate(cutoff)} sin nada pendiente.`,
  'household-purged': ({ household }) =>
    `Los datos del hogar ${household} se depuraron: no se cambia ni vuelve. Si regresa al programa, regístrelo de nuevo.`,
  'request-open': ({ household, number }) =>
    `El hogar ${household} ya tiene una solicitud en trámite (${number || 'sin número'}). Registre en ella el siguiente paso.`,
  'request-absent': ({ household }) =>
    `El hogar ${household} no tiene ninguna solicitud en trámite. Regístrela primero.`,
  'request-step': ({ fault }) =>
    ({
      ORDER: 'Ese paso no sigue al último registrado de la solicitud. Elija uno de los que siguen.',
      BEFORE_EARLIER: 'La fecha es anterior a la de un paso ya registrado. Corríjala.',
      FUTURE: 'La fecha es futura. Corríjala.',
    })[fault],
  'reevaluation-late': ({ household, lastDay }) =>
    lastDay === null
      ? `El hogar ${household} no tiene un resultado con fecha que se pueda reevaluar. Registre una solicitud de clasificación.`
      : `El plazo para reevaluar el resultado del hogar ${household} venció el ${writtenDate(lastDay)}. Registre una solicitud de clasificación.`,
  'community-needed': ({ household }) =>
    `El criterio geográfico necesita la comunidad nativa del hogar ${household}. Regístrela en su centro poblado.`,
  'community-date': ({ from }) => `La fecha debe estar entre el ${writtenDate(from)} y hoy. Corríjala.`,
  'form-refused': ({ form, why, period }) =>
    ({
      DAMAGED: `«${form}» no es un código de formulario, o algún carácter está mal: el último comprueba a los demás. Léalo otra vez de la hoja.`,
      UNKNOWN: `Esta oficina no emitió el formulario ${form}. Compruebe de dónde viene la hoja.`,
      OTHER_OFFICE: `El formulario ${form} es de un establecimiento que esta oficina no tiene: es de otra oficina. Envíeselo.`,
      OTHER_PERIOD: `El formulario ${form} es del bimestre ${period}. Digítelo en ese bimestre.`,
    })[why],
  'control-totals': ({ months, differences }) =>
    `Los totales de control no coinciden: ${differences.map((one) => differenceText(one, months)).join('; ')}. Revise las filas; si el error es de la hoja, elija el motivo.`,
  'own-typing': ({ name, form }) =>
    `${name} digitó el formulario ${form}; debe comprobarlo otra persona con la hoja a la vista.`,
  'rule-set-unknown': ({ name, known }) => `No existe el conjunto de reglas «${name}». Hay: ${known.join(', ')}.`,
  'rule-set-not-in-force': ({ name, date, from, to }) =>
    `Las reglas ${name} no regían el ${date}: van desde ${from}${to === null ? '' : ` hasta ${to}`}. Elija otra fecha u otro conjunto.`,
  'no-rule-set-on': ({ date }) => `El ${date} el programa todavía no existía: no hay reglas para esa fecha.`,
  'rule-set-empty': ({ name }) =>
    `El conjunto de reglas ${name} está vacío: sin requisitos o sin corresponsabilidades, todos pasarían. No se evaluó a nadie.`,
  'membership-refused': (refused) => membershipSentence(refused, 'es'),
  'period-exists': ({ period }) => `El bimestre ${period} ya está abierto o cerrado.`,
  'period-not-open': ({ period }) =>
    `El bimestre ${period} no está abierto: ábralo si todavía no empezó; si ya se cerró, lo que llegue se recibe como evidencia tardía.`,
  'period-not-closed': ({ period }) =>
    `El bimestre ${period} todavía no está cerrado. Ciérrelo antes de calcular la lista de pago.`,
  'period-unsettled': ({ households, duties }) =>
    `No se cerró: faltan resolver ${duties} corresponsabilidades de ${households} hogares. Resuélvalas en «Preguntas abiertas», o pida a un supervisor el cierre con pendientes.`,
  'period-not-over': ({ period, lastDay }) =>
    `El bimestre ${period} termina el ${lastDay}. Ciérrelo después de esa fecha.`,
  'no-households': () => 'No hay hogares afiliados que verificar. Afilie hogares antes de abrir el bimestre.',
  'several-duties-open': ({ duties }) =>
    `Esa persona tiene varias corresponsabilidades abiertas en el mes (${duties.join(', ')}). Indique cuál.`,
  'no-open-duty': ({ month }) =>
    `No hay una corresponsabilidad abierta en ${month} para lo indicado. Si ya tiene respuesta, como un incumplimiento que se justifica, diga cuál (en una orden, con --duty).`,
  'decision-not-allowed': ({ state, reason, allowed }) =>
    `No se puede decidir ${state} con el motivo ${reason}.${choice(allowed)}`,
  'reason-unknown': ({ reason, allowed }) => `El motivo ${reason} no está en el catálogo.${choice(allowed)}`,
  'second-person-needed': () => 'Queda registrado y espera a una segunda persona que lo confirme.',
  'effect-not-possible': ({ household, why, status }) =>
    status === undefined ? effectObstaclesEs[why](household) : otherStatusEs[status](household),
  'household-judged': ({ household, period }) =>
    `El hogar ${household} ya tiene su resultado del bimestre ${period} y ese no se cambia. Si llegó un libro o una constancia, recíbalo como evidencia tardía (Libros de verificación); si la familia reclama, registre su apelación.`,
  'not-located-open': ({ persons, names }) =>
    `No se cerró: su institución o establecimiento no tiene a ${names.join('; ')}${persons > names.length ? ` y ${persons - names.length} más` : ''}. Ubique a cada persona o decida por ella en «No ubicados».`,
  'not-located-absent': ({ household, name }) =>
    `${name}, del hogar ${household}, no está entre los no ubicados de ese servicio. No se cambió nada.`,
  'not-located-waits': ({ name }) =>
    `${name} no está en la lista de su servicio. Búsquelo en «No ubicados»; si no aparece, un supervisor decide allí qué pasa. No se cambió nada.`,
  'other-person-taken': ({ name }) => `La fila de ${name} ya se confirmó como de otra persona. No se cambió nada.`,
  'other-person-differs': ({ name, whose, household, asked }) =>
    `La fila de ${name} es de ${whose}, del hogar ${household}, y no de ${asked}. Revise de quién es. No se cambió nada.`,
  'not-located-there': ({ name, facility }) =>
    `${name} ya figura en ${facility}, que informa no tenerlo. Elija otra institución o establecimiento, o pida allí que corrijan su libro. No se cambió nada.`,
  'list-absent': ({ period }) => `Todavía no hay lista de pago de ${period}. Calcúlela primero.`,
  'list-approved': ({ period }) => `La lista de pago de ${period} ya está aprobada y no se cambia.`,
  'list-status': ({ period, status }) =>
    `La lista de pago de ${period} está ${listStatusName(status).toLocaleLowerCase('es')}: eso no se puede hacer con ella así.`,
  'recovery-not-possible': ({ household, period, why }) => recoveryObstacle(why, 'es', { household, period }),
  'layout-not-possible': ({ why }) => payerWords.es.faults[why],
  'payer-unknown': () =>
    'Falta decir quién paga: nombre, cuenta y banco. Lo escribe el supervisor o el administrador en «Quién paga…».',
  'payer-file-empty': ({ period }) =>
    `En la lista de ${period} nadie cobra así: el archivo quedaría vacío y no se escribió.`,
  'payer-misfit': ({ household, title, value }) =>
    `El hogar ${household} no cabe en la columna «${title}» (${value}). No se escribió nada: ensanche la columna o corrija el dato.`,
  'list-without-inputs': ({ period }) =>
    `La lista de pago de ${period} se calculó con una versión que no guardaba los datos de partida; no se puede recalcular.`,
  'list-not-sent': ({ period, status }) =>
    `La lista de pago de ${period} está ${listStatusName(status).toLocaleLowerCase('es')}: solo de una lista enviada y todavía no cerrada se reciben resultados.${status === 'APPROVED' ? ' Márquela primero como enviada, en «Lista de pago» o con «payments send».' : ''}`,
  'list-unanswered': ({ period, status }) =>
    `La lista de pago de ${period} está ${listStatusName(status).toLocaleLowerCase('es')} y no tiene ningún resultado: reciba primero el archivo de quien paga.`,
  'list-unbalanced': ({ period, sums, counts }) =>
    `La lista de pago de ${period} no cuadra y no se cerró: ${unbalanced(sums, counts)}. Verifique el libro de pagos («payments verify-ledger») e informe a soporte.`,
  'list-nobody-paid': ({ period }) =>
    `De la lista de pago de ${period} todavía no consta ningún pago cobrado. Reciba primero los resultados.`,
  'list-not-approved': ({ period }) => `La lista de pago de ${period} todavía no está aprobada.`,
  'no-proposals': () =>
    'No hay propuestas por enviar: hace falta que decida la Sede Central y que algún hogar validado haya firmado su acuerdo.',
  'same-person': ({ name }) => `${name} calculó esta lista; debe aprobarla otra persona.`,
  'audit-stops': ({ findings, household }) =>
    `No se aprobó: la revisión tiene ${findings} hallazgos que lo impiden, el primero del hogar ${household}. Corríjalos o retenga esos pagos, y calcule otra vez.`,
  'second-approval-waits': ({ name }) =>
    `${name} ya aprobó esta lista; por su monto falta que la apruebe otra persona.`,
  'own-approval': ({ name }) => `${name} aprobó esta lista; debe anularla otra persona.`,
  withheld: ({ household }) => `Los pagos del hogar ${household} ya están retenidos. No se cambió nada.`,
  'not-withheld': ({ household }) => `Los pagos del hogar ${household} no están retenidos. No se cambió nada.`,
  'totals-differ': ({ expected, found }) =>
    `Los totales no coinciden (se esperaba ${expected}, se encontró ${found}). No se aprobó nada; calcule la lista otra vez.`,
  'assembly-final': ({ assembly, status }) =>
    status === 'CANCELLED'
      ? `La asamblea ${assembly} no se realizó. Convoque otra.`
      : `La asamblea ${assembly} ya está cerrada y no se cambia. Corrija el resultado de un hogar con su razón.`,
  'assembly-still-open': ({ assembly }) =>
    `La asamblea ${assembly} todavía está abierta: cambie el resultado en su agenda.`,
  'assembly-unfinished': ({ assembly, missing }) =>
    `La asamblea ${assembly} no se cerró: faltan los resultados de ${missing} hogares. Anótelos, o cierre marcando ausentes a quienes no asistieron.`,
  'assembly-no-quorum': ({ attendees, quorum }) =>
    `La asamblea no se cerró: las reglas piden ${quorum} asistentes y se anotaron ${attendees}.`,
  'assembly-without-households': ({ centers }) =>
    `No hay hogares candidatos para una asamblea en ${centers.join(', ')}. Revise el centro poblado, o si ya están en otra agenda.`,
  'household-on-agenda': ({ household, assembly }) =>
    `El hogar ${household} ya está en la agenda de la asamblea ${assembly}.`,
  'step-not-allowed': ({ household, step, action }) =>
    `El hogar ${household} está en «${stepName(step)}»: ahora no corresponde «${actionName(action)}».`,
  'headquarters-decides': () =>
    'En esta oficina la Sede Central confirma las afiliaciones. Las propuestas viajan en el paquete; anote la respuesta cuando llegue.',
  'no-place': ({ household, rank, places }) =>
    `El hogar ${household} tiene el puesto ${rank} y hay ${places} cupos: queda en lista de espera.`,
  'date-not-allowed': ({ date, why, than }) =>
    why === 'FUTURE'
      ? `La fecha ${writtenDate(date)} todavía no llega (hoy es ${writtenDate(than)}).`
      : `La fecha ${writtenDate(date)} no puede ser anterior al ${writtenDate(than)}.`,
  'attachment-refused': ({ name, why }) => `No se guardó ${name}: ${ATTACHMENT_WHY[why]}`,
  'settlement-not-allowed': () =>
    'Esa respuesta del RENIEC no se resuelve así: solo un nombre que la lista trae se puede tomar. Un fallecimiento se registra en el hogar.',
  'package-invalid': ({ part, why }) => `El paquete no es válido en «${part}»: ${why}.`,
  'nothing-to-send': ({ what }) =>
    what === 'REGISTRY'
      ? 'Ningún hogar cambió desde el último cargo. Envíe el padrón completo si la sede lo pide.'
      : 'Ese bimestre aún no tiene pagos autorizados ni resultados.',
  'package-refused': ({ why, detail }) => packageRefusal(why, detail, 'es'),
};
