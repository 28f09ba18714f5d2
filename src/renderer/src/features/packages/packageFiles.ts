export const PACKAGE_FILES = [{ name: 'Paquete', extensions: ['jpkg'] }];
