/** What is said with figures, true and false: [facts, truth, lie]. */
import type { FigureSet } from './figure-sets.ts';

export const figures: readonly (readonly [FigureSet, string, string])[] = [
  // differences of prices
  ['shoes', 'La Cumbre cuesta 29,55 € más que la Brisa.', 'La Cumbre cuesta 19,55 € más que la Brisa.'],
  ['shoes', 'La Brisa cuesta 29,55 € menos que la Cumbre.', 'La Brisa cuesta 29,55 € más que la Cumbre.'],
  ['shoes', 'La Brisa es 29,55 € más barata que la Cumbre.', 'La Brisa es 25 € más barata que la Cumbre.'],
  [
    'shoes',
    'La Brisa cuesta 59,95 €. La Cumbre es 29,55 € más cara.',
    'La Brisa cuesta 59,95 €. La Cumbre es 29,55 € más barata.',
  ],
  [
    'shoes',
    'La Brisa cuesta 59,95 € y la Cumbre, 29,55 € más.',
    'La Brisa cuesta 59,95 € y la Cumbre, 35 € más.',
  ],
  [
    'shoes',
    'La diferencia de precio entre la Brisa y la Cumbre es de 29,55 €.',
    'La diferencia de precio entre la Brisa y la Cumbre es de 30,55 €.',
  ],
  [
    'shoes',
    'Hay 29,55 € de diferencia entre la Brisa y la Cumbre.',
    'Hay 9,55 € de diferencia entre la Brisa y la Cumbre.',
  ],
  ['shoes', 'La Brisa es un 33 % más barata que la Cumbre.', 'La Brisa es un 23 % más barata que la Cumbre.'],
  ['shoes', 'La Cumbre es un 49 % más cara que la Brisa.', 'La Cumbre es un 33 % más cara que la Brisa.'],
  ['shoes', 'La Brisa es más barata que la Cumbre.', 'La Cumbre es más barata que la Brisa.'],
  [
    'shoes',
    'Con la Brisa se ahorra 29,55 € frente a la Cumbre.',
    'Con la Brisa se ahorra 39,55 € frente a la Cumbre.',
  ],
  [
    'shoes',
    'Le presento la Zapatilla Brisa y la Zapatilla Cumbre. La diferencia es de 29,55 €.',
    'Le presento la Zapatilla Brisa y la Zapatilla Cumbre. La diferencia es de 20 €.',
  ],
  [
    'shoes',
    'La Brisa cuesta 59,95 €. La Cumbre cuesta 29,55 € más.',
    'La Brisa cuesta 59,95 €. La Cumbre cuesta 39,55 € más.',
  ],
  [
    'home',
    'The Alba kettle costs €15.00 more than the Faro lamp.',
    'The Alba kettle costs €25.00 more than the Faro lamp.',
  ],
  [
    'home',
    'The Faro lamp is €15 cheaper than the Alba kettle.',
    'The Faro lamp is €5 cheaper than the Alba kettle.',
  ],
  [
    'home',
    'The Faro lamp is 38% cheaper than the Alba kettle.',
    'The Faro lamp is 60% cheaper than the Alba kettle.',
  ],
  [
    'home',
    'The Faro lamp is €24.90. The Alba kettle is €15 more expensive.',
    'The Faro lamp is €15 more expensive than the Alba kettle.',
  ],
  [
    'home',
    'The price difference between the Faro lamp and the Alba kettle is €15.',
    'The price difference between the Faro lamp and the Alba kettle is €14.',
  ],
  [
    'home',
    'You save €15 with the Faro lamp compared to the Alba kettle.',
    'You save €20 with the Faro lamp compared to the Alba kettle.',
  ],
  [
    'home',
    'At €24.90, the Faro lamp is less expensive than the Alba kettle at €39.90.',
    'At €24.90, the Faro lamp is more expensive than the Alba kettle at €39.90.',
  ],
  // factors and equality
  [
    'flasks',
    'La Jarra Litoral cuesta el doble que el Termo Cumbrera.',
    'La Jarra Litoral cuesta el triple que el Termo Cumbrera.',
  ],
  [
    'flasks',
    'El Termo Cumbrera cuesta la mitad que la Jarra Litoral.',
    'La Jarra Litoral cuesta la mitad que el Termo Cumbrera.',
  ],
  [
    'flasks',
    'El Termo Cumbrera vale la mitad de lo que vale la Jarra Litoral.',
    'La Jarra Litoral vale la mitad de lo que vale el Termo Cumbrera.',
  ],
  [
    'pizzas',
    'La pizza de huevo no cuesta lo mismo que la de pepperoni.',
    'La pizza de huevo cuesta lo mismo que la de pepperoni.',
  ],
  // numeric attributes
  [
    'flasks',
    'La Jarra Litoral pesa 310 g más que el Termo Cumbrera.',
    'La Jarra Litoral pesa 210 g más que el Termo Cumbrera.',
  ],
  [
    'flasks',
    'El Termo Cumbrera es más ligero que la Jarra Litoral.',
    'La Jarra Litoral es más ligera que el Termo Cumbrera.',
  ],
  [
    'flasks',
    'La Jarra Litoral es 6 cm más alta que el Termo Cumbrera.',
    'La Jarra Litoral es 8 cm más alta que el Termo Cumbrera.',
  ],
  [
    'flasks',
    'La Jarra Litoral pesa el doble que el Termo Cumbrera.',
    'El Termo Cumbrera pesa el doble que la Jarra Litoral.',
  ],
  [
    'dollars',
    'The Trail Pack 45 holds 15 l more than the Trail Pack 30.',
    'The Trail Pack 45 holds 10 l more than the Trail Pack 30.',
  ],
  [
    'dollars',
    'The Trail Pack 30 is lighter than the Trail Pack 45.',
    'The Trail Pack 45 is lighter than the Trail Pack 30.',
  ],
  [
    'dollars',
    'The Trail Pack 45 is 450 g heavier than the Trail Pack 30.',
    'The Trail Pack 45 is 950 g heavier than the Trail Pack 30.',
  ],
  [
    'dollars',
    'The Trail Pack 45 has a larger capacity than the Trail Pack 30.',
    'The Trail Pack 30 has a larger capacity than the Trail Pack 45.',
  ],
  // two figures in one clause
  [
    'shoes',
    'La Brisa tiene 4,6 sobre 5 y la Cumbre 4,2 sobre 5.',
    'La Brisa tiene 4,2 sobre 5 y la Cumbre 4,6 sobre 5.',
  ],
  [
    'shoes',
    'La Brisa y la Cumbre tienen una valoración de 4,6 y 4,2 respectivamente.',
    'La Brisa y la Cumbre tienen una valoración de 4,2 y 4,6 respectivamente.',
  ],
  ['shoes', 'La Brisa tiene 31 opiniones y la Cumbre 12.', 'La Brisa tiene 12 opiniones y la Cumbre 31.'],
  [
    'shoes',
    'La Brisa está mejor valorada que la Cumbre: 4,6 frente a 4,2.',
    'La Cumbre está mejor valorada que la Brisa: 4,6 frente a 4,2.',
  ],
  [
    'flasks',
    'Quedan 4 unidades de la Jarra Litoral y 30 del Basic.',
    'Quedan 30 unidades de la Jarra Litoral y 4 del Basic.',
  ],
  [
    'flasks',
    'De la Jarra Litoral quedan 4 unidades y del Termo Cumbrera, 10.',
    'De la Jarra Litoral quedan 10 unidades y del Termo Cumbrera, 4.',
  ],
  [
    'shoes',
    'La Brisa (4,6 sobre 5, 31 opiniones) cuesta 59,95 € y la Cumbre (4,2 sobre 5, 12 opiniones) 89,50 €.',
    'La Brisa (4,6 sobre 5, 12 opiniones) cuesta 59,95 € y la Cumbre (4,2 sobre 5, 31 opiniones) 89,50 €.',
  ],
  // ranges and limits
  [
    'pizzas',
    'Nuestras pizzas cuestan entre 10,95 € y 12,95 €.',
    'Nuestras pizzas cuestan entre 9,95 € y 12,95 €.',
  ],
  ['pizzas', 'Las pizzas van de 10,95 € a 12,95 €.', 'Las pizzas van de 10,95 € a 14,95 €.'],
  ['shoes', 'Los precios van de 12,50 a 89,50 €.', 'Los precios van de 12,50 a 99,50 €.'],
  ['menu', 'Tenemos pizzas desde 10,95 €.', 'Tenemos pizzas desde 9,95 €.'],
  ['shoes', 'La Brisa cuesta menos de 60 €.', 'La Brisa cuesta menos de 50 €.'],
  ['shoes', 'La Cumbre cuesta más de 80 €.', 'La Cumbre cuesta más de 100 €.'],
  ['shoes', 'La Brisa cuesta unos 60 €.', 'La Brisa cuesta unos 50 €.'],
  ['shoes', 'La Brisa no llega a 60 €.', 'La Brisa no llega a 50 €.'],
  ['shoes', 'La Brisa ronda los 60 €.', 'La Brisa ronda los 80 €.'],
  ['home', 'The Faro lamp costs about €25.', 'The Faro lamp costs about €35.'],
  ['home', 'The Faro lamp is under €30.', 'The Faro lamp is under €20.'],
  ['home', 'The Alba kettle is just under €40.', 'The Alba kettle is just under €30.'],
  // quantities and sums
  ['menu', 'Tres pizzas de huevo salen por 35,85 €.', 'Tres pizzas de huevo salen por 33,85 €.'],
  [
    'menu',
    'Una pizza de pepperoni y dos ensaladas griegas suman 27,45 €.',
    'Una pizza de pepperoni y dos ensaladas griegas suman 20,20 €.',
  ],
  [
    'menu',
    'La pizza de pepperoni y las patatas fritas cuestan 17,45 € en total.',
    'La pizza de pepperoni y las patatas fritas cuestan 16,45 € en total.',
  ],
  [
    'menu',
    'La pizza de pepperoni con extra de queso cuesta 14,95 €.',
    'La pizza de pepperoni con extra de queso cuesta 12,95 €.',
  ],
  [
    'menu',
    'El extra de queso son 2,00 € más y las setas 1,50 €.',
    'El extra de queso son 1,50 € más y las setas 2,00 €.',
  ],
  ['home', 'Two Faro lamps come to €49.80.', 'Two Faro lamps come to €39.80.'],
  [
    'home',
    'The Faro lamp and the Alba kettle together cost €64.80.',
    'The Faro lamp and the Alba kettle together cost €54.80.',
  ],
  [
    'shoes',
    'Las dos zapatillas, la Brisa y la Cumbre, juntas cuestan 149,45 €.',
    'Las dos zapatillas, la Brisa y la Cumbre, juntas cuestan 139,45 €.',
  ],
  // variants
  [
    'flasks',
    'El Termo Cumbrera cuesta 19,90 € en 0,5 l y 25,90 € en 1 l.',
    'El Termo Cumbrera cuesta 25,90 € en 0,5 l y 19,90 € en 1 l.',
  ],
  ['flasks', 'El Termo Cumbrera de 1 l cuesta 25,90 €.', 'El Termo Cumbrera de 1 l cuesta 19,90 €.'],
  [
    'flasks',
    'El Termo Cumbrera cuesta entre 19,90 € y 25,90 €.',
    'El Termo Cumbrera cuesta entre 19,90 € y 29,90 €.',
  ],
  // prior prices and savings
  ['shoes', 'Con la Brisa se ahorra 10 €.', 'Con la Brisa se ahorra 20 €.'],
  ['shoes', 'La Brisa tiene 10 € de descuento.', 'La Brisa tiene 15 € de descuento.'],
  ['shoes', 'La Brisa está rebajada 10 €.', 'La Brisa está rebajada 30 €.'],
  ['shoes', 'La Brisa ha bajado de 69,95 € a 59,95 €.', 'La Brisa ha bajado de 79,95 € a 59,95 €.'],
  ['shoes', 'La Brisa cuesta ahora 10 € menos que antes.', 'La Brisa cuesta ahora 12 € menos que antes.'],
  ['home', 'You save €6.22 on the Faro lamp.', 'You save €8.22 on the Faro lamp.'],
  [
    'home',
    'The Faro lamp was €31.12 and is now €24.90, a saving of €6.22.',
    'The Faro lamp was €31.12 and is now €24.90, a saving of €7.22.',
  ],
  // conditional fees
  [
    'menu',
    'El envío es gratis en pedidos superiores a 40 €.',
    'El envío es gratis en pedidos superiores a 30 €.',
  ],
  ['menu', 'Si su pedido supera los 40 €, no paga envío.', 'Si su pedido supera los 20 €, no paga envío.'],
  [
    'menu',
    'El envío cuesta 2,50 € en pedidos de menos de 40 €.',
    'El envío cuesta 3,50 € en pedidos de menos de 40 €.',
  ],
  [
    'menu',
    'A partir de 40 € el envío es gratis; por debajo cuesta 2,50 €.',
    'A partir de 40 € el envío es gratis; por debajo cuesta 4,50 €.',
  ],
  ['wall', 'Delivery costs £3.99, free from £40.', 'Delivery costs £4.99, free from £40.'],
  ['wall', 'Orders over £40 ship free.', 'Orders over £20 ship free.'],
  // other currencies, other titles
  ['wall', 'The Set of 3 Frames costs £18.50.', 'The Set of 3 Frames costs £42.00.'],
  [
    'wall',
    'The Canvas 60x80 costs £42.00, the Set of 3 Frames £18.50.',
    'The Canvas 60x80 costs £18.50, the Set of 3 Frames £42.00.',
  ],
  [
    'wall',
    'The Set of 3 Frames is down from £23 to £18.50, so you save £4.50.',
    'The Set of 3 Frames is down from £25 to £18.50, so you save £6.50.',
  ],
  [
    'wall',
    'The Set of 3 Frames is £23.50 cheaper than the Canvas 60x80.',
    'The Set of 3 Frames is €23.50 cheaper than the Canvas 60x80.',
  ],
  [
    'dollars',
    'The Trail Pack 30 costs $89 and the Trail Pack 45 costs $129.',
    'The Trail Pack 30 costs $129 and the Trail Pack 45 costs $89.',
  ],
  [
    'dollars',
    'The Trail Pack 45 costs $40 more than the Trail Pack 30.',
    'The Trail Pack 45 costs $50 more than the Trail Pack 30.',
  ],
  [
    'pesos',
    'El Agua cuesta 18 pesos y el Set, 1,299 pesos.',
    'El Agua cuesta 18 pesos y el Set, 1,199 pesos.',
  ],
  ['pesos', 'El Agua cuesta $18.00.', 'El Agua cuesta 18 €.'],
  ['flasks', 'El Basic cuesta 5,95 €.', 'El Basic cuesta 19,90 €.'],
  ['flasks', '- **Basic**: 5,95 €', '- **Basic**: 39,80 €'],
  ['flasks', 'El Basic, de la marca Basic, pesa 250 g.', 'El Basic, de la marca Basic, pesa 620 g.'],
];
