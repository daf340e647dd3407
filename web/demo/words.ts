/** Every sentence of the demo shop. */
import type { Language } from '../../src/protocol.ts';

const es = {
  skip: 'Ir al contenido',
  home: 'Inicio',
  categories: 'Categorías',
  all: 'Todo',
  language: 'Idioma',
  demo: 'Tienda de demostración: los productos son inventados y los pedidos no se cobran ni se envían.',
  console: 'Consola del personal',
  docs: 'API',
  products: '{n} productos',
  more: 'Ver más productos',
  was: 'Precio anterior:',
  from: 'desde',
  in_stock: 'En existencias',
  low_stock: 'Quedan pocas unidades',
  out_of_stock: 'Agotado',
  preorder: 'Reserva anticipada',
  unknown: 'Consultar existencias',
  rating: '{rating} de 5, {n} opiniones',
  options: 'Opciones',
  details: 'Características',
  ask: 'Preguntar por este producto',
  order: 'Pedirlo',
  sayOrder: 'Quiero {title}',
  back: 'Volver a la tienda',
  missing: 'No tenemos ese producto.',
  closed: 'La tienda no está disponible en este momento. Vuelva a intentarlo en unos minutos.',
} as const;

export type Word = keyof typeof es;

const en: Record<Word, string> = {
  skip: 'Skip to content',
  home: 'Home',
  categories: 'Categories',
  all: 'All',
  language: 'Language',
  demo: 'Demo shop: the products are made up, and orders are neither charged nor shipped.',
  console: 'Staff console',
  docs: 'API',
  products: '{n} products',
  more: 'Show more products',
  was: 'Previous price:',
  from: 'from',
  in_stock: 'In stock',
  low_stock: 'Only a few left',
  out_of_stock: 'Out of stock',
  preorder: 'Pre-order',
  unknown: 'Ask about stock',
  rating: '{rating} of 5, {n} reviews',
  options: 'Options',
  details: 'Details',
  ask: 'Ask about this product',
  order: 'Order it',
  sayOrder: 'I would like {title}',
  back: 'Back to the shop',
  missing: 'We do not carry that product.',
  closed: 'The shop is not available right now. Please try again in a few minutes.',
};

export const words: Readonly<Record<Language, Readonly<Record<Word, string>>>> = { es, en };
