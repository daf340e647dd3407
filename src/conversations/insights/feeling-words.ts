import { fold } from '../../language/fold.ts';
import { stem } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import type { Emotion } from '../../staff-protocol.ts';

/** How strong a feeling a word or phrase says; the sign is whether it is good. */
export type Feeling = { emotion: Emotion; weight: number };

/**
 * One line a feeling: its weight, then words and phrases ("_" joins a phrase). Only what is said of how it went, never of goods:
 * "cold" and "hard" are properties of things.
 */
const lines: Readonly<Record<Language, string>> = {
  es: `
    anger -3: indignante indignado indignada vergüenza vergonzoso estafa estafar estafador estafadores ladrones un_timo me_han_timado fraude mierda asqueroso asco
      denunciar denuncia denunciaré demandar hablaré_con_mi_abogado llamaré_a_mi_abogado inaceptable intolerable ridículo furioso furiosa cabreado cabreada enfadado enfadada harto harta
      hasta_las_narices hasta_los_cojones tomadura_de_pelo tomando_el_pelo me_toman_el_pelo sois_unos inútil inútiles incompetente incompetentes idiota idiotas
      imbécil imbéciles hoja_de_reclamaciones no_hay_derecho qué_poca_vergüenza mentira mentirosos mentís me_mentís os_odio odio_esta_tienda odio_esto joder hostia maldito maldita
    frustration -2: no_funciona no_funcionan no_sirve no_sirven no_me_sirve no_me_ayuda no_me_ayudas no_ayuda no_entiendes no_me_entiendes no_entiende_nada no_responde no_responden no_respondéis
      no_contestan no_contestáis nadie_contesta nadie_responde otra_vez_lo_mismo siempre_lo_mismo no_es_lo_que no_era_eso eso_no_es no_he_pedido no_pedí desesperado desesperada
      desesperante imposible_contactar una_y_otra_vez te_lo_repito ya_lo_he_dicho ya_te_lo_he_dicho ya_lo_dije cuántas_veces no_hay_manera frustrante frustrado frustrada pérdida_de_tiempo perder_el_tiempo
      sigo_sin sigue_sin todavía_no_ha_llegado aún_no_ha_llegado no_ha_llegado no_me_ha_llegado no_llega quiero_reclamar reclamar reclamación queja quejarme
    disappointment -2: decepcionado decepcionada decepción decepcionante desilusión esperaba_más fatal pésimo pésima horrible malísimo malísima lamentable desastre deplorable no_estoy_contento no_estoy_contenta no_estoy_satisfecho no_estoy_satisfecha no_me_gusta_cómo
      qué_pena qué_lástima una_pena una_lástima llegado_roto llegado_rota llegado_rotos llegó_roto llegó_rota llegaron_rotos está_roto están_rotos viene_roto vino_roto se_ha_roto se_me_ha_roto se_rompió defectuoso defectuosa se_ha_estropeado está_estropeado llegado_dañado llegó_dañado está_dañado equivocado_de_producto producto_equivocado incompleto vaya_porquería porquería chapuza peor no_vuelvo_a_comprar
      no_volveré_a_comprar mala_experiencia mal_servicio muy_mal engaño engañado engañada engañoso me_han_cobrado_dos_veces cobrado_de_más
    worry -0.4: preocupado preocupada me_preocupa preocupa me_da_miedo tengo_miedo no_me_fío desconfío es_seguro_comprar será_seguro nervioso nerviosa inquieto inquieta tengo_dudas no_estoy_seguro no_estoy_segura
    impatience -1: urgente urgencia urge cuanto_antes lo_antes_posible date_prisa daos_prisa llevo_esperando sigo_esperando cuánto_más cuánto_tiempo_más tarda_mucho tardáis tardan_mucho retraso retrasado ya_está_bien impaciente
    confusion -0.7: no_entiendo no_lo_entiendo no_me_entero no_me_aclaro confuso confusa confundido confundida qué_lío me_lío no_me_queda_claro no_lo_veo_claro no_comprendo
    joy 2: genial fantástico fantástica estupendo estupenda maravilloso maravillosa maravilla increíble fenomenal excelente qué_ilusión qué_alegría feliz contentísimo contentísima me_encanta me_encantan encantado encantada qué_bien qué_guay
    gratitude 1.2: gracias mil_gracias muchas_gracias agradecido agradecida te_lo_agradezco se_lo_agradezco lo_agradezco muy_amable
    satisfaction 1.2: perfecto perfecta me_gusta me_gustan justo_lo_que_buscaba lo_que_buscaba muy_contento contento contenta satisfecho satisfecha buen_servicio muy_útil me_ha_ayudado me_ayuda_mucho de_acuerdo_perfecto me_viene_bien me_sirve qué_rápido
    interest 0.3: me_interesa me_interesan interesante tiene_buena_pinta qué_bonito qué_bonita qué_chulo qué_chula
  `,
  en: `
    anger -3: outrageous disgusting disgusted scam scammed scammers scammer fraud thieves rip_off ripped_off shame_on_you shameful disgrace disgraceful bullshit crap shit fuck fucking
      unacceptable ridiculous furious angry pissed fed_up sick_of my_lawyer_will from_my_lawyer sue_you going_to_sue legal_action report_you trading_standards liars liar lied_to lying_to_me you_lied useless incompetent idiot idiots stupid i_hate_this i_hate_you i_hate_your pathetic joke_of_a what_a_joke
      rubbish_service outraged livid infuriating
    frustration -2: doesnt_work does_not_work dont_work do_not_work didnt_work not_working isnt_working stopped_working doesnt_help not_helping not_helpful you_are_not_helping unhelpful you_dont_understand you_do_not_understand no_one_answers nobody_answers nobody_replies no_reply
      no_response same_thing_again again_and_again over_and_over i_already_told i_already_said i_told_you how_many_times not_what_i_asked not_what_i_ordered wasnt_what_i isnt_what_i didnt_order did_not_order frustrating frustrated waste_of_time wasting_my_time
      still_havent still_hasnt still_have_not still_has_not still_waiting hasnt_arrived has_not_arrived never_arrived havent_received have_not_received never_received complaint complain complaining
    disappointment -2: disappointed disappointing disappointment let_down expected_better expected_more terrible awful horrible horrendous dreadful appalling worst what_a_shame what_a_pity its_a_pity it_is_a_pity
      arrived_broken came_broken is_broken are_broken it_broke defective faulty arrived_damaged came_damaged is_damaged not_happy arent_happy wrong_item wrong_product wrong_size_arrived incomplete never_again never_buy_again wont_buy_again will_not_buy_again bad_experience poor_service bad_service misleading misled charged_twice overcharged disaster
    worry -0.4: worried worrying concerned afraid scared not_sure_if_it_is_safe is_it_safe_to_buy dont_trust do_not_trust nervous anxious
    impatience -1: urgent urgently asap as_soon_as_possible hurry_up been_waiting how_much_longer taking_too_long takes_too_long too_slow so_slow delayed delay running_out_of_time
    confusion -0.7: dont_understand do_not_understand dont_get_it confused confusing unclear not_clear makes_no_sense im_lost i_am_lost
    joy 2: fantastic wonderful amazing awesome brilliant excellent superb im_delighted am_delighted thrilled love_it love_them love_this loved_it so_happy very_happy im_happy am_happy happy_with yay great_news
    gratitude 1.2: thanks thank_you thank_you_so_much many_thanks cheers appreciate_it much_appreciated appreciate grateful thankful thats_kind
    satisfaction 1.2: perfect great just_what_i_wanted just_what_i_needed exactly_what_i_needed exactly_what_i_wanted what_i_was_looking_for satisfied very_pleased well_pleased good_service very_helpful super_helpful you_helped that_helps sounds_good works_for_me lovely
    interest 0.3: interested interesting looks_nice looks_good looks_great
  `,
};

export type FeelingIndex = {
  /** Stems joined by a space → what they say. */
  byKey: ReadonlyMap<string, Feeling>;
  longest: number;
};

const indexes: Partial<Record<Language, FeelingIndex>> = {};

export function feelingsOf(language: Language): FeelingIndex {
  const known = indexes[language] ?? parse(lines[language], language);
  indexes[language] = known;
  return known;
}

/** The stems of every word, the small ones too: "no funciona" is no feeling without its "no". */
export function everyStem(text: string, language: Language): string[] {
  return tokenise(text).map(({ folded }) => stem(folded, language));
}

function parse(text: string, language: Language): FeelingIndex {
  const byKey = new Map<string, Feeling>();
  let longest = 1;
  for (const [, emotion, weight, words = ''] of text.matchAll(
    /(\w+) (-?[\d.]+):([^:]+?)(?=\n\s+\w+ -?[\d.]+:|\s*$)/g,
  )) {
    for (const word of words.trim().split(/\s+/)) {
      const stems = everyStem(fold(word.replaceAll('_', ' ')), language);
      longest = Math.max(longest, stems.length);
      byKey.set(stems.join(' '), { emotion: emotion as Emotion, weight: Number(weight) });
    }
  }
  return { byKey, longest };
}
