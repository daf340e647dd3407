import { expect, test } from 'vitest';
import { greetedPlainly } from '../../../src/chat/understand/asked-how-we-are.ts';

test.each([
  ['es', 'qué tal, una ensalada y un agua', 'hola, una ensalada y un agua'],
  ['es', 'que tal, quiero dos toallas', 'hola, quiero dos toallas'],
  ['es', 'Buenas, ¿cómo están? Quiero dos de huevo', 'hola, Quiero dos de huevo'],
  ['es', 'qué onda jefe, para el partido quiero 3', 'hola, para el partido quiero 3'],
  ['es', 'qué hubo vecina! me da una ensalada', 'hola, me da una ensalada'],
  ['en', "how's it going, one salad please", 'hi, one salad please'],
  ['en', "hey, what's up! I want 3 pepperoni", 'hi, I want 3 pepperoni'],
  ['en', 'hiya how are you today? what towels do you have?', 'hi, what towels do you have?'],
  ['en', 'how are you can I get two pizzas', 'hi, can I get two pizzas'],
] as const)('%s: %s: who asks how we are greets', (language, said, read) => {
  expect(greetedPlainly(said, language)).toBe(read);
});

test.each([
  ['es', 'qué tal la ensalada, lleva queso?'],
  ['es', 'cómo va mi pedido?'],
  ['es', 'qué hay de beber, agua?'],
  ['es', 'qué tal'],
  ['en', 'how are you'],
  ['en', 'how are things delivered, by van?'],
  ['en', "what's up with my order?"],
] as const)('%s: %s: asks of goods or of an order, or greets alone', (language, said) => {
  expect(greetedPlainly(said, language)).toBe(said);
});
