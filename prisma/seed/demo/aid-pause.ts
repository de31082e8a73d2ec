import type { DemoArticle } from "./demo-article";

const LIDDELL = { name: "Ingrid Liddell", address: "https://parliament.veldmark.example/members/liddell" };
const OSSERY = { name: "Col Tomas Ossery (retired)" };
const RELIEF = { name: "Harbour Relief", address: "https://harbour-relief.example" };

/** In check: signed, returned, waiting, open, dismissed, and one signed claim whose words were changed afterwards. */
export const aidPause: DemoArticle = {
  title: "Aid pause reshapes an old alliance",
  byline: "Mara Lindqvist",
  publication: "The Harbour Ledger",
  deadlineInHours: 5,
  markdown: `*A shipment that never sailed has done more to unsettle Veldmark's oldest partnership than four years of quarrels.*

For as long as most people in Port Amity can remember, the grey ships came on the first Tuesday of the month. Last week the berth stayed empty. The Union of Veldmark had told its ally, the Republic of Tarsis, that one consignment of heavy munitions would wait until Tarsis explained how it meant to use them.

It was, on paper, a small thing. Veldmark supplies Tarsis with $3.8bn of military assistance a year under a ten-year agreement signed in 2019. In March its parliament voted a further $17bn for arms and air defence, the largest single package in the history of the two countries. One ship more or less changes little in a warehouse. In the cabinet rooms on both sides of the strait it changed a good deal.

"Nobody here thinks we have stopped being friends," said Ingrid Liddell, who chairs the foreign affairs committee. "But a friend may ask what the hammer is for."

## What was on the ship

According to a cargo list seen by this newspaper, the vessel *Constance* was to carry 1,800 bombs of 2,000 pounds and 1,700 bombs of 500 pounds. The heavier kind can destroy a building of six floors. Veldmark's own army withdrew it from use in towns in 2011, after an inquiry into the siege of Corran.

The defence ministry in Tarsis says such weapons are needed against tunnels. It has four battalions of the Southern Front in mind, which it believes are dug in below the city of Marrow. Marrow held 280,000 people before the war; with those who fled there from the coast it now holds more than a million.

The fighting has already moved into its eastern districts. More than 100,000 people have been displaced since Monday, Harbour Relief said on Friday. The charity runs nine of the city's fourteen water points. "We have pumps, we have drivers, we do not have fuel," said its coordinator, Amara Diallo. Fuel deliveries fell from 48 lorries a day in April to 11 last week, its figures show.

Two of the city's three hospitals have stopped taking patients. The third, Saint Brannock's, was built for 350 beds and treated 912 people on Thursday.

## A habit of forty years

Aid between the two countries began in 1979 with a loan for radar stations. It became a gift in 1985. Since then Veldmark has paid for roughly a fifth of everything that Tarsis spends on its defence, and Tarsis has become the largest recipient of Veldmark's military aid in the world.

It has been held back only once before. In 1983 the then prime minister, Edvard Holm, stopped deliveries of cluster shells for six weeks after they had been used near the border town of Lisse. Every head of government since has promised not to repeat it.

The present agreement has few conditions. It obliges Tarsis to spend three quarters of the money on goods made in Veldmark, a share that rises to 100% in 2028. And it refers, in its ninth article, to the Transfer of Arms Act, under which no weapon may go to a unit where there is "credible information" of grave abuse. The act has been invoked eleven times since it came into force, never against Tarsis.

That could change. A report that the foreign ministry sent to parliament on Friday finds it "reasonable to assess" that weapons from Veldmark were used in three strikes that broke international law. The same report says that the ministry lacks complete information, and so deliveries may go on. Officials who worked on the text said that it had been redrafted at least six times.

## The numbers at home

The pause has split the governing coalition. Of its 212 members of parliament, 57 signed a letter in April asking for conditions on aid. The opposition Homestead party wants the shipment released at once and calls the pause a betrayal. Its leader, Piers Aldane, told supporters on Saturday that unemployment in the arms towns would double if contracts were lost.

There is little to support that. The three towns that make munitions employ 14,200 people in the trade, and the delayed consignment had been made and paid for before Christmas. Joblessness in the three stood at 4.1% in the first quarter, below the national figure of 5.3%.

Voters are hard to read. A poll by Strand Research in early May found that 46% of adults support conditions on military aid and 31% oppose them, with the rest undecided. Two years ago the same question found 33% in favour. Among people under 35, support stands at 61%.

"This is the first time that the question has a majority in any age group," said Nadia Fenn, who runs the institute. She warned that the sample, 1,204 people, was too small to compare regions.

## What happens next

Col Tomas Ossery, who planned two joint exercises before he retired, believes the pause will make no difference on the ground. Tarsis has stocks for at least four months at the present rate of fire, he said, and it makes its own artillery shells. "It is a message in a bottle," he said. "The bottle is very large."

The message seems to have been received. On Sunday the prime minister of Tarsis, Daron Vale, said that his country would fight "with its fingernails" if it had to. An hour later his office published a photograph of him with Veldmark's ambassador. It was the third such meeting in eight days.

Talks on a truce resume on Wednesday in the neutral city of Hale. Mediators speak of an exchange of 33 hostages for about 600 prisoners in a first stage of 42 days. The two sides disagree on what comes after it: Tarsis wants a pause, the Southern Front an end.

For the people in Marrow, the difference is not a diplomatic one. Harbour Relief says that a household there receives on average three litres of drinking water a head a day. The minimum in emergencies, by the standard that most agencies use, is fifteen.

The *Constance* is still at her berth in Port Amity. She costs her owners about $28,000 a day there. On Monday morning two customs officers went aboard, looked at the seals, and left again. Nobody would say who had sent them.`,
  claims: [
    {
      quote: "$3.8bn of military assistance a year",
      statement: "Veldmark gives Tarsis $3.8bn of military assistance a year under the 2019 agreement.",
      type: "numerical",
      quantity: { value: "3.8", unit: "billion", currency: "USD", period: "a year" },
      evidence: [
        { source: "agreement", excerpt: "The Union shall make available 38 billion dollars in equal yearly parts over ten years.", locator: "Article 2", stance: "supports", question: "How much is promised, over how long?" },
        { source: "budget", excerpt: "Assistance to Tarsis (agreement of 2019): 3,800 million.", locator: "Table 14, row 3", stance: "supports" },
      ],
      verdict: { by: "checker", rating: "true", justification: "Article 2 promises $38bn over ten years in equal parts; this year's budget shows the yearly part." },
      then: { signedBy: "checker2" },
    },
    {
      quote: "a ten-year agreement signed in 2019",
      type: "event",
      evidence: [{ source: "agreement", excerpt: "Done at Port Amity on 4 September 2019, for a term of ten years.", locator: "Signature page", stance: "supports" }],
      verdict: { by: "checker", rating: "true", justification: "Date and term stand on the signature page." },
      then: { signedBy: "editor" },
    },
    {
      quote: "its parliament voted a further $17bn for arms and air defence",
      statement: "In March the parliament of Veldmark voted a further $17bn for arms and air defence for Tarsis.",
      type: "numerical",
      quantity: { value: "17", unit: "billion", currency: "USD" },
      evidence: [{ source: "hansard", excerpt: "The Supplementary Defence Bill, providing 17 billion, was read a third time and passed, 389 to 121.", locator: "19 March, column 611", stance: "supports" }],
      verdict: { by: "checker2", rating: "true", justification: "The record of the third reading gives the sum and the day." },
      then: { signedBy: "checker" },
    },
    {
      quote: "the largest single package in the history of the two countries",
      type: "numerical",
      evidence: [{ source: "aidhistory", excerpt: "Largest supplementary grants: 1991, 4.2bn; 2014, 6.9bn (constant prices).", locator: "p. 22, chart 5", stance: "supports" }],
      verdict: { by: "checker2", rating: "mostly_true", justification: "True in constant prices up to 2021, where the series ends; nothing larger was voted since." },
      then: { returnedBy: "checker", reason: "The series ends in 2021. Please add the two votes since then before we say 'largest'." },
    },
    {
      quote: "a friend may ask what the hammer is for",
      type: "quotation",
      claimant: LIDDELL,
      evidence: [{ source: "recording", excerpt: "Nobody here thinks we have stopped being friends. But a friend may ask what the hammer is for.", locator: "04:12", stance: "supports" }],
      verdict: { by: "checker", rating: "true", justification: "Word for word on the reporter's recording." },
      then: { signedBy: "checker2" },
    },
    {
      quote: "1,800 bombs of 2,000 pounds and 1,700 bombs of 500 pounds",
      type: "numerical",
      evidence: [{ source: "manifest", excerpt: "GP 2000 lb: 1,800 units. GP 500 lb: 1,700 units.", locator: "Hold 2", stance: "supports" }],
      verdict: { by: "checker", rating: "true", justification: "Both figures are on the cargo list; the reporter showed the original." },
      then: { signedBy: "checker2" },
    },
    {
      quote: "Veldmark's own army withdrew it from use in towns in 2011",
      type: "event",
      evidence: [{ source: "corran", excerpt: "With effect from 1 June 2011 the type is not to be released within built-up areas.", locator: "Annex C, order 17", stance: "supports" }],
      verdict: { by: "checker2", rating: "true", justification: "Order 17 in the inquiry's annex." },
      then: { signedBy: "checker" },
    },
    {
      quote: "four battalions of the Southern Front",
      type: "numerical",
      claimant: { name: "Defence ministry of Tarsis", address: "https://defence.tarsis.example" },
      evidence: [{ source: "briefing", excerpt: "We assess that four of the enemy's battalions remain in and below the city.", locator: "Slide 7", stance: "supports" }],
      verdict: { by: "checker", rating: "mostly_true", justification: "The ministry says so; nobody outside it has confirmed the number. Our text attributes it." },
    },
    {
      quote: "Marrow held 280,000 people before the war",
      type: "numerical",
      quantity: { value: "280,000", unit: "people" },
      evidence: [{ source: "census", excerpt: "Marrow (city): 281,430.", locator: "Table 2", stance: "supports" }],
      verdict: { by: "checker", rating: "true", justification: "281,430 in the last census, rounded." },
      then: { signedBy: "editor" },
    },
    {
      quote: "More than 100,000 people have been displaced since Monday",
      statement: "More than 100,000 people have been displaced from eastern Marrow since Monday, according to Harbour Relief.",
      type: "numerical",
      claimant: RELIEF,
      claimedOn: "2026-05-08",
      appearance: { address: "https://harbour-relief.example/bulletins/31", title: "Situation bulletin 31" },
      quantity: { value: "100,000", unit: "people" },
      evidence: [
        { source: "bulletin", excerpt: "Displaced from the eastern districts, Monday to Thursday: 103,400 (registered at reception points).", locator: "p. 1", stance: "supports", question: "How were people counted?" },
        { source: "registry", excerpt: "Families newly registered: 21,150; average size 4.9.", locator: "Sheet 'week 19'", stance: "supports" },
      ],
      verdict: { by: "checker", rating: "true", justification: "The bulletin counts 103,400 registrations; the registry's families times average size give 103,600." },
      then: { signedBy: "checker2" },
    },
    {
      quote: "nine of the city's fourteen water points",
      type: "numerical",
      claimant: RELIEF,
      evidence: [{ source: "bulletin", excerpt: "Water points: 14 working, 9 of them ours.", locator: "p. 3", stance: "supports" }],
      verdict: { by: "checker2", rating: "true", justification: "As the bulletin has it." },
      then: { signedBy: "checker" },
    },
    {
      quote: "Fuel deliveries fell from 48 lorries a day in April to 11 last week",
      type: "numerical",
      claimant: RELIEF,
      evidence: [{ source: "bulletin", excerpt: "Fuel lorries a day: April 48, this week 11.", locator: "p. 4, table", stance: "supports" }],
      verdict: { by: "checker", rating: "true", justification: "Both numbers stand in the bulletin's table." },
      then: { signedBy: "checker2" },
    },
    {
      quote: "built for 350 beds and treated 912 people on Thursday",
      type: "numerical",
      evidence: [{ source: "hospital", excerpt: "912 attendances on the 7th; we are licensed for 350 beds.", locator: "00:52", stance: "supports" }],
      assignee: "checker",
      note: "Attendances are not the same as patients treated. Ask the hospital.",
    },
    {
      quote: "roughly a fifth of everything that Tarsis spends on its defence",
      type: "numerical",
      evidence: [
        { source: "aidhistory", excerpt: "Share of the recipient's defence budget, mean 1985–2021: 19.4%.", locator: "p. 9", stance: "supports" },
        { source: "tarsisbudget", excerpt: "Foreign grants: 16.1% of total defence outlay.", locator: "Chapter 3", stance: "context" },
      ],
      verdict: { by: "checker2", rating: "mostly_true", evidenceState: "conflicting", outcome: "change_requested", justification: "The long mean is 19.4%, last year's own figure 16.1%. Say 'on average' and give the years." },
    },
    {
      quote: "In 1983 the then prime minister, Edvard Holm, stopped deliveries of cluster shells for six weeks",
      type: "event",
      evidence: [{ source: "archive", excerpt: "Shipments of the munition in question are suspended as of today. (11 July 1983) … are resumed. (22 August 1983)", locator: "Cabinet papers 83/114 and 83/139", stance: "supports" }],
      verdict: { by: "checker", rating: "true", justification: "11 July to 22 August is six weeks to the day." },
      then: { signedBy: "editor" },
    },
    {
      quote: "a share that rises to 100% in 2028",
      type: "numerical",
      evidence: [{ source: "agreement", excerpt: "… three quarters until 31 December 2027, and the whole thereafter.", locator: "Article 6", stance: "supports" }],
      verdict: { by: "checker2", rating: "true", justification: "Article 6." },
      then: { signedBy: "checker" },
    },
    {
      quote: "invoked eleven times since it came into force",
      type: "numerical",
      evidence: [{ source: "ministry", excerpt: "Determinations under section 4 to date: 11.", locator: "Annex, table 1", stance: "supports" }],
      verdict: { by: "checker2", rating: "true", justification: "Annex of Friday's report." },
      then: { signedBy: "checker" },
    },
    {
      quote: "it had been redrafted at least six times",
      type: "event",
      claimant: { name: "Officials who worked on the report" },
      verdict: { by: "checker", evidenceState: "not_enough", outcome: "on_author", justification: "Two officials told the reporter; no drafts seen. We rely on her notes, which the editor has read." },
      then: { signedBy: "editor" },
    },
    {
      quote: "Of its 212 members of parliament, 57 signed a letter",
      type: "numerical",
      evidence: [{ source: "letter", excerpt: "(57 signatures follow)", locator: "pp. 2–4", stance: "supports" }],
      verdict: { by: "checker", rating: "true", justification: "Counted on the letter; the coalition's size is on parliament's site." },
      then: { signedBy: "checker2" },
    },
    {
      quote: "unemployment in the arms towns would double if contracts were lost",
      statement: "Unemployment in the three arms towns would double if contracts with Tarsis were lost.",
      type: "causal",
      claimant: { name: "Piers Aldane", address: "https://homestead.example/aldane" },
      claimedOn: "2026-05-09",
      appearance: { address: "https://homestead.example/speeches/saturday", title: "Speech to supporters" },
      evidence: [
        { source: "labour", excerpt: "Employment in ordnance, three districts: 14,200; unemployed: 9,800.", locator: "Table 6", stance: "refutes", question: "How many jobs hang on these contracts?" },
        { source: "contracts", excerpt: "Orders for Tarsis are 8% of the value of the three works' order books.", locator: "p. 17", stance: "refutes" },
      ],
      verdict: { by: "checker", rating: "mostly_false", justification: "8% of 14,200 jobs is about 1,100; unemployment would rise by a ninth, not double." },
      then: { signedBy: "checker2" },
    },
    {
      quote: "Joblessness in the three stood at 4.1% in the first quarter",
      type: "numerical",
      quantity: { value: "4.1", unit: "percent" },
      evidence: [{ source: "labour", excerpt: "Three districts, Q1: 4.1; country: 5.3.", locator: "Table 1", stance: "supports" }],
      verdict: { by: "checker2", rating: "true", justification: "Both figures are in table 1 of the quarterly release." },
      then: { signedBy: "checker" },
    },
    {
      quote: "46% of adults support conditions on military aid and 31% oppose them",
      type: "numerical",
      claimant: { name: "Strand Research", address: "https://strand-research.example" },
      evidence: [{ source: "poll", excerpt: "Support 46, oppose 31, don't know 23. n = 1,204.", locator: "Question 4", stance: "supports" }],
      assignee: "checker2",
    },
    {
      quote: "stocks for at least four months at the present rate of fire",
      type: "numerical",
      claimant: OSSERY,
      labels: ["single source"],
    },
    {
      quote: "three litres of drinking water a head a day",
      type: "numerical",
      claimant: RELIEF,
      quantity: { value: "3", unit: "litres", period: "a day" },
    },
    {
      quote: "The bottle is very large",
      type: "quotation",
      claimant: OSSERY,
      then: { dismissed: "A figure of speech: nothing to check beyond the quotation, which is tagged with its sentence." },
    },
    { quote: "about $28,000 a day", type: "numerical", quantity: { value: "28,000", currency: "USD", period: "a day" } },
  ],
  laterEdits: [{ from: "below the national figure of 5.3%", to: "below the national figure of 5.6%" }, { from: "stood at 4.1% in", to: "stood at 4.7% in" }],
};
