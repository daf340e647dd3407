import { readFileSync, readdirSync } from 'node:fs';
import { parseDialogues } from './test/eval/orders/order-dialogue.ts';
import { playDialogues } from './test/eval/orders/play-dialogues.ts';
const only = process.argv[3];
const files = readdirSync(process.argv[2]!).filter((f) => f.endsWith('.txt'));
const all = files.flatMap((name) => {
  const [shop, language] = name.split('.') as ['home', 'en'];
  return parseDialogues(readFileSync(`${process.argv[2]}/${name}`, 'utf8'), { shop, language, file: name });
}).filter((d) => only === undefined || d.id.includes(only));
const played = await playDialogues(all);
let bad = 0, n = 0;
for (const { dialogue, turns } of played) {
  const off = turns.filter((t) => t.judgement !== 'exact' || t.askedBack === false);
  n += turns.length; bad += off.length;
  const first = turns.findIndex((t) => t.judgement !== 'exact' || t.askedBack === false);
  if (first < 0 && process.argv[4] === undefined) continue;
  console.log('##', dialogue.id);
  for (const t of process.argv[4] === undefined ? turns.slice(0, first + 1) : turns) {
    console.log(`  ${t.judgement}${t.askedBack === false ? ' NOT-ASKED' : ''}: ${t.say} → ${t.reply.replace(/\s+/g, ' ')}`);
    if (t.judgement !== 'exact') console.log('     wanted', t.expected, '\n     shown ', t.shown);
  }
}
console.log(`${n - bad}/${n}`);
