/** What a message means, decided by code from its spans and the conversation's state. The trace keeps it whole. */
import type { Filters, SearchQuery, Sort } from '../../catalog/search.ts';
import type { ShoeSize } from '../../language/shoe-sizes.ts';
import type { Money } from '../../protocol.ts';

/** What a question about one product asks for. `words` are the content stems of the question, for attributes and text. */
export type Aspect = {
  asks: 'price' | 'discount' | 'stock' | 'restock' | 'rating' | 'details';
  words: string[];
};

export type PolicyTopic = 'delivery' | 'returns' | 'warranty' | 'contact' | 'payment' | 'allergens' | 'other';

export type MeasuredOrder = 'least' | 'most';

export type Search = { text: string; filters: Filters; sort?: Sort };

export type Understanding =
  | { intent: 'greet' }
  | { intent: 'thanks' }
  | { intent: 'goodbye' }
  /** "¿Eres un robot?", "what can you do?" */
  | { intent: 'about_assistant' }
  | { intent: 'human' }
  /** The shopper, or one of theirs, does not want to live. */
  | { intent: 'distress' }
  | { intent: 'back_to_assistant' }
  | { intent: 'order_status'; orderNumber?: string }
  /** `also`: a second topic asked about in the same breath. */
  | { intent: 'policy'; topic: PolicyTopic; also?: PolicyTopic; words: string }
  | {
      intent: 'find';
      search: Search;
      query: SearchQuery;
      /** A limit in a currency the shop does not price in: said, never converted. */
      foreignCurrency?: string;
      followUp: boolean;
      /** True when the words themselves ask to see or have something; then nothing found is `no_result`, not off topic. */
      asked: boolean;
      /** A question that may be about anything: only goods that have all it names answer it. */
      worldly?: boolean;
      /** Asked, and not of this shop in so many words: goods that have hardly a word of it are no answer. */
      question?: boolean;
      /** A British or American shoe size, searched for as the European one. */
      size?: ShoeSize;
      /** Advice was asked for, of no goods in particular; or what sells most, which no catalogue knows. */
      advice?: 'rated' | 'sold';
      /** In the order of a figure of the sheets: "lightest". The words that say it, folded. */
      ordered?: string;
      /** "A slimmer one": only what goes beyond this product in that order. */
      beyond?: string;
      /** Only what costs less than before is wanted. */
      reduced?: boolean;
    }
  | {
      intent: 'ask_product';
      productId: string;
      aspect: Aspect;
      namedPrice?: Money;
      /** What is asked, where the message says more ("la de 4 personas, cuánto pesa") or leaves it to the one before. */
      question?: string;
    }
  /** `words` are the stems of what they are compared by, when the question says it. */
  | {
      intent: 'compare';
      productIds: string[];
      words: string[];
      /** One is weighed against the other: how they differ is said. */
      contrast?: boolean;
      /** What they cost together is asked for. */
      sum?: boolean;
      /** A question to the sheet of each: "¿llevan tacón?" */
      ofEach?: boolean;
      /** When each will be there again is asked. */
      restock?: true;
      /** "The second" of fewer, and what was asked of it: these are all that were shown. */
      fewer?: string;
      /** As of one product. */
      question?: string;
    }
  /** "¿Cuál es la más barata?" of the list that was shown; code picks. `advised`: whichever the shop would, "¿cuál me recomienda?" `ofSome`: of those that stood side by side, and of no more of the list. */
  | { intent: 'pick'; by: Sort; productId: string; advised?: true; ofSome?: true }
  /** "¿Cuál pesa menos?": by a figure of the sheets, as the picked one's sheet writes it; of `unsaid` others none is said. */
  | {
      intent: 'pick';
      by: MeasuredOrder;
      measured: { name: string; value: string; unsaid: number };
      productId: string;
      ofSome?: true;
    }
  /** A discount or a code is asked for, of no product in particular. */
  | { intent: 'discount' }
  /** What the shop carries at all: its brands, its kinds of goods. */
  | { intent: 'range'; of: 'brands' | 'kinds' }
  /** A wish without anything wished for: "lo quiero", "busco algo". */
  | { intent: 'unclear' }
  | { intent: 'off_topic' };
