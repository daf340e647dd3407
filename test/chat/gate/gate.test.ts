import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import type { Verdict } from '../../../src/chat/gate/verdict.ts';
import { factsOf, found, pepperoni, sets } from './fact-sets.ts';
import { lies } from './lies.ts';
import { truths } from './truths.ts';

function judge(
  facts: Facts,
  draft: string,
  options: { promptTexts?: string[]; maxWithheld?: number } = {},
): Verdict[] {
  const gate = new Gate({
    facts,
    promptTexts: options.promptTexts ?? [],
    maxWithheld: options.maxWithheld ?? 99,
  });
  return [...gate.push(draft), ...gate.end()];
}

function shown(verdicts: readonly Verdict[]): string {
  return verdicts.map(({ text }) => text).join('');
}

describe('lies', () => {
  test.each(lies)('%s: %s', (set, draft) => {
    const verdicts = judge(sets[set], draft);

    expect(verdicts.some(({ verdict }) => verdict !== 'passed')).toBe(true);
  });
});

describe('truths', () => {
  test('pass as they were written, at least 95 in 100 clauses', () => {
    const judged = truths.flatMap(([set, draft]) => judge(sets[set], draft));

    const passed = judged.filter(({ verdict }) => verdict === 'passed');

    expect(judged.filter(({ verdict }) => verdict === 'corrected')).toEqual([]);
    expect(passed.length / judged.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('what is shown', () => {
  test('is the same however the stream is cut into tokens', () => {
    for (const [set, draft] of [...truths, ...lies].filter((_, index) => index % 4 === 0)) {
      const whole = shown(judge(sets[set], draft));
      const gate = new Gate({ facts: sets[set], promptTexts: [], maxWithheld: 99 });

      const dripped = [...[...draft].flatMap((char) => gate.push(char)), ...gate.end()];

      expect(shown(dripped)).toBe(whole);
    }
  });

  test('puts the catalogue price in place of a wrong one', () => {
    const verdicts = judge(sets.menu, 'La ensalada griega cuesta 9,25 €. ¿Le apetece?');

    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['corrected', 'passed']);
    expect(shown(verdicts)).toBe('La ensalada griega cuesta 7,25\u00a0€. ¿Le apetece?');
  });

  test('keeps list and paragraphs readable when items are left out', () => {
    const draft =
      'Tenemos estas pizzas:\n- **Pizza de pepperoni**: 12,95 €\n- **Pizza Margaritadora**: 9,95 €\n- **Pizza de huevo**: 11,95 €\n\n¿Cuál le apetece?';

    expect(shown(judge(sets.menu, draft))).toBe(
      'Tenemos estas pizzas:\n- **Pizza de pepperoni**: 12,95 €\n- **Pizza de huevo**: 11,95 €\n\n¿Cuál le apetece?',
    );
  });

  test('announces nothing when everything announced is left out', () => {
    const draft =
      'Tenemos estas pizzas:\n- Pizza Margaritadora: 9,95 €\n- Pizza Carbonara: 8,95 €\n\n¿Qué le apetece?';

    expect(shown(judge(sets.menu, draft))).toBe('¿Qué le apetece?');
  });

  test('leaves out what hangs on a sentence that was left out', () => {
    const draft = 'Le recomiendo la Pizza Margaritadora. Cuesta 12,95 €. Está disponible. ¿Le apetece?';

    expect(shown(judge(sets.menu, draft))).toBe('¿Le apetece?');
  });

  test('carries the product from the sentence before, and no further than a list goes', () => {
    const verdicts = judge(
      sets.menu,
      'Le recomiendo la ensalada griega. Cuesta 7,25 €.\n- Patatas fritas: 4,50 €\n- Pizza de huevo: 11,95 €\n- Cuesta 11,95 €',
    );

    const last = verdicts.pop();
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(last?.verdict).toBe('withheld');
  });

  test('is plain text with bold and lists, whatever markup was written', () => {
    const draft =
      '## Pizzas\n* *Pizza de pepperoni*: `12,95 €`\n1) [Pizza de huevo](https://evil.example/x): 11,95 €';

    expect(shown(judge(sets.menu, draft))).toBe(
      'Pizzas\n- Pizza de pepperoni: 12,95 €\n- Pizza de huevo: 11,95 €',
    );
  });

  test('holds nothing of a code block', () => {
    const draft = 'Claro.\n```\nLa pizza de pepperoni cuesta 12,95 €\n```\n¿Algo más?';

    expect(shown(judge(sets.menu, draft))).toBe('Claro.\n¿Algo más?');
  });

  test('holds no eight words of the system prompt', () => {
    const promptTexts = ['Usted es Bruna, asistente virtual de la tienda Trattoria Bruna, y ayuda a elegir.'];

    const verdicts = judge(sets.menu, 'Bruna, asistente virtual de la tienda Trattoria Bruna, y ayuda.', {
      promptTexts,
    });

    expect(verdicts.map(({ rule }) => rule)).toEqual(['prompt-leak']);
  });

  test('repeats what code told, and only that', () => {
    const passed = judge(sets.order, 'El total es 36,90 €, envío incluido.');
    const withheld = judge(sets.order, 'El total es 39,60 €, envío incluido.');

    expect(passed.map(({ rule }) => rule)).toEqual(['told']);
    expect(withheld.map(({ verdict }) => verdict)).toEqual(['withheld']);
  });

  test('stops repeating itself', () => {
    const draft = 'La ensalada griega cuesta 7,25 €. '.repeat(5);

    expect(shown(judge(sets.menu, draft))).toBe('La ensalada griega cuesta 7,25 €.');
  });
});

test('gives up after as many withheld clauses as it was told, and judges no more', () => {
  const gate = new Gate({ facts: sets.menu, promptTexts: [], maxWithheld: 2 });

  const verdicts = gate.push(
    'La lasaña cuesta 3 €.\nEl sushi cuesta 4 €.\nLa ensalada griega cuesta 7,25 €.\n',
  );

  expect(gate.gaveUp).toBe(true);
  expect(verdicts).toHaveLength(2);
  expect([...gate.push('¡Hola!\n'), ...gate.end()]).toEqual([]);
});

test('is at most one clause behind the stream', () => {
  const gate = new Gate({ facts: sets.menu, promptTexts: [], maxWithheld: 9 });

  const first = gate.push('La ensalada griega cuesta 7,25 €. ');
  const second = gate.push('¿Le apetece? Las ');

  expect(shown(first)).toBe('La ensalada griega cuesta 7,25 €.');
  expect(shown(second)).toBe(' ¿Le apetece?');
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    'pizza',
    'pepperoni',
    '12,95 €',
    '9.99',
    'sí',
    'no',
    '- ',
    '\n',
    '**',
    '…',
    '.',
    '¿',
    '?',
    'gratis',
    '20 %',
    '2x1',
    '<b>',
    '```',
    '### ',
    'http://a.example',
    '😀',
    '\u202e',
    'la más barata',
    'quedan 3',
    'n.º 3',
    'total',
    ' ',
  );

  test('nothing throws, and the clauses together are the draft', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), pieces), {
          maxLength: 40,
        }),
        (parts) => {
          const gate = new Gate({ facts: sets.menu, promptTexts: ['a b c d e f g h i'], maxWithheld: 9999 });
          const verdicts = [...parts.flatMap((part) => gate.push(part)), ...gate.end()];
          for (const { text, verdict } of verdicts) {
            if (verdict === 'withheld') expect(text).toBe('');
            expect(text).not.toMatch(/<\/?[a-z]|\]\(|```|[\u202a-\u202e]/i);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a wall without an end is cut by length', () => {
    const gate = new Gate({
      facts: factsOf({ language: 'es', products: found(pepperoni) }),
      promptTexts: [],
      maxWithheld: 3,
    });

    gate.push('x'.repeat(5000));

    expect(gate.gaveUp).toBe(true);
  });
});
