/** Departamentos by the first two digits of INEI's ubigeo (domain §2.4); RENIEC numbers them otherwise. */
const DEPARTMENTS: Readonly<Record<string, string>> = {
  '01': 'Amazonas',
  '02': 'Áncash',
  '03': 'Apurímac',
  '04': 'Arequipa',
  '05': 'Ayacucho',
  '06': 'Cajamarca',
  '07': 'Callao',
  '08': 'Cusco',
  '09': 'Huancavelica',
  '10': 'Huánuco',
  '11': 'Ica',
  '12': 'Junín',
  '13': 'La Libertad',
  '14': 'Lambayeque',
  '15': 'Lima',
  '16': 'Loreto',
  '17': 'Madre de Dios',
  '18': 'Moquegua',
  '19': 'Pasco',
  '20': 'Piura',
  '21': 'Puno',
  '22': 'San Martín',
  '23': 'Tacna',
  '24': 'Tumbes',
  '25': 'Ucayali',
};

/** Department of a ubigeo; undefined where its first two digits are none. */
export const departmentOf = (ubigeo: string): string | undefined => DEPARTMENTS[ubigeo.slice(0, 2)];

/** Ubigeo of a district: department, province, district, each two digits and none of them 00. */
export const isUbigeo = (text: string) =>
  /^\d{6}$/.test(text) && departmentOf(text) !== undefined && text.slice(2, 4) !== '00' && text.slice(4) !== '00';

/** Código de centro poblado: its district's ubigeo and four digits (domain §2.5). */
export const isPopulatedCenterCode = (text: string) => /^\d{10}$/.test(text) && isUbigeo(districtOf(text));
export const districtOf = (populatedCenterCode: string) => populatedCenterCode.slice(0, 6);
