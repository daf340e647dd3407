/** What shoppers say, each with what it does: written for this project by several hands, one a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kind, kinds, type Moment, moments } from './kind.ts';

export type Example = {
  moment: Moment;
  kind: Kind;
  /** Goods stand in [square brackets], their options in {braces}. */
  text: string;
};

const directory = join(import.meta.dirname, 'examples');

/** One example a line, `moment | kind | message`. Throws with file and line where one is no example. */
export function parseExamples(text: string, name: string): Example[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const [moment, kind, ...message] = line.split('|').map((part) => part.trim());
    const said = message.join('|');
    if (!isMoment(moment) || !isKind(kind) || said === '') {
      throw new Error(`${name}, line ${at + 1}: want "moment | kind | message", found: ${line}`);
    }
    return [{ moment, kind, text: said }];
  });
}

const isMoment = (word: string | undefined): word is Moment => moments.some((moment) => moment === word);
const isKind = (word: string | undefined): word is Kind => kinds.some((kind) => kind === word);

/** Every example, by the name of its file, and their text as a whole. */
export function readExamples(): { files: Map<string, Example[]>; text: string } {
  const names = readdirSync(directory).toSorted();
  const texts = names.map((name) => readFileSync(join(directory, name), 'utf8'));
  return {
    files: new Map(names.map((name, at) => [name, parseExamples(texts[at] ?? '', name)])),
    text: texts.join(''),
  };
}
