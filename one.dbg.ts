// usage: one.dbg.ts shop lang "a / b / c"
import { startTestApp } from './test/support/start-test-app.ts';
const [, , shop, language, ...texts] = process.argv as string[];
await using app = await startTestApp({ shop: shop as 'home', settings: { CHAT_MODEL: 'none', TURNS_PER_MINUTE: '0' } });
for (const text of texts) {
  const shopper = app.shopper();
  for (const say of text.split(' / ')) {
    console.log('>', say);
    console.log('  ', (await shopper.say(say, { language: language as 'en' })).text.replace(/\s+/g, ' '));
  }
  console.log('---');
}
