export const purgeEs = {
  title: 'Depurar hogares que salieron',
  intro:
    'Cumplido su plazo, los datos de las personas se quitan para siempre; quedan estados, resultados y pagos. Propone quien coordina y decide otra persona que supervisa o aprueba.',
  look: 'Ver qué cumplió su plazo',
  counts: 'Hoy: {{households}} hogares, {{persons}} personas.',
  matter: 'Qué se quita',
  rows: 'Filas',
  reason: 'Motivo',
  reasonMissing: 'Escriba el motivo (3 letras o más).',
  propose: 'Proponer la depuración',
  confirm: 'Depurar',
  confirmTitle: '¿Depurar {{households}} hogares?',
  confirmText:
    'Los datos se quitan para siempre: ni esta oficina puede recuperarlos después. El historial sigue entero.',
  refuse: 'Rechazar',
  withdraw: 'Retirar',
  note: 'Por qué se rechaza o retira',
  done: 'Depurados {{households}} hogares; {{events}} cambios del historial quedaron sin detalle.',
};

export const purgeEn: typeof purgeEs = {
  title: 'Purge households that left',
  intro:
    'Their term being over, the data of the persons are taken out for good; statuses, results and payments stay. Who coordinates proposes, another person who supervises or approves decides.',
  look: 'See whose term is over',
  counts: 'Today: {{households}} households, {{persons}} persons.',
  matter: 'What goes',
  rows: 'Rows',
  reason: 'Reason',
  reasonMissing: 'Type the reason (3 letters or more).',
  propose: 'Propose the purge',
  confirm: 'Purge',
  confirmTitle: 'Purge {{households}} households?',
  confirmText: 'The data are taken out for good: not even this office can get them back. The history stays whole.',
  refuse: 'Refuse',
  withdraw: 'Withdraw',
  note: 'Why it is refused or withdrawn',
  done: '{{households}} households purged; {{events}} changes of the history lost their detail.',
};
