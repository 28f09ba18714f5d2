export const catalogsEs = {
  title: 'Catálogos',
  kinds: {
    instituciones: 'Instituciones educativas',
    establecimientos: 'Establecimientos de salud',
    'centros-poblados': 'Centros poblados',
  },
  import: 'Importar archivo…',
  template: 'Plantilla vacía…',
  search: 'Buscar por código o nombre',
  code: 'Código',
  name: 'Nombre',
  place: 'Lugar',
  ubigeo: 'Ubigeo',
  detail: 'Detalle',
  total: '{{count}} registrados',
};

export const catalogsEn: typeof catalogsEs = {
  title: 'Catalogues',
  kinds: { instituciones: 'Schools', establecimientos: 'Health posts', 'centros-poblados': 'Populated centres' },
  import: 'Import a file…',
  template: 'Empty template…',
  search: 'Search by code or name',
  code: 'Code',
  name: 'Name',
  place: 'Place',
  ubigeo: 'Ubigeo',
  detail: 'Detail',
  total: '{{count}} registered',
};
