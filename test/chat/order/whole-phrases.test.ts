import { expect, test } from 'vitest';
import { withoutSlang } from '../../../src/chat/order/said/slang.ts';
import { wholePhrase } from '../../../src/chat/order/said/whole-phrases.ts';
import { readWords, said } from '../../../src/chat/order/said/words.ts';
import type { Language } from '../../../src/protocol.ts';

type Kind = NonNullable<ReturnType<typeof wholePhrase>>['kind'];

const rows: [Language, Kind | undefined, string[]][] = [
  [
    'es',
    'yes',
    [
      'sí',
      'siiii',
      'sí, jefe',
      'claro, mi reina',
      'ya po',
      'venga, sí',
      'ok, adelante con ello',
      'así es, señora',
    ],
  ],
  [
    'en',
    'yes',
    ['yes', 'yesss', 'yes madam', 'aye, go on then', 'sure, mate', 'yes please go ahead, my friend'],
  ],
  [
    'es',
    'satisfied',
    ['sí, todo correcto', 'perfecto, gracias', 'vale, está perfecto', 'queda bien', 'mándalo ya'],
  ],
  [
    'en',
    'satisfied',
    [
      "yes, that's right",
      'yes quite correct',
      'all good to go',
      'sounds good, thank you',
      'looks perfect, cheers',
    ],
  ],
  [
    'es',
    'done',
    [
      'nada más',
      'nada más x hoy',
      'eso nomás',
      'con eso cerramos',
      'eso es todo, jefa',
      'ya no falta nada más',
      'hasta ahí',
      'pues con eso ya',
    ],
  ],
  [
    'en',
    'done',
    [
      "that's all",
      'that completes the order',
      'my order is complete',
      'with this we have all we need',
      "that's everyone sorted",
      "that'll do nicely, thanks",
      'we have everything',
      'no, that is the lot',
      "I think we're all set",
    ],
  ],
  [
    'es',
    'confirm',
    [
      'sí, confírmalo',
      'adelante, tramítalo ya',
      'confirmo el pedido',
      'hágame el pedido',
      'todo bien, ciérralo',
    ],
  ],
  [
    'en',
    'confirm',
    [
      'yes, please proceed',
      'looks right, place it',
      'confirm the order, thank you kindly',
      'great, submit it',
    ],
  ],
  ['es', 'no', ['ninguna, déjalo', 'no, ninguno de los dos', 'pues nada, déjalo', 'mejor no, gracias']],
  ['en', 'no', ['none of them, forget it', 'neither, thanks', 'no thank you, leave it', 'not any of those']],
  [
    'es',
    undefined,
    ['pues', 'sí, la azul', 'todavía no es todo', 'perfecto para mi hijo', 'no, así no', 'por favor'],
  ],
  [
    'en',
    undefined,
    ['so', 'yes, the blue one', 'not right', 'great for hiking', 'no, not yet done', 'please'],
  ],
];

test.each(rows.flatMap(([language, kind, all]) => all.map((text) => [language, kind, text] as const)))(
  '%s: %s is said by “%s”',
  (language, kind, text) => {
    const words = said(readWords(withoutSlang(text, language), language));

    expect(wholePhrase(words, true)?.kind).toBe(kind);
  },
);
