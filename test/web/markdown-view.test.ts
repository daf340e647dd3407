// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { MarkdownView } from '../../web/shared/markdown-view.ts';

/** Tags and text of what is shown, as one line. */
function shown(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (!(child instanceof HTMLElement)) return child.textContent ?? '';
      const tag = child.localName;
      return tag === 'br' ? '<br>' : `<${tag}>${shown(child)}</${tag}>`;
    })
    .join('');
}

function rendered(text: string, chunk: number): MarkdownView {
  const view = new MarkdownView();
  for (let from = 0; from < text.length; from += chunk) view.push(text.slice(from, from + chunk));
  view.end();
  return view;
}

const examples: [string, string, string][] = [
  ['plain text is a paragraph', 'Hola', '<p>Hola</p>'],
  ['**bold** is strong', 'Son **12,50 €** hoy', '<p>Son <strong>12,50 €</strong> hoy</p>'],
  ['a line break is a br', 'Uno\nDos', '<p>Uno<br>Dos</p>'],
  ['an empty line begins a paragraph', 'Uno\n\nDos', '<p>Uno</p><p>Dos</p>'],
  [
    'lines with a dash are a list',
    'Hay:\n- **A**: 1 €\n- B\n\nFin',
    '<p>Hay:</p><ul><li><strong>A</strong>: 1 €</li><li>B</li></ul><p>Fin</p>',
  ],
  ['text after a list without an empty line is a paragraph', '- A\nB', '<ul><li>A</li></ul><p>B</p>'],
  ['bold that is never closed is shown as written', 'Un **negrita', '<p>Un **negrita</p>'],
  ['a lone star and a lone dash stay', '2 * 3 - 1', '<p>2 * 3 - 1</p>'],
  ['a dash inside a word is no list', '-5 grados', '<p>-5 grados</p>'],
  [
    'markup, links and code are text',
    '<img src=x onerror=alert(1)> [a](javascript:b) `c` # d',
    '<p><img src=x onerror=alert(1)> [a](javascript:b) `c` # d</p>',
  ],
];

test.for(examples)('%s', ([, text, expected]) => {
  for (const chunk of [1, 2, 3, 1000]) expect(shown(rendered(text, chunk).node)).toBe(expected);
});

test('what was shown is never taken back: a finished line keeps its nodes', () => {
  const view = new MarkdownView();
  view.push('Uno **dos**\n');
  const first = view.node.querySelector('strong');
  view.push('- tres');
  view.push(' y cuatro\n');
  view.end();

  expect(view.node.querySelector('strong')).toBe(first);
});
