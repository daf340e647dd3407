import { expect, test } from 'vitest';
import { searchPages } from '../../src/catalog/search-pages.ts';
import { fromPages } from '../../src/chat/from-pages.ts';
import type { Language } from '../../src/protocol.ts';
import { sampleGeneration } from '../support/sample-generation.ts';

const text = {
  es: '# Envíos\n\nEnviamos a Irlanda y a Francia.\n\n## Cuánto cuesta\n\nEl envío cuesta 4,90 €.\n',
  en: '# Delivery\n\nWe deliver to Ireland and France.\n\n## What it costs\n\nDelivery costs €4.90.\n',
};

async function told(language: Language, words: string): Promise<string> {
  await using sample = await sampleGeneration({
    pages: [
      { id: 'delivery', language: 'es', title: 'Envíos', text: text.es },
      { id: 'delivery', language: 'en', title: 'Delivery', text: text.en },
    ],
  });
  const { generation } = sample;
  const search = (from: typeof generation, said: string, into: Language, limit: number) =>
    searchPages(from, said, into, limit);
  return fromPages(
    { catalogue: { searchPages: search } as never },
    { generation, language },
    { topic: 'delivery', words },
  ).told.must.join(' ');
}

test.each([
  ['es', '¿enviáis a Francia?', 'Según nuestra página «Envíos»: Enviamos a Irlanda y a Francia.'],
  ['en', 'do you ship to France?', 'From our “Delivery” page: We deliver to Ireland and France.'],
  ['es', '¿enviáis a Portugal?', 'no nombra «Portugal». Lo que dice: Enviamos a Irlanda y a Francia.'],
  [
    'en',
    'do you ship to Portugal?',
    'does not name “Portugal”. What it says: We deliver to Ireland and France.',
  ],
  ['en', 'how much is delivery?', 'page: Delivery costs €4.90.'],
  ['es', '¿cuánto tarda el envío?', 'Nuestra página «Envíos» no lo dice. Lo más cercano que dice:'],
  ['en', 'do you deliver on Sundays?', 'Our “Delivery” page does not say that. The nearest thing it says:'],
] as const)('in %s, "%s" is told: %s', async (language, question, said) => {
  expect(await told(language, question)).toContain(said);
});
