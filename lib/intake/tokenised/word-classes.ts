const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

// Closed classes of English and the parts that words are compounded with. No list names a word of any one article.

export const DETERMINERS = setOf("a an the this that these those my your his her its our their some any every each another such what which whose both either neither several many few all");
/** Without `us`, `it` and `who`, which in lower case may as well be the country, the trade and the agency. */
const PRONOUNS = setOf("i you he she they we him them me himself herself itself themselves whom someone somebody everyone everybody anyone nobody nothing something everything anything there here mine ours theirs");
const CONJUNCTIONS = setOf("and but or nor yet because although though while whereas if unless until when whenever where wherever whether since than as that so once");
const PREPOSITIONS = setOf("of in on at by for with from to into onto over under about after before between among during against without within through across along around behind beyond despite except including like near regarding toward towards upon via amid amidst unlike throughout per following excluding concerning versus");
export const AUXILIARIES = setOf("is are was were be been being am has have had having will would can could may might must shall should do does did isn't aren't wasn't weren't hasn't won't can't cannot");
const ADVERBS = setOf("not just even only still now then also again already almost perhaps maybe often never always too very quite rather indeed instead however therefore thus hence meanwhile later earlier soon ago today yesterday tomorrow tonight sometimes somewhat once twice especially namely mostly merely simply how why more less fewer most least nearly far much");

export const TITLES = setOf("mr mrs ms miss dr prof sir dame lord lady col gen lt capt sgt sen rep gov rev");
export const REPORTING_VERBS = setOf("said says say saying told tells tell added adds asked asks replied replies argued argues claimed claims wrote writes warned warns explained explains insisted insists noted notes believes believed thinks thought shouted joked recalled continued concluded admitted denied");

/** Never words of their own: what follows belongs to them. */
export const BOUND_PREFIXES = setOf("de re non pro anti pre post ex co semi multi counter inter intra infra ultra quasi pan neo mini micro macro trans bi tri sub super hyper pseudo proto crypto geo bio eco cyber tele electro afro anglo euro sino russo indo franco greco judeo socio psycho mid self vice arch extra hetero homo mono omni para poly retro uni turbo thermo auto");
/** Words that also begin compounds, whatever class they belong to on their own. */
export const FREE_PREFIXES = setOf("like at per to well ill half so ever all no not in on off out up down by over under after through then now once still far near long short high low full part first second third last next best worst better most more less least much little same other single double triple quarter never two one cross hard soft early late north south east west left right centre center too");
/** Words that may share the second half of a compound: `short- and long-term`. */
export const SHARING_PREFIXES = setOf("short long left right centre center first second third fourth high low mid full part small medium large early late north south east west over under inner outer single double front back pre post pro anti non sub super micro macro inter intra in out on off up down near far public private land sea air ground middle lower upper");
/** Second halves that make a compound of whatever stands before. */
export const COMPOUND_ENDINGS = setOf("led based backed owned funded controlled related style like wide free fold elect long term time level scale class range making maker makers made born speaking old friendly sized shaped looking minded driven sponsored linked occupied affiliated administered educated trained armed era esque proof ready rich poor heavy conscious specific oriented centric facing aged paced priced paid paying profile quality tech risk turn yard door hand handed ended sided sex wing winger minister chief general founder chair leader president star stop round day night week month year hour minute party person man woman win tier third thirds quarter quarters half way building wave grade");
export const PARTICLES = setOf("up off out down back away through together around over in on by about");
/** Verbs that make nouns and adjectives with `in`, `on`, `by` or `over`: everywhere else these begin a phrase. */
export const LOOSE_PARTICLE_STEMS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["in", setOf("mail built check log sign sit stand drop plug break buy cave phase trade tie run live lead fill walk shut lock locked weigh call throw move moving tap opt")],
  ["on", setOf("add carry follow head hands knock log roll slip turn sign bolt try clip stick full")],
  ["by", setOf("passer passers stand fly close drive lay")],
  ["over", setOf("take hand hang push turn change spill make roll cross left carry voice stop fly")],
  ["about", setOf("turn round walk run lay")],
  ["around", setOf("turn wrap all run work go")],
]);
/** Small words that tie three or four words to one: `face-to-face`, `state-of-the-art`, `$3bn-a-year`. */
export const LINKERS = setOf("and of to in by the on a an for or at with up out off not so than le la de du");

export const NUMBER_WORDS = setOf("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion");
export const TENS = setOf("twenty thirty forty fifty sixty seventy eighty ninety");
export const MULTITUDES = setOf("dozens hundreds thousands millions billions scores");
export const UNITS = setOf("pound pounds dollar euro cent year month day week hour minute second night mile kilometre kilometer km metre meter m foot ft inch yard acre hectare storey story stories page point seat member man woman person party strong bed bedroom room nation country state party percent per kg kilo kilogram gram tonne ton litre liter gallon barrel degree part time times way fold bit core mm cm watt kilowatt megawatt mw gw volt star tier lane carat ply game match race round goal run over lap set man car volume question word letter digit step stage item track song minute billion million trillion bn");

/** True for words that carry grammar rather than a thing: after a hyphen they begin a phrase of their own. */
export function isClosedClass(word: string): boolean {
  return [DETERMINERS, PRONOUNS, CONJUNCTIONS, PREPOSITIONS, AUXILIARIES, ADVERBS].some((set) => set.has(word));
}

const PLAIN_LY = setOf("family early daily weekly monthly yearly hourly quarterly friendly likely unlikely italy july assembly reply supply elderly deadly costly lonely lovely ugly rally tally bully jelly silly fully holy lily melancholy anomaly monopoly homely lively orderly scholarly");

/** An adverb by its ending (`apparently`), not `family` or `supply`. */
export function isManner(word: string): boolean {
  return word.length > 5 && word.endsWith("ly") && !PLAIN_LY.has(word);
}

const SINGULAR_S = setOf("news arms sports sales always series species perhaps physics politics economics goods gas bus lens pres yes plus thus overseas savings customs");

/** A plural by its ending; compounds hardly ever begin with one. */
export function isPlural(word: string): boolean {
  return (/[^suio']s$/.test(word) && word.length > 3 && !SINGULAR_S.has(word)) || /^(people|men|women|children|police)$/.test(word);
}
