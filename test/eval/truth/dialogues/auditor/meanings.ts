/** Words of one meaning in Spanish and English, so that an English answer can be held against a Spanish feed and the other way round. */
import { rootOf } from './spelling.ts';

const colours = `
rojo red|azul blue|verde green|negro black|blanco white|gris grey gray|amarillo yellow|naranja orange|rosa pink|morado purple lila|marron brown|dorado gold
cobre copper|plata silver|crema cream|turquesa turquoise|beige|granate burgundy`;

const ingredients = `
gluten trigo wheat|lacteo lactosa leche milk dairy lactose|huevo egg|fruto nuts nut|soja soy|marisco shellfish
jamon ham|queso cheese|seta champinon mushroom|cebolla onion|pina pineapple|tomate tomato|aceituna oliva olive|pepino cucumber|pollo chicken|atun tuna|bacon beicon`;

const properties = `
impermeable waterproof|vegetariano vegetarian|vegano vegan|picante spicy hot
algodon cotton|lana wool|lino linen|cuero piel leather|malla mesh|poliester polyester|nailon nylon|carbono carbon|aluminio aluminium aluminum|acero steel
madera wood wooden|plastico plastic|vidrio cristal glass|corcho cork|silicona silicone
inalambrico wireless|plegable foldable folding|recargable rechargeable|regulable dimmable adjustable|lavable washable`;

/** Kinds of things: they help to know what is named, but naming them claims nothing. */
const kinds = `
zumo juice|agua water|patata chips fries potato|ensalada salad|griego greek|zapatilla shoe trainer|bota boot|mochila backpack rucksack|tienda tent|saco sleeping
bicicleta bike bicycle|casco helmet|gafa goggle|gorro cap|calcetin sock|esterilla mat|pala racket|pelota ball|camiseta shirt|chaqueta jacket|guante glove
hervidor kettle|cafetera coffee|auricular headphone earphone|lampara lamp|aspirador vacuum|colchon mattress|almohada pillow|sarten pan|cuchillo knife|silla chair
escritorio desk|televisor television tv|tostadora toaster`;

function tableOf(...texts: string[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const group of texts.join('\n').split(/[|\n]/)) {
    const roots = group.trim().split(/\s+/).map(rootOf);
    for (const root of roots) if (root !== '') table.set(root, roots[0] ?? root);
  }
  return table;
}

const meanings = tableOf(colours, ingredients, properties, kinds);
const claims = tableOf(colours, ingredients, properties);
const namings = tableOf(ingredients, kinds);

/** The root that stands for a meaning in either language; words outside the table stand for themselves. */
export function meaningOf(root: string): string {
  return meanings.get(root) ?? root;
}

/** The same without colours and properties, which tell variants from one another and not products. */
export function nameOf(root: string): string {
  return namings.get(root) ?? root;
}

/** Whether it is a colour, ingredient, material or property of the table, whose presence is a claim. */
export function isProperty(root: string): boolean {
  return claims.has(root);
}
