/** What shoppers ask of policy pages, in their words and in the pages': "cuánto tarda" is answered under "Plazos". */
import type { Language } from '../protocol.ts';
import { fold } from './fold.ts';
import { tokenise } from './tokens.ts';

/** One topic a line: words asked with, an equals sign, words that answer. A `*` ends a beginning of a word. */
const topics: Readonly<Record<Language, string>> = {
  es: `
    tard* llega* demora* cuando dias rapid* urgent* mañana hoy = plazo dia hora semana entrega
    cuest* coste* vale valen gratis gratuit* caro gastos tarifa* portes = gasto coste gratis tarifa precio
    devol* devuel* cambi* retorn* arrepent* desist* = devolucion devolver cambio desistimiento
    reembols* abon* dinero = reembolso dinero abono
    garant* defect* rot* averi* estrope* reparac* funciona = garantia defecto reparacion
    pag* tarjeta* bizum paypal transferencia contrareembolso efectivo plazos = pago tarjeta
    tienda* recog* recoj* local* direccion = recogida tienda direccion
    contact* telefon* correo email llam* escrib* horario* abr* cierr* persona = contacto telefono correo horario
    envi* mand* reparto repart* domicilio entreg* = envio entrega
    europa extranjero internacional* pais* canarias baleares portugal ceuta melilla = internacional pais peninsula
    factur* = factura
    talla* medida* = talla
  `,
  en: `
    long arrive* soon when days fast quick* urgent* tomorrow today = day hour week delivery time
    cost* charge* free fee* price* much = cost free fee charge
    return* exchang* withdraw* cancel* = return exchange withdrawal
    refund* money = refund money
    warrant* guarant* defect* broke* broken repair* fault* = warranty guarantee defect repair
    pay* card* paypal transfer cash instal* = payment pay card
    store* shop collect* pick* pickup address = collection pickup store address
    contact* phone* email call* write hour* open* close* person = contact phone email hours
    ship* deliver* send* post* courier = delivery shipping
    europe abroad international* countr* overseas = international country
    invoice* receipt* = invoice
    size* measure* fit* = size
  `,
};

type Topic = { asks(folded: string): boolean; answers: readonly string[] };

function parse(language: Language): Topic[] {
  return topics[language]
    .split('\n')
    .map((line) => line.split('='))
    .flatMap(([asked, answering]) => {
      if (asked === undefined || answering === undefined) return [];
      const words = fold(asked).trim().split(/\s+/);
      const whole = new Set(words.filter((word) => !word.endsWith('*')));
      const beginnings = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
      return [
        {
          asks: (folded: string) =>
            whole.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning)),
          answers: tokenise(answering).map((token) => token.folded),
        },
      ];
    });
}

const parsed: Readonly<Record<Language, readonly Topic[]>> = { es: parse('es'), en: parse('en') };

/** Folded words, in the language of the pages, that answer each topic which these folded words ask about. */
export function topicsAsked(
  words: readonly string[],
  asked: Language,
  pages: Language,
): (readonly string[])[] {
  return parsed[asked].flatMap((topic, index) => {
    if (!words.some((word) => topic.asks(word))) return [];
    const answers = parsed[pages][index]?.answers;
    return answers === undefined ? [] : [answers];
  });
}
