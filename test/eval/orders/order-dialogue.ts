/** Dialogues of an order as text files: what a shopper says, and the cart after it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/protocol.ts';

export const shopNames = ['pizzeria', 'sports', 'home'] as const;
export type ShopName = (typeof shopNames)[number];

/** "2 ZC-101[rojo/42]+queso": a product, the beginnings of its variant's values, its extras. */
export type ExpectedLine = { quantity: number; productId: string; options: string[]; extras: string[] };

export type DialogueTurn = {
  say: string;
  /** `same`: as after the turn before. */
  lines: ExpectedLine[] | 'same';
  method?: 'delivery' | 'pickup';
  /** What the address holds. */
  to?: string;
  confirmed: boolean;
  asks: boolean;
};

export type OrderDialogue = {
  id: string;
  /** The name of its file, which tells who wrote it and when. */
  file: string;
  shop: ShopName;
  language: Language;
  turns: DialogueTurn[];
};

/** `own`: written with the order room; `dev`: strangers' that were read since; `test`: strangers' that nobody read. */
export const halves = ['own', 'dev', 'test'] as const;
export type Half = (typeof halves)[number];
const folders: Readonly<Record<Half, string>> = { own: 'own', dev: 'dialogues', test: 'held-out' };

export function orderDialogues(half: Half): OrderDialogue[] {
  const folder = join(import.meta.dirname, folders[half]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const [shop = '', language = ''] = name.split('.');
      if (!isShop(shop) || (language !== 'es' && language !== 'en')) throw new Error(`${name}: no such shop`);
      return parseDialogues(readFileSync(join(folder, name), 'utf8'), { shop, language, file: name });
    });
}

const isShop = (name: string): name is ShopName => (shopNames as readonly string[]).includes(name);

/**
 * `@ short product-id` names a product, `# title` opens a dialogue, and each line is a turn: `what is said => cart ; flags`. A cart
 * is lines parted by commas, `-` for none, `=` for the one before. Flags: home, pickup, to WORDS, confirmed, asks.
 */
export function parseDialogues(
  text: string,
  of: { shop: ShopName; language: Language; file: string },
): OrderDialogue[] {
  const names = new Map<string, string>();
  const dialogues: OrderDialogue[] = [];
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const [, short, productId] = /^@ (\S+) (\S+)$/.exec(line) ?? [];
    if (short !== undefined && productId !== undefined) names.set(short, productId);
    else if (line.startsWith('# ')) {
      dialogues.push({ id: `${of.shop}.${of.language}: ${line.slice(2)}`, ...of, turns: [] });
    } else if (line !== '') dialogues.at(-1)?.turns.push(parseTurn(line, names));
  }
  return dialogues;
}

function parseTurn(line: string, names: ReadonlyMap<string, string>): DialogueTurn {
  const [say = '', expected] = line.split(' => ');
  if (expected === undefined) throw new Error(`no “=>” in “${line}”`);
  const [goods = '', ...flags] = expected.split(';').map((part) => part.trim());
  const to = flags.find((flag) => flag.startsWith('to '))?.slice(3);
  const method = flags.includes('home') ? 'delivery' : flags.includes('pickup') ? 'pickup' : undefined;
  return {
    say: say.trim(),
    lines:
      goods === '=' ? 'same' : goods === '-' ? [] : goods.split(/,\s*/).map((one) => parseLine(one, names)),
    ...(method === undefined ? {} : { method }),
    ...(to === undefined ? {} : { to }),
    confirmed: flags.includes('confirmed'),
    asks: flags.includes('asks'),
  };
}

function parseLine(text: string, names: ReadonlyMap<string, string>): ExpectedLine {
  const match = /^(\d+) ([^[+]+)(?:\[([^\]]+)\])?(.*)$/.exec(text);
  if (match === null) throw new Error(`no line of a cart: “${text}”`);
  const [, quantity, name = '', options, extras = ''] = match;
  return {
    quantity: Number(quantity),
    productId: names.get(name) ?? name,
    options: options?.split('/') ?? [],
    extras: extras.split('+').filter((extra) => extra !== ''),
  };
}
