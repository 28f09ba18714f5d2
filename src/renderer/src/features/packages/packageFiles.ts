export const PACKAGE_FILES = [{ name: 'Paquete', extensions: ['jpkg'] }];
/** One that came in parts is picked by the table of its parts. */
export const PACKAGES_TO_OPEN = [{ name: 'Paquete', extensions: ['jpkg', 'partes'] }];
