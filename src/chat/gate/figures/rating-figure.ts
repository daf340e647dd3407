/** Whether a rating may be said by this figure: "3.3" of 3.25, rounded where it is cut; "3" is not. */
export function isRatingAs(rating: number, exact: string): boolean {
  const decimals = exact.split('.')[1]?.length ?? 0;
  const said = Number(exact);
  if (decimals === 0) return said === rating;
  return Math.abs(said - rating) <= 0.5 * 10 ** -decimals + 1e-9;
}
