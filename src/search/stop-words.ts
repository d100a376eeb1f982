import type { Language } from './languages.ts'

const list = (words: string) => new Set(words.trim().split(/\s+/))

/**
 * Words that carry no subject, folded as fold.ts folds. What turns a meaning round stays
 * searchable: not, no, cannot, without; hindi, wala, huwag; ne, nije, nema, bez.
 */
export const stopWords: Record<Language, ReadonlySet<string>> = {
  en: list(`
    a an the and or but if then than so as of at by for with about into to from in on onto over is am are was were be been
    being do does did doing have has had having i me my mine we us our you your he him his she her it its they them their
    this that these those there here what which who whom whose when where why how can could would should will shall may
    might must just also very too some any all such own same other im ive id youre its thats theres whats
    get got now still yet already again
    please hi hello thanks thank dear`),
  fil: list(`
    ang ng sa na ay at mga si ni kay sina nina kina ko mo ka ako ikaw siya sila kami tayo kayo nila namin natin ninyo niyo
    niya nya akin aking iyo iyong kanya kanyang kanila amin aming atin ating inyo inyong ito itong iyan iyon iyong nito
    niyan noon dito diyan doon ba po ho pa rin din lang lamang naman nga daw raw kasi dahil kung kapag pag para upang
    pero ngunit subalit o ni nang may mayroon ano anong sino saan kailan paano bakit alin mas pong pang yung yun
    kanino tungkol mula ayon tulad bilang habang gaya mag nag pag i mai naka maka nai akong kaming kang tayong kayong silang itong ayun ngayon ulit lagi laging
    puwede pwede puwedeng pwedeng maaari maaaring maari maaring mayroong merong meron hello salamat`),
  hr: list(`
    i a u o na za od do iz s sa po pri pod nad kroz prema kod uz se si je sam smo ste su bi bih bismo biste bit ce cu
    cemo cete ces biti bio bila bilo bili bile to taj ta ti te tu ovaj ova ovo ovi ove onaj ona ono oni one koji koja
    koje kojeg kojem kojoj kojih kojim kojima sto sta kako kada kad gdje zasto tko da li ali ili pa te ako jer nego no
    jos vec samo ja me mi mene meni moj moja moje mojeg mojem mojoj moju mojim vi vas vam nas nam vas vase vasa vaseg
    ga ju mu joj ih im njih njima njega njoj svoj svoju svoje sve svi neki neka neko toga tome tom tim time
    mogu mozes moze mozemo mozete mogao mogla moram moras mora moramo morate trebam treba trebate ima imam imas imamo imate imaju
    sad sada opet zbog nakon molim hvala pozdrav dobar dan postovani`),
  other: new Set(),
}
