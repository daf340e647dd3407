/**
 * What no shop hands over the counter: people of a trade, places, performances, information, journeys, money matters, subjects of
 * study. A wish for one of these is no wish for goods, unless the catalogue itself has something called so.
 */
import { fold } from '../../language/fold.ts';
import { stem } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';

const nouns: Readonly<Record<Language, string>> = {
  en: `
    photo photos picture pictures pics estate plumber electrician lawyer attorney notary doctor dentist nurse therapist psychologist psychiatrist vet veterinarian surgeon
    teacher tutor instructor professor babysitter nanny mechanic barber hairdresser accountant broker realtor contractor
    architect programmer planner specialist technician roofer gardener musician singer comedian actor
    photographer consultant adviser advisor translator interpreter detective pilot chauffeur butler maid handyman landlord tenant
    roommate boss colleague girlfriend boyfriend soulmate president senator mayor minister governor celebrity agency recruiter
    restaurant hotel hostel hospital clinic pharmacy library museum cinema theater theatre airport station embassy courthouse
    university college kindergarten stadium zoo casino nightclub supermarket apartment neighbourhood neighborhood
    song songs lyrics music movie movies film films podcast playlist concert news headline headlines newspaper joke jokes poem
    poems poetry sonnet haiku story stories tale riddle riddles essay trivia horoscope movie episode sitcom soundtrack
    article articles tutorial tutorials example examples information info advice directions schematics statistics statistic stats
    average fact facts definition meaning synonym antonym opinion viewpoint summary biography location locations coordinates
    activity channel channels guide video videos tips notes mall website websites webpage browser tab tabs wifi password username email inbox voicemail message messages contacts
    calendar appointment appointments meeting meetings reminder reminders agenda schedule timetable itinerary event events
    flight flights taxi cab uber train bus subway ferry traffic trip trips vacation passport visa
    mortgage loan loans overdraft stock stocks shares bitcoin crypto cryptocurrency dividend salary paycheck payroll raise tax taxes
    insurance pension rent lease deposit transfer transaction balance savings credit debt bankruptcy inheritance
    job jobs career careers employment internship resume cv homework exam exams scholarship interview thesis dissertation
    history maths math algebra geometry calculus physics chemistry biology philosophy psychology theology theorem equation
    planet galaxy universe moon dinosaur religion god bible democracy election elections politics government war revolution empire
    lawsuit crime police divorce marriage wedding funeral disease fever symptom symptoms diagnosis cancer vaccine pregnancy
    weather forecast climate translation pronunciation spelling grammar sentence paragraph adjective verb
    recipe recipes code script algorithm software database regex malware virus exploit hack prompt configuration instruction
    instructions system debug developer score scores match league championship lottery league team
    friendship love loneliness happiness dream dreams soul feelings mood
    service services specialist someone somebody anybody everyone position positions program programs forum subscription membership
    amendment constitution congress parliament population capital country continent
    school schools class classes quote quotes estate magazine magazines netflix youtube spotify facebook instagram twitter tiktok google hbo whatsapp
    reply response answer vowels letters emojis keywords backward reverse hobby hobbies birthday age secret secrets`,
  es: `
    foto fotos fontanero fontanera electricista abogado abogada notario medico medica doctor doctora dentista enfermera enfermero psicologo
    psicologa terapeuta veterinario veterinaria cirujano profesor profesora maestro maestra tutor tutora instructor
    instructora ninera canguro mecanico peluquero peluquera contable asesor gestor albanil arquitecto arquitecta ingeniero
    ingeniera programador programadora tecnico jardinero musico cantante comico actor actriz fotografo traductor
    traductora detective piloto inquilino jefe jefa novio novia presidente presidenta alcalde ministro ministra
    restaurante restaurantes hotel hoteles hospital clinica farmacia biblioteca museo cine teatro aeropuerto estacion embajada
    juzgado universidad colegio instituto guarderia estadio zoologico casino discoteca supermercado alquiler barrio
    cancion canciones musica pelicula peliculas concierto noticia noticias titulares periodico chiste chistes poema poemas poesia
    soneto cuento cuentos leyenda adivinanza adivinanzas acertijo acertijos ensayo redaccion horoscopo episodio telenovela
    tutorial tutoriales ejemplo ejemplos informacion consejo consejos direcciones estadistica estadisticas dato datos definicion
    significado sinonimo antonimo opinion resumen biografia ubicacion coordenadas pagina web navegador contrasena usuario
    correo mensaje mensajes contactos calendario cita citas reunion reuniones recordatorio agenda alarma
    vuelo vuelos taxi tren autobus metro trafico viaje viajes pasaporte visado
    hipoteca prestamo descubierto acciones bitcoin criptomonedas sueldo salario nomina impuesto impuestos
    pension fianza transferencia saldo ahorros deuda herencia seguros
    trabajo empleo empleos practicas curriculum deberes examen examenes beca entrevista tesis
    historia matematicas algebra geometria fisica quimica biologia filosofia psicologia teologia teorema ecuacion
    planeta galaxia universo dinosaurio religion dios biblia democracia eleccion elecciones politica gobierno guerra revolucion
    imperio demanda delito policia divorcio matrimonio boda funeral enfermedad fiebre sintoma sintomas diagnostico cancer vacuna
    embarazo clima pronostico traduccion pronunciacion ortografia gramatica frase parrafo adjetivo verbo palabra
    receta recetas codigo script algoritmo software programacion virus configuracion instrucciones
    sistema resultado clasificacion liga campeonato loteria partido
    amistad amor soledad felicidad sueno suenos alma sentimientos servicio servicios suscripcion
    escuela escuelas clase clases netflix youtube spotify facebook instagram twitter tiktok google whatsapp
    constitucion parlamento poblacion habitantes capital pais continente respuesta vocales secreto secretos`,
};

function stemsOf(language: Language): ReadonlySet<string> {
  return new Set(
    nouns[language]
      .trim()
      .split(/\s+/)
      .map((word) => stem(fold(word), language)),
  );
}

const stems: Readonly<Record<Language, ReadonlySet<string>>> = { es: stemsOf('es'), en: stemsOf('en') };

/** Takes a folded word. A short message may be taken for the other language: both are looked up. */
export function isNoGoods(folded: string): boolean {
  return stems.es.has(stem(folded, 'es')) || stems.en.has(stem(folded, 'en'));
}
