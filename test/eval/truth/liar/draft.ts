/** One lie in the making: a frame filled twice, with what is true and with what is not. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import type { Dice } from './dice.ts';
import type { World } from './world.ts';

export type Slots = Readonly<Record<string, string>>;

/** `{NAME}` takes a slot; `[[…]]` stands round what must not be seen when the slots are false. */
export type Frame = string;

export type Draft = {
  asks: string[];
  /** One frame for both, or one of each when the lie adds what the truth leaves out. */
  frame: Frame | { truth: Frame; lie: Frame };
  true: Slots;
  /** What differs from `true`. */
  false?: Slots;
  /** True sentences about it may be put beside the frame. */
  about?: Product;
  /** What the frame itself tells, so that no sentence beside it tells the same. */
  tells?: readonly Fact[];
};

export type Fact = 'price' | 'rating' | 'brand' | 'description' | 'stock' | 'variant';

export type Setting = { world: World; dice: Dice; language: Language };

/** Throws NothingToPick when the shop has nothing of the kind. */
export type Maker = (setting: Setting) => Draft;

export function fill(frame: Frame, slots: Slots): string {
  return frame.replace(/\{(\p{L}+)\}/gu, (_, name: string) => {
    const words = slots[name];
    if (words === undefined) throw new Error(`no words for {${name}} in: ${frame}`);
    return words;
  });
}

export function withoutMarks(text: string): string {
  return text.replaceAll('[[', '').replaceAll(']]', '');
}

/** What stands between the marks. */
export function marked(text: string): string {
  const found = /\[\[([\s\S]*?)\]\]/.exec(text)?.[1];
  if (found === undefined) throw new Error(`nothing is marked in: ${text}`);
  return found;
}
