/**
 * What shops and shoppers call the same dealing, in both languages: "me lo traéis" and "enviamos", "do you shut?" and "horario". The
 * lexicon knows goods; this knows opening, sending, giving back, mending, paying and what else a shop says of itself.
 */
import type { Language } from '../protocol.ts';
import { tokenise } from './tokens.ts';

/**
 * A meaning a line; `*` ends a beginning of a word, `_` joins the words of a phrase. `!` and a page's id begin what somebody complains
 * of, and the page that tells what is done about it; `~` what goods are said to be as well, `@` what a place has for those who come. Folded. A word may stand in several lines.
 */
const meanings = `
  envi* mand* mandar* entreg* repart* reparto despach* traer* traen traeis traigan trais trae llevan llevais lleven servis servimos serv* suben subis domicilio_* porte* mensajer* paqueteria transportista* = ship* deliver* send sends sending sent post postage posting courier* carrier* bring brings bringing drop_off dispatch* parcel_service
  transportista* mensajer* repartidor* correos_* = courier* carrier* driver* deliveryman postman
  lleg* recib* venir vendra viene tardar* tard* demor* = arriv* get_here reach* come_through receive* receiving wait
  plazo* tiempo dura duran cuando pronto rapid* urgent* espera* demor* tard* = long soon quick* fast wait time express
  sale salen salis salga salida = leave leaves leaving go_out goes_out dispatch* depart*
  urgent* express expres rapid* = expedited express urgent* rush faster quicker priority two-day next-day next_day
  hoy mismo_dia = today same_day
  manana dia_siguiente siguiente_dia = tomorrow next_day next_working_day
  recog* recoj* retir* pasar_a_por paso_a_por pasar_por ir_a_por voy_a_por paso_a_buscar* pasar_a_buscar* buscarlo llevarmelo = collect* pick_up pick_it_up picking_up pick_them_up pickup pick-up picked_up fetch* come_and_get click_and_collect
  guard* reserv* apart* conserv* = keep keeps kept hold holds holding reserve* set_aside
  list* preparad* = ready prepared
  seguimiento rastre* localiz* seguir_* trazabilidad = track* trace tracing
  aduana* arancel* tramite* = customs duties duty import_tax paperwork
  minim* = minimum least
  gratis gratuit* sin_coste sin_cargo regalad* no_pagar = free gratis no_charge free_of_charge costs_nothing without_charge
  cuest* cost* vale valen precio* tarifa* cobr* gasto* importe* sale_por cargo* barat* = cost* price* cheap* charg* fee fees rate rates expensive
  devol* devuel* retorn* regres* desist* arrepent* arrepient* cambio_de_opinion cambi*_de_opinion me_lo_quedo me_la_quedo decidir decidirme = return* send_back send_it_back sending_back send_stuff_back take_back take_it_back taken_back bring_back bring_it_back go_back give_back giving_back come_back money_back regret* change_of_mind changed_my_mind change_my_mind decide
  ~ dinero plata = money refund* cash_back
  reembols* abon* reintegr* devol*_el_dinero = refund* money_back reimburs* cash_back credited
  cambi* canje* = exchang* swap* change_size change_for replac*
  cancel* anul* = cancel* call_off call_it_off
  modific* cambi*_el_pedido cambi*_el_pedido = amend* change_my_order edit modify*
  !returns falta faltan faltaba incomplet* olvid* sin_el sin_la = missing forgot* incomplet* left_out without_the
  !returns equivoc* no_es_lo_que no_era_el otro_modelo erron* error confund* = wrong mistake* not_what incorrect mix-up mixed_up
  !warranty rot* roto rompe* partid* rajad* rayad* manchad* romp* golpe* danad* dano* averi* estrope* defect* fall* no_funciona deja_de dejado_de dejo_de no_enciende no_carga no_arranca muere murio despeg* se_abre se_solto descos* = broken broke breaks break faulty fault* defect* damag* fail* stop*_working stops_working come*_off comes_off came_off tear tore torn dead dies die died crack* dent*
  garantia* cubr* cobertura = warrant* guarant* cover* covered coverage
  repar* arregl* taller compostur* sustitu* = repair* fix fixed fixing mend* replac* workshop servic*
  !warranty desgast* gastad* uso_normal rozad* = wear worn tear wear_and_tear worn_out smooth used_up
  !warranty mordi* mordisc* muerd* = bite bites bit chew* chewed gnaw*
  !returns helad* congel* frio fria frios frias quemad* caliente escarcha = frost froze* frozen cold freez*
  recibo* tique* ticket* factura* comprobante* justificante* = receipt* invoice* proof_of_purchase
  factura* iva cif nif = invoice* vat
  pag* abonar = pay* paid paying payment*
  tarjeta* debito credito visa mastercard datafono = card* visa mastercard debit credit card_reader
  efectivo metalico contado en_mano = cash
  contra_reembolso contrarreembolso contrareembolso al_recibir* cuando_llegue a_la_entrega = cash_on_delivery on_delivery on_the_door at_the_door when_it_comes
  plazos cuotas financi* = instal* financ* pay_later
  cheque* talon* = check checks cheque*
  cupon* codigo* vale vales promocion* descuento* bono bonos cupones = coupon* code codes promo promos voucher* discount* promotion*
  regalo* envolv* envuelv* envuelto* envoltorio* caja_de_regalo papel_de_regalo = gift gifts wrap* gift_wrap* gift_box* gift-wrap*
  nota notas notita dedicatoria* tarjetita mensajito mensaje texto felicitacion = note notes message card little_card greeting* words
  ~ letras caracteres palabras = letters characters words
  abr* abiert* cerr* cierr* cerrad* horari* horas_de a_que_hora estais = open opens opening shut shuts close closes closed closing hours what_time how_late
  domingo* fin_de_semana finde festivo* = sunday* weekend* bank_holiday* public_holiday*
  sabado* fin_de_semana finde = saturday* weekend*
  festivo* navidad puente puentes = holiday* bank_holiday* christmas easter
  mediodia comer comida almuerzo = lunch* noon midday
  noche* tarde* = evening* night* late
  donde direccion ubic* calle queda encuentr* local tienda* showroom = where address* located location street store stores shop shops showroom branch find_you whereabouts
  telefon* numero_de_telefono llamar* llam* numero = phone telephone ring call calling number
  correo email mail e-mail escrib* contact* hablar pregunt* = email* e-mail* mail write writing contact* reach speak talk
  respond* contest* respuesta* = answer* reply replies respond* response* get_back_to
  datos personales privacidad rgpd borr* elimin* derechos = personal_data privacy data gdpr erase* delete* details account
  @ aparc* parking estacion* aparcamiento* = park parking car_park leave_my_car
  @ terraza* mesas_fuera aire_libre sentarse = seating terrace* patio sit_outside tables_outside outdoors
  @ bano banos aseo* lavabo* servicios = toilet* restroom* bathroom* loo
  @ wifi = wifi wi-fi
  @ probador* vestuario* ducha* = fitting_room* changing_room* shower*
  @ ascensor rampa* = lift elevator ramp*
  @ trona* sillita* = high_chair* highchair* booster
  @ cajero = atm cash_machine
  @ zona_infantil parque_infantil juegos_para_ninos = play_area playground
  ~ perro* gato* mascota* animal* = dog dogs cat cats pet pets animal*
  entrar pasar acceder acceso = come_in come_into enter bring_in access
  @ silla_de_ruedas minusvalid* discapacit* accesib* = wheelchair* disabled accessib* step-free
  ~ piso casa habitacion* domicilio dentro = room floor home inside house flat apartment
  portal escalera* subir* suben arriba habitacion* = upstairs stairs carry_up room
  cita hora_concertada acordar tramo concert* = appointment* slot window time_slot schedule*
  ~ grande* voluminos* bulto* pesad* larg* enorme* = bulky big large heavy huge oversize* long
  mont* ensambl* instal* = assembl* install* set_up put_together
  ~ viej* antigu* usad* retir* recicl* = old used recycl* take_away dispos* scrap trade_in
  ~ pila pilas bateria* = battery batteries
  talla* tallan* tallaje numero medida* mide* medir mido horma = size* sizing measur* fit fits run_large run_small runs
  ~ pie pies calz* zapato* zapatilla* bota* calzado = foot feet shoe* boot* trainers runners footwear
  ~ pecho torax contorno busto = chest bust
  ~ entre_dos intermedi* duda* dudo grande pequen* = between_two in_between between two
  prob* prueb* estren* = try tried trying test tested trial
  ~ dormir noche* noches = sleep night nights
  ~ lav* limpi* = wash* washed clean* launder*
  abri abrio abiert* abr* precint* desprecint* sin_abrir = open* opened unopened seal* sealed
  ~ usad* estren* puest* uso usar = used worn use wore
  ~ caja embalaje* envoltorio etiqueta* original = box packaging tags tag label* original
  etiqueta* prepagad* = label* prepaid
  requisito* necesit* hace_falta hay_que traer* llevar* aport* = need* bring require* show
  dni identificacion carne pasaporte documento = id photo_id identification passport licence
  ~ foto* fotografia* video* imagen = photo* picture* video*
  numero_de_pedido pedido* encargo* compra* = order* purchase* order_number
  alerg* intoleran* celiac* gluten trigo = allerg* intoleran* coeliac celiac gluten wheat
  ~ leche lacte* lactosa queso lactico = milk dairy lactose cheese
  ~ huevo* = egg eggs
  traza* = trace traces
  vegetarian* vegan* carne = vegetarian* vegan* meat
  ~ masa base harina = dough base crust
  ~ congelad* fresc* caser* artesan* = frozen fresh homemade home-made
  repet* otra_vez de_nuevo volver_a_hacer = again remake redo
  !returns no_me_gust* no_nos_gust* no_me_convenc* no_le_gust* no_les_gust* no_lo_quiere descontent* decepcion* = don't_like dont_like didn't_like didnt_like not_happy unhappy disappoint*
  ~ gust* convenc* satisf* contento descontent* = like happy satisf* pleased suit liking enjoy
  ~ llave* duplic* copia* = key keys duplicat* copy copies copied
  afil* = sharpen*
  cort*_a_medida = cut_to_size cut_to_length
  ajust* revis* puesta_a_punto = adjust* tune* tune-up service*
  cuerda* encord* = string* restring*
  parche* pinch* agujer* = patch* puncture* hole*
  ~ vivas plantas planta = plant plants
  !warranty marchit* se_seca se_seco se_me_seco secado = wither* dead dies died dried
  ~ animales_vivos = live
  ~ viaj* = travel* trip transit
  sobr* de_mas = leftover left_over too_many extra spare
  ~ mitad medio casi_entero = half part
  rechaz* no_quiere no_le_gusta no_come = refus* reject* won't_eat wont_eat doesn't_like doesnt_like
  impuesto* iva = tax taxes vat sales_tax
  incluid* incluy* = includ*
  extra suplemento adicional recargo mas_caro = extra surcharge additional more
  tienda_fisica fisica = physical
  varios dos_a_la_vez acumul* combin* junt* a_la_vez = stack* combine* together both two_codes two_at_once
  aceptan aceptais admit* cogeis cogen = accept* take takes allow*
  islas isla insular* = island* isles isle
  extranjero internacional* otros_paises otro_pais europa = abroad overseas international* europe outside_the_country
`;

type Term = { words: readonly string[]; meaning: number };
/** By the first word as it stands, and those whose first word is a beginning. */
type Terms = { exact: ReadonlyMap<string, readonly Term[]>; beginnings: readonly Term[] };

export type Trouble = 'returns' | 'warranty';

const begins = /^(?:!(?<trouble>returns|warranty)|(?<other>[~@])) /;
const sides = meanings.split('\n').flatMap((line) => {
  const { trouble, other } = begins.exec(line.trim())?.groups ?? {};
  const [es, en] = line.trim().replace(begins, '').split('=');
  return es === undefined || en === undefined
    ? []
    : [
        {
          es,
          en,
          trouble: trouble as Trouble | undefined,
          ofGoods: other === '~',
          isFacility: other === '@',
        },
      ];
});

function termsOf(language: Language): Terms {
  const all = sides.flatMap((side, meaning) =>
    side[language]
      .trim()
      .split(/\s+/)
      .map((entry): Term => ({ words: entry.split('_'), meaning })),
  );
  const exact = new Map<string, Term[]>();
  for (const term of all) {
    const [first = ''] = term.words;
    if (!first.endsWith('*')) exact.set(first, [...(exact.get(first) ?? []), term]);
  }
  return { exact, beginnings: all.filter(({ words }) => words[0]?.endsWith('*')) };
}

const terms: Readonly<Record<Language, Terms>> = { es: termsOf('es'), en: termsOf('en') };

const fits = (folded: string | undefined, word: string): boolean =>
  folded !== undefined && (word.endsWith('*') ? folded.startsWith(word.slice(0, -1)) : folded === word);

/** What is meant from this word on: `of` the word alone, or of a phrase of `length` words that it begins. */
export type Meant = { meanings: readonly number[]; length: number };

function meantAt(folded: readonly string[], at: number, { exact, beginnings }: Terms): Meant {
  const first = folded[at] ?? '';
  const found = [...(exact.get(first) ?? []), ...beginnings].filter(({ words }) =>
    words.every((word, place) => fits(folded[at + place], word)),
  );
  const length = Math.max(1, ...found.map(({ words }) => words.length));
  // "Send back" is no sending.
  return {
    meanings: [
      ...new Set(found.filter(({ words }) => words.length === length).map(({ meaning }) => meaning)),
    ],
    length,
  };
}

/** The shop's dealings a text speaks of, word by word: one entry for each word of it. */
export function meaningsIn(text: string, language: Language): { folded: string; meant: Meant }[] {
  const words = tokenise(text).map(({ folded }) => folded);
  return words.map((folded, at) => ({ folded, meant: meantAt(words, at, terms[language]) }));
}

/** Something came to harm, is missing or is not what it should be: the id of the page that tells what is done about it. */
export function troubleIn(text: string, language: Language): Trouble | undefined {
  const meant = meaningsIn(text, language).flatMap(({ meant }) => meant.meanings);
  return meant.map((one) => sides[one]?.trouble).find((page) => page !== undefined);
}

/** How many dealings of a shop a text speaks of, by words that goods are not called by. */
export function dealingsIn(text: string, language: Language): number {
  const meant = meaningsIn(text, language).map(({ meant }) =>
    meant.meanings.find((one) => sides[one]?.ofGoods === false),
  );
  return new Set(meant.filter((one) => one !== undefined)).size;
}

/** Speaks of what a place has for those who come: "terraza", "parking". */
export function namesFacility(text: string, language: Language): boolean {
  return meaningsIn(text, language).some(({ meant }) => meant.meanings.some((one) => sides[one]?.isFacility));
}
