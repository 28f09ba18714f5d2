import type { SheetSpec } from '../writing/spec';
import type { RosterLayout } from './columns';

const SCHOOL = [
  '1. Escriba solo en las celdas de color. No cambie la columna Clave: con ella se reconoce a cada estudiante.',
  '2. Arriba, por cada mes: los días de clase y, cuando el mes esté completo, SÍ en Mes cerrado.',
  '3. Por cada estudiante: las faltas del mes. Con Mes cerrado en SÍ basta anotar a quienes faltaron; lo demás cuenta como cero faltas.',
  '4. Si el estudiante no está en su institución, elija la Situación (NO ENCONTRADO, TRASLADADO…) y no invente faltas.',
  '5. Guarde el libro como Excel (.xlsx) y devuélvalo. Puede ordenar, filtrar o cambiar el nombre del archivo.',
  '',
  'Ejemplo: mayo con 20 días de clase, Mes cerrado SÍ. Ana faltó 2 días sin aviso y 1 con permiso:',
  'Mayo Faltas injustificadas = 2 · Mayo Faltas justificadas = 1. Las celdas de los demás quedan vacías.',
];

const HEALTH = [
  '1. Escriba solo en las celdas de color. No cambie la columna Clave: con ella se reconoce a cada persona.',
  '2. Si el establecimiento no pudo atender en un mes, elija su Situación arriba (CERRADO, SIN PERSONAL…).',
  '3. Control debido dice lo que toca en el mes. Anote la fecha del control (dd/mm/aaaa); varias, separadas con punto y coma.',
  '4. En Cumplió y Suplemento elija SÍ o NO; si no puede saberlo, SIN INFORMACIÓN. Vacío quiere decir que no hay dato.',
  '5. Guarde el libro como Excel (.xlsx) y devuélvalo. Puede ordenar, filtrar o cambiar el nombre del archivo.',
  '',
  'Ejemplo: a Luis le toca CRED 8 meses en mayo y se le atendió el día 12:',
  'Mayo Fecha del control = 12/05/2026 · Mayo Cumplió = SÍ.',
];

/** How to fill the workbook in: five lines and an example. */
export const instructionsSheet = ({ facilityMonth }: RosterLayout): SheetSpec => ({
  name: 'Instrucciones',
  columns: [{ header: 'Cómo llenar este libro', width: 120 }],
  rows: (facilityMonth.length > 1 ? SCHOOL : HEALTH).map((line) => [line]),
  protect: true,
  landscape: true,
});
