/** Frames of talk: what the shopper wishes, what the assistant offers or does not know, and the subjects of such talk. */
import type { Language } from '../../../protocol.ts';

/** The shopper's wish may be repeated in their own words. */
export const wishes: Record<Language, RegExp> = {
  es: / (?:busca|buscas|buscando|buscaba|necesita|quiere|pregunta|desea|su (?:busqueda|pregunta|consulta|peticion))(?= )/,
  en: / (?:you(?: are|re)? (?:looking|searching|asking|after)|you (?:want|need|asked|mentioned)|looking for|your (?:search|question|request))(?= )/,
};
/** Subjects of talk, not claims: "puedo ayudarle con envíos y devoluciones". */
export const helping: Record<Language, RegExp> = {
  es: / (?:ayud\w+|informar\w*|consult\w+|preguntas?|dudas?|informacion|orientar\w*|hablar\w*|asesorar\w*|ver|saber|necesito|necesitamos|digame|indiqueme|indique|facilit\w+)(?= )/,
  en: / (?:help|assist|questions?|ask|information|info|talk|speak|know|i need|tell me|give me|provide)(?= )/,
};
export const subjectsOfTalk: Record<Language, RegExp> = {
  es: /^(?:envi\w+|entreg\w+|devol\w+|devuelv\w+|reembols\w+|acept\w+|admit\w+|cambios?|garantias?|pagos?|pag\w+|telefono|correo|pedidos?|recogidas?|recoger\w*|domicilio|horarios?|contacto|contactar\w*|compras?|tiendas?|direccion(?:es)?|stock|disponibilidad|caracteristicas|tallas|confirm\w+|finalizar|tramitar|revisar|quitar\w*|cambiar\w*|modificar\w*|eliminar\w*|enviar\w*|llevar\w*|atencion|plazos?|gastos)$/,
  en: /^(?:deliver\w*|ship\w*|return\w*|refund\w*|accept\w*|exchang\w*|phone|email|warrant\w+|guarantees?|payments?|pay|orders?|pick|pickup|collect\w*|collection|hours|contact\w*|purchases?|address\w*|stock|availability|checkout|confirm\w*|place|finish|review|remove|change|deliver\w*|send|service|delivered|policy|policies|deadlines)$/,
};

export const noIdea =
  / (?:no|not|dont|cannot|sin) (?:\w+ ){0,2}(?:dato|datos|informacion|information|know|se(?= (?:si|que|cual|cuando|donde|quien|cuant\w+|a|$))|saber|puedo|can|figura|consta|encuentro)(?= )/;
