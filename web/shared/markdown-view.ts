import { element } from './element.ts';

/**
 * Shows text as it arrives: `**bold**`, `- ` lists and line breaks become elements, everything else text nodes. Only the last
 * line is drawn anew when more comes; finished lines are never touched again.
 */
export class MarkdownView {
  readonly node: HTMLElement;
  /** The paragraph or list that the next line joins. */
  #block: HTMLElement | undefined;
  #line = '';
  #drawn: { nodes: Node[]; parent: HTMLElement } | undefined;

  constructor(node: HTMLElement = element('div', { class: 'words' })) {
    this.node = node;
  }

  push(text: string): void {
    const lines = (this.#line + text).split(/\r\n|\n/);
    for (const line of lines.slice(0, -1)) this.#finish(line);
    this.#line = lines.at(-1) ?? '';
    // Not yet clear whether these begin a list or bold text.
    this.#draw(this.#line.replace(/^\s*-$|\*+$/, ''), true);
  }

  end(): void {
    this.#finish(this.#line);
    this.#line = '';
  }

  #finish(line: string): void {
    this.#draw(line, false);
    this.#drawn = undefined;
    if (line.trim() === '') this.#block = undefined;
  }

  #draw(line: string, open: boolean): void {
    this.#erase();
    if (line.trim() === '') return;
    const item = /^\s*- +(.*)$/.exec(line);
    const block = this.#blockOf(item === null ? 'p' : 'ul');
    const nodes = inline(item?.[1] ?? line, open);
    if (item !== null) this.#append(block, [element('li', {}, ...nodes)]);
    else this.#append(block, block.hasChildNodes() ? [element('br'), ...nodes] : nodes);
  }

  #append(parent: HTMLElement, nodes: Node[]): void {
    parent.append(...nodes);
    this.#drawn = { nodes, parent };
  }

  #erase(): void {
    const { nodes, parent } = this.#drawn ?? {};
    this.#drawn = undefined;
    for (const node of nodes ?? []) parent?.removeChild(node);
    if (parent === undefined || parent.hasChildNodes()) return;
    parent.remove();
    if (this.#block === parent) this.#block = undefined;
  }

  #blockOf(tag: 'p' | 'ul'): HTMLElement {
    if (this.#block?.localName !== tag) {
      this.#block = element(tag);
      this.node.append(this.#block);
    }
    return this.#block;
  }
}

/** `open`: more may come, so bold text that has begun is bold already. */
function inline(text: string, open: boolean): Node[] {
  const parts = text.split('**');
  const unclosed = parts.length % 2 === 0;
  if (unclosed && !open) parts.push(`${'**'}${parts.pop() ?? ''}`);
  return parts.flatMap((part, index): Node[] => {
    if (part === '') return [];
    const isLastLiteral = unclosed && !open && index === parts.length - 1;
    return index % 2 === 1 && !isLastLiteral ? [element('strong', {}, part)] : [new Text(part)];
  });
}
