import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { fold } from './fold.ts';
import { stemIn } from './stem-in.ts';

/** Cities, rivers and seas of the news in German, Spanish, French, Portuguese, Russian, Chinese and Japanese. */
const PLACES = `
Amsterdam Ámsterdam Amsterdã Амстердам 阿姆斯特丹 アムステルダム | Ankara Анкара 安卡拉 アンカラ | Athens Athen Atenas Athènes Афины 雅典 アテネ |
Baghdad Bagdad Багдад 巴格达 バグダッド | Bangkok Бангкок 曼谷 バンコク | Barcelona Barcelone Барселона 巴塞罗那 バルセロナ |
Beijing Peking Pekín Pékin Pequim Пекин 北京 | Beirut Beyrouth Beirute Бейрут 贝鲁特 ベイルート | Berlin Berlín Berlim Берлин 柏林 ベルリン |
Bogotá Богота 波哥大 ボゴタ | Brasília Brasilia Бразилиа 巴西利亚 ブラジリア | Brussels Brüssel Bruselas Bruxelles Bruxelas Брюссель 布鲁塞尔 ブリュッセル |
Bucharest Bukarest Bucarest Бухарест 布加勒斯特 ブカレスト | Budapest Budapeste Будапешт 布达佩斯 ブダペスト | Cairo Kairo Caire Каир 开罗 カイロ |
Copenhagen Kopenhagen Copenhague Копенгаген 哥本哈根 コペンハーゲン | Damascus Damaskus Damasco Damas Дамаск 大马士革 ダマスカス |
Dubai Dubái Dubaï Дубай 迪拜 ドバイ | Dublin Dublín Дублин 都柏林 ダブリン | Europe Europa Европа 欧洲 ヨーロッパ 欧州 | Africa Afrika África Afrique Африка 非洲 アフリカ |
Asia Asien Asie Ásia Азия 亚洲 アジア | Gaza Газа 加沙 ガザ | Geneva Genf Ginebra Genève Genebra Женева 日内瓦 ジュネーブ | Hamburg Hamburgo Hambourg Гамбург 汉堡 ハンブルク |
Hanoi Hanói Hanoï Ханой 河内 ハノイ | Havana Havanna Habana Гавана 哈瓦那 ハバナ | Helsinki Хельсинки 赫尔辛基 ヘルシンキ | Istanbul Estambul Istambul Стамбул 伊斯坦布尔 イスタンブール |
Jakarta Yakarta Jacarta Джакарта 雅加达 ジャカルタ | Jerusalem Jerusalén Jérusalem Jerusalém Иерусалим 耶路撒冷 エルサレム | Kabul Kaboul Cabul Кабул 喀布尔 カブール |
Kamchatka Kamtschatka Kamtchatka Камчатка 堪察加 カムチャツカ | Kyiv Kiev Kiew Киев 基辅 キーウ | Lima Лима 利马 リマ | Lisbon Lissabon Lisboa Lisbonne Лиссабон 里斯本 リスボン |
London Londres Лондон 伦敦 ロンドン | Madrid Madri Мадрид 马德里 マドリード | Manila Manille Манила 马尼拉 マニラ | Milan Mailand Milán Milão Милан 米兰 ミラノ |
Minsk Минск 明斯克 ミンスク | Moscow Moskau Moscú Moscou Moscovo Москва 莫斯科 モスクワ | Munich München Múnich Munique Мюнхен 慕尼黑 ミュンヘン |
Nairobi Найроби 内罗毕 ナイロビ | Oslo Осло 奥斯陆 オスロ | Pacific Pazifik Pacífico Pacifique Тихий 太平洋 | Paris París Париж 巴黎 パリ |
Prague Prag Praga Прага 布拉格 プラハ | Pyongyang Pjöngjang Pionyang Пхеньян 平壤 ピョンヤン 平壌 | Quito Кито 基多 キト | Rome Rom Roma Рим 罗马 ローマ |
Santiago Сантьяго 圣地亚哥 サンティアゴ | Seoul Seúl Séoul Seul Сеул 首尔 ソウル | Shanghai Shanghái Xangai Шанхай 上海 | Singapore Singapur Singapour Singapura Сингапур 新加坡 シンガポール |
Sofia Sofía София 索非亚 ソフィア | Stockholm Estocolmo Стокгольм 斯德哥尔摩 ストックホルム | Sydney Sídney Сидней 悉尼 シドニー | Taipei Taipeh Taipéi Taïpei Тайбэй 台北 |
Tehran Teheran Teherán Téhéran Teerã Тегеран 德黑兰 テヘラン | Tokyo Tokio Tóquio Токио 东京 東京 | Valparaíso Valparaiso Вальпараисо 瓦尔帕莱索 バルパライソ |
Venice Venedig Venecia Venise Veneza Венеция 威尼斯 ベネチア | Vienna Wien Viena Vienne Вена 维也纳 ウィーン | Vladivostok Wladiwostok Владивосток 符拉迪沃斯托克 ウラジオストク |
Warsaw Warschau Varsovia Varsovie Varsóvia Варшава 华沙 ワルシャワ | Washington Вашингтон 华盛顿 ワシントン | Zurich Zürich Zúrich Zurique Цюрих 苏黎世 チューリッヒ |
Danube Donau Danubio Danúbio Дунай 多瑙河 ドナウ | Rhine Rhein Rin Rhin Reno Рейн 莱茵河 ライン | EU UE ЕС 欧盟 | UN ONU ООН 联合国 国連 | NATO OTAN НАТО 北约`;

/** How the package names the languages of its translations. */
const TRANSLATED: Readonly<Record<string, string>> = {
  ar: 'ara',
  cs: 'ces',
  de: 'deu',
  es: 'spa',
  et: 'est',
  fa: 'per',
  fi: 'fin',
  fr: 'fra',
  hr: 'hrv',
  hu: 'hun',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  sk: 'slk',
  sr: 'srp',
  sv: 'swe',
  tr: 'tur',
  ur: 'urd',
  zh: 'zho',
};

/** Languages whose names of places change their endings, so that they are looked up by stem. */
const INFLECTED = ['ru'];

/** Made with the first question or clip in another language than English. */
let namesByKey: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * What a place, a country or an alliance is called in other languages, as they write it, by any form of its name in one of
 * them; only names of a single word. None for other words.
 *
 * @param written as the text has it
 * @param language ISO 639-1, of the text
 * @example `namesOfPlaceAbroad('Пекине', 'ru')` → `['Beijing', 'Peking', 'Pekín', …]`
 */
export function namesOfPlaceAbroad(written: string, language: string): readonly string[] {
  namesByKey ??= readNames();
  return (
    namesByKey.get(fold(written)) ??
    (INFLECTED.includes(language) ? namesByKey.get(stemIn(written, language)) : undefined) ??
    []
  );
}

function readNames(): ReadonlyMap<string, readonly string[]> {
  // The package's ES module entry imports JSON without the attribute that Node asks for; its CommonJS entry works.
  const countries: Countries = createRequire(import.meta.url)('world-countries');
  const groups = PLACES.split('|').map((group) => group.trim().split(/\s+/));
  for (const { name, translations } of countries) {
    const all = [name.common, ...Object.values(TRANSLATED).map((key) => translations[key]?.common ?? '')];
    groups.push(all.filter((each) => /^[\p{L}\p{M}’'-]+$/u.test(each)));
  }
  const found = new Map<string, readonly string[]>();
  for (const group of groups) {
    const names = [...new Set(group)];
    for (const each of names) {
      const keys = /\p{sc=Cyrillic}/u.test(each)
        ? [fold(each), ...INFLECTED.map((language) => stemIn(each, language))]
        : [fold(each)];
      for (const key of keys) if (!found.has(key)) found.set(key, names);
    }
  }
  return found;
}
