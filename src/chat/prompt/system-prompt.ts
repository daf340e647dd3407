/** The part of every prompt that never changes: role, rules and examples, kept as prose in the .md files beside this one. */
import { readFileSync } from 'node:fs';
import type { Shop } from '../../catalog/shop.ts';
import type { Language } from '../../protocol.ts';
import type { PromptMessage } from '../chat-model.ts';
import { asData } from './as-data.ts';

const prose: Record<Language, { system: string; fewShot: PromptMessage[] }> = {
  es: { system: read('system.es.md'), fewShot: parseFewShot(read('few-shot.es.md')) },
  en: { system: read('system.en.md'), fewShot: parseFewShot(read('few-shot.en.md')) },
};

/** System prompt and few-shot turns: byte for byte the same in every turn of a shop, so the model reads them once. */
export function fixedPrefix(shop: Shop, language: Language): PromptMessage[] {
  const { system, fewShot } = prose[language];
  const content = system
    .replace(/\{\{(asistente|assistant)\}\}/g, () => asData(shop.assistantName, 60))
    .replace(/\{\{(tienda|shop)\}\}/g, () => asData(shop.name, 100));
  return [{ role: 'system', content }, ...fewShot];
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8').trim();
}

/** Sections "## shopper" / "## assistant" (or "cliente" / "asistente"), in turn. */
function parseFewShot(text: string): PromptMessage[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      const role = /^(asistente|assistant)\s*$/.test(section.slice(0, end)) ? 'assistant' : 'user';
      return { role, content: section.slice(end).trim() };
    });
}
