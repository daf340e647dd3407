/** Beginnings and shapes of clauses that say one thing of a line of the cart. All read folded words with one blank between. */

/** What is left around an address or a way of delivery once that is taken out. */
export const scrap =
  /^(?:(?:me|se|nos|lo|la|los|las|el|yo|i|it|the|que|es|son|a|en|por|para|to|for|at|my|mi)(?: |$))+$/;
/** "In blue, 42": a size behind what it is of. */
export const sizeNumber = /^(?:1[5-9]|[2-5]\d)(?:[.,]5)?$|^(?:xxs|x{0,3}[sl]|m)$/i;
/** "Two cables, 2 m": a measure behind what it is of. */
export const measure = /^\d+(?:[.,]\d+)? (?:mm|cm|m|ml|cl|l|g|kg|w)$/;
/** "Make the toaster black": a line of the cart, and what becomes of it. */
export const reshaping = /^(?:make|turn) (?=(?:the|my|one of|both|all|those) \S)/;

/** "Y a una de las de pepperoni también": what was said before, of another one. */
export const likewise =
  /^(?:a|on|to|for) (?=(?:la|el|las|los|una|uno|dos|the|one|both|all|ambas|todas|todos|cada|each) )/;

/** "Quita la mitad de los sprites", "halve the pillows", "double the salad". */
export const scale =
  /^(?:(?:quita|quite|remove|take off|take out|drop|lose) )?(?:halve|(?:la )?mitad de|half (?:of )?(?=the|my)|double(?= (?:the|my) (?!order))|twice|dobla|duplica|duplicame)(?= \S)/;
