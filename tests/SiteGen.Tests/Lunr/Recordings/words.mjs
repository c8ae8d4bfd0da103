// Ordinary words, and a source of chance that gives the same each time: what the recorded texts are made of.

export const WORDS = `
able above account act add advice afraid after agree air all allow alone along amount anger animal answer apple apply
area argue arm arrange arrive art ask attend autumn aware baby back bad bag bake balance ball band bank bar base
basket bath beach bear beat beauty bed begin believe bell belong bend best better big bill bird bite blame blanket
blood blow blue board boat body bone book borrow bottle box boy brain branch brave bread break breathe breed brick
bridge bright bring brother brown brush build burn bus business busy button buy cake call calm camera camp can candle
cap captain car card care careful carry case cat catch cause center certain chain chair chance change charge cheap
check cheese chest child choose church circle city claim class clean clear clever climb clinic clock close cloth cloud
coat coffee cold collect color comb come comfort common company compare complain complete condition connect consider
contain continue control conversation cook cool copy corn corner correct cost cotton cough count country courage
course cover cow create credit cross crowd cry cup cure curious current curtain curve custom cut damage dance danger
dark daughter day dead dear decide deep degree delegate deliver depend describe desert design desire destroy detail
develop diet different dig dinner direct dirty discover discuss disease dish distance divide doctor dog door doubt
draw dream dress drink drive drop dry dust duty ear early earn earth east easy eat edge educate effect egg elect
electric else employ empty end enemy enjoy enough enter equal escape event exact examine example excite exercise
expect expense explain express eye face fact fail fair faith fall false family famous farm fast father fault favor
fear feather feed feel fever field fight figure fill find finger finish fire fish fit fix flag flame flat float floor
flow flower fly fold follow food foot force forest forget forgive fork form formal fortune forward frame free freeze
fresh friend front fruit full fun funny future gain game garden gas gate gather general gentle gift girl give glad
glass go gold good grass grateful gray great green greet grief ground group grow guard guess guest guide hair half
hall hand handle hang happen happy hard hate head heal health hear heart heat heavy height help hide high hill history
hit hold hole home honest hope horse hospital hot hour house human hunger hurry hurt ice idea ill imagine important
improve include increase industry inform insect instrument insure interest invent iron island join joke journey joy
judge juice jump keep key kick kind kitchen knee knife knock know lack ladder lake lamp land language large last late
laugh law lazy lead leaf learn leave left leg lend length lesson letter level library lie life lift light limit line
lip list listen little live load local lock lonely look loose lose loud love low luck machine main make man manage map
mark market marry mass match matter meal mean measure meat medical medicine meet member memory mend mention message
metal middle milk mind minute mirror mistake mix modern moment money month moon morning mother motion mountain mouth
move music nail name narrow nation nature near neat neck need needle neighbor nerve net never new news night noise
normal north nose note notice number nurse nut obey object ocean offer office oil old open operate opinion opposite
orange order ordinary organ origin ought outside oxygen page pain paint pair paper parcel parent park part party pass
past paste path patient pause pay peace pen people pepper perfect perform perhaps permit person physical piano pick
picture piece pig pin pipe pity place plain plan plant plate play please plenty pocket poem point poison police polite
pool poor popular position possible post pot potato pour power practical praise pray prepare present press pretty
prevent price pride print prison private prize problem process produce profit program promise proper protect proud
prove public pull pump punish pupil pure purpose push quality question quick quiet rabbit race radio rain raise range
rare rate raw reach react read ready real reason receive recent record red reduce refuse regular relation religion
remain remember remove repair repeat reply report represent request respect rest result return reward rice rich ride
right ring rise risk river road rob rock roll roof room root rope rough round row rub rule run sad safe sail salt same
sand satisfy save saw scale scan scare scatter school science scissors scream screen screw sea search season seat
second secret secretary see seed seem self sell send sense sentence separate serious serve set settle shade shake
shallow shame shape share sharp sheep sheet shelf shine ship shirt shock shoe shop short should shout show shut sick
side sight sign silence silver similar simple sing single sister sit size skill skin skirt sky sleep slip slope slow
small smash smell smile smoke smooth snake snow soap social society sock soft soldier solid solve son song sorry sort
sound soup south space speak special speed spell spend sponge spoon sport spot spread spring square stage stamp stand
star start state station stay steal steam steel stem step stick stiff still stitch stocking stomach stone stop store
storm story straight strange stream street strength stretch strike string strong structure struggle student study
stupid subject substance succeed sudden sugar suggest summer sun support surprise swallow sweep sweet swim swing
sympathy system table tail talk tall taste tax teach team tear tell tend test thank theory thick thin thing think
thirst thought thread threat throat throw thumb thunder ticket tie tight time tin tired toe tongue tool tooth top
total touch town trade train transport travel tray treat tree trick trip trouble trousers true trust try tumor turn
twist type ugly uncle understand uniform union unit universe upper urgent use usual valley value variety verse very
vessel view violent virtue visit voice vote wait walk wall war warm warn wash waste watch water wave wax way weak
weather week weight welcome west wet wheel whip whistle white whole wide wife wild will wind window wine wing winter
wire wise wish woman wonder wood wool word work worm worry worth wound write wrong year yellow yes yesterday young
youth
`.trim().split(/\s+/)

export const COMMON = (
  'the a of to and in is it you that he was for on are with as his they be at this from have or by one had not but ' +
  'what all were when we'
).split(' ')

export const SUFFIXES = [
  '', 's', 'es', 'ed', 'ing', 'er', 'ers', 'ly', 'ness', 'nesses', 'ful', 'fulness', 'fully', 'less', 'able',
  'ably', 'ability', 'ation', 'ational', 'ations', 'ate', 'ator', 'ize', 'izer', 'ization', 'ism', 'alism', 'al',
  'ally', 'ality', 'ive', 'iveness', 'ivity', 'ous', 'ously', 'ousness', 'ment', 'ement', 'ements', 'ent', 'ently',
  'ance', 'ancy', 'ence', 'ency', 'ion', 'tion', 'sion', 'ic', 'ical', 'icate', 'icity', 'y', 'ies', 'ied', 'eed',
  'eli', 'ogy', 'logi', 'bli', 'ible', 'll', 'e'
]

export function chance (seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = n => Math.floor(next() * n)
  return { next, below, pick: list => list[below(list.length)] }
}
