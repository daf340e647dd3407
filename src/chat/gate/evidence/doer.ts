/** Who pays, sends or collects: the shop or the shopper. */

const ofShop =
  / (?:we|(?:lo |la |los |las )?(?:pagamos|asumimos|cubrimos|corremos)|nosotros|our (?:cost|expense)|(?:nuestro|nuestra) (?:cargo|cuenta))(?= )/;
const ofShopper =
  / (?:you|(?:los |las |lo |la )?paga(?:ra)? usted|usted|your (?:cost|expense)|su (?:cargo|cuenta))(?= )/;

/** Of folded words between blanks; undefined where both or neither are there. */
export function doerOf(text: string): 'shop' | 'shopper' | undefined {
  const shop = ofShop.test(text);
  return shop === ofShopper.test(text) ? undefined : shop ? 'shop' : 'shopper';
}
