export const helpEs = {
  title: 'Ayuda',
  bimester: 'El bimestre, paso a paso',
  enrolment: 'Inscripción, asunto por asunto',
  keys: 'Teclado',
  rules: 'Reglas que nunca cambian',
  problems: 'Códigos de observación',
  find: 'Buscar por código o por una palabra',
  problemCode: 'Código',
  problemAbout: 'Dónde',
  problemMeaning: 'Qué pasa y qué hacer',
  problemMatters: { FILE: 'Archivo entero', ROSTER: 'Libro devuelto', TABLE: 'Otras tablas' },
  noProblem: 'Ningún código tiene esas palabras.',
  steps: {
    catalogs:
      'Catálogos: importe colegios, puestos de salud y centros poblados. Sirve el archivo del ministerio tal como viene.',
    households: 'Hogares: importe el libro «hogares» o regístrelos a mano. Nada se guarda hasta que usted aplica.',
    open: 'Abra el bimestre: el programa calcula a quién corresponde qué, mes por mes.',
    out: 'Genere un libro por colegio y puesto. La hoja se puede ordenar y filtrar; la clave de cada fila la identifica.',
    back: 'Reciba los libros: elija archivos o una carpeta, o arrástrelos. Los que traen errores se devuelven marcados. En «Por decidir» elija cuál copia vale donde dos se contradicen, y marque las celdas en blanco de un mes cerrado que de verdad son cero (`rosters import --confirm`).',
    settle:
      'Resuelva las preguntas abiertas, una por una o por establecimiento y mes. Cada decisión guarda quién y por qué.',
    locate:
      'No ubicados: a quien su institución o establecimiento no tiene, búsquelo entre lo que anotaron los demás y confírmelo con dos teclas, o a mano; imprima la lista de llamadas. Nunca es un incumplimiento; quien no se ubicó necesita una decisión con su motivo antes de cerrar.',
    close:
      'Cierre. Si algo no se puede resolver, una persona supervisora cierra con pendientes: esos hogares se pagan después.',
    pay: 'Calcule la lista; otra persona la aprueba. Aprobada, ya no cambia.',
    package:
      'Genere el paquete firmado para la Sede Central. Si ella decide las afiliaciones, las propuestas pueden ir antes, solas.',
  },
  matters: {
    documents:
      'Documentos: vea a quién le falta, le vence o le falla el documento, saque el libro de campaña o imprima las listas por centro poblado, y reciba los resultados o regístrelos uno por uno; consulte al RENIEC y resuelva cada respuesta con los dos nombres a la vista.',
    classification:
      'Clasificación: reciba la lista del SISFOH, o registre una respuesta en papel, y vea qué seguiría antes de aplicar; siga las solicitudes S100 por antigüedad, imprima las cartas de renovación y clasifique por comunidad nativa sin ficha.',
    lives:
      'En la pantalla del hogar, «Cambios…» registra nacimientos, fallecimientos, retiros, pases a otro hogar, mudanzas, cambios de titular, la forma de pago y la cuenta, divisiones y uniones, con su día y su sustento. Los pases, divisiones y uniones se muestran (ahora → después) antes de guardarse. «Historial de datos» dice desde cuándo y hasta cuándo valió cada dato, quién lo anotó y de qué archivo vino.',
    calendar:
      'Corresponsabilidades del año: en la pantalla del hogar, lo que toca, se cumplió o falta cada mes a cada integrante y por qué; se imprime para la familia.',
    ahead:
      'Antes de que sea falta: en Cumplimiento, en cualquier día del bimestre, los controles y suplementos que tocan y nadie informó y los estudiantes cerca del límite de faltas; se imprime por centro poblado, se guarda como libro o sale como recordatorios para cada madre líder.',
    why: 'Por qué: en la pantalla del hogar, cada mes se abre en integrante, corresponsabilidad, regla, lo encontrado y lo que se pide, el libro con su hoja y su celda, y la base legal; se imprime para la familia.',
    assemblies:
      'Asambleas: convoque por centro poblado, imprima la lista pública y la hoja de la agenda, anote presencia y resultado de cada hogar en vivo o desde el papel, escriba la reunión y las familias para la ULE, cierre, imprima el acta y el orden de los cupos, y guarde el acta firmada y escaneada.',
    benefits:
      'Prestaciones: escriba los libros de candidatos al incentivo VRAEM por institución, recíbalos llenos y vea quién gana; vea qué hogares toca recertificar, registre el resultado, que otra persona confirma, y con qué parte del bono quedan. En «Esquemas alternativos (EAT)», reciba por Excel lo que dan los esquemas por nivel y grado, y en qué distritos (también `benefits schemes import`, o el paquete de la sede); en «Listas de la sede», los hogares de la afiliación temporal y de los esquemas (también `benefits import`).',
    affiliation:
      'Afiliación: vea cuántos hogares hay en cada paso, imprima los acuerdos por firmar y anote lo que responde la Sede Central. En la pantalla del hogar: pida documentos, anote la firma y guarde cifrado el acuerdo escaneado.',
    territory:
      'Territorio: busque distritos por nombre o por su código INEI o RENIEC; reciba la lista de distritos intervenidos y el índice de pobreza; dé código provisional u oficial a un centro poblado y vea por qué cumple o no la focalización.',
    leaders:
      'Madres líderes: nómbrelas con su periodo y su zona, imprima el directorio y la lista de familias de cada zona. Avisan y convocan; no registran faltas ni deciden el abono.',
    audit:
      'Auditoría: quien audita o administra entra desde «Personas y registro»; comprueba que nadie reescribió el historial, pregunta quién vio los datos de una persona entre dos días y lee el registro de accesos. Mirar, buscar, exportar e imprimir queda anotado, sin datos de la persona.',
    incidents:
      'Incidentes: en la auditoría, «Informe de incidente» dice de qué hogares se vieron datos entre dos días y quién los vio, y lo imprime con lo que usted escribe y el plazo de 48 horas; «Revisión de personas y derechos» imprime quién puede ingresar y qué hace cada función. También `audit incident` y `users review`. «Extracto para estadística» guarda un libro sin nombres, documentos ni lugares (`audit extract`).',
    privacy:
      'Reserva: quien audita o administra ve códigos, estados y cuentas, a las personas por sus iniciales y los documentos con sus tres últimos caracteres; teléfonos, direcciones, notas y celdas dicen «•••». La salud y los nombres de menores los ve solo quien trabaja con las familias («salud (reservado)»), y un motivo de violencia solo quien lo anotó y una persona supervisora.',
    purge:
      'Depurar: cumplido el plazo, en «Personas y registro» se ve qué datos de hogares que salieron se quitarían y qué queda; propone quien coordina y decide otra persona. También `registry purge`, `purge-confirm` y `purge-refuse`.',
    backups:
      'Copias: el programa las hace y las comprueba solo; en «Personas y registro» vea cuáles hay y lleve una a una memoria USB, por lo menos cada dos semanas.',
    recovery:
      'Acceso perdido: «Olvidé mi frase» pide el código impreso. Si también se perdió y la oficina recibió las llaves de la sede, envíe a la sede registro.db.keyring.json: ella lee con `hq recover` un código que sirve una vez. Quien administra hace después otro código para imprimir, también si alguien vio el papel («Personas y registro» o `registry new-code`).',
    clock:
      'Fecha de la PC: si es anterior a lo ya anotado, o está muy adelante, un aviso lo dice en todas las pantallas. Corríjala en Windows; si es la correcta, quien responde por el registro lo confirma ahí (`registry clock --confirm`).',
    people:
      'Personas: en «Personas y registro», quien administra agrega personas, cambia su rol, les da otra frase, las da de baja y las reactiva. Quien recibe una frase de otra persona elige la suya al ingresar; nadie cambia su propio rol.',
    rules:
      'Reglas: lea cada requisito y cada cifra con su norma, y elija con qué reglas evalúa esta oficina; cada bimestre guarda las reglas con que se abrió.',
    duplicates:
      'Duplicados: busca personas escritas dos veces y da la razón de cada dato. Lo decidido vale hasta que cambien los datos; si es la misma persona, desde allí se retira de un hogar o se unen los dos.',
    delivery:
      'Entrega: en «Pagos», la pestaña «Entrega» imprime las listas por firmar, los avisos y a quién llamar, y escribe el archivo para quien paga, en el formato que pida o en ISO 20022; «Formatos…» los arma mirando cómo queda el archivo. La misma lista da siempre el mismo archivo.',
    corrections:
      'Correcciones: en «Pagos», los bimestres anteriores que ahora valen otro importe. Lo que falta se paga solo; lo pagado de más se descuenta únicamente si dos personas lo deciden.',
    results:
      'Resultados: en «Pagos», la pestaña «Resultados» recibe lo que responde quien paga; cada línea se aplica, se repite, es desconocida, duplicada, contradice o está mal formada, con su razón, y se ve cómo quedaría la lista. El cuadre dice qué se pagó, volvió y queda pendiente; lo que volvió se debe otra vez en la próxima lista. La lista se cierra si cuadra; lo que quedó pendiente se completa también después. La muestra dice a quién visitar.',
    effects:
      'Efectos: en «Pagos», la pestaña «Efectos» dice qué hogares suman suspensiones («1 de 3») y por qué; imprima los avisos, registre y decida apelaciones, interrumpa la cuenta con su motivo y proponga salidas, que otra persona confirma. La suspensión por la oficina, la salida por otro motivo y el regreso al programa se proponen en el hogar, en «Cambios…».',
    bank: 'Cuentas y tarjetas: en «Pagos», «Sin cuenta o tarjeta», «Pedir al banco…» escribe el libro con lo que cada hogar necesita y lo anota como enviado; el mismo libro, con la respuesta del banco, se importa ahí. La cuenta de un hogar que ya cobra la confirma otra persona. De la tarjeta se guardan solo sus 4 últimas cifras.',
    paymentReview:
      'Pagos, «Revisión»: hallazgos antes de aprobar, pagos retenidos y comparación con la lista anterior. En «Lista de pago», los pasos de la lista, quién falta que apruebe, la entrega y la anulación; «Por qué…» explica cada importe.',
    proposals:
      'Por confirmar: otra persona confirma o rechaza el cambio de titular, la forma de pago o la cuenta, la salida, la división o la unión de un hogar al que se le paga. Las cuentas que abrió el banco se ven en una lista y se confirman juntas (`proposals confirm-accounts`).',
    tracker:
      'Libros de verificación: siga cada libro por gestor y ruta, márquelo como entregado, vea cuáles se atrasan o vuelven incompletos e imprima los recordatorios. Para quien no tiene computadora, imprima el mismo formulario en papel.',
    paper:
      'Formularios en papel: en «Libros de verificación», Ctrl+D; lea el código de barras, digite los totales firmados y después las filas en el orden impreso, con letras (N no encontrado, S sí). Si un total no coincide se dice cuál y no se guarda sin un motivo. Lo que falte queda en blanco, nunca en cero; un incumplimiento espera a que otra persona lo compruebe con la hoja.',
    profiles:
      'Perfiles de lectura: en «Libros de verificación», diga una vez cómo se leen las hojas mensuales de SIAGIE o las atenciones de salud, y recíbalas desde entonces eligiendo el perfil. El «.» que nadie escribió no prueba asistencia si el mes no está cerrado.',
    downloads:
      'De la sede: en «Paquetes», reciba un archivo de la sede y vea qué cambiaría antes de aplicarlo; decida uno por uno, o por regla, los datos que la oficina cambió. Las reglas y el calendario valen para los bimestres que se abran después; la planilla solo se compara con su lista. Un paquete en partes se recibe por su tabla .partes. Se deshace en «Archivos recibidos». Un hogar pasa a otra oficina en el menú de su pantalla, con lo que aquí se juzgó y pagó; allí se lee en «En la oficina anterior», sus suspensiones siguen contando y nada se paga dos veces.',
    situations:
      'El establecimiento no atendió: en Cumplimiento, una huelga, un cierre, la falta de personal o de suplemento se anota una vez por establecimiento y mes, con su sustento, y vale para todos los que atiende (`facilities situation`): no es incumplimiento de nadie.',
    justified:
      'Justificar: en Cumplimiento, «Resolver…» de una pregunta abierta, o `results justify`, con un motivo del catálogo (J01…J99), quién lo decide y su sustento. Un motivo que escribió el colegio o el puesto espera a que una persona lo acepte o lo rechace.',
    late: 'Evidencia tardía: un libro que llega después del cierre se recibe igual. Lo cerrado queda; al lado se escribe la nueva determinación con su fecha, y lo que falte pagar sale solo en la próxima lista.',
    codes:
      'Códigos de observación: busque al pie de esta ayuda qué significa un código de un libro con observaciones y cómo se corrige.',
    imports:
      'Archivos recibidos: busque un archivo por tipo, resultado o nombre, vea lo que trajo, saque el original o su libro con observaciones, o deshágalo con un motivo mientras nada dependa de él.',
    quality: 'Calidad de datos: revise qué hogares rompen una de las 13 reglas del registro y ábralos desde la lista.',
    eligibility:
      'Elegibilidad: cada requisito se explica con lo hallado, lo que se pide y la norma. Afilie a los que cumplen todos.',
  },
  shortcuts: {
    search: 'Ctrl+F: buscar hogares desde cualquier pantalla · F1: esta ayuda',
    section: 'Alt+1 … Alt+9: abrir una sección',
    next: 'Enter: campo siguiente · Ctrl+S: guardar · Esc: salir y conservar el borrador',
    paper: 'Ctrl+D en «Libros de verificación»: digitar un formulario en papel · F8: la fila no está en la hoja',
    grid: 'Integrantes: F4 o comillas copia lo de arriba o lo propuesto · Ctrl+Enter fila siguiente · se pega desde una hoja de cálculo',
  },
  principles: {
    information: 'Falta de información nunca es incumplimiento; no ubicado nunca es incumplimiento.',
    duties:
      'Las únicas corresponsabilidades son asistencia escolar, controles CRED, controles prenatales y suplemento nutricional. Nadie puede exigir otras.',
    once: 'Un hogar recibe como máximo una transferencia base por bimestre.',
    history: 'Nada se borra y lo cerrado no se edita; una corrección es una línea nueva.',
  },
};

export const helpEn: typeof helpEs = {
  title: 'Help',
  bimester: 'The bimester, step by step',
  enrolment: 'Enrolment, matter by matter',
  keys: 'Keyboard',
  rules: 'Rules that never change',
  problems: 'Codes of remarks',
  find: 'Find by code or by a word',
  problemCode: 'Code',
  problemAbout: 'Where',
  problemMeaning: 'What happened and what to do',
  problemMatters: { FILE: 'Whole file', ROSTER: 'Returned workbook', TABLE: 'Other tables' },
  noProblem: 'No code has these words.',
  steps: {
    catalogs: "Catalogues: import schools, health posts and populated centres. The ministry's file works as it comes.",
    households:
      'Households: import the workbook "hogares" or register them by hand. Nothing is saved before you apply.',
    open: 'Open the bimester: the program works out who owes what, month by month.',
    out: 'Make a workbook for each school and post. The sheet may be sorted and filtered; the key of each row identifies it.',
    back: 'Receive the workbooks: choose files or a folder, or drop them. Those with errors go back marked. Under "To decide" choose which copy counts where two contradict each other, and tick the blanks of a closed month that really are zero (`rosters import --confirm`).',
    settle: 'Settle open questions one by one or by facility and month. Each decision keeps who and why.',
    locate:
      'Not located: whom a school or post does not have is looked for in what the others wrote down and confirmed with two keys, or found by hand; print the call list. It is never a breach; who was not located needs a decision with its reason before closing.',
    close: 'Close. If something cannot be settled, a supervisor closes with pending households: those are paid later.',
    pay: 'Calculate the list; another person approves it. Approved, it does not change.',
    package:
      'Make the signed package for headquarters. Where it decides on affiliations, proposals can go before, alone.',
  },
  matters: {
    documents:
      'Documents: see whose document is missing, lapses or is wrong, write the campaign workbook or print the lists by populated centre, and receive the results or record them one by one; ask RENIEC and settle each answer with both names in view.',
    classification:
      'Classification: receive the list of SISFOH, or record an answer on paper, and see what would follow before applying; follow S100 requests by age, print renewal letters and classify by native community without a card.',
    lives:
      'On the screen of a household, "Changes…" records births, deaths, departures, changes of household, moves, changes of holder, payment and account, splits and merges, with their day and evidence. Changes of household, splits and merges are shown (now → afterwards) before they are saved. "History of data" says from when to when each value held, who noted it and from which file it came.',
    calendar:
      'Duties of the year: on the screen of a household, what is due, done or missing each month for each member and why; it is printed for the family.',
    ahead:
      'Before it is a breach: in Compliance, on any day of the bimester, the controls and supplements that are due and nobody reported and the pupils near the limit of absences; printed by populated centre, saved as a workbook, or as reminders for each mother leader.',
    why: 'Why: on the screen of a household each month opens into member, duty, rule, what was found and what is asked for, the workbook with its sheet and cell, and the law; it is printed for the family.',
    assemblies:
      'Assemblies: convene by populated centre, print the public list and the agenda sheet, type presence and result of each household live or from paper, write down the meeting and the families for the ULE, close, print the minutes and the order of the places, and keep the signed minutes scanned.',
    benefits:
      'Benefits: write the workbooks of VRAEM candidates for each school, receive them filled in and see who wins; see which households are to be recertified, record the outcome, which another person confirms, and the share of the grant they keep. Under “Alternative schemes (EAT)”, receive by Excel what the schemes give by level and grade, and in which districts (`benefits schemes import` too, or the package of headquarters); under “Lists of headquarters”, the households of the temporary affiliation and of the schemes (`benefits import` too).',
    affiliation:
      'Affiliation: see how many households stand at each step, print the agreements to sign and type in what headquarters answers. On the screen of a household: ask for papers, note the signature and keep the scanned agreement encrypted.',
    territory:
      'Territory: look for districts by name or by their INEI or RENIEC code; receive the list of operated districts and the poverty index; give a populated centre a provisional or its official code and see why it passes geographic targeting or not.',
    leaders:
      'Mother leaders: name them with their term and zone, print the directory and the list of families of each zone. They remind and call together; they note no breaches and decide no payment.',
    audit:
      'Audit: who audits or administers opens it from "People and registry"; verifies that nobody rewrote the history, asks who saw the data of a person between two days and reads the access log. Looking, searching, exporting and printing is noted, without data of the person.',
    incidents:
      'Incidents: in the audit, “Incident report” says of which households data were seen between two days and by whom, and prints it with what you write and the term of 48 hours; “Review of people and rights” prints who may sign in and what each role does. Also `audit incident` and `users review`. “Extract for statistics” saves a workbook without names, documents or places (`audit extract`).',
    privacy:
      'Privacy: who audits or administers sees codes, states and counts, people by their initials and the last three characters of documents; phones, addresses, notes and cells say “•••”. Health and names of minors are seen by who works with families alone (“health (reserved)”), and a reason of violence only by who wrote it and a supervisor.',
    purge:
      'Purge: their term being over, "People and registry" shows which data of households that left would go and what stays; who coordinates proposes, another person decides. Also `registry purge`, `purge-confirm` and `purge-refuse`.',
    backups:
      'Backups: the program makes and verifies them by itself; in "People and registry" see which there are and take one to a USB drive, at least every two weeks.',
    recovery:
      'Lost access: "I forgot my passphrase" asks for the printed code. If it is lost too and the office has received the keys of headquarters, send registro.db.keyring.json there: with `hq recover` headquarters reads out a code that serves once. Afterwards who administers makes another code to print, also if somebody saw the paper ("People and registry" or `registry new-code`).',
    clock:
      'Date of the PC: if it is earlier than what was already noted, or far ahead, a notice says so on all screens. Set it right in Windows; if it is right, who answers for the registry confirms it there (`registry clock --confirm`).',
    people:
      'People: under "People and registry", who administers adds people, changes roles, hands out another passphrase, retires and reactivates. Who gets a passphrase from somebody else chooses one at sign-in; nobody changes their own role.',
    rules:
      'Rules: read every condition and figure with its source, and choose by which rules this office judges; a bimester keeps those it was opened with.',
    duplicates:
      'Duplicates: looks for persons written twice and gives the reason of each field. A decision holds until the data change; one person leaves one household from there, or the two are merged.',
    delivery:
      'Delivery: in “Payments”, the tab “Delivery” prints the lists to sign, the notices and whom to call, and writes the file for who pays, in the layout it asks for or in ISO 20022; “Layouts…” makes them while the file is seen. The same list always gives the same file.',
    corrections:
      'Corrections: in “Payments”, earlier bimesters that come to another amount now. What is missing is paid by itself; what was paid too much is deducted only if two people decide it.',
    results:
      'Results: in “Payments”, the tab “Results” takes in what the payer answers; each line is applied, repeated, unknown, duplicate, contradicting or malformed, with its reason, and what the list would come to. The balance says what was paid, came back and is pending; what came back is owed again by the next list. The list is closed where it balances; what was left pending is completed afterwards too. The sample says whom to visit.',
    effects:
      'Effects: under "Payments", the tab "Effects" says which households have suspensions ("1 of 3") and why; print the notices, record and decide appeals, interrupt the count with its reason and propose exits, which somebody else confirms. Suspension by the office, exit for another reason and return to the programme are proposed on the household, under “Changes…”.',
    bank: 'Accounts and cards: in “Payments”, “Sin cuenta o tarjeta”, “Ask the bank…” writes the workbook with what each household needs and records it as sent; the same workbook, with the answer of the bank, is imported there. The account of a household that is paid is confirmed by another person. Of a card the last 4 digits alone are kept.',
    paymentReview:
      'Payments, "Review": findings before the approval, withheld payments and the comparison with the list before. Under "Payment list", the steps of the list, whose approval is missing, delivery and cancellation; "Why…" explains each sum.',
    proposals:
      'To confirm: another person confirms or refuses a change of holder, of payment or account, a departure, a split or a merge in a household that is paid.',
    tracker:
      'Verification workbooks: follow each one by manager and route, mark it as handed over, see which are late or came back incomplete, and print the reminders. For those without a computer, print the same form on paper.',
    paper:
      'Forms on paper: under "Verification workbooks", Ctrl+D; scan the bar code, type the signed totals and then the rows in printed order, by letters (N not found, S yes). A total that differs is named and not saved without a reason. What is missing stays blank, never zero; a breach waits until somebody else has checked it against the sheet.',
    profiles:
      'Reading profiles: under "Verification workbooks", say once how monthly SIAGIE sheets or health encounters are read, and receive them from then on by choosing the profile. A "." that nobody typed proves no attendance unless the month is closed.',
    downloads:
      'From headquarters: in «Packages», take in a file of headquarters and see what it would change before it is applied; decide one by one, or by rule, the values that the office changed. Rules and calendar count for bimesters opened later; a payment roll is only compared with your list. A package in parts is taken in by its .partes table. It is undone in «Files received». A household goes to another office in the menu of its screen, with what was judged and paid here; there it is read under «In the former office», its suspensions go on counting and nothing is paid twice.',
    situations:
      "The facility did not serve: in Compliance, a strike, a closure, lack of staff or of supplement is recorded once for a facility and month, with its evidence, and holds for all it serves (`facilities situation`): it is nobody's breach.",
    justified:
      'Justify: in Compliance, "Settle…" of an open question, or `results justify`, with a reason of the catalogue (J01…J99), who decides and the evidence. A reason that the school or post wrote waits for a person to accept or refuse it.',
    late: 'Late evidence: a workbook that arrives after closing is taken all the same. What was closed stays; the new determination is written beside it with its date, and what is still owed comes by itself in the next list.',
    codes:
      'Codes of remarks: look up at the foot of this help what a code of a workbook with remarks means and how to put it right.',
    imports:
      'Files received: find a file by kind, outcome or name, see what it brought, take out the original or its remarks, or undo it with a reason while nothing depends on it.',
    quality:
      'Data quality: see which households break one of the 13 rules of the registry and open them from the list.',
    eligibility:
      'Eligibility: each gate is explained with the value found, the value required and the law. Affiliate those who pass all.',
  },
  shortcuts: {
    search: 'Ctrl+F: search households from any screen · F1: this help',
    section: 'Alt+1 … Alt+9: open a section',
    next: 'Enter: next field · Ctrl+S: save · Esc: leave and keep the draft',
    paper: 'Ctrl+D under "Verification workbooks": type a form from paper · F8: the row is not on the sheet',
    grid: 'Members: F4 or a ditto mark copies what is above or offered · Ctrl+Enter next row · cells are pasted from a spreadsheet',
  },
  principles: {
    information: 'Missing information is never a breach; not found is never a breach.',
    duties:
      'The only duties are school attendance, CRED controls, prenatal controls and the nutrition supplement. Nobody may demand others.',
    once: 'A household receives at most one base transfer per bimester.',
    history: 'Nothing is deleted and nothing closed is edited; a correction is a new line.',
  },
};
