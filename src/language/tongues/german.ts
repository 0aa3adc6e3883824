import { DATE_PARTS, type Tongue } from '../tongue.ts';

const { day, year, iso, dotted } = DATE_PARTS;
const MONTH =
  '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)s?';
const TIME_OF_DAY = '(?:früh|morgens?|vormittags?|mittags?|nachmittags?|abends?|nachts?)';
const WEEKDAY = `(?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)${TIME_OF_DAY}?s?)`;
const SMALL =
  '(?:\\d{1,3}|einer?m?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|wenigen|einigen|mehreren)';
const UNIT = '(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr|Jahrzehnt|Jahrhundert)(?:e?[ns]?)';
const INFLECTED = '(?:e[mnrs]?)';

/** German. */
export const german: Tongue = {
  hasCapitalNouns: true,
  hasDecimalComma: true,
  abbreviations: 'bzw ca dr evtl ggf inkl mio mrd nr prof sog st std str tel usw vgl z b u a d h o ä',
  asks: {
    who: '(?:mit |von |für |bei |zu |gegen |an |durch )?(?:wer|wem|wen|wessen)|wie (?:heißen|heißt|hieß)|welche[mnrs]? (?:politiker(?:in)?(?!\\p{L})|person(?!\\p{L}))|welche[mnrs]? (?=(?:\\p{L}+ )?(?:\\p{L}*(?:minister|präsident|kanzler|politiker|chef|leiter|trainer|sprecher|richter|bürgermeister|forscher|experte|analyst|anwalt|professor|schriftsteller|abgeordnete|botschafter|spieler|partei|firma|unternehmen|organisation|behörde|verein|mannschaft)(?:in|innen|en|s)?)(?!\\p{L}))',
    when: '(?:seit |bis |ab )?wann|(?:(?:in|an|am|seit|bis|zu) )?welche[mnrs]? (?:\\p{L}*tag|jahr|monat|woche|datum|uhrzeit|zeit(?:punkt)?|jahrhundert)e?s?',
    where:
      'wo(?:her|hin)?|(?:(?:in|aus|nach|an) )?welche[mnrs]? (?:ort|stelle)|(?:(?:in|aus|nach|an) )?welche[mnrs]? (?=(?:\\p{L}+ )?(?:stadt|land|staat|region|provinz|bundesland|dorf|fluss|insel|hauptstadt|gemeinde)(?!\\p{L}))',
    howMany:
      'was (?=kostete?n?|beträgt)|(?:mit |von |in |um |auf |zu )?wie ?viele?[mnr]?(?: prozent)?|welche[mnrs]? (?=(?:summe|betrag|preis|anteil|höhe|länge|zahl|anzahl|stärke)(?!\\p{L}))|wie (?:lange|hoch|weit|groß|alt|stark|oft|tief|schnell|schwer|teuer|lang)',
    what: 'was(?: für)?|worüber|womit|wofür|wogegen|wodurch|worum|wovon|wozu|welche[mnrs]?|warum|weshalb|wieso|wie',
  },
  negation: 'nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand|weder|nichts',
  smallTalk:
    '(?<=^\\s*)(?:hallo|hi|hey|moin|servus|sagt? mal|äh+m*|okay|ok)|(?:weiß|weiss|wissen|wisst|weißt|weisst) (?:hier )?(?:jemand|irgendwer|einer|ihr|du|sie|man|wir)(?: (?:hier|zufällig|vielleicht|schon|eigentlich))*|(?:kann|könnte|kannst|könnt|könnten) (?:mir )?(?:jemand|einer|du|ihr|sie)(?: mir)?(?: bitte)? sagen|ich (?:würde gerne? wissen|möchte wissen|will wissen|wüsste gerne?|frage mich)|bitte|danke',
  dates: [
    iso,
    dotted,
    `(?:${WEEKDAY},? (?:de[nm] )?)?${day}\\. ?${MONTH}(?: ${year})?`,
    `(?:(?:Anfang|Mitte|Ende) )?${MONTH} ${year}`,
    `(?:Frühjahr|Frühling|Sommer|Herbst|Winter) ${year}`,
    `(?:von |zwischen )?${year} (?:bis|und) ${year}`,
    `vor (?:rund |etwa |fast |über )?${SMALL} ${UNIT}`,
    `(?:vergangene|letzte|vorige|nächste|kommende|diese|vorvergangene)${INFLECTED} (?:${UNIT}|Wochenende|Frühjahr|Sommer|Herbst|Winter|${WEEKDAY}|${MONTH})`,
    `(?:Anfang|Mitte|Ende) ${MONTH}`,
    `(?:vorgestern|gestern|heute|übermorgen)(?: ${TIME_OF_DAY})?`,
    WEEKDAY,
    '\\d{1,2}(?:[.:]\\d{2})? Uhr',
    `${year}er Jahre`,
    year,
    `(?!Mai(?!\\p{L})(?<!im Mai))${MONTH}`,
  ],
  numerals:
    'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|dutzend|hunderte|tausende',
  scales: 'hundert|tausend|million(?:en)?|milliarden?|billion(?:en)?|mio\\.|mrd\\.',
  counted: '(?:Prozent|Euro|Dollar|\\p{L}[\\p{L}-]+)',
  placed: '(?:in|im|bei|nahe|aus|nach|vor|an|am|auf)(?: (?:der|dem|den))? ',
  titles:
    '(?:[\\p{L}-]*(?:minister|präsident(?:en)?|kanzler|sprecher|chef|bürgermeister|direktor|botschafter|leiter|führer|trainer|richter|anwalt|forscher|könig|vorstand|experte|schützer|sekretär|berater|vorsitzende[rn]?|vorsitzender|abgeordnete[rn]?|politiker)(?:in)?|papst|professorin?|doktor|dr\\.|prof\\.|herr|frau|general)',
  saying: '(?:sagte|erklärte|betonte|teilte|sagt|kündigte|warnte|forderte|sprach|versicherte)',
  synonyms: `
Abkommen Vertrag Vereinbarung Übereinkunft | anbieten bieten vorschlagen | anfangen beginnen starten Beginn Anfang | angreifen Angriff Attacke Anschlag |
ankommen eintreffen Ankunft landen | ankündigen bekanntgeben verkünden mitteilen | Arbeitskampf Streik Ausstand streiken | arbeitslos entlassen kündigen |
Armee Militär Truppen Streitkräfte Bundeswehr Soldat | Arzt Mediziner | Auto Wagen Fahrzeug Pkw | beenden enden aufhören Ende abschließen | Beben Erdbeben Erdstoß |
Besuch besuchen Reise reisen | Boot Schiff | Brand Feuer brennen Flammen ausbrennen abbrennen | Chef Leiter leiten führen Vorsitzender Direktor Präsident Vorstand |
entscheiden beschließen Entscheidung Beschluss | erbauen bauen errichten Bau | erhöhen steigern anheben mehr steigen Anstieg Erhöhung | Firma Unternehmen Konzern Betrieb |
Flugzeug Maschine Jet | fordern verlangen Forderung | Foto Bild | Gebäude Haus Bauwerk | Gehalt Lohn Bezahlung | Geld Mittel Euro | Gericht Justiz Richter |
Gespräch Verhandlung Treffen Unterredung | gewinnen siegen Sieg Sieger | Grund Ursache | Hilfe helfen unterstützen Unterstützung | Hochwasser Flut Überschwemmung |
Kosten kosten Preis teuer | Krieg Konflikt Kampf kämpfen bekämpfen | Land Staat | leugnen abstreiten bestreiten zurückweisen | Minister Ressortchef | Mörder Täter |
Opfer Toter Todesopfer sterben töten umkommen Tod | Polizist Polizei Beamter | Regierung Kabinett | sagen erklären berichten äußern | Schaden Verlust zerstören beschädigen |
schließen dichtmachen sperren | senken verringern reduzieren kürzen sinken | Spital Krankenhaus Klinik | Unglück Unfall Katastrophe | verhaften festnehmen Festnahme |
verletzen Verletzter verwunden | vermissen verschwinden | vermitteln schlichten Schlichter Vermittler | verstecken verbergen | wählen Wahl Abstimmung | wichtig zentral | Zug Bahn`,
};
