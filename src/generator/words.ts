/** Words the generator makes people and places of. None of them names a real person or place of the registry. */
export const SURNAMES =
  'Quispe Mamani Huamán Flores Rojas Condori Sánchez García Ramos Cruz Vásquez Chávez Castillo Díaz Espinoza Gutiérrez Torres Rodríguez Fernández López Mendoza Ñahui Ccori Huanca Apaza Choque Yupanqui Llacta Sulca Palomino Cárdenas Ayala Bautista Pariona Taipe Curi Poma Meza Núñez Peña Zevallos Arce Vilca Lazo Soto Inga Tello Aguilar Salazar Cusi'.split(
    ' ',
  );

export const WOMEN =
  'María Rosa Juana Luz Ana Carmen Flor Yeni Maribel Nélida Sonia Elena Gladys Norma Delia Rocío Edith Yovana Mery Lidia Sabina Úrsula Milagros Zulema Yesica Ruth Noemí Violeta Fortunata Hilaria'.split(
    ' ',
  );

export const MEN =
  'Juan José Luis Carlos Víctor Jorge Julio Edgar Wilber Percy Rubén Elmer Iván Óscar Hugo Abel Raúl Fredy Joel Moisés Alejandro Benigno Cirilo Dionisio Eusebio Teófilo Yonatan Kevin Brayan Nilton'.split(
    ' ',
  );

export const PLACES =
  'Pampa Loma Quebrada Alto Bajo Nuevo Santa San Villa Puca Yana Hatun Uchuy Qori Mayu Rumi Chaupi Tambo'.split(' ');

export const PLACE_ENDINGS =
  'Alegre Florida Hermosa Rosa Isidro Miguel Pedro Orcco Huasi Bamba Marca Cocha Pata Cruz Esperanza Unión Progreso Libertad'.split(
    ' ',
  );
