/** What a clause of a message may ask, and what it is read beside. */
import type { Language } from '../../../protocol.ts';
import type { Ground } from '../names/ground.ts';
import type { Item, OrderAct } from '../said/order-act.ts';

/** What a clause without a verb of its own goes on with: "quita el agua y las patatas". */
export type Mode =
  | { kind: 'put'; strength: 'strong' | 'weak' }
  | { kind: 'take'; because: 'asked' | 'not_wanted' }
  | { kind: 'become' };

export type ClauseReading = {
  acts: OrderAct[];
  cost: number;
  mode: Mode | undefined;
  /** What a remark is about: "the fan is too dear, remove it". */
  topic?: Item;
  /** What somebody wants, before what is to be done about it. */
  tells?: true;
};

export type ClauseContext = {
  text: string;
  language: Language;
  ground: Ground;
  mode: Mode | undefined;
  /** Goods named last in this message. */
  lastItem: Item | undefined;
  isFirst: boolean;
  /** "También", "as well": as before, of another. */
  isLikewise: boolean;
  /** "And …": goes on from what was said before. */
  goesOn: boolean;
  /** Nothing before it, not even "and". */
  isAlone: boolean;
  /** "…, so …": what follows is to be done about it. */
  leadsOn: boolean;
  /** Marks part it from what else is said. */
  isParted: boolean;
  /** What is said behind it goes on without a mark. */
  runsOn: boolean;
};

/** "She has a king size bed": how things are, whatever it names, and nothing that is asked. */
export const circumstance =
  /^(?:(?!(?:having|getting|taking|going|looking|wanting|needing|sharing|adding|ordering|buying|something|anything|king)(?: |$))[a-z]{3,}ing (?:(?:up|out|off|for|with|in|to) )?(?:an?|my|our|his|her|the|some)|(?:he|she|they|we|it|i|(?:my|his|her|our) [a-z]+) (?:has|have|had|got|is|are|was|lives?|already|likes?)|(?:(?:el|ella|ellos|mi [a-z]+|yo) )?(?:tiene|tienen|tengo|tenemos|vive|viven|vivo))(?= \S)/;

/** "No sabía que era de litro", "I thought they were small": why something is put right, and nothing that is asked. */
export const believed =
  /^(?:(?:(?:es que|que|porque|because|cause|as|since|sorry|perdon) )*)(?:(?:yo )?no (?:lo )?(?:sabi(?:a|amos)|me di cuenta|me (?:habia )?fij(?:e|ado)|pens(?:e|aba)|recordaba|imagin(?:e|aba))|(?:yo )?(?:pens(?:e|aba|abamos)|crei|crei(?:a|amos)|imagin(?:e|aba)|suponia|esperaba)|(?:i|we) (?:didnt|did not|hadnt|had not) (?:know|realis|realiz|notic|see|think|expect)\w*|(?:didnt|did not|hadnt) (?:know|realis|realiz|notic|think|expect)\w*|(?:i|we) (?:thought|assumed|figured|expected|imagined|reckoned)|thought)(?= (?!it over|about it|better)\S)/;
/** "Setting up a home office", "montando un gimnasio": what one is about, before what is wanted for it. */
export const doing =
  /^(?:(?:i ?m|were|we ?re|i am|we are|just|estoy|estamos) )?(?:(?!(?:look|want|need|gett|hav|tak|think|go|pick|collect|order|add|buy|try|bring|hop)ing )[a-z]{3,}ing(?: (?:up|out|down|over|for))?|(?!(?:buscando|queriendo|mirando|pensando|pidiendo|esperando) )[a-z]{3,}(?:ando|iendo)) (?:an?|the|my|our|some|una?|el|la|los|las|mi|nuestr[oa])(?= \S)/;

/** "My grandson doesn't like egg", "el huevo no": what is spoken of, before it is said what to do about it. */
export const dislike =
  /(?:^| )(?:(?:does not|do not|doesnt|dont|did not|didnt|cannot|can not|cant|wont|will not|never|no longer|nobody|no one|none of us|neither of us) (?:really |even |actually |ever )?(?:likes?|eats?|drinks?|stands?|has|have|touch(?:es)?|wears?|uses?|stomach|digest)|hates?|dislikes?|(?:is|are|am|hes|shes|im) allergic to|no (?:me|le|les|nos|te) (?:gustan?|vale|valen|sirven?|convencen?|va|van|agradan?|sientan?|sienta bien)|(?:no|nunca|nadie) (?:come|comen|comemos|como|toma|toman|bebe|beben|usa|usan|puede (?:comer|tomar|beber|con)|soporta|soportan)|odian?|detestan?|(?:es|son|soy) alergic[oa]s? (?:a|al))(?= \S)/;

/** "Pesa mucho", "it weighs a ton", "sounds too loud": how something is, and no goods, whatever its verb may name besides. */
export const verdict =
  /^(?:(?:que|porque|because|as|since|it|they|that|those) )?(?:me |le |nos )?(?:\S+ (?:mucho|muchisimo|demasiado|bastante|poco|poquisimo|tanto|un (?:monton|poco)|too much|a (?:lot|ton|fortune)|a bit much|loads)|(?:looks?|sounds?|feels?|seems?|is|are|its|suenan?|resultan?|quedan?|parecen?) (?:a bit |un poco )?(?:too|so|very|pretty|quite|rather|muy|tan|demasiado) \S+)(?: (?:para mi|for me|to me|ya|really|la verdad))?$/;

/** "A juego con la bici", "to match the kettle": why, and nothing that is asked of what it names. */
export const matching =
  /^(?:(?:para que|asi|que|como|because|as|so|that|which|it|they|to|me|le|les|nos) )*(?:a juego|(?:haga|hace)n? juego|combinan?|combinen?|peg(?:a|an|ue|uen)|va(?:n|ya|yan)?|match(?:es|ing)?|goes?)(?: (?:mejor|mas|bien|better|more|well|nicely))?(?: con| with|(?<=match|matches|matching))(?= \S)/;

export const dearer = (reading: ClauseReading, by: number): ClauseReading => ({
  ...reading,
  cost: reading.cost + by,
});
