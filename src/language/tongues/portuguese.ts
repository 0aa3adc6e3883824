import { DATE_PARTS, type Tongue } from '../tongue.ts';

const { day, year, iso, dotted } = DATE_PARTS;
const MONTH = '(?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)';
const WEEKDAY = '(?:(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo)';
const SMALL =
  '(?:\\d{1,3}|um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|alguns|algumas|vários|várias|poucos|poucas)';
const UNIT = '(?:segundo|minuto|hora|dia|semana|mês|mese|ano|década|século)s?';
const PERSON =
  '(?:ministr[oa]|president[ea]|prefeit[oa]|diretor[a]?|porta-voz|juiz|juíza|cientista|especialista|analista|economista|advogad[oa]|professor[a]?|escritor[a]?|senador[a]?|deputad[oa]|governador[a]?|embaixador[a]?|engenheir[oa]|treinador[a]?|jogador[a]?|empresa|organização|partido|grupo|pessoa|líder|chefe|equipe)(?:e?s)?';

/** Portuguese. */
export const portuguese: Tongue = {
  hasDecimalComma: true,
  abbreviations: 'sr sra dr dra prof av núm art gen eng exmo etc',
  asks: {
    who: `(?:a |com |de |por |para |contra )?quem|como se chamam?|(?:a |com |de |por |para )?(?:que|qual|quais) (?=(?:\\p{L}+ )?${PERSON}(?!\\p{L}))`,
    when: '(?:desde |até )?quando|(?:em |a |de |desde )?(?:que|qual) (?:ano|dia|mês|data|hora|horas|semana|século|década)(?: da semana)?',
    where:
      '(?:a|de |em |por |para )?onde|(?:em |a |de )?(?:que|qual) lugar|(?:em |a |de |para )?(?:que|qual) (?=(?:cidade|país|região|província|estado|município|ilha|rio|capital|vila)(?!\\p{L}))',
    howMany:
      '(?:a |com |de |em |por )?quant[oa]s?(?: por cento)?|(?:que|qual) (?:é |foi |era )?(?=(?:(?:o|a) )?(?:preço|custo|valor|número|quantidade|magnitude|altura|comprimento|porcentagem|idade|população|distância|total)(?!\\p{L}))',
    what: '(?:a |com |de |em |por |para |sobre )?o quê?(?: é que)?|^\\s*(?:a |com |de |em |por |para |sobre )?(?:que|qual|quais)|como|por que',
  },
  negation: 'não|nunca|jamais|ninguém|nenhuma?|nem|nada',
  smallTalk:
    '(?<=^\\s*)(?:olá|oi|bom dia|boa tarde|boa noite|ei|hey|ok)|alguém (?:aqui )?sabe(?: me)?(?: dizer)?|(?:você|vocês|vc|vcs) sabem?|(?:pode|podem|poderia|podes|alguém pode) (?:me )?dizer(?:-me)?|(?:me (?:diga|digam|diz)|diga-me|diz-me)|(?:queria|quero|gostaria de) saber|por favor|obrigad[oa]',
  dates: [
    iso,
    dotted,
    `(?:${WEEKDAY},? (?:dia )?)?(?:${day}|1º) de ${MONTH}(?: de ${year})?`,
    `${MONTH} de ${year}`,
    `(?:primavera|verão|outono|inverno) de ${year}`,
    `(?:entre |de )?${year} (?:e|a) ${year}`,
    `há (?:cerca de |quase |mais de )?${SMALL} ${UNIT}`,
    `(?:${UNIT}|${WEEKDAY}|${MONTH}|fim de semana) (?:passad[oa]|que vem|seguinte)`,
    `(?:n?est[ea]|passad[oa]|próxim[oa]|últim[oa]) (?:${UNIT}|${WEEKDAY}|${MONTH}|fim de semana)`,
    `(?:início|começo|meados|fim|final) de (?:${MONTH}|${year})`,
    `${WEEKDAY}(?: (?:de|à|pela) (?:manhã|tarde|noite))?`,
    '(?:anteontem|ontem|hoje|amanhã)(?: (?:de|à|pela) (?:manhã|tarde|noite))?',
    '\\d{1,2}(?:h|:)\\d{0,2}(?: horas)?',
    'anos (?:1\\d{2}0|20\\d0)',
    year,
    MONTH,
  ],
  numerals:
    'dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|mil|dezenas?|dúzias?|centenas?|milhares',
  scales: 'mil|milhão|milhões|bilhão|bilhões',
  counted: '(?:(?:de )?\\p{L}+)',
  placed: '(?:em|no|na|nos|nas|desde|para|perto d[eoa]|cidade de|município de) ',
  titles:
    '(?:president[ea]|(?:vice-|ex-)president[ea]|primeir[oa]-ministr[oa]|ministr[oa]|secretári[oa](?:-geral)?|chanceler|prefeit[oa]|governador[a]?|diretor[a]?(?:-geral)?|porta-voz|juiz|juíza|procurador[a]?|general|coronel|doutor[a]?|professor[a]?|senhor[a]?|papa|rei|rainha|senador[a]?|deputad[oa]|embaixador[a]?|treinador[a]?|sismólog[oa]|cientista|economista|chefe)',
  saying: '(?:disse|afirmou|declarou|explicou|anunciou|informou|acrescentou|garantiu|alertou)',
  synonyms: `
acidente desastre tragédia | acordo pacto tratado | afirmar dizer declarar informar | ajuda auxílio apoio ajudar apoiar | alertar avisar alerta | anunciar divulgar | aumentar subir crescer alta |
ataque atentado atacar | barco navio | barragem represa dique | casa moradia residência | chefe líder dirigir diretor presidente | cidade município | começar iniciar início | construir obra construção |
custo preço custar valor | destruir devastar | dinheiro verba | edifício prédio | eleição votação votar pleito | empresa companhia firma mineradora | encontro reunião reunir | enviar mandar |
enchente inundação cheia | escola colégio | exército militar tropa soldado | fechar encerrar suspender | ferido machucado ferir | ganhar vencer vitória | greve paralisação | guerra conflito |
incêndio fogo | juiz magistrado | médico doutor | morrer morto matar morte vítima óbito falecer | morador habitante | pedir solicitar exigir | polícia policial agente | prender deter prisão |
reduzir cair diminuir queda | renunciar demitir | resgatar salvar resgate | romper rompimento ruptura | roubo assalto roubar | terminar acabar fim | terremoto sismo tremor | trem ferrovia | viagem visita visitar viajar`,
};
