import { sectionsOf } from '../src/catalog/page-sections.ts';
import type { Chunk, Page } from '../src/catalog/product.ts';
import { chunkOf } from './chunk-hash.ts';

const chunkChars = 700;

/** One chunk a section, each with the page's title and its heading; a long section is cut where Markdown allows it. */
export async function chunkPage(page: Page): Promise<Chunk[]> {
  // A catalogue without pages does not wait for the library.
  const { MarkdownTextSplitter } = await import('@langchain/textsplitters');
  const splitter = new MarkdownTextSplitter({ chunkSize: chunkChars, chunkOverlap: 0 });
  const owner = { kind: 'page', id: page.id } as const;
  const chunks: Chunk[] = [];
  for (const section of sectionsOf(page)) {
    const heading =
      section.heading === '' || section.heading === page.title
        ? page.title
        : `${page.title}. ${section.heading}`;
    for (const part of await splitter.splitText(section.text))
      chunks.push(chunkOf(owner, 'page', `${heading}\n${part}`));
  }
  return chunks;
}
