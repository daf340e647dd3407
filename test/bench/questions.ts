/** What shoppers of the sample shop ask; the same ones for every measure. */
export const spanishQuestions: readonly string[] = [
  'zapatillas de correr por menos de 100 euros',
  'una tienda de campaña para dos personas',
  'chaqueta impermeable',
  'mochila de senderismo',
  'botas de montaña',
  'algo para nadar',
  'red running shoes',
  'saco de dormir para el frío',
  'casco de bicicleta',
  'calcetines de lana',
  'the cheapest backpack',
  'regalo para alguien que escala',
  'guantes de invierno',
  'esterilla de yoga',
  'linterna frontal',
  'pantalones cortos',
];

export const followUps: readonly string[] = ['¿y más baratas?', '¿y en azul?', '¿tienen algo parecido?'];

/** Make a question one that nobody asked before, so that no cache helps. */
export const endings: readonly string[] = [
  '',
  ', por favor',
  ' para mi hermano',
  ' para un regalo',
  ' de buena calidad',
  ' para este verano',
];
