import { DATE_PARTS, type Tongue } from '../tongue.ts';

const { day, year, iso, dotted } = DATE_PARTS;
const MONTH = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)';
const WEEKDAY = '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)';
const SMALL =
  '(?:\\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|unos|unas|varios|varias|pocos|pocas)';
const UNIT = '(?:segundo|minuto|hora|día|semana|mes|año|década|siglo)(?:e?s)?';
const PERSON =
  '(?:ministr[oa]|president[ea]|alcalde(?:sa)?|director[a]?|port?avoz|juez|científic[oa]|sismólog[oa]|expert[oa]|analista|economista|abogad[oa]|profesor[a]?|escritor[a]?|senador[a]?|diputad[oa]|gobernador[a]?|embajador[a]?|entrenador[a]?|jugador[a]?|empresa|organización|partido|grupo|persona|líder|jefe|general|equipo)(?:e?s)?';

/** Spanish. */
export const spanish: Tongue = {
  hasDecimalComma: true,
  abbreviations: 'sr sra srta dr dra ud uds ee uu av pág núm art gral lic ing prof ej etc',
  asks: {
    who: `(?:a |con |de |por |para |contra )?qui[eé]n(?:es)?|cómo se llaman?|(?:a |con |de |por |para )?(?:qué|cuál(?:es)?) (?:polític[oa]s?(?!\\p{L})|personas?(?!\\p{L})|(?=(?:\\p{L}+ )?${PERSON}(?!\\p{L})))`,
    when: '(?:desde |hasta |para )?cu[aá]ndo|(?:en |a |de |desde )?(?:qué|cuál) (?:año|día|mes|fecha|hora|semana|siglo|década)(?: de la semana)?',
    where:
      '(?:a |de |desde |en |hacia |por )?(?:ad|d)[oó]nde|(?:en |a |de |desde )?(?:qué|cuál) lugar|(?:en |a |de |desde )?(?:qué|cuál) (?=(?:ciudad|país|región|provincia|localidad|pueblo|estado|isla|río|capital|municipio)(?!\\p{L}))',
    howMany:
      '(?:a |con |de |en |por )?cu[aá]nt[oa]s?(?: por ciento)?|(?:qué|cuál) (?:es |fue |era )?(?=(?:(?:el|la) )?(?:precio|costo|coste|valor|número|cantidad|magnitud|altura|longitud|porcentaje|edad|población|distancia)(?!\\p{L}))',
    what: '(?:a |con |de |en |por |para )?(?:qué|cuál(?:es)?)|cómo|^[\\s¿]*(?:que|cual|como)',
  },
  negation: 'no|nunca|jamás|nadie|ningun[oa]?|ningún|tampoco|nada',
  smallTalk:
    '(?<=^\\s*)(?:hola|buenas|oye|oigan|hey|ok)|alguien sabe|sabe alguien|(?:(?:me|nos) )?(?:puedes|puede|pueden|podrías|podría|alguien puede) decir(?:me|nos)?|(?:quisiera|quiero|me gustaría) saber|me pregunto|por favor|porfa|gracias',
  dates: [
    iso,
    dotted,
    `(?:${WEEKDAY},? )?(?:${day}|primero) de ${MONTH}(?:,? (?:de|del) (?:año )?${year})?`,
    `${MONTH} (?:de|del) ${year}`,
    `(?:primavera|verano|otoño|invierno) de ${year}`,
    `(?:entre |de )?${year} (?:y|a) ${year}`,
    `hace (?:casi |unos |más de )?${SMALL} ${UNIT}`,
    `(?:el |la |este |esta )?(?:pasad[oa]|próxim[oa]|últim[oa]|este|esta) (?:${UNIT}|fin de semana|${WEEKDAY}|${MONTH}|verano|invierno|otoño|primavera)`,
    `(?:${UNIT}|${WEEKDAY}|${MONTH}|fin de semana) (?:pasad[oa]|próxim[oa]|que viene)`,
    `(?:a )?(?:principios|mediados|finales) de (?:${MONTH}|${year}|${UNIT})`,
    `${WEEKDAY}(?: por la (?:mañana|tarde|noche))?`,
    '(?:anteayer|ayer|hoy|anoche)(?: por la (?:mañana|tarde|noche))?',
    '(?:a )?las? \\d{1,2}(?:[:.]\\d{2})?(?: horas)?|\\d{1,2}[:.]\\d{2}(?: horas)?',
    'años (?:1\\d{2}0|20\\d0|\\d0)',
    year,
    MONTH,
  ],
  numerals:
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?s?|mil(?:es)?|decenas|docenas?',
  scales: 'mil|millon(?:es)?|millón|mil millones|billon(?:es)?',
  counted: '(?:(?:de )?\\p{L}+)',
  placed: '(?:en|desde|hacia|a|cerca de|frente a|ciudad de|localidad de|puerto de)(?: (?:el|la|los|las))? ',
  titles:
    '(?:president[ea]|(?:vice|ex)president[ea]|(?:vice)?ministr[oa]|primer[a]? ministr[oa]|canciller|secretari[oa](?: general| de estado)?|alcalde(?:sa)?|gobernador[a]?|director[a]?(?: general)?|portavoz|vocer[oa]|juez[a]?|fiscal|general|coronel|doctor[a]?|profesor[a]?|señor[a]?|papa|rey|reina|senador[a]?|diputad[oa]|entrenador[a]?|embajador[a]?|sismólog[oa]|científic[oa]|economista|jef[ea])',
  saying: '(?:dijo|afirmó|declaró|explicó|aseguró|señaló|anunció|añadió|informó|advirtió|sostuvo)',
  synonyms: `
abrir reabrir inaugurar apertura | accidente siniestro choque | acuerdo pacto tratado convenio | advertir avisar alertar alerta | alcalde edil | alza aumento subir incrementar crecer |
anunciar comunicar informar | arrestar detener capturar arresto detención | ataque atentado ofensiva atacar | ayuda asistencia apoyo ayudar apoyar | barco buque nave |
casa vivienda hogar | causar provocar dejar | cerrar clausurar suspender interrumpir | ciudad urbe localidad | coche auto automóvil vehículo | comenzar empezar iniciar inicio comienzo |
construir edificar obra construcción | coste costo precio costar valer valor | crear fundar | decir afirmar declarar señalar asegurar | derrumbar desplomar colapsar caer |
desastre catástrofe tragedia | destruir arrasar | dinero fondos | director jefe líder dirigir presidir encabezar presidente | edificio inmueble | ejército militar tropa soldado |
elección comicios votación votar | empresa compañía firma sociedad | encuentro reunión reunir cita | enviar mandar envío | escuela colegio | fallecer morir muerto fallecido víctima muerte matar |
ganar vencer victoria | guerra conflicto combate | habitante vecino residente poblador | herido lesionado herir | huelga paro | incendio fuego llama | inundación crecida | juez magistrado |
mandatario presidente gobernante | médico doctor | mina yacimiento | pedir solicitar exigir reclamar | periodista reportero | policía agente | prever esperar calcular estimar | prohibir vetar |
protesta manifestación queja quejar | reducir bajar disminuir | renunciar dimitir renuncia dimisión | robo asalto robar hurto | salvar rescatar rescate | situar ubicar localizar |
tarifa pasaje billete boleto | temblor sismo terremoto seísmo | terminar acabar finalizar fin | tren ferrocarril | viaje gira visita viajar visitar | volver regresar retornar`,
};
