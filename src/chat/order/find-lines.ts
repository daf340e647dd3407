import type { CartLine } from '../../protocol.ts';
import { lineTitle, variantOf } from './cart.ts';
import { findExtra } from './choose-extras.ts';
import { type Draft, openLines } from './draft.ts';
import { matchName, sayingWords } from './match-name.ts';
import type { Item } from './order-act.ts';

/** The line an act without a name is about: the last one acted upon, or the only one. */
export function lastLine(draft: Draft): CartLine | undefined {
  const lines = openLines(draft);
  return (
    lines.find((line) => line.lineId === draft.state.lastLineId) ??
    (lines.length === 1 ? lines[0] : undefined)
  );
}

/** Lines that hold all of the words. */
function linesHolding(draft: Draft, words: string): { line: CartLine; titled: number }[] {
  const { language, product } = draft.context;
  const judged = openLines(draft).map((line) => {
    const own = product(line.productId);
    if (own === undefined) return { line, covered: 0, titled: 0, total: 1 };
    const variant = variantOf(own, line.variantId);
    // Only the line's own variant and extras say what it is: "la roja" is not a line of the blue one.
    const itself = {
      ...own,
      title: [lineTitle(own, variant), ...(line.extras ?? [])].join(' '),
      variants: variant === undefined ? [] : [variant],
      attributes: variant === undefined ? own.attributes : {},
    };
    return { line, ...matchName(words, itself, language) };
  });
  return judged.filter(({ covered, total }) => total > 0 && covered === total);
}

/** Lines of the cart that the words name, in full; an empty list when they name something else. */
function linesNamed(draft: Draft, words: string): CartLine[] {
  const { language, product } = draft.context;
  const full = linesHolding(draft, words);
  const most = Math.max(0, ...full.map(({ titled }) => titled));
  const best = full.filter(({ titled }) => titled === most).map(({ line }) => line);
  if (best.length < 2) return best;
  // "The Fen Cylinder", and not the bags for it.
  const called = best.filter((line) => {
    const own = product(line.productId);
    const [name = ''] = own?.title.split(/\s(?:for|para)\s/i) ?? [];
    return own !== undefined && matchName(words, { ...own, title: name }, language).titled === most;
  });
  if (called.length === 1) return called;
  const exact = best.filter((line) => {
    const own = product(line.productId);
    const share = own === undefined ? 0 : matchName(words, own, language).titleShare;
    return share > 0.999 && (line.extras ?? []).length === 0;
  });
  return exact.length === 1 ? exact : best;
}

/** "La que va sin setas": lines that could have it and do not. */
function linesLacking(draft: Draft, without: readonly string[]): CartLine[] {
  return openLines(draft).filter((line) => {
    const own = draft.context.product(line.productId);
    return without.every((words) => {
      const extra = own === undefined ? undefined : findExtra(own, words, draft.context.language);
      return extra !== undefined && line.extras?.includes(extra.title) !== true;
    });
  });
}

/** Every line that an item may mean. */
export function findLines(draft: Draft, item: Item): CartLine[] {
  const lines = openLines(draft);
  const words = [item.words, item.variantWords, ...item.tails, ...item.with].join(' ').trim();
  switch (item.reference?.kind) {
    case 'ordinal': {
      const line = lines.at(item.reference.value < 0 ? item.reference.value : item.reference.value - 1);
      return line === undefined ? [] : [line];
    }
    case 'all':
      return sayingWords(words, draft.context.language).length === 0
        ? lines
        : linesHolding(draft, words).map(({ line }) => line);
    case 'cheapest':
    case 'dearest': {
      const among =
        sayingWords(words, draft.context.language).length === 0 ? lines : linesNamed(draft, words);
      const prices = among.map((line) => line.unitPrice.amount);
      const wanted = item.reference.kind === 'cheapest' ? Math.min(...prices) : Math.max(...prices);
      return among.filter((line) => line.unitPrice.amount === wanted);
    }
    default:
      break;
  }
  if (words !== '') return linesNamed(draft, words);
  if (item.without.length > 0) return linesLacking(draft, item.without);
  const last = lastLine(draft);
  return last === undefined ? lines : [last];
}
