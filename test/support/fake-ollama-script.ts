/** What the fake's model does with one chat request. Tests read best as `fake.will(answer('…'), stall(), die('Half an'))`. */
export type ChatScript =
  | { kind: 'answer'; text: string; pieceMs: number; thought: string; leak: 'none' | 'thought_in_content' }
  /** Says `after`, then nothing, until the other side has had enough. */
  | { kind: 'stall'; after: string }
  /** Breaks the connection. */
  | { kind: 'die'; after: string }
  /** Says in the middle of the stream that it failed, as Ollama does when a runner crashes. */
  | { kind: 'fail'; after: string; error: string }
  /** Ends politely without saying that it is done. */
  | { kind: 'cut_short'; after: string }
  | { kind: 'refuse'; status: number; error: string }
  /** Does what the last line it was given says: repeats it. */
  | { kind: 'obey' };

export function answer(text: string): ChatScript {
  return { kind: 'answer', text, pieceMs: 0, thought: '', leak: 'none' };
}

/** Piece by piece, `pieceMs` apart. */
export function drip(text: string, pieceMs: number): ChatScript {
  return { kind: 'answer', text, pieceMs, thought: '', leak: 'none' };
}

/** Thinks first, unless it was asked not to. */
export function think(thought: string, text: string): ChatScript {
  return { kind: 'answer', text, pieceMs: 0, thought, leak: 'none' };
}

/** Writes its thought into the answer, whatever it was asked. */
export function leakThought(thought: string, text: string): Extract<ChatScript, { kind: 'answer' }> {
  return { kind: 'answer', text, pieceMs: 0, thought, leak: 'thought_in_content' };
}

/** A product, a price, a discount and a promise that no catalogue has. */
export function lie(language: 'es' | 'en' = 'es'): ChatScript {
  return answer(
    language === 'es'
      ? 'La Zapatilla Espectro de Inventia cuesta solo 9,99 €, con un 80 % de descuento. Le llegará mañana gratis. Más en https://inventia.example/oferta.'
      : 'The Spectre Runner by Inventia is only €9.99, 80% off. It arrives tomorrow for free. More at https://inventia.example/deal.',
  );
}

export function stall(after = ''): ChatScript {
  return { kind: 'stall', after };
}

export function die(after = ''): ChatScript {
  return { kind: 'die', after };
}

export function fail(after: string, error = 'an error was encountered while running the model'): ChatScript {
  return { kind: 'fail', after, error };
}

export function cutShort(after: string): ChatScript {
  return { kind: 'cut_short', after };
}

export function refuse(status: number, error: string): ChatScript {
  return { kind: 'refuse', status, error };
}

export function obey(): ChatScript {
  return { kind: 'obey' };
}

/** About what a tokeniser makes of it: words with the space before them. */
export function piecesOf(text: string): string[] {
  return text.match(/\s*\S{1,8}|\s+$/g) ?? [];
}
