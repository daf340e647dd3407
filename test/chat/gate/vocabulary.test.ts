import { describe, expect, test } from 'vitest';
import { isOrdinary, isScene } from '../../../src/chat/gate/words/vocabulary.ts';
import { fold } from '../../../src/language/fold.ts';
import { lexiconEntries } from '../../../src/language/lexicon.ts';

describe('words that claim nothing', () => {
  test.each(
    'llevársela pruébelas comentárselo dígame cuénteme encantaría prefieran sugeriríamos pensándolo eligiéndola pongamos haremos disfrútelos conozcan buenísima cómodamente mostrándole consúltenos'.split(
      ' ',
    ),
  )('es: %s', (word) => {
    expect(isOrdinary(fold(word), 'es')).toBe(true);
  });

  test.each(
    'chatting chosen carries gorgeous easily wondering preferred hesitated spending delightfully thoughts compared'.split(
      ' ',
    ),
  )('en: %s', (word) => {
    expect(isOrdinary(word, 'en')).toBe(true);
  });
});

describe('words that claim something', () => {
  test.each(
    'tomate vino sal ante traje vestido suela impermeable algodón rojo envío garantía gratis vegano orgánico infantil nuevo usado oferta plegable ligero importado luces velas'.split(
      ' ',
    ),
  )('es: %s', (word) => {
    expect(isOrdinary(fold(word), 'es')).toBe(false);
  });

  test.each(
    'led felt down waterproof cotton red free delivery warranty vegan organic kids new used sale bestseller light strong smart solid open case cover bag'.split(
      ' ',
    ),
  )('en: %s', (word) => {
    expect(isOrdinary(word, 'en')).toBe(false);
  });

  test('are the materials and colours that shoppers search for', () => {
    const claims = lexiconEntries()
      .filter(({ category }) => category === 'materials' || category === 'colours')
      .flatMap(({ es, en }) => [
        ...es.map((word) => ['es', word] as const),
        ...en.map((word) => ['en', word] as const),
      ])
      .filter(([, word]) => !word.includes(' '));

    const ordinary = claims.filter(([language, word]) => isOrdinary(fold(word), language));

    // "claro" agrees, "fine" is fine, "concreto" is concrete.
    expect(ordinary.map(([, word]) => word).sort()).toEqual(['claro', 'concreto', 'fine']);
  });
});

test('time and scope are ordinary, and yet of a page’s matter', () => {
  for (const word of ['hoy', 'semana', 'siempre']) expect(isScene(word, 'es')).toBe(true);
  for (const word of ['weekend', 'always', 'full']) expect(isScene(word, 'en')).toBe(true);
});
