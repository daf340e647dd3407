/** Never said to be absent unless the catalogue says so: somebody's health may hang on it. */
export const allergens =
  /^(?:gluten|lactosa|lactose|nuez|nueces|nuts?|frutos|cacahuete\w*|peanuts?|soja|soy|huevo\w*|eggs?|leche|milk|marisco\w*|shellfish|pescado|fish|alergen\w*|allergen\w*|alcohol|azucar|sugar|cafeina|caffeine|bpa|latex|niquel|nickel|lacteos|dairy|animal\w*)$/;
