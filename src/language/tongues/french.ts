import { DATE_PARTS, type Tongue } from '../tongue.ts';

const { day, year, iso, dotted } = DATE_PARTS;
const MONTH = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';
const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const SMALL =
  '(?:\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quelques|plusieurs)';
const UNIT = '(?:seconde|minute|heure|jour|semaine|mois|an|année|décennie|siècle)s?';
const PERSON =
  '(?:ministre|président[e]?|maire|directeur|directrice|porte-parole|juge|chercheur|chercheuse|expert[e]?|analyste|économiste|avocat[e]?|professeur[e]?|écrivain[e]?|sénateur|sénatrice|député[e]?|ambassadeur|ambassadrice|procureur[e]?|préfète?|entraîneur|joueur|joueuse|entreprise|société|organisation|parti|groupe|personne|dirigeant[e]?|chef|équipe)s?';

/** French. */
export const french: Tongue = {
  hasDecimalComma: true,
  elision: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=\p{L})/iu,
  abbreviations: 'm mm mme mlle dr me av bd env etc ex st ste',
  asks: {
    who: `(?:à |avec |de |par |pour |contre |chez )?qui|comment s[’']appell(?:e|ent)|(?:à |avec |de |par |pour )?quel(?:le)?s? (?=(?:\\p{L}+ )?${PERSON}(?!\\p{L}))`,
    when: "(?:depuis |jusqu[’'] ?à )?quand|(?:à |en |de |depuis )?quel(?:le)? (?:année|jour|mois|date|heure|semaine|siècle|moment)",
    where:
      "(?:d[’'])?où|(?:à |en |dans |de )?quel endroit|(?:à |en |dans |de |vers )?quel(?:le)? (?=(?:ville|pays|région|province|village|commune|île|fleuve|capitale|département)(?!\\p{L}))",
    howMany:
      "(?:à |de |en |avec |par )?combien(?: de| d[’'])?|quel(?:le)? (?:est |était |a été )?(?=(?:(?:le|la) |l[’'])?(?:prix|coût|valeur|nombre|montant|magnitude|hauteur|longueur|âge|pourcentage|population|distance|somme|taille)(?!\\p{L}))",
    what: "qu[’']est-ce (?:que?|qui|qu[’'])|(?:à |avec |de |en |par |pour |sur )?quoi|^\\s*que |^\\s*qu[’']|(?:à |avec |de |dans |en |par |pour |sur )?(?:les)?quel(?:le)?s?|pourquoi|comment",
  },
  negation: 'pas|jamais|aucune?|personne|rien|ni',
  smallTalk:
    "(?<=^\\s*)(?:bonjour|bonsoir|salut|coucou|hello|hey|ok)|(?:est-ce que )?quelqu[’']un sait|(?:savez-vous|sais-tu|sait-on|tu sais|vous savez)|(?:peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|quelqu[’']un peut(?:-il)?) (?:me|nous) dire|(?:dis|dites)-(?:moi|nous)|je (?:voudrais|veux|aimerais) savoir|je me demande|s[’']il (?:te|vous) pla[iî]t|svp|stp|merci",
  dates: [
    iso,
    dotted,
    `(?:${WEEKDAY},? )?(?:${day}|1er) ${MONTH}(?: ${year})?`,
    `${MONTH} ${year}`,
    `(?:printemps|été|automne|hiver) ${year}`,
    `(?:de |entre )?${year} (?:à|et) ${year}`,
    `il y a (?:environ |près de |plus de )?${SMALL} ${UNIT}`,
    `(?:${WEEKDAY}|${UNIT}|${MONTH}|week-end|été|hiver|automne|printemps) (?:derni(?:er|ère)|prochaine?|dernier)`,
    `(?:cette|ce|cet) (?:semaine|mois|année|week-end|été|hiver|automne|printemps)`,
    `(?:début|mi-|mi|fin|courant) ?${MONTH}`,
    `${WEEKDAY}(?: (?:matin|midi|après-midi|soir))?`,
    `(?:avant-hier|hier|aujourd[’']hui|demain)(?: (?:matin|soir))?`,
    '\\d{1,2} ?(?:h|heures?)(?: ?\\d{2})?',
    'années (?:1\\d{2}0|20\\d0|\\d0)',
    year,
    `(?<=(?:en|mi|fin|début|depuis|mois de|d[’']|de) )${MONTH}`,
  ],
  numerals:
    'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|dizaines?|douzaines?|centaines?|milliers?',
  scales: 'mille|millions?|milliards?|cents?',
  counted: "(?:(?:de |d[’'])?\\p{L}+)",
  placed: "(?:à|au|aux|en|dans|depuis|vers|près de|chez|ville de|commune de)(?: (?:la|le|les))? (?:l[’'])?",
  titles:
    "(?:président[e]?|(?:vice-|ex-)président[e]?|premi(?:er|ère) ministre|ministre|secrétaire(?: général[e]?| d[’']état)?|chancelier|chancelière|maire|gouverneur[e]?|directeur|directrice|porte-parole|juge|procureur[e]?|général|colonel|docteur[e]?|professeur[e]?|m\\.|mme|pape|roi|reine|sénateur|sénatrice|député[e]?|ambassadeur|ambassadrice|entraîneur|sismologue|chercheur|chercheuse|économiste|préf[eè]te?)",
  saying:
    '(?:a (?:déclaré|dit|affirmé|annoncé|expliqué|indiqué|ajouté|assuré|précisé)|déclare|affirme|explique)',
  synonyms: `
accident collision | accord pacte traité | aider soutenir aide soutien | annoncer déclarer indiquer dire | argent fonds | armée militaire troupe soldat | arrêter interpeller arrestation interpellation |
attaque attentat offensive attaquer | augmenter hausse croître | bateau navire | bijou joyau | bâtiment immeuble édifice | blesser blessé | cause origine | chef dirigeant diriger patron président directeur leader |
commencer débuter début démarrer | construire bâtir construction | coût prix coûter valeur | demander exiger réclamer | démission démissionner quitter | détruire ravager | élection scrutin vote voter |
emporter dérober | entreprise société compagnie firme groupe | envoyer dépêcher | fermer fermeture | finir terminer achever fin | gagner remporter vaincre victoire | grève débrayage | guerre conflit combat |
habitant résident riverain | hôpital clinique | incendie feu flamme | inondation crue | juge magistrat | maison logement habitation | médecin docteur | mort mourir décès décéder tuer victime périr |
ouvrir rouvrir inaugurer ouverture | pays état | policier police gendarme enquêteur | prison détention | prévenir avertir alerter | retrouver découvrir trouver | rencontre réunion rencontrer entretien |
réduire baisser diminuer | salaire paie | sauver secourir secours | séisme tremblement | visite voyage déplacement visiter | voiture véhicule automobile | voleur cambrioleur | vol cambriolage voler braquage`,
};
