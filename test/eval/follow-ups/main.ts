/** `npm run eval:follow-ups`: the dialogues of this folder, turn by turn, with what is not as expected. */
import { followUpDialogues } from './follow-up-dialogue.ts';
import { playFollowUps } from './play-follow-ups.ts';

const played = await playFollowUps(followUpDialogues());
for (const { id, say, misses } of played) {
  if (misses.length > 0) console.log(`${id} · ${say}\n  ${misses.join('\n  ')}`);
}
const right = played.filter(({ misses }) => misses.length === 0).length;
console.log(
  `\n${right} of ${played.length} turns as expected, ${new Set(played.map(({ id }) => id)).size} dialogues`,
);
process.exitCode = right === played.length ? 0 : 1;
