/** Whether a rating may be said by this figure: "3.3" of 3.25, rounded where it is cut; "3" is not. */
export function isRatingAs(rating: number, exact: string): boolean {
  const decimals = exact.split('.')[1]?.length ?? 0;
  const said = Number(exact);
  if (decimals === 0) return said === rating;
  // A half may go down where the machine's figure lies a hair below it.
  const shift = 10 ** decimals;
  return said === Number(rating.toFixed(decimals)) || said === Math.round(rating * shift + 1e-6) / shift;
}
