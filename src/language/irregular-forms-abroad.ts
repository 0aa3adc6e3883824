/**
 * Verbs of news whose forms no stemmer brings together, by language: the form that stands for all, then the others, and a
 * group ends at a bar. Chosen from the strong and suppletive verbs of each grammar; regular forms are the stemmer's.
 */
const GROUPS: Readonly<Record<string, string>> = {
  de: `
beginnen begann begannen begonnen | abbrennen abgebrannt abgebrannte abgebrannten | ausbrennen ausgebrannt | biegen bog bogen gebogen | bieten bot boten geboten bietet anbieten bot angeboten |
binden band gebunden | bleiben blieb blieben geblieben | brechen brach brachen gebrochen bricht |
bringen brachte brachten gebracht | brennen brannte brannten gebrannt | denken dachte dachten gedacht |
dringen drang drangen gedrungen | einbrechen eingebrochen einbrach | empfangen empfing empfingen empfängt |
entscheiden entschied entschieden | ernennen ernannte ernannten ernannt | fahren fuhr fuhren gefahren fährt |
fallen fiel fielen gefallen fällt | fangen fing fingen gefangen fängt | finden fand fanden gefunden stattfand |
fliegen flog flogen geflogen | fliehen floh flohen geflohen | geben gab gaben gegeben gibt | gehen ging gingen gegangen |
gelingen gelang gelungen | gewinnen gewann gewannen gewonnen gewinnt | greifen griff griffen gegriffen |
halten hielt hielten gehalten hält | heißen hieß hießen geheißen | helfen half halfen geholfen hilft |
kennen kannte kannten gekannt | kommen kam kamen gekommen | laden lud luden geladen lädt | lassen ließ ließen gelassen lässt |
laufen lief liefen gelaufen läuft | leiden litt litten gelitten | liegen lag lagen gelegen | nehmen nahm nahmen genommen nimmt |
nennen nannte nannten genannt | reißen riss rissen gerissen | rufen rief riefen gerufen | schießen schoss schossen geschossen |
schlagen schlug schlugen geschlagen schlägt | schließen schloss schlossen geschlossen | schreiben schrieb schrieben geschrieben |
sehen sah sahen gesehen sieht | senden sandte gesandt | singen sang gesungen | sinken sank sanken gesunken |
sprechen sprach sprachen gesprochen spricht | springen sprang gesprungen | stehen stand standen gestanden |
steigen stieg stiegen gestiegen | sterben starb starben gestorben stirbt | stoßen stieß stießen gestoßen |
treffen traf trafen getroffen trifft | treten trat traten getreten tritt | trinken trank getrunken | tun tat taten getan |
unterschreiben unterschrieb unterschrieben | unterzeichnen unterzeichnet | verbieten verbot verboten |
verlieren verlor verloren | verschwinden verschwand verschwunden | versprechen versprach versprochen verspricht |
wachsen wuchs wuchsen gewachsen wächst | werfen warf warfen geworfen wirft | wissen wusste wussten gewusst weiß |
ziehen zog zogen gezogen | zwingen zwang gezwungen`,
  es: `
abrir abrió abierto abierta abiertos abiertas | caer cayó cayeron | construir construyó construyeron |
decir dijo dijeron dice dicen dicho diciendo | destruir destruyó destruyeron destruidas destruidos |
dormir durmió durmieron | elegir eligió eligieron elige elegido elegida electo electa | escribir escrito escrita |
hacer hizo hicieron hace hecho hecha hará | ir iba iban | morir murió murieron muere mueren muerto muerta muertos muertas |
pedir pidió pidieron pide piden | perder pierde pierden | poder pudo pudieron puede pueden | poner puso pusieron pone puesto |
producir produjo produjeron produce | querer quiso quiere quieren | romper rompió roto rota | saber supo sabe |
seguir siguió siguieron sigue | sentir sintió sintieron siente | tener tuvo tuvieron tiene tienen | traer trajo |
venir vino vinieron viene | ver vio vieron visto | volver volvió volvieron vuelve vuelto | conducir condujo |
costar cuesta cuestan costó costará | empezar empieza empezó | comenzar comienza comenzó comenzará`,
  fr: `
aller va vont ira iront allé | avoir eu | battre battu battus battit | boire bu | conduire conduit conduite | construire construit construite
construits | courir couru | croire cru | découvrir découvert découverte découverts découvertes découvre | devenir devient devenu devenue devint | détruire détruit détruite détruits détruites |
dire dit disent dite | écrire écrit écrite | élire élu élue élus élit | faire fait font faite fera | mettre mis mise met mit |
mourir mort morte morts mortes meurt mourut moururent décédé | naître né née | obtenir obtenu obtenue obtient | ouvrir ouvert ouverte ouvre |
perdre perdu perdue perdus | pouvoir peut pu | prendre pris prise prend prit | produire produit produite | recevoir reçu reçue reçoit |
remettre remis remise | rendre rendu rendue | répondre répondu | savoir sait su | tenir tenu tenue tient | vaincre vaincu |
vendre vendu vendue | venir vient venu venue vint | vivre vécu vit | voir vu vue voit | vouloir veut voulu | coûter coûte coûté coûtera`,
  pt: `
abrir abriu aberto aberta | cair caiu caíram | construir construiu construído | dar deu deram dado | destruir destruiu destruíram
destruído destruídas | dizer disse disseram diz dito | eleger elegeu eleito eleita eleitos | escrever escrito |
fazer fez fizeram faz feito feita | ganhar ganho ganhou ganharam | ir foi vai | matar morto matou | morrer morreu morreram
mortos mortas | perder perde perdeu | poder pôde pode puderam | pôr pôs posto | pedir pede pediu | querer quis quer |
saber soube sabe | sair saiu saíram | ter teve tiveram tem | trazer trouxe | ver viu viram visto | vir veio vieram vem`,
  ru: `
бежать бегу бежал бежали | брать взять взял взяла взяли | идти шёл шла шли | человек человека человеку человеком человеке люди людей людям людьми людях | ребёнок дети детей детям детьми детях |
найти нашёл нашла нашли найден найдена найдены |
начать начал начала начали начался началась началось начались начнётся начнутся | погибнуть погиб погибла погибло погибли погибших погибшие погибшими |
пойти пошёл пошла пошли | помочь помог помогла помогли | прийти пришёл пришла пришли | приехать приехал приехала приехали |
прибыть прибыл прибыла прибыли | произойти произошёл произошла произошло произошли происходит |
провести провёл провела провели проведён проведут | сказать сказал сказала сказали | умереть умер умерла умерли умерших |
стать стал стала стали станет | пострадать пострадал пострадали пострадавших пострадавшие пострадавшим |
победить победил победила победили победа победу | выиграть выиграл выиграла выиграли |
встретить встретил встретила встретились встретился встретилась встреча встрече встречи встречу |
подписать подписал подписала подписали подписан подписано подписание подписания |
избрать избран избрана избрали избрал | построить построен построена построили построено |
открыть открыл открыла открыли открыт открыта открылся открылась открылось откроется`,
};

const tables = new Map<string, ReadonlyMap<string, string>>();

/**
 * The form that stands for all forms of an irregular verb; any other word as it is.
 *
 * @param lower the word in lower case, accents kept
 * @param language ISO 639-1
 * @example `baseForm('traf', 'de')` → `'treffen'`; `baseForm('haus', 'de')` → `'haus'`
 */
export function baseForm(lower: string, language: string): string {
  let table = tables.get(language);
  if (table === undefined) {
    table = new Map(
      (GROUPS[language] ?? '').split('|').flatMap((group) => {
        const [base = '', ...forms] = group.trim().split(/\s+/);
        return forms.map((form): [string, string] => [form, base]);
      }),
    );
    tables.set(language, table);
  }
  return table.get(lower) ?? lower;
}
