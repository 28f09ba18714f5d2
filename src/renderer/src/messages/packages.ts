import { packageFaultsEn, packageFaultsEs } from '@shared/messages/packageFaults';

export const packagesEs = {
  title: 'Paquetes para la Sede Central',
  intro:
    'Un paquete por bimestre con los hogares verificados, sus resultados y la lista aprobada; firmado por esta oficina y encadenado al anterior.',
  period: 'Bimestre',
  export: 'Generar paquete…',
  propose: 'Enviar solo propuestas de afiliación…',
  proposalsOnly: 'Propuestas',
  verify: 'Verificar un paquete…',
  exported: 'Paquete {{identifier}} generado: {{kilobytes}} KB. Huella {{sha256}}.',
  valid: 'El paquete {{identifier}} está íntegro y lo firmó {{signedBy}}.',
  invalid: 'El paquete {{identifier}} no es válido:',
  sequence: 'N.º',
  identifier: 'Paquete',
  createdAt: 'Fecha',
  createdBy: 'Quién',
  sha256: 'Huella (SHA-256)',
  sent: 'Paquetes generados',
  faults: packageFaultsEs,
};

export const packagesEn: typeof packagesEs = {
  title: 'Packages for headquarters',
  intro:
    'One package per bimester with the verified households, their results and the approved list; signed by this office and chained to the one before.',
  period: 'Bimester',
  export: 'Make a package…',
  propose: 'Send affiliation proposals alone…',
  proposalsOnly: 'Proposals',
  verify: 'Verify a package…',
  exported: 'Package {{identifier}} made: {{kilobytes}} KB. Fingerprint {{sha256}}.',
  valid: 'Package {{identifier}} is whole and was signed by {{signedBy}}.',
  invalid: 'Package {{identifier}} is not valid:',
  sequence: 'No.',
  identifier: 'Package',
  createdAt: 'Date',
  createdBy: 'Who',
  sha256: 'Fingerprint (SHA-256)',
  sent: 'Packages made',
  faults: packageFaultsEn,
};
