import type { DemoArticle } from "./demo-article";

const MAYOR = { name: "Oda Brandt", address: "https://ellmouth.example/mayor" };

/** Signed off as a whole. */
export const riverTown: DemoArticle = {
  title: "The town that gave its river room",
  byline: "Jonas Adeyemi",
  publication: "The Harbour Ledger",
  deadlineInHours: -20,
  markdown: `Ten years ago Ellmouth moved its dyke inland and let the water have the meadows. This spring it found out whether that was wise.

The flood that came down the Ell on 11 April was the highest since measurements began in 1887. At the bridge in the old town the gauge read 6.42 metres, 17 centimetres above the mark of 1954, when 23 people drowned. This time nobody died, and of the 4,100 houses below the church hill only 61 took in water.

"I would like to say that we were brave," said Oda Brandt, the mayor. "We were broke. A higher dyke would have cost three times as much."

## A dyke in the wrong place

After a near miss in 2011 the county offered Ellmouth a choice. It could raise 5.2 kilometres of dyke along the bank by a metre and a half, or build a lower one 400 metres back and turn the land between into a flood meadow. The county's engineers put the first at 96 million crowns and the second at 31 million.

Eleven farms stood in the way. Nine sold. Two went to court and lost in 2014, and one of the two families still does not speak to the mayor. The new dyke was finished in October 2016, five months late and 4% under its budget.

What the town bought is 240 hectares that fill when the river rises above 5.1 metres. The water authority reckons that they hold 7.5 million cubic metres, enough to take 38 centimetres off the peak at the bridge. Before April they had filled twice, in 2018 and in 2021, both times to less than half.

## The night of the eleventh

The alarm went at ten past two. By four the fire brigade had closed the lower bridge and knocked on every door in Tanner's Lane. Buses took 730 people to the school on the hill, where the canteen had been told to expect 2,000.

The meadow began to fill at 03:20 and was full at half past one in the afternoon, a little over ten hours later. The peak came at 15:45. Downstream at Sarn, which has no meadow, the river broke through in two places and 1,900 people had to leave their homes.

Hydrologists at the technical university in Orme have since run the night again on their computers, with the dyke where it used to be. In that run the gauge at the bridge reaches 6.79 metres. The old dyke was 6.60 high. "It is a model, and a model can be wrong by ten centimetres," said Lin Zhao, who leads the group. "It cannot be wrong by a town."

Insurers have counted 14 million crowns of damage in Ellmouth so far, against 210 million in Sarn, which is only a third larger.

## The people in between

The meadow is not empty land. Seven families rent hay rights there from the town, on leases that end with a sentence which their lawyer advised them to read twice: the tenant takes the water as it comes. In April they lost the first cut. The town paid each of them a flat sum within three weeks, without an inspection, because an inspection would have cost more than the hay.

Wim Tolhuis, who has rented since the beginning, thinks that this is what made the plan work. "If they had sent a man with a clipboard, half of us would have opened the sluice by hand and let it out again," he said. Nobody opened anything. When the water went down he found two canoes, a garden shed and a freezer with the plug still in it, and put up a note at the baker's.

Others are less content. The cycle path along the old bank, which the tourist office had advertised for years, ends in reeds at both ends of the meadow. The detour is four minutes by bicycle and, to judge from the letters that the council receives, a good deal longer in the mind. A footbridge was promised for the second year. It has been put off three times, most recently in favour of a pump.

The birds, at least, have voted. A count on one morning in May by the school's oldest class found lapwings, a pair of spoonbills and something that the teacher believes was a bittern and that the ornithologist from Orme believes was a teacher in the reeds with a bottle.

## Who pays for a meadow

Not everything has gone well. The meadow was to be grazed by a herd of water buffalo, which would keep it open and bring visitors. The herd arrived in 2017 with 26 animals and was sold two years later, after three had drowned and the vet's bills had passed 90,000 crowns. Willow has since covered about a fifth of the land, and each hectare of willow slows the water and takes a little of the room that the town paid for. Clearing it costs some 600,000 crowns a year, more than the town earns from hay and fishing rights together.

There is also the question of who is next. The county has named seven more places on the Ell and its two tributaries where a dyke could move. Only one, Kessel, has voted, and its council turned the plan down by eleven votes to eight last June. In Sarn there will be a ballot in September.

"They should come and look," said Ms Brandt. More than 40 delegations have, from nine countries. She shows them the school, the bridge and the mark of 1954, and then she takes them to Tanner's Lane, where on the wall of number 12 somebody has drawn a line at knee height, with a date and a question mark. That, she says, is where the model puts the water.

It is a good story, and she tells it well, but she is careful with its moral. A town on a hillside has no meadow to give. A city has sold it long ago. What Ellmouth had was bad land in the right place and no money for anything else; she says that she would not recommend the second half of that to anybody.

Number 12 belongs to Henk Aalders, who was one of the two farmers who went to court. He bought it with the money for his land.`,
  claims: [
    { quote: "the highest since measurements began in 1887", type: "numerical", evidence: [{ source: "gauge", excerpt: "Series begins 3 January 1887. Maximum: 6.42 m, 11 April.", locator: "Station 14, summary", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "The station's own series." }, then: { signedBy: "checker2" } },
    { quote: "the gauge read 6.42 metres, 17 centimetres above the mark of 1954", type: "numerical", quantity: { value: "6.42", unit: "metres" }, evidence: [{ source: "gauge", excerpt: "1954: 6.25 m.", locator: "Station 14, extremes", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "6.42 less 6.25 is 0.17 m." }, then: { signedBy: "checker2" } },
    { quote: "when 23 people drowned", type: "numerical", evidence: [{ source: "parish", excerpt: "Twenty-three names are read on the first Sunday of February.", locator: "p. 88", stance: "supports" }], verdict: { by: "checker2", rating: "true", justification: "Twenty-three names in the parish register." }, then: { signedBy: "checker" } },
    { quote: "of the 4,100 houses below the church hill only 61 took in water", type: "numerical", evidence: [{ source: "brigade", excerpt: "Buildings with water inside: 61 of 4,108 in the zone.", locator: "Annex 2", stance: "supports" }], verdict: { by: "checker2", rating: "true", justification: "4,108 rounded; 61 exact." }, then: { signedBy: "editor" } },
    { quote: "A higher dyke would have cost three times as much", type: "quotation", claimant: MAYOR, claimedOn: "2026-04-28", appearance: { address: "https://ellmouth.example/council/minutes/april", title: "Council minutes, April" }, evidence: [{ source: "county", excerpt: "Variant A (raise): 96m. Variant B (relocate): 31m.", locator: "Table 8", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "96 to 31 is 3.1 to one. The quotation is on the recording." }, then: { signedBy: "checker2" } },
    { quote: "5.2 kilometres of dyke along the bank", type: "numerical", evidence: [{ source: "county", excerpt: "Length of Variant A: 5,210 m.", locator: "Table 7", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "5,210 m, rounded." }, then: { signedBy: "editor" } },
    { quote: "96 million crowns and the second at 31 million", type: "numerical", evidence: [{ source: "county", excerpt: "Variant A (raise): 96m. Variant B (relocate): 31m.", locator: "Table 8", stance: "supports" }], verdict: { by: "checker2", rating: "true", justification: "Table 8." }, then: { signedBy: "checker" } },
    { quote: "Two went to court and lost in 2014", type: "event", evidence: [{ source: "court", excerpt: "The actions are dismissed. 12 November 2014.", locator: "Operative part", stance: "supports" }], verdict: { by: "checker2", rating: "true", justification: "One judgment for both actions." }, then: { signedBy: "checker" } },
    { quote: "finished in October 2016, five months late and 4% under its budget", type: "numerical", evidence: [{ source: "audit", excerpt: "Handed over 14 October 2016 (planned: May). Final account 29.8m of 31.0m.", locator: "p. 5", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "29.8 of 31.0 is 3.9% under; May to October is five months." }, then: { signedBy: "checker2" } },
    { quote: "240 hectares that fill when the river rises above 5.1 metres", type: "numerical", evidence: [{ source: "authority", excerpt: "Area 240 ha; inlet sill at 5.10 m.", locator: "Data sheet", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "Data sheet of the water authority." }, then: { signedBy: "editor" } },
    { quote: "they hold 7.5 million cubic metres", type: "numerical", claimant: { name: "Ell Water Authority", address: "https://ell-water.example" }, evidence: [{ source: "authority", excerpt: "Usable volume 7.5 million m³.", locator: "Data sheet", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "Data sheet." }, then: { signedBy: "checker2" } },
    { quote: "Buses took 730 people to the school on the hill", type: "numerical", evidence: [{ source: "brigade", excerpt: "Carried by bus: 730.", locator: "Log, 06:10", stance: "supports" }], verdict: { by: "checker2", rating: "true", justification: "The brigade's log." }, then: { signedBy: "checker" } },
    { quote: "1,900 people had to leave their homes", type: "numerical", evidence: [{ source: "sarn", excerpt: "Evacuated: about 1,900.", locator: "Press notice 3", stance: "supports" }], verdict: { by: "checker2", rating: "true", justification: "Press notice of the town of Sarn." }, then: { signedBy: "checker" } },
    { quote: "the gauge at the bridge reaches 6.79 metres", type: "numerical", claimant: { name: "Lin Zhao" }, evidence: [{ source: "model", excerpt: "Peak at gauge 14 without relocation: 6.79 m (± 0.10).", locator: "Fig. 3", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "Figure 3 of the group's note; the margin is in the quotation that follows." }, then: { signedBy: "checker2" } },
    { quote: "14 million crowns of damage in Ellmouth so far, against 210 million in Sarn", type: "numerical", evidence: [{ source: "insurers", excerpt: "Claims filed to 30 April: Ellmouth 14.2m; Sarn 209.7m.", locator: "Table", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "Rounded from the insurers' table." }, then: { signedBy: "editor" } },
    { quote: "turned the plan down by eleven votes to eight last June", type: "event", evidence: [{ source: "kessel", excerpt: "For 8, against 11.", locator: "Item 6", stance: "supports" }], verdict: { by: "checker2", rating: "true", justification: "Minutes of the council of Kessel." }, then: { signedBy: "checker" } },
    { quote: "More than 40 delegations have, from nine countries", type: "numerical", claimant: MAYOR, evidence: [{ source: "visitors", excerpt: "43 groups, 9 countries of origin.", locator: "Visitors' book, summary", stance: "supports" }], verdict: { by: "checker", rating: "true", justification: "Counted in the visitors' book." }, then: { signedBy: "checker2" } },
    { quote: "It cannot be wrong by a town.", type: "quotation", claimant: { name: "Lin Zhao" }, then: { dismissed: "Rhetoric; the margin of the model is checked with its figure." } },
  ],
};
