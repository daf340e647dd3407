/** What the shop's pages say to a question about the shop, and the sentences that quote them. */
import type { PageFact } from './facts.ts';
import { pagesToRead } from './shop-pages.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import { pagesFor } from './understand/pages-for.ts';
import type { PolicyTopic, Understanding } from './understand/understanding.ts';
import { tellPolicy } from './voice/page-sentences.ts';
import type { Told } from './voice/told.ts';

/** Passages a search for one topic may bring. */
const passages = 4;

export function fromPages(
  deps: Pick<TurnDeps, 'catalogue'>,
  input: Pick<TurnInput, 'generation' | 'language'>,
  asked: Pick<Extract<Understanding, { intent: 'policy' }>, 'topic' | 'also' | 'words'>,
): { told: Told; pages: PageFact[] } {
  const { generation, language } = input;
  const topics: PolicyTopic[] = asked.also === undefined ? [asked.topic] : [asked.topic, asked.also];
  const answers = topics.map((topic) => {
    const hits = pagesFor(
      { topic, words: asked.words },
      (text) => deps.catalogue.searchPages(generation, text, language, passages),
      { pages: pagesToRead(generation, language), language },
    );
    return {
      hits,
      told: tellPolicy(hits, { shop: generation.shop, topic, language, question: asked.words }),
    };
  });
  return {
    told: {
      must: answers.flatMap(({ told }) => told.must),
      may: answers.flatMap(({ told }) => told.may),
    },
    pages: answers.flatMap(({ hits }) => hits.map(({ page, passage }) => ({ page, passage }))),
  };
}
