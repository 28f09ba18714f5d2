export const correctionsEs = {
  title: 'Bimestres anteriores que ahora valen otro importe',
  text: 'Lo que falta se paga solo, en la próxima lista. Lo pagado de más se descuenta únicamente si dos personas lo deciden.',
  none: 'Lo pagado de los bimestres anteriores es lo que corresponde.',
  household: 'Hogar',
  bimester: 'Bimestre',
  settled: 'Se pagó',
  entitled: 'Corresponde',
  state: 'Qué sigue',
  actions: 'Acciones',
  recover: 'Proponer descuento…',
  ofHousehold: '{{action}} Hogar {{code}}',
  recoverTitle: 'Descontar lo pagado de más al hogar {{code}}',
  recoverText:
    'Del bimestre {{period}} se pagaron {{settled}} y corresponden {{entitled}}. Si otra persona lo confirma en «Por confirmar», las próximas listas descuentan la diferencia, sin dejar nunca al hogar por debajo de cero.',
  recoverDo: 'Proponer',
  reason: 'Motivo',
  evidence: 'Sustento',
};

export const correctionsEn: typeof correctionsEs = {
  title: 'Earlier bimesters that come to another amount now',
  text: 'What is missing is paid by itself, in the next list. What was paid too much is deducted only if two people decide it.',
  none: 'What was paid of earlier bimesters is what is owed.',
  household: 'Household',
  bimester: 'Bimester',
  settled: 'Paid',
  entitled: 'Owed',
  state: 'What follows',
  actions: 'Actions',
  recover: 'Propose deduction…',
  ofHousehold: '{{action}} Household {{code}}',
  recoverTitle: 'Deduct what was paid too much to household {{code}}',
  recoverText:
    'Of bimester {{period}}, {{settled}} were paid and {{entitled}} are owed. If another person confirms it under “To confirm”, the next lists deduct the difference, never leaving the household below nothing.',
  recoverDo: 'Propose',
  reason: 'Reason',
  evidence: 'Evidence',
};
