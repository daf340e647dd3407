import { type Emotion, emotions, type Insights, type Sentiment } from '../../staff-protocol.ts';
import { brandsMentioned, productsMentioned } from './mentioned.ts';
import { moodOf } from './mood.ts';
import { isResolved } from './resolved.ts';
import { summaryOf } from './summary.ts';
import { topicsOf } from './topics.ts';
import { type Transcript, understoodOf } from './transcript.ts';

/** From here on a conversation is good or bad as a whole. */
const felt = 1;
/** One plain insult is enough. */
const angryFrom = 2.5;
/** A tinge is no feeling. */
const leastFeeling = 0.3;
const thumbDown = -2;
const thumbUp = 1;

/** Reads a conversation by code: no model, no I/O, the same every time. `topics` is the shop's own list. */
export function findInsights(transcript: Transcript, topics: readonly string[]): Insights {
  const { language, turns } = transcript;
  const texts = transcript.messages.filter(({ role }) => role === 'shopper').map(({ text }) => text);
  const moods = texts.map((text) => moodOf(text, language));
  const total = new Map<Emotion, number>();
  for (const mood of moods) {
    for (const [emotion, weight] of mood.felt) total.set(emotion, (total.get(emotion) ?? 0) + weight);
  }
  const angry = (total.get('anger') ?? 0) >= angryFrom;
  return {
    language,
    summary: summaryOf(transcript, angry),
    sentiment: sentimentOf(transcript, moods),
    emotions: emotions
      .filter((emotion) => (total.get(emotion) ?? 0) >= leastFeeling)
      .sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0))
      .slice(0, 3),
    angry,
    resolved: isResolved(transcript),
    topics: topicsOf({ topics, texts, language, understood: turns.map(({ trace }) => understoodOf(trace)) }),
    products: productsMentioned(transcript),
    brands: brandsMentioned(transcript),
  };
}

/** The last word weighs twice: how it ended is how it is remembered. */
function sentimentOf(transcript: Transcript, moods: readonly { score: number }[]): Sentiment {
  const said = moods.reduce((sum, { score }) => sum + score, 0) + (moods.at(-1)?.score ?? 0);
  const thumbs = transcript.turns.reduce(
    (sum, { helpful }) => sum + (helpful === undefined ? 0 : helpful ? thumbUp : thumbDown),
    0,
  );
  const score = said + thumbs;
  if (score <= -felt) return 'negative';
  return score >= felt ? 'positive' : 'neutral';
}
