/** Messages to shop assistants, each labelled with whose business it is, in the shops they were written for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goodsQuestions } from '../goods/goods-question.ts';

/** `away`: nothing a shop can serve. `ours`: a shopping message. `none`: asks for goods that this shop does not sell. */
export const labels = ['away', 'ours', 'none'] as const;
export type Label = (typeof labels)[number];

export type ScopeMessage = {
  /** Who wrote it: the name of its file. */
  author: string;
  shop: string;
  label: Label;
  text: string;
};

/** `read`: strangers' messages that the weights were found with; `test`: nobody read them. */
export const halves = ['read', 'test'] as const;
export type Half = (typeof halves)[number];
const folders: Readonly<Record<Half, string>> = { read: 'messages', test: 'held-out' };

export function scopeMessages(half: Half): ScopeMessage[] {
  const folder = join(import.meta.dirname, folders[half]);
  return readdirSync(folder)
    .sort()
    .flatMap((name) =>
      linesOf(join(folder, name)).map(([shop = '', label = '', , text = '']) => {
        if (!isLabel(label) || text === '') throw new Error(`${name}: want shop, label, language, message`);
        return { author: name, shop, label, text };
      }),
    );
}

const attacks = join(import.meta.dirname, '..', 'truth', 'attacks');
const shoppers = join(import.meta.dirname, '..', 'search', 'shoppers');
const sampleShops = ['sports', 'home', 'pizzeria'];

/** First questions about goods, those that were read: what is asked of goods is a shop's business. */
export function goodsMessages(): ScopeMessage[] {
  return goodsQuestions('read').map(({ shop, kind, text }) => ({
    author: 'goods',
    shop,
    label: kind === 'absent' ? 'none' : 'ours',
    text,
  }));
}

/** The project's own: off-topic messages, each in one of the sample shops, what is a shop's business, and wishes of shoppers. */
export function ownMessages(): ScopeMessage[] {
  const offTopic = ['', '.second', '.third', '.fourth']
    .flatMap((which) => linesOf(join(attacks, `off-topic-messages${which}.tsv`)))
    .map(([, text = ''], at): ScopeMessage => {
      const shop = sampleShops[at % sampleShops.length] ?? 'sports';
      return { author: 'own', shop, label: 'away', text };
    });
  const shopping = ['', '.second', '.third']
    .flatMap((which) => linesOf(join(attacks, `shopping-messages${which}.tsv`)))
    .map(([shop = '', , text = '']): ScopeMessage => ({ author: 'own', shop, label: 'ours', text }));
  const wishes = readdirSync(shoppers).flatMap((name) =>
    readFileSync(join(shoppers, name), 'utf8')
      .split('\n')
      .filter((line) => line.includes(' => '))
      .map((line): ScopeMessage => {
        const [text = ''] = line.split(' => ');
        return { author: 'wishes', shop: name.split('.')[0] ?? '', label: 'ours', text };
      }),
  );
  return [...offTopic, ...shopping, ...wishes];
}

function linesOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

const isLabel = (word: string): word is Label => labels.some((label) => label === word);
