/** What a family of embedding models wants written before a text, by what the text is. */
export type EmbedPrefixes = { query: string; passage: string };

const none: EmbedPrefixes = { query: '', passage: '' };
const shopTask = 'Given a question of a shopper, retrieve the products and shop pages that answer it';
const englishRetrieval: EmbedPrefixes = {
  query: 'Represent this sentence for searching relevant passages: ',
  passage: '',
};

/** The first family whose pattern meets the model's name, tag and namespace left out. */
const families: readonly { pattern: RegExp; prefixes: EmbedPrefixes }[] = [
  {
    pattern: /e5-.*instruct|e5-mistral/,
    prefixes: { query: `Instruct: ${shopTask}\nQuery: `, passage: '' },
  },
  { pattern: /(^|[-_])e5([-_]|$)/, prefixes: { query: 'query: ', passage: 'passage: ' } },
  { pattern: /nomic-embed/, prefixes: { query: 'search_query: ', passage: 'search_document: ' } },
  {
    pattern: /embedding-?gemma/,
    prefixes: { query: 'task: search result | query: ', passage: 'title: none | text: ' },
  },
  { pattern: /qwen3-embedding/, prefixes: { query: `Instruct: ${shopTask}\nQuery:`, passage: '' } },
  { pattern: /arctic-embed-?(l-v)?2/, prefixes: { query: 'query: ', passage: '' } },
  { pattern: /arctic-embed|mxbai-embed|bge-.*-en/, prefixes: englishRetrieval },
  { pattern: /bge-m3/, prefixes: none },
];

/** Models of no known family get their texts bare. */
export function prefixesFor(model: string): EmbedPrefixes {
  const name = (model.split('/').at(-1) ?? model).replace(/:.*$/, '').toLowerCase();
  return families.find(({ pattern }) => pattern.test(name))?.prefixes ?? none;
}
