import { stem } from '../language/stem.ts';

/** Words that news uses for each other; a word may stand in several groups. */
const GROUPS = `
agree accept approve consent | agreement deal accord pact treaty | aid assistance help support relief | aim
goal target objective purpose | air aviation aerospace | airplane plane aircraft jet | allege claim accuse |
ally partner friend | announce declare unveil reveal | answer reply respond response | appoint name nominate
choose | army military troops forces | arrest detain custody | arrive arrival reach land come | assassinate
kill murder | attack assault strike raid offensive | attempt try effort bid | attend participate join |
author writer | automobile car vehicle | award prize honor | ban prohibit forbid outlaw | battle fight
combat | begin start launch onset commence | believe think consider regard view | besides apart | big large
huge major | blame accuse fault | boat ship vessel | border frontier boundary | boss chief head leader |
build construct erect | building structure | buy purchase acquire | call label name describe characterize
term dub brand | cause reason trigger | center hub middle | chair lead preside head | child kid | citizen
national resident | city town | close shut | collapse fall | commend praise laud applaud hail | company firm
business corporation enterprise | conflict war fighting | confirm verify acknowledge | conquer capture seize
occupy | constitution law | convey deliver pass | cooperate collaborate | cooperation collaboration
partnership | country nation state | court tribunal | create establish founded form | crisis emergency |
criticize condemn denounce | danger threat risk | deadly lethal fatal | death die fatality | decide
determine resolve | decision ruling | decline fall drop decrease shrink | defeat beat | defend protect |
defense military | defuse ease calm | delay postpone | delegate envoy representative | delegation mission |
deny dispute reject refuse | deploy send dispatch | destroy demolish ruin | disaster catastrophe | discover
find | discuss talk negotiate | discussion talk negotiation consultation meeting dialogue | disease illness
| dispute disagreement | doctor physician | earn gain | earthquake quake | east eastern | economy economic |
education school teaching | elect vote choose | election poll vote | employee worker staff | end finish complete complete
conclude | enemy foe | energy oil gas fuel | enhance strengthen boost deepen improve | environment climate |
escape flee | event incident | exhibition show fair expo | expand extend grow | expect anticipate | expert
analyst specialist | explain clarify | explosion blast | export sell | fear worry concern | fighter jet |
fire blaze | flood deluge | food meal | foreign international | game match | gather assemble | give provide
supply | goods product | government administration authority | greeting regards | group organization |
guilty convicted | happen occur | help assist support | hit strike | hold host | home house | hospital
clinic | huge enormous massive | hurt injure wound | idea proposal plan | illegal unlawful | import buy |
increase rise grow surge soar | industry sector | inform tell | injured wounded hurt | inquiry investigation
probe | intend plan | invade invasion | invent invention devise | invest investment | invite invitation |
job post position office | journalist reporter correspondent | journey trip travel tour visit | judge
magistrate | key crucial critical vital important | kill die dead | king monarch | lawyer attorney | leader
president premier chief | leave depart exit | letter message | link tie connection | link tie relation |
lose loss | lower reduce cut decrease | make produce manufacture | manager executive | market trade | meet
met encounter | meeting summit talk gathering session | minister secretary | missile rocket | money cash
fund finance | movie film | nearby near | neighbor neighboring | new recent | newspaper paper daily | number
amount total | obtain get | offer propose | office bureau | official authority | opinion view | oppose
resist | order command | own possess | party faction | pay salary wage | peace truce ceasefire | people
population | perform carry | permit allow | person man woman | player athlete | police officer | policy
strategy | poor poverty | power strength | pressure tension | prevent stop block | price cost | priest
clergy | prison jail | prisoner inmate | problem issue matter | proclaim declare | professor academic
scholar | protest demonstration rally | prove show demonstrate | publish release | question ask | quick fast
rapid | quit resign | rebel insurgent militant | receive get | record register | refugee migrant | region
area territory | relation tie relationship | remark comment statement | remove withdraw | replace succeed |
report say state | request ask | require need | research study | respond react | result outcome consequence
| rich wealthy | rule govern reign | say state tell | scheduled planned due | school university college |
scientist researcher | secret confidential | security safety | send dispatch transfer | senior top |
sentence jail | share portion | shop store | shoot fire | show display showcase present exhibit | sick ill |
sign ratify | size scale | soldier troop serviceman | speak talk | speech address | spend spending |
spokesperson spokesman | sport game | spread extend | stop halt cease | storm hurricane | strong powerful |
student pupil | succeed replace | support back endorse | surrender capitulate | suspect accused | tax levy |
team squad side | terrorist militant | threaten menace | trade commerce | use employ | victory win triumph |
victim casualty | village town | violence unrest | vote ballot | want seek | warn caution | weapon arm |
weather climate | chairman chairwoman chairperson | congressman congresswoman lawmaker | lawmaker legislator
parliamentarian | ambassador envoy diplomat | adviser advisor aide | deputy vice | ruler monarch sovereign | west western | worker labor | work job | world global international | write author | year
annual | young youth | accuse charge indict | acquit clear exonerate | admit concede acknowledge | aftershock tremor quake | appeal challenge | artificial synthetic | author novelist | axe cut shed slash | bacteria germ microbe | bankrupt
bankruptcy insolvency insolvent | beat defeat overcome | birth born | board committee panel | book novel | bound heading
head destined | bribe bribery corruption | bury burial funeral | bus coach | capsize sink founder overturn | cargo freight
load | casualty toll dead death fatality | champion winner | cheap inexpensive | client customer | clinic hospital |
coach manager trainer | collect gather | compound substance chemical | con cheat fraud swindle | convict guilty sentence |
cook chef | debris wreck wreckage ruin | debut first | debt loan credit | defend defense lawyer | dismiss fire sack | donate
give | drug medicine medication | earn salary pay wage | earthquake tremor | emit emission | evidence proof testimony |
factory plant mill works | fake forge falsify | father dad | fee price cost | ferry ship boat vessel | fine penalty |
firefighter fireman | fit healthy | flat apartment | forecast predict expect project | forward striker | fund finance
pay | game match fixture | glad happy pleased satisfied | goal score | graduate degree | gun weapon firearm |
headquarters headquartered seat base | hearing trial | hire recruit employ | holiday vacation | host presenter | identify
recognize | improve better | inaugurate inauguration swear | injury wound hurt | interest rate | isolate
find | jail imprison prison | kill death toll dead | lead run head direct chair chief boss director governor | live reside inhabit | lorry truck | master
captain skipper | mend repair fix | merge merger takeover | missing unaccounted lost disappear vanish | mother mum |
move transfer relocate | murder homicide manslaughter | nephew niece aunt uncle | newborn baby | oppose against | outage blackout | paper study research | party celebration | pensioner retired | petrol gasoline fuel | phone
telephone call ring | pill tablet | plane flight | pledge promise vow | poll survey | profit earnings | prosecutor
prosecution | pupil student | raise increase hike lift | refuse decline reject | rescue save |
retire retirement pension | revenue turnover sales | rival opponent challenger competitor | road street |
robbery theft burglary | row dispute | rubbish waste garbage trash | scrap abolish cancel | seat mandate | seize confiscate |
sell sale | share stock | shout cry | shut close | sibling brother sister | slow sluggish weak | smuggle traffic |
spokesman speak | stadium ground arena venue | stall shop | steal theft rob | strength magnitude strong | strike walkout | subsidy
grant aid | survive survivor | swear oath | switch change | teach train instruct | test trial experiment try | testify
witness testimony | therapy treatment | tie draw | treat treatment hospital care | trip voyage |
trophy cup title | underground subway metro | unemployed jobless | vaccine jab | verdict ruling judgment | wed marry
marriage wife husband spouse | win victory | wood timber | worth value | abduct kidnap hostage | accuse suspect | adopt pass approve | advert advertisement
commercial | alert warning alarm | alternative option | amid during | appoint hire | archbishop bishop | artwork painting canvas
picture | assembly parliament congress legislature | asylum refugee | attendance crowd spectator audience | attend crowd |
bail release | bakery baker | bar pub inn tavern | begin open | bid offer suitor bidder | bike bicycle | bill law act legislation |
blackout outage | blocked stuck | bonus payout severance | booking reservation | border crossing | borrow loan lend | break record |
brother sibling | budget spending | bug fault defect glitch flaw malfunction | burglar thief robber | bushfire wildfire fire blaze |
candidate contender nominee | cancer tumor | captured caught arrested | catch arrest capture | celebrate celebration parade |
chairman chair | charity foundation nonprofit | chat talk | chop cut fell | chopper helicopter | clash fight | climb rise |
coalition alliance | compensate compensation payout damages | complain complaint | concert gig | condition illness disease
disorder | constituency seat district | contract deal | cop police officer | coronavirus covid pandemic | corpse body remains |
council municipality | councillor council | counterfeit fake forgery replica copy | cover insure | crew staff | crime offence |
criminal crook | cyberattack hack breach | cyclone hurricane typhoon storm | dad father | damage harm | daughter son child |
deadline cutoff | deck floor | defect desert flee | demand insist condition require | demo protest | detective investigator police |
dig excavate | disabled disability | discount cut | dismiss fire oust | disorder illness | divorce separate | dockworker docker
longshoreman | donate donation | downpour rain rainfall | drown drowned | drug narcotic | drunk alcohol | dub name | eatery
restaurant | elderly old pensioner | emergency crisis | engine motor | engineer technician | epidemic outbreak | evacuate evacuee
leave shelter | exam test | exhibit artefact artifact | expel deport | eyewitness witness | fail failure | fan supporter |
fare ticket | farmer grower | fault failure | fault defect | fee fine | fiance partner | find locate | firm company | fix repair |
flaw fault | footballer player striker | formerly previously once | fraud scam con | fund raise | fundraiser donation appeal |
funny comic | gale storm wind | gallery museum | gang cartel | garbage rubbish | gear equipment | gift present donation |
girlfriend boyfriend partner | goalkeeper keeper goalie | grandson granddaughter grandchild | grave tomb cemetery | grow farm |
guard security watchman | guest visitor | gunman shooter attacker | guy man | handset phone mobile cellphone | headteacher
principal | heist theft robbery burglary | highway motorway freeway | hint suggest | homeless shelter | hq headquarters |
hurt harm | idle unused | illness sickness | incumbent sitting | infect infection virus | influenza flu | inhabitant resident
population | initial original first | inmate convict | inn hotel | inquest coroner inquiry | insurance insured insure | jobless
unemployed | junk rubbish | jury juror | kickoff start | king queen royal | laboratory lab | landlord owner publican |
landslide mudslide | last previous | late dead deceased | launch liftoff blastoff | launcher rocket booster | lawsuit sue suit |
layoff redundancy redundant dismiss | leak spill | leave resign | legislator councillor | leisure sport | licence license permit
authorize authorisation | lift elevator | litigation lawsuit | loot steal plunder | lorry van | mall shopping | mayor council |
medal prize | medic paramedic doctor | merged combined joint | mine pit colliery | mistake error | mobile phone | moor dock |
mosque church temple | mp lawmaker parliamentarian | mum mother mom | nominate candidate | notice spot discover detect realize |
nurse staff | object oppose | oppose objection | opponent critic | origin originally native | overturn quash | owner landlord
proprietor | pact deal | painkiller drug | parcel package | passenger traveller traveler commuter | patient volunteer participant |
payload satellite | payoff payout | penalty punishment | percentage share proportion | permission consent approval | permit
licence | pitch field | plaintiff claimant | plane crash | poison toxic | pollute pollution contaminate contamination | pope pontiff |
porter guard | postpone delay | predict | pregnant pregnancy | premier minister | preserve protect | prize trophy | profit gain |
punish sentence penalty | punishment sentence | push urge | quantity amount | queue line | rail train railway | rain shower | rally
demonstration | raise collect gather | ravage destroy | realise realize | reason motive | rebuild reconstruct reconstruction | recall
withdraw | red sent dismissed | referee umpire | refund repay | regulator watchdog agency | rehab recovery | relative family | release
free | rent lease | repay reimburse | rescuer rescue | resident local neighbour neighbor | reveal disclose | reward bounty | ride
passenger board | riot unrest | rival bidder | river stream | rob steal | ruin wreck | runway airport | ruse trick | salary pay |
satellite spacecraft probe | scar injury | scheme plan project | score goal | search raid | season campaign | sentence term | settle
settlement | severance payoff | sewage wastewater | shelter accommodation | shoplift steal | shut closure | side club | signing
transfer | skipper captain | snub reject spurn | soldier army | spot see | spy espionage intelligence | squad police | stab knife |
stake shareholding holding | statue monument sculpture | stockholder shareholder investor | stranded stuck trapped | submerged
flooded inundated underwater | suburb district | suggest propose | surgeon doctor | surgery operation procedure | swap exchange |
swindle fraud | takeover acquisition buyout | teenager teen youth | tenant renter | term mandate | theft thief stolen | tomb grave |
toxic poisonous | trail path | tram streetcar | trainee apprentice | transplant | trapped stuck | traveller tourist | turbine wind |
turnout voter vote | undergo | underway | unpaid owed | unused spare | vehicle truck | verdict sentence | veto block | viewer
audience | vineyard winery | vote election | volunteer helper | wage raise | wear shirt jersey | widow widower wife | wildfire blaze |
win beat | withdraw drop pull | woman lady | wreck crash | wrongly falsely mistakenly
`;

const related = new Map<string, Set<string>>();
for (const words of GROUPS.split('|')) {
  const group = words.trim().split(/\s+/).map(stem);
  for (const word of group) {
    const others = related.get(word) ?? new Set<string>();
    for (const other of group) if (other !== word) others.add(other);
    related.set(word, others);
  }
}

/**
 * Stems that news uses for a stem, in no order; none for most.
 *
 * @example `synonymsOf('soldier')` → `['troop', 'servicemen']`
 */
export function synonymsOf(stemmed: string): readonly string[] {
  return [...(related.get(stemmed) ?? [])];
}
