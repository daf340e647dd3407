/** What says that something said before is put right: an apology for it, or that it is to be otherwise after all. */

const apologies = '(?:sorry|perdon[ae]?|disculp[ae]|lo siento|my mistake|me equivoque)';
const otherwise = '(?:mejor|en realidad|de hecho|al final|actually|in fact|instead|rather)';
const meaning = '(?:mejor dicho|i mean|digo)';

/** Anywhere in folded words. */
export const saysRather = new RegExp(`(?:^| )${otherwise}(?: |$)`);
export const putsRight = new RegExp(`(?:^| )(?:${apologies}|${otherwise})(?: |$)`);
/** "One pink one blue, sorry": at their end. */
export const putsRightBehind = new RegExp(`(?:^| )(?:${apologies}|${meaning}|actually)$`);
