/**
 * Words that are no evidence of a person, folded. Lists, not rules: add to them when a text is masked that should not be.
 */
function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''))
}

/** Small words of the three languages: an inflected form that equals one of these is not taken for a name. */
export const SMALL = set(`
  a an and any are as at be but by can come do for from get give go good had has have he her here him his home how i if in into is it its just know
  let like line long love main make man many may me mine mind more my name new no not now of on one only or other our out over own page pay people
  please same see she so some tell than that the their them then there these they this those time to told two up us use was way we well were what when
  where which who why will with work yes you your june march april august monday rate rates date dates mate time times late line lines plane tone tones
  ako alam alin amin ang ani anim ano anu apat araw at ate atin ating ay ayon ba bago baka bakit bawat bayan buhay buong dahil dala dapat dati dito diyan
  doon gabi galing gawa gusto halos hanggang hindi huli iba ibang ikaw ilan ina inyo ipin isa isang ito itong iyo iyon ka kami kanya kanina kapag kasi
  kaya kayo kay ko kung lahat lamang lang liban mabuti mag maging mahal mali man mga mo mula muna na naman namin nang nasa natin nga ngayon ni nila ninyo
  nito niya niyan noon oo opo para pero po puno rin saan sa sana sariling sila sino siya sina sobra tama tao tayo tulad tungkol una upang wala walang
  a ako ali ana ane ani bez bi bila bili bilo bio bit biti da dan dana danas do dok drugi gdje ga gore he i ih ili im ima imam imati in ipak isti iz ja jer
  je jedan jedna jedno joj jos ju juce kad kada kako kao ko koga koja koje koji kojim kome kraj kroz li lina lom luda luka luke luku luci malo mali mi mene
  mjesto moja moje moji mora more moze mu na nad nakon nam nama nas nasa ne nego neka neki nema ni nije nisam niste nova nove novi o od oko on ona one oni
  ono onda opet osim ovaj ova ove ovi ovo po pod pred prije pri put rada rade radi rado s sa sam samo se sebe si smo ste sto stoga su sve svi svoj ta taj
  tako tamo te tebi ti tim to toga toj tom tome tu u uvijek uz vam vama vas vasa vec vi vise vrijeme za zar zato zbog zene
`)

/** Words of help texts and of this trade: a person of this name is recognised only beside their other names or after a title. */
export const TRADE = set(`
  account address agent allotment amount answer app archive area article bank bill board book branch button call captain card cards cash chief client close
  code company cook crew customer date day desk draft e-mail email english error escalation euro fee fees field file filipino form free ground group help
  holder home house invoice job king known language law letter limit line link list login mail main manager manila map market mate member menu message money
  month name network note number office officer order page park password pay payee payment people person phone place port post price promise queue question
  rate report reply return rijeka role rule safe sea search send service setting settings ship short sign specialist staff stage state stone storm street
  subject support team text ticket time title topic transfer user visa wage wages water week west west wood work year young
  broj kartica karta novac placa placanje racun banka brod pomorac posada uplata isplata upit tim ured adresa ime jezik lozinka clanak
  pera bayad bangko barko sahod padala sagot tanong tulong araw buwan
`)

/**
 * Names that are also words or months, and such as begin sentences: with a capital inside a sentence they are people, at its
 * start, or beside a figure ("12 May"), they are not.
 */
export const EITHER = set(`
  april art august bay bill bond brook can chance charity cliff coral cross day dean don drew duke earl frank gene grant guy hope hunter jan june july jun
  king lance long luck mar marine mark max may mercy miles nick norm pat patience peg pilot prince queen ray rich rob rock sky sol star sue summer sunny
  tab tally trinity van victor wade ward will windy winter bayani buhay diwa liwanag tala tagumpay bituin jagoda iskra kruna mira more neven sunce zora
`)

/** Words of five letters and more that are names too: without a capital they are words. Folded. */
export const COMMON = set(`
 amber angel angels april august autumn baker banks basil beach bello berry bishop black blanco blessing bliss bloom booth brand bravo
 bridge brook brooks brown butler candy carter cash castle chance charity charm chase chaste cherry chip christian church clement clever cliff
 coast coral costa cotton cross crown crystal daisy dawn destiny diamond divine eagle early easter eden ember emerald faith fields fisher
 flora flores flower forest foster fountain fowler frank freedom french friend garden gardner garner gentle ginger glory golden grace grant graves gray
 green grove guerra hands happy hardy harmony haven hazel heath heaven holiday honest honey honor house hunter island ivory jewel journey judge justice
 knight lance laurel leaf light lilac little loyal lucky lucia major marina marine mariner marlin marshal marshall mason maria master melody mercy merit
 meadow miles miller minor misty monte moody morning music myrtle north novel ocean olive opal orchid pagan parish parker patience pearl penny perla piper
 pleasant poppy porter potter powers prince princess promise prosper queen rainbow ranger raven reason river rivers robin rocky roman roses royal
 rusty sailor saint sandy santa savage scarlet seaman serene short silver simple singer skipper slater smith sorrow south spring stark
 steel sterling stone storm story street strong summer sunday sunny swift temple terra trinity turner unity valentine valor velvet venture verde
 victor viola violet virgin vista walker walls waters weaver weber wells white winter wisdom wolf woods worth young
 amihan bagwis bayani bituin busilak dakila dalisay datu diwata ganda giliw hiwaga hiyas kalayaan kidlat ligaya liwanag liwayway luningning luwalhati
 makisig malakas malaya mapalad marikit masipag mayumi sinag tagumpay takda tapang tulong pascua pasko santo
 biserka bozica bozic cvijet cvita draga dragan dragana dragi dunja golub hrabar iskra jagoda jasna jelen kapetan knez kolar kovac kralj
 krasna kruna lasta lovac lipa lovro ljuba ljubav ljubica magla marina milan mirna mlada mladen mlinar mornar neven novak orlic ostra pavlin
 ponos radost ribar ruzica sanja sanjar slava slavica slavna soldat sreca srebra srecko sunce tiha tisina veselo vedran vedrana veselka vesela vesna vidra
 visnja vjera vladar vojnik vrabac zdenac zdrava zelena zlata zlatar zlatna zmaj zora zvijezda zvonar zvonko primorac
`)

/** Words after which, or before which, a name is part of a term: "grace period". */
export const TERMS = set('grace-period ave-maria santa-claus')

/** Parts of surnames that are never a name alone. */
export const PARTICLES = set(
  'da dal dala de dei del dela della der di dos du el la las le los san santa sta sto van vda von y',
)

/** Who follows these is a person, whatever the letters look like. */
export const TITLES = set(`
  mr mrs ms miss mx dr sir madam madame mam maam capt captain chief engr atty prof dear hi hello hey thanks
  ginoong ginoo ginang gng bb binibini aling mang kuya ate tita tito nanay tatay si ni kay sina nina kina
  gosp gospodin gospodine gospodina gospodinu gospodinom gospoda gospodo gospodi gospode gospodu gospodom gda gdi gdu gdo gdom kapetan kapetane kapetana kapetanu kapetanom
  postovani postovana dragi draga bok pozdrav
`)
