import type { Notice } from '../../model/notice.ts';
import type { Language, Translated } from '../languages.ts';
import { commandName } from './commands.ts';
import { quoted } from './typography.ts';

type Words<Kind extends Notice['kind']> = (notice: Extract<Notice, { readonly kind: Kind }>) => string;

type NoticeWords = { readonly [Kind in Notice['kind']]: Words<Kind> };

const slash = (name: string, language: Language) => `/${commandName(name, language)}`;
/** Who types a command into a message types its own name: only Discord's list knows the translated one. */
const slashes = (names: readonly string[], comma = ', ') => names.map((name) => `/${name}`).join(comma);

const NOTICES: Translated<NoticeWords> = {
  en: {
    'no such source': ({ wanted }) =>
      `There is no single source ${quoted(wanted, 'en')}; these are the nearest.`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `${quoted(title, 'en')} has the paragraphs 1 to ${paragraphs}, not ${wanted}.`,
    'no such command': ({ name, commands }) =>
      `There is no command /${name}. These are the commands: ${slashes(commands)}.`,
    'option missing': ({ command, option }) => `/${command} needs a ${option}: /${command} <${option}>.`,
    'command gone': ({ name }) =>
      `The command /${name} is no longer there. Type / to see those there are, or use /help.`,
    'source gone': () => 'This article is no longer among the clips. Please ask your question again.',
    'old button': () => 'This button is from another version of the bot. Please ask your question again.',
    'words hidden': ({ role }) =>
      `Discord hides your words from me: you mentioned the role ${quoted(role, 'en')}. Please mention the member, or use /ask.`,
    broken: ({ reference }) =>
      `Sorry, something broke on my side. Please try again; if it stays broken, give the bot’s keeper this reference: ${reference}.`,
  },
  es: {
    'no such source': ({ wanted }) =>
      `No hay una única fuente ${quoted(wanted, 'es')}; estas son las más parecidas.`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `${quoted(title, 'es')} tiene los párrafos 1 a ${paragraphs}, no el ${wanted}.`,
    'no such command': ({ name, commands }) =>
      `No existe el comando /${name}. Estos son los comandos: ${slashes(commands)}.`,
    'option missing': ({ command, option }) =>
      `A /${command} le falta ${quoted(option, 'es')}: /${command} <${option}>.`,
    'command gone': ({ name }) =>
      `El comando /${name} ya no existe. Escribe / para ver los que hay, o usa ${slash('help', 'es')}.`,
    'source gone': () => 'Este artículo ya no está en la colección. Vuelve a hacer la pregunta.',
    'old button': () => 'Este botón es de otra versión del bot. Vuelve a hacer la pregunta.',
    'words hidden': ({ role }) =>
      `Discord me oculta tus palabras: has mencionado el rol ${quoted(role, 'es')}. Menciona al miembro o usa ${slash('ask', 'es')}.`,
    broken: ({ reference }) =>
      `Lo siento, algo ha fallado por mi parte. Inténtalo de nuevo; si sigue fallando, da esta referencia a quien administra el bot: ${reference}.`,
  },
  fr: {
    'no such source': ({ wanted }) =>
      `Aucune source unique ne correspond à ${quoted(wanted, 'fr')}\u00a0; voici les plus proches.`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `${quoted(title, 'fr')} a les paragraphes 1 à ${paragraphs}, pas ${wanted}.`,
    'no such command': ({ name, commands }) =>
      `La commande /${name} n’existe pas. Voici les commandes\u00a0: ${slashes(commands)}.`,
    'option missing': ({ command, option }) =>
      `Il manque ${quoted(option, 'fr')} à /${command}\u00a0: /${command} <${option}>.`,
    'command gone': ({ name }) =>
      `La commande /${name} n’existe plus. Tapez / pour voir celles qui restent, ou utilisez ${slash('help', 'fr')}.`,
    'source gone': () => 'Cet article ne fait plus partie de la collection. Veuillez reposer votre question.',
    'old button': () => 'Ce bouton vient d’une autre version du bot. Veuillez reposer votre question.',
    'words hidden': ({ role }) =>
      `Discord me cache votre texte\u00a0: vous avez mentionné le rôle ${quoted(role, 'fr')}. Mentionnez le membre, ou utilisez ${slash('ask', 'fr')}.`,
    broken: ({ reference }) =>
      `Désolé, une erreur s’est produite de mon côté. Réessayez\u00a0; si elle persiste, donnez cette référence au responsable du bot\u00a0: ${reference}.`,
  },
  de: {
    'no such source': ({ wanted }) =>
      `Es gibt keine eindeutige Quelle ${quoted(wanted, 'de')}; diese sind am ähnlichsten.`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `${quoted(title, 'de')} hat die Absätze 1 bis ${paragraphs}, nicht ${wanted}.`,
    'no such command': ({ name, commands }) =>
      `Den Befehl /${name} gibt es nicht. Das sind die Befehle: ${slashes(commands)}.`,
    'option missing': ({ command, option }) =>
      `Bei /${command} fehlt ${quoted(option, 'de')}: /${command} <${option}>.`,
    'command gone': ({ name }) =>
      `Den Befehl /${name} gibt es nicht mehr. Tippe / für die vorhandenen, oder nutze ${slash('help', 'de')}.`,
    'source gone': () =>
      'Dieser Artikel gehört nicht mehr zur Sammlung. Bitte stell deine Frage noch einmal.',
    'old button': () =>
      'Dieser Knopf stammt von einer anderen Version des Bots. Bitte stell deine Frage noch einmal.',
    'words hidden': ({ role }) =>
      `Discord verbirgt deine Worte vor mir: Du hast die Rolle ${quoted(role, 'de')} erwähnt. Bitte erwähne das Mitglied, oder nutze ${slash('ask', 'de')}.`,
    broken: ({ reference }) =>
      `Entschuldigung, bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal; bleibt der Fehler, gib dem Betreiber des Bots dieses Kennzeichen: ${reference}.`,
  },
  pt: {
    'no such source': ({ wanted }) =>
      `Não há uma única fonte ${quoted(wanted, 'pt')}; estas são as mais parecidas.`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `${quoted(title, 'pt')} tem os parágrafos 1 a ${paragraphs}, não o ${wanted}.`,
    'no such command': ({ name, commands }) =>
      `O comando /${name} não existe. Estes são os comandos: ${slashes(commands)}.`,
    'option missing': ({ command, option }) =>
      `Falta ${quoted(option, 'pt')} em /${command}: /${command} <${option}>.`,
    'command gone': ({ name }) =>
      `O comando /${name} não existe mais. Digite / para ver os que existem, ou use ${slash('help', 'pt')}.`,
    'source gone': () => 'Este artigo não está mais na coleção. Faça a pergunta de novo, por favor.',
    'old button': () => 'Este botão é de outra versão do bot. Faça a pergunta de novo, por favor.',
    'words hidden': ({ role }) =>
      `O Discord esconde suas palavras de mim: você mencionou o cargo ${quoted(role, 'pt')}. Mencione o membro ou use ${slash('ask', 'pt')}.`,
    broken: ({ reference }) =>
      `Desculpe, algo deu errado do meu lado. Tente de novo; se continuar, passe esta referência a quem cuida do bot: ${reference}.`,
  },
  ru: {
    'no such source': ({ wanted }) =>
      `Однозначного источника ${quoted(wanted, 'ru')} нет; вот самые похожие.`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `В ${quoted(title, 'ru')} есть абзацы с 1 по ${paragraphs}, а ${wanted} нет.`,
    'no such command': ({ name, commands }) => `Команды /${name} нет. Вот команды: ${slashes(commands)}.`,
    'option missing': ({ command, option }) =>
      `Для /${command} нужен параметр ${quoted(option, 'ru')}: /${command} <${option}>.`,
    'command gone': ({ name }) =>
      `Команды /${name} больше нет. Введите /, чтобы увидеть имеющиеся, или используйте ${slash('help', 'ru')}.`,
    'source gone': () => 'Этой статьи больше нет в собрании. Задайте вопрос ещё раз, пожалуйста.',
    'old button': () => 'Эта кнопка от другой версии бота. Задайте вопрос ещё раз, пожалуйста.',
    'words hidden': ({ role }) =>
      `Discord скрывает от меня ваши слова: вы упомянули роль ${quoted(role, 'ru')}. Упомяните участника или используйте ${slash('ask', 'ru')}.`,
    broken: ({ reference }) =>
      `Извините, у меня что-то сломалось. Попробуйте ещё раз; если не поможет, сообщите владельцу бота этот код: ${reference}.`,
  },
  zh: {
    'no such source': ({ wanted }) => `没有唯一对应${quoted(wanted, 'zh')}的来源；以下是最接近的。`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `${quoted(title, 'zh')}只有第 1 至 ${paragraphs} 段，没有第 ${wanted} 段。`,
    'no such command': ({ name, commands }) => `没有命令 /${name}。可用的命令：${slashes(commands, '、')}。`,
    'option missing': ({ command, option }) =>
      `/${command} 缺少${quoted(option, 'zh')}：/${command} <${option}>。`,
    'command gone': ({ name }) =>
      `命令 /${name} 已不存在。输入 / 查看现有命令，或使用 ${slash('help', 'zh')}。`,
    'source gone': () => '这篇文章已不在文库中，请重新提问。',
    'old button': () => '此按钮来自机器人的另一个版本，请重新提问。',
    'words hidden': ({ role }) =>
      `Discord 对我隐藏了你的文字：你提及的是身份组${quoted(role, 'zh')}。请提及成员，或使用 ${slash('ask', 'zh')}。`,
    broken: ({ reference }) =>
      `抱歉，我这边出了故障。请再试一次；如果仍然不行，请把此编号告诉机器人的管理者：${reference}。`,
  },
  ja: {
    'no such source': ({ wanted }) =>
      `${quoted(wanted, 'ja')}に一致する出典を一つに絞れません。近いものは次のとおりです。`,
    'no such paragraph': ({ title, paragraphs, wanted }) =>
      `${quoted(title, 'ja')}にあるのは段落1から${paragraphs}までで、${wanted}はありません。`,
    'no such command': ({ name, commands }) =>
      `コマンド /${name} はありません。使えるコマンド：${slashes(commands, '、')}。`,
    'option missing': ({ command, option }) =>
      `/${command} には${quoted(option, 'ja')}が必要です：/${command} <${option}>。`,
    'command gone': ({ name }) =>
      `コマンド /${name} はなくなりました。/ を入力して今あるものを見るか、${slash('help', 'ja')} を使ってください。`,
    'source gone': () => 'この記事はもうありません。もう一度質問してください。',
    'old button': () => 'このボタンはボットの別の版のものです。もう一度質問してください。',
    'words hidden': ({ role }) =>
      `Discordの仕様で文章が読めません。ロール${quoted(role, 'ja')}へのメンションだからです。メンバーにメンションするか、${slash('ask', 'ja')} を使ってください。`,
    broken: ({ reference }) =>
      `申し訳ありません、こちらで不具合が起きました。もう一度お試しください。直らないときは、この番号をボットの管理者に伝えてください：${reference}。`,
  },
};

/**
 * What is wrong with a request and what to try, in words; what is words already stays as it is.
 *
 * @example `noticeText({ kind: 'source gone' }, 'en')` → `'This article is no longer among the clips. Please ask your question again.'`
 */
export function noticeText(notice: Notice | string, language: Language): string {
  if (typeof notice === 'string') return notice;
  // The compiler does not see that the words found by a kind are words of that kind.
  const words = NOTICES[language][notice.kind] as (notice: Notice) => string;
  return words(notice);
}
