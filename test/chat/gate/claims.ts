/** Claims that lean on one word, each beside what is true of the same. */
import type { claimSets } from './claims-facts.ts';

type ClaimSet = keyof typeof claimSets;

/** [facts, true answer, false answer]. */
export const claims: readonly (readonly [ClaimSet, string, string])[] = [
  // when it is at the shopper's door, which is not when it is ready, nor how long a slot is
  ['terms', 'You will get it within 3 working days.', 'You will get it within two hours.'],
  ['terms', 'It arrives in 2 to 3 working days.', 'It arrives in two hours.'],
  ['terms', 'Your order is ready within two hours.', 'Your order is delivered within two hours.'],
  ['terms', 'Delivery takes 2 to 3 working days.', 'Delivery takes four hours.'],
  ['terms', 'You will have it in 2 to 3 working days.', 'You will have it in four hours.'],
  ['plazos', 'Lo recibirá en 2 a 3 días laborables.', 'Lo recibirá en dos horas.'],
  ['plazos', 'El envío tarda de 2 a 3 días laborables.', 'El envío tarda dos horas.'],
  ['plazos', 'El pedido está listo en dos horas.', 'El pedido llega en dos horas.'],
  ['plazos', 'Le llega en 2 o 3 días laborables.', 'Le llega en cuatro horas.'],
  ['plazos', 'La entrega es en 2 a 3 días laborables.', 'La entrega es en dos horas.'],
  ['plazos', 'El pedido está listo en dos horas.', 'Su pedido ya está listo.'],
  ['terms', 'Your order is ready within two hours.', 'Your order is ready.'],
  // both, where there is one
  ['bulb', 'Tiene una valoración de 4,1 sobre 5.', 'Los dos tienen una valoración de 4,1 sobre 5.'],
  ['bulbEn', 'It is rated 4.1 out of 5.', 'Both are rated 4.1 out of 5.'],
  ['bulb', 'Tiene un 4,1 de media.', 'Ambas tienen un 4,1 de media.'],
  // what the sheet says of one attribute
  [
    'lemon',
    'En cuanto a riego, la ficha del Limonero enano Abril dice regular.',
    'En cuanto a riego, la ficha del Limonero enano Abril dice frecuente.',
  ],
  [
    'lemon',
    'En cuanto a la luz, la ficha dice pleno sol.',
    'En cuanto a la luz, la ficha dice mucha sombra.',
  ],
  [
    'lemonEn',
    'As for the light, the listing of the Limonero enano Abril says pleno sol.',
    'As for the light, the listing of the Limonero enano Abril says low.',
  ],
  ['lemon', 'El riego del Limonero enano Abril es regular.', 'El riego del Limonero enano Abril es escaso.'],
  // a figure of the sheet, said of another attribute than its own
  ['timer', 'En cuanto a salidas, la ficha dice 1.', 'En cuanto a salidas, la ficha dice 4.'],
  [
    'timer',
    'En cuanto a las pilas, la ficha del Programador de riego Gota indica 2 × AA.',
    'En cuanto a las pilas, la ficha del Programador de riego Gota indica 4 × AA.',
  ],
  ['timer', 'Salidas: 1', 'Salidas: 4'],
  ['timer', 'Pilas: 2 × AA', 'Pilas: 1 × AA'],
  ['timer', '- Programador de riego Gota: salidas, 1', '- Programador de riego Gota: salidas, 4'],
  [
    'timer',
    'Ficha del Programador de riego Gota. Salidas: 1.',
    'Ficha del Programador de riego Gota. Salidas: 2.',
  ],
  ['timer', 'Alcance: 1,5 m', 'Alcance: 4'],
  ['timer', 'Respecto a las salidas, la ficha pone 1.', 'Respecto a las salidas, la ficha pone 180.'],
  [
    'timerEn',
    'As for salidas, the listing of the Programador de riego Gota says 1.',
    'As for salidas, the listing of the Programador de riego Gota says 4.',
  ],
  ['timerEn', 'Regarding the salidas, the listing states 1.', 'Regarding the salidas, the listing states 4.'],
  // what an attribute denies
  ['bulb', 'La bombilla Candil E27 no es regulable.', 'La bombilla Candil E27 es regulable.'],
  ['bulb', 'No es regulable.', 'Es regulable.'],
  ['bulb', 'Esta bombilla no es regulable.', 'Esta bombilla sí es regulable.'],
  ['bulbEn', 'The Bombilla Candil E27 is not dimmable.', 'The Bombilla Candil E27 is dimmable.'],
  // a name that runs on into another's
  [
    'strips',
    'Está la Regleta de 4 enchufes con interruptor, con un precio de 13,90 €.',
    'Está la Regleta de 4 enchufes con interruptor Topo, con un precio de 13,90 €.',
  ],
  ['strips', 'La Lijadora Topo cuesta 59,00 €.', 'La Lijadora Topo Lumea cuesta 59,00 €.'],
  // the shelf it stands on, which no word of its name or of its text is
  ['puppets', 'Los Hand Puppets Burrow figuran en Toys.', 'Los Hand Puppets Burrow figuran en Hands.'],
  [
    'puppets',
    'Los Hand Puppets Burrow aparecen en Puppets, dentro de nuestro catálogo.',
    'Los Hand Puppets Burrow aparecen en Hands, dentro de nuestro catálogo.',
  ],
  [
    'puppets',
    'Encontrará los Hand Puppets Burrow en nuestra sección Toys.',
    'Encontrará los Hand Puppets Burrow en nuestra sección Hands.',
  ],
  ['puppets', 'Están clasificados en Puppets.', 'Están clasificados en Hands.'],
  [
    'puppetsEn',
    'The Hand Puppets Burrow are listed in Toys.',
    'The Hand Puppets Burrow are listed in Hands.',
  ],
  ['puppetsEn', 'You will find them under Puppets.', 'You will find them under Hands.'],
  [
    'puppetsEn',
    'The Hand Puppets Burrow are in our Puppets section.',
    'The Hand Puppets Burrow are in our Hands section.',
  ],
  ['puppetsEn', 'They are in the toys section.', 'They are in the hands section.'],
  ['puppetsEn', 'They are filed in the Toys category.', 'They are filed in the Hands category.'],
  ['puppetsEn', 'They come from our “Toys” department.', 'They come from our “Hands” department.'],
  // a name that goes on with a word of another's, however common
  [
    'tents',
    'En esa línea está la Tienda familiar Refugio 4.',
    'En esa línea está la Tienda familiar 4 Corriente.',
  ],
  ['tents', 'Le gustará la Refugio 4.', 'Le gustará la Refugio 4 Corriente.'],
  ['lamps', '- **Firefly 200 Headlamp**: €24.95', '- **Firefly 200 Sleeping**: €24.95'],
  ['lamps', 'The Firefly 200 Headlamp costs €24.95.', 'The Firefly 200 Sleeping costs €24.95.'],
  // a promise whose verb is a word of the name
  ['jars', 'The set costs €34.90.', "I've set one aside for you in the shop."],
  ['jars', 'The Glass Food Containers Larder (set of 6) cost €34.90.', 'We have set them aside for you.'],
  ['jars', 'There are six in the set.', "We'll set one aside for you."],
  // the sheet's own word, and no word like it
  [
    'mat',
    'En cuanto a incluye, la ficha de la Esterilla Sosiego dice correa.',
    'En cuanto a incluye, la ficha de la Esterilla Sosiego dice cintas.',
  ],
  ['mat', 'En cuanto al cierre, la ficha indica cordón.', 'En cuanto al cierre, la ficha indica cuerda.'],
  // what a shopper wrote, whatever marks stand in it
  [
    'letters',
    'One review says: "Lovely paper, no smell of glue". It is good.',
    'One review says: "Lovely paper; thirty-two pages". It is good.',
  ],
  [
    'letters',
    'One review says: “Lovely paper, no smell of glue”.',
    'One review says: “Lovely paper. It suits the way up.”',
  ],
  // nor any tag
  [
    'letters',
    'The Writing Set Post Haste is in the Paper section.',
    'The Writing Set Post Haste is in the Gifts section.',
  ],
  [
    'lettersEs',
    'El Writing Set Post Haste está en la sección de Paper.',
    'El Writing Set Post Haste está en la sección de Gifts.',
  ],
  // what is done, which no question of ours does
  ['bulb', '¿Desea que lo añada a su pedido?', 'Ya está pedido.'],
  ['bulb', 'Cuesta 3,95 €.', 'Queda pedido.'],
  ['letters', 'It costs €12.50.', 'It has been ordered.'],
  // names that differ by one letter
  [
    'shoes',
    'Las Zapatillas de trail Cárcava W cuestan 79,90 €.',
    'Las Zapatillas de trail Cárcava W cuestan 84,90 €.',
  ],
  [
    'shoes',
    'Las Zapatillas de trail Cárcava cuestan 84,90 €.',
    'Las Zapatillas de trail Cárcava cuestan 79,90 €.',
  ],
  ['shoes', 'La Cárcava W tiene un 4,6 de media.', 'La Cárcava W tiene un 4,4 de media.'],
  [
    'shoesEn',
    'The average rating of the Zapatillas de trail Cárcava W is 4.6, from 31 reviews.',
    'The average rating of the Zapatillas de trail Cárcava W is 4.4, from 267 reviews.',
  ],
  [
    'shoes',
    'Las Zapatillas de trail Cárcava W son más baratas que las Zapatillas de trail Cárcava.',
    'Las Zapatillas de trail Cárcava son más baratas que las Zapatillas de trail Cárcava W.',
  ],
  [
    'shoes',
    'La **Zapatillas de trail Cárcava W**: 79,90 €.',
    'La **Zapatillas de trail Cárcava X**: 79,90 €.',
  ],
  // what is quoted denies nothing outside its marks
  [
    'letters',
    'One customer says of the Writing Set Post Haste: "Lovely paper, no smell of glue".',
    'One customer says of the Writing Set Post Haste: "Lovely paper, no smell of ink".',
  ],
  [
    'letters',
    'A review of the Writing Set Post Haste: "Lovely paper, no smell of glue", and it is in stock.',
    'A review of the Writing Set Post Haste: "Lovely paper, no smell of glue", and it is out of stock.',
  ],
  // the first of what is no product; the way up
  ['plazos', 'El primer cambio de talla es gratis.', 'El segundo cambio de talla es gratis.'],
  ['terms', 'The first swap of size is free.', 'The second swap of size is free.'],
  ['letters', 'It suits the way up.', 'It is on the way.'],
  // of a whole shelf
  ['shelf', 'En Carrera tenemos 12 productos.', 'En Carrera tenemos 3 productos.'],
  ['shelf', 'De Carrera tenemos doce productos.', 'De Carrera tenemos nueve productos.'],
  ['shelfEn', 'In Carrera we have 12 products.', 'In Carrera we have 3 products.'],
  [
    'shelf',
    'Las Zapatillas de trail Cárcava W son lo más barato que tenemos en Carrera, a 79,90 €.',
    'Las Zapatillas de trail Cárcava son lo más barato que tenemos en Carrera, a 84,90 €.',
  ],
  [
    'shelf',
    'La opción más económica de Carrera son las Zapatillas de trail Cárcava W.',
    'La opción más económica de Carrera es el Limonero enano Abril.',
  ],
  [
    'shelf',
    'En Carrera, las Zapatillas de trail Cárcava W tienen el precio más bajo.',
    'En Carrera, las Zapatillas de trail Cárcava tienen el precio más bajo.',
  ],
  [
    'shelf',
    'Lo más caro de Carrera es el Limonero enano Abril.',
    'Lo más caro de Carrera son las Zapatillas de trail Cárcava.',
  ],
  [
    'shelf',
    'Las Zapatillas de trail Cárcava W son lo mejor valorado de Carrera.',
    'Las Zapatillas de trail Cárcava son lo mejor valorado de Carrera.',
  ],
  [
    'shelfEn',
    'The Zapatillas de trail Cárcava W are the cheapest we have in Carrera, at €79.90.',
    'The Zapatillas de trail Cárcava are the cheapest we have in Carrera, at €84.90.',
  ],
  [
    'shelfEn',
    'The best rated in Carrera is Zapatillas de trail Cárcava W.',
    'The best rated in Carrera is Zapatillas de trail Cárcava.',
  ],
  [
    'shelfEn',
    'The most expensive option in Carrera is the Limonero enano Abril.',
    'The most expensive option in Carrera is the Zapatillas de trail Cárcava W.',
  ],
  // a name goes on with none but its own words
  ['strips', 'Está la Lijadora Topo, a 59,00 €.', 'Está la Lijadora Topo Dormir, a 59,00 €.'],
  // how many there are, and what one costs
  [
    'letters',
    'There are twelve of the Writing Set Post Haste, and it costs €12.50.',
    'There are twelve of the Writing Set Post Haste, and it costs €150.00.',
  ],
  [
    'ties',
    'De momento hay treinta y tres unidades de las Bridas negras (100 uds.).',
    'De momento hay cuarenta y tres unidades de las Bridas negras (100 uds.).',
  ],
  [
    'tiesEn',
    'At €3.20 each for the Bridas negras (100 uds.), five add up to €16.00.',
    'At €3.20 each for the Bridas negras (100 uds.), five add up to €14.40.',
  ],
  [
    'tiesEn',
    'The Bridas negras (100 uds.) were €4.00 and now cost €3.20.',
    'The Bridas negras (100 uds.) were €9.00 and now cost €3.20.',
  ],
  ['letters', 'With tax, the price comes to €12.50.', 'With tax, the price comes to €21.50.'],
  // a dot within brackets ends nothing
  [
    'ties',
    'La marca de las Bridas negras (100 uds.) es Fijatec.',
    'La marca de las Bridas negras (100 uds.) es Alfar.',
  ],
  [
    'ties',
    'Bridas de nailon para los canales 1 a 7 y 15 a 22 bajo la mesa... pregunte por el resto.',
    'Bridas de nailon para los canales 1 a 7 y 15 a 24 bajo la mesa... pregunte por el resto.',
  ],
  // a sentence with a colon is no label
  ['bulb', 'No es regulable: con un regulador parpadea.', 'Es regulable: con un regulador parpadea.'],
  ['letters', 'Pages: 32', 'Pages: 16'],
  [
    'letters',
    'As for scent, the listing of the Writing Set Post Haste says none, and it is in stock.',
    'As for scent, the listing of the Writing Set Post Haste says lavender, and it is in stock.',
  ],
  ['board', 'Canal para jugos: sí. Está en stock.', 'Canal para jugos: no. Está en stock.'],
  // what a shopper is quoted with is theirs
  [
    'shoes',
    'Un cliente dice de las Zapatillas de trail Cárcava W: «No dejan marca ni rozan».',
    'Un cliente dice de las Zapatillas de trail Cárcava W: «No dejan huella ni rozan».',
  ],
  // a word of a name within a comparison
  [
    'balls',
    'Comparado con el Balón Estadio, el Balón Rebote Bajo tiene un precio más bajo.',
    'Comparado con el Balón Rebote Bajo, el Balón Estadio tiene un precio más bajo.',
  ],
  [
    'ballsEn',
    'Two options: 1) Balón de fútbol sala Rebote Bajo and 2) Balón de fútbol Estadio. The second one costs €29.90.',
    'Two options: 1) Balón de fútbol sala Rebote Bajo and 2) Balón de fútbol Estadio. The second one costs €19.90.',
  ],
  [
    'letters',
    'We have the "Writing Set Post Haste" in stock right now.',
    'We don\'t have the "Writing Set Post Haste" in stock right now.',
  ],
  // what the shop does is not in a heading; an hour is no house number
  [
    'plazos',
    'Con los escritorios, el transportista llama para acordar un tramo de cuatro horas.',
    'Recogemos los escritorios.',
  ],
  ['terms', 'For desks the carrier calls to agree a four-hour slot.', 'We collect desks.'],
  ['square', 'Estamos en la Plaza Mayor, 3.', 'Estamos en la Plaza Mayor, 13.'],
  // sizes, places, and small words of names
  [
    'sizes',
    'Puede elegir la Sudadera Trama en la talla M.',
    'Puede elegir la Sudadera Trama en la talla S/M.',
  ],
  ['sizes', 'La hay en talla L.', 'La hay en talla XXL.'],
  ['terms', 'Delivery takes 2 to 3 working days.', 'Delivery to the Old World takes 2 to 3 working days.'],
  [
    'balls',
    'El «Balón Bajo» es más barato que el Balón Estadio.',
    'El «Balón Bajo» no es más barato que el Balón Estadio.',
  ],
  // the height, in a word
  ['letters', 'The Writing Set Post Haste is short tall.', 'The Writing Set Post Haste is mid tall.'],
  // a price before what is said of delivery, what is sold together, a kind and a brand
  [
    'tiesEn',
    "The Bridas negras (100 uds.) are here. They're €3.20, and delivery is extra.",
    "The Bridas negras (100 uds.) are here. They're €4.90, and delivery is extra.",
  ],
  ['strips', '- **Regleta de 4 enchufes con interruptor**: 13,90 €', '- **Regleta Lumea**: 13,90 €'],
  // of two that are spoken of, the other is what one is better, or costs less, than
  [
    'tornEn',
    'The better rated one is the Tabla de cortar Corteza.',
    'The better rated one is the Bombilla Candil E27.',
  ],
  ['tornEn', 'The higher rated is the Tabla Corteza.', 'The higher rated is the Bombilla Candil E27.'],
  ['tornEn', 'The Tabla Corteza is the better rated.', 'The Bombilla Candil is the better rated.'],
  ['tornEn', 'The Bombilla Candil is cheaper.', 'The Tabla Corteza is cheaper.'],
  [
    'tornEn',
    'The cheaper one is the Bombilla Candil E27.',
    'The cheaper one is the Tabla de cortar Corteza.',
  ],
  ['tornEn', 'The Tabla de cortar Corteza is pricier.', 'The Bombilla Candil E27 is pricier.'],
  ['torn', 'La Bombilla Candil es más barata.', 'La Tabla Corteza es más barata.'],
  ['torn', 'La Bombilla Candil E27 es más económica.', 'La Tabla de cortar Corteza es más económica.'],
  ['torn', 'La Tabla Corteza es más cara.', 'La Bombilla Candil es más cara.'],
  // a part that the sheet leaves out
  ['lunchbox', 'La tapa no va al horno.', 'La tapa también va al horno.'],
  ['lunchbox', 'Va al horno sin la tapa.', 'Va al horno con la tapa.'],
  ['lunchbox', 'La tapa va al microondas.', 'La tapa va al horno.'],
  ['lunchbox', 'El vidrio va al horno, la tapa no.', 'El vidrio y la tapa van al horno.'],
  ['lunchbox', 'La Fiambrera Cuadra va al horno, sin tapa.', 'La tapa de la Fiambrera Cuadra va al horno.'],
  ['casserole', 'The lid does not go in the oven.', 'The lid goes in the oven too.'],
  ['casserole', 'It goes in the oven without the lid.', 'It goes in the oven with the lid.'],
  [
    'lunchbox',
    'La tapa es de cuatro cierres; el vidrio va al horno.',
    'La tapa es de cuatro cierres y la tapa va al horno.',
  ],
  ['casserole', 'The lid is bamboo and it goes in the oven.', 'The lid and the base go in the oven.'],
  ['casserole', 'The lid goes in the microwave.', 'The lid goes in the oven.'],
  ['casserole', 'The base does not go in the dishwasher.', 'The base goes in the dishwasher.'],
  [
    'casserole',
    'The Casserole Hearth goes in the oven without the lid.',
    'The lid of the Casserole Hearth goes in the oven.',
  ],
  // a thing of the goods is not the goods
  [
    'letters',
    'The Writing Set Post Haste is available in the shop.',
    'Sheets of the Writing Set Post Haste are available in the shop.',
  ],
  [
    'letters',
    'Units of the Writing Set Post Haste are available.',
    'Sheets for the Writing Set are available.',
  ],
  [
    'ties',
    'Las unidades de las Bridas negras (100 uds.) están disponibles.',
    'Los recambios de las Bridas negras (100 uds.) están disponibles.',
  ],
];
