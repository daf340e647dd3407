import { moodOf } from './mood.ts';
import { type Transcript, understoodOf } from './transcript.ts';

/** Said to end or to open a talk: what came before decides. */
const courtesies = new Set(['greet', 'thanks', 'goodbye', 'about_assistant', 'back_to_assistant']);
/** A message this bad is a problem that stands. */
const complaint = -1.5;

/** Whether the shopper left with what they came for, as far as the conversation shows. */
export function isResolved(transcript: Transcript): boolean {
  const { turns, messages, waitingSince, language } = transcript;
  if (waitingSince !== undefined) return false;
  const lastSaid = messages.findLast(({ role }) => role !== 'assistant');
  // A person had the last word.
  if (lastSaid?.role === 'staff') return true;
  if (lastSaid !== undefined && moodOf(lastSaid.text, language).score <= complaint) return false;
  const last = turns.findLast(({ trace }) => !courtesies.has(understoodOf(trace).intent)) ?? turns.at(-1);
  if (last === undefined) return false;
  if (last.status !== 'done' || last.outcome === undefined || last.outcome === 'no_result') return false;
  const rated = turns.findLast(({ helpful }) => helpful !== undefined);
  return rated?.helpful !== false || last.outcome === 'ordered';
}
