import type { Translated } from '../languages.ts';
import { commandName } from './commands.ts';

/** What the bot says of a message that was looked up in the clips. */
export type ClaimsWords = {
  /** The name of the message command, at most 32 characters. */
  readonly command: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly notSaid: string;
  /** `words` are in quotation marks. */
  notInPassage(words: string): string;
  nowhere(words: string): string;
  /** What the passages do not prove. */
  readonly caution: string;
  others(count: number): string;
  readButton(number: number): string;
  readonly noText: string;
  readonly noClaim: string;
};

/** The message command and its answer, in every language. */
export const CLAIMS: Translated<ClaimsWords> = {
  en: {
    command: 'Find in the clips',
    found: 'Who says so in the clips',
    nothingFound: 'The clips do not say any of this',
    notSaid: 'The clips do not say:',
    notInPassage: (words) => `not in this passage: ${words}`,
    nowhere: (words) => `nowhere in the clips: ${words}`,
    caution: 'quoted word for word; read on to see whether it bears the claim out',
    others: (count) => `sentences not shown: ${count}`,
    readButton: (number) => `Read ${number}`,
    noText: 'This message has no text that I could look up; try one that says something in words.',
    noClaim: 'I found no claim in this message; try one that says who did what, or ask me with /ask.',
  },
  es: {
    command: 'Buscar en los recortes',
    found: 'Quién lo dice en los recortes',
    nothingFound: 'Los recortes no dicen nada de esto',
    notSaid: 'Los recortes no dicen:',
    notInPassage: (words) => `no está en este pasaje: ${words}`,
    nowhere: (words) => `en ninguna parte de los recortes: ${words}`,
    caution: 'citado palabra por palabra; sigue leyendo para ver si confirma la afirmación',
    others: (count) => `frases que no se muestran: ${count}`,
    readButton: (number) => `Leer ${number}`,
    noText: 'Este mensaje no tiene texto que pueda buscar; prueba con uno que diga algo con palabras.',
    noClaim: `No encontré ninguna afirmación en este mensaje; prueba con uno que diga quién hizo qué, o pregúntame con /${commandName('ask', 'es')}.`,
  },
  fr: {
    command: 'Chercher dans les coupures',
    found: 'Qui le dit dans le dossier de presse',
    nothingFound: 'Le dossier de presse ne dit rien de tout cela',
    notSaid: 'Le dossier de presse ne dit pas :',
    notInPassage: (words) => `absent de ce passage : ${words}`,
    nowhere: (words) => `nulle part dans le dossier de presse : ${words}`,
    caution: 'cité mot pour mot ; lisez la suite pour voir si cela confirme l’affirmation',
    others: (count) => `phrases non affichées : ${count}`,
    readButton: (number) => `Lire ${number}`,
    noText: 'Ce message n’a pas de texte que je puisse chercher ; essayez avec un message écrit.',
    noClaim: `Je n’ai trouvé aucune affirmation dans ce message ; essayez-en un qui dit qui a fait quoi, ou demandez-moi avec /${commandName('ask', 'fr')}.`,
  },
  de: {
    command: 'In den Ausschnitten suchen',
    found: 'Wer das in den Ausschnitten sagt',
    nothingFound: 'Die Ausschnitte sagen nichts davon',
    notSaid: 'Die Ausschnitte sagen nicht:',
    notInPassage: (words) => `nicht in dieser Passage: ${words}`,
    nowhere: (words) => `nirgends in den Ausschnitten: ${words}`,
    caution: 'wörtlich zitiert; lies weiter, um zu sehen, ob es die Behauptung trägt',
    others: (count) => `nicht gezeigte Sätze: ${count}`,
    readButton: (number) => `Lesen ${number}`,
    noText: 'Diese Nachricht hat keinen Text, den ich suchen könnte; nimm eine, die etwas in Worten sagt.',
    noClaim: `Ich habe in dieser Nachricht keine Behauptung gefunden; nimm eine, die sagt, wer was getan hat, oder frag mich mit /${commandName('ask', 'de')}.`,
  },
  pt: {
    command: 'Procurar nos recortes',
    found: 'Quem diz isso nos recortes',
    nothingFound: 'Os recortes não dizem nada disso',
    notSaid: 'Os recortes não dizem:',
    notInPassage: (words) => `não está neste trecho: ${words}`,
    nowhere: (words) => `em nenhum lugar dos recortes: ${words}`,
    caution: 'citado palavra por palavra; continue lendo para ver se confirma a afirmação',
    others: (count) => `frases não mostradas: ${count}`,
    readButton: (number) => `Ler ${number}`,
    noText: 'Esta mensagem não tem texto que eu possa procurar; tente uma que diga algo em palavras.',
    noClaim: `Não encontrei nenhuma afirmação nesta mensagem; tente uma que diga quem fez o quê, ou pergunte com /${commandName('ask', 'pt')}.`,
  },
  ru: {
    command: 'Найти в вырезках',
    found: 'Кто говорит об этом в вырезках',
    nothingFound: 'Вырезки ничего об этом не говорят',
    notSaid: 'Вырезки не говорят:',
    notInPassage: (words) => `нет в этом отрывке: ${words}`,
    nowhere: (words) => `нигде в вырезках: ${words}`,
    caution: 'цитируется дословно; прочтите дальше, чтобы увидеть, подтверждает ли это сказанное',
    others: (count) => `непоказанных предложений: ${count}`,
    readButton: (number) => `Читать ${number}`,
    noText: 'В этом сообщении нет текста, который можно искать; выберите сообщение со словами.',
    noClaim: `В этом сообщении нет утверждений; выберите то, где сказано, кто что сделал, или спросите меня через /${commandName('ask', 'ru')}.`,
  },
  zh: {
    command: '在剪报中查找',
    found: '剪报中谁这样说',
    nothingFound: '剪报没有提到这些内容',
    notSaid: '剪报没有说：',
    notInPassage: (words) => `此段落中没有：${words}`,
    nowhere: (words) => `剪报中都没有：${words}`,
    caution: '逐字引用；请继续阅读，看它是否证实该说法',
    others: (count) => `未显示的句子：${count}`,
    readButton: (number) => `阅读 ${number}`,
    noText: '这条消息没有可查找的文字，请选择一条有文字内容的消息。',
    noClaim: `我在这条消息中没有找到任何说法，请选择说明谁做了什么的消息，或用 /${commandName('ask', 'zh')} 向我提问。`,
  },
  ja: {
    command: '切り抜きで探す',
    found: '切り抜きで誰がそう言っているか',
    nothingFound: '切り抜きにはこの内容がありません',
    notSaid: '切り抜きにないもの：',
    notInPassage: (words) => `この段落にない語：${words}`,
    nowhere: (words) => `切り抜きのどこにもない語：${words}`,
    caution: '原文どおりの引用です。主張を裏づけるかどうかは続きを読んでご確認ください',
    others: (count) => `表示していない文：${count}`,
    readButton: (number) => `読む ${number}`,
    noText: 'このメッセージには検索できる文章がありません。言葉で書かれたメッセージで試してください。',
    noClaim: `このメッセージには主張が見つかりませんでした。誰が何をしたかを述べたものを選ぶか、/${commandName('ask', 'ja')} で質問してください。`,
  },
};
