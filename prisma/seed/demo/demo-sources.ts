export type DemoSource = {
  kind: "person" | "document" | "recording" | "dataset" | "page";
  title: string;
  author?: string;
  publisher?: string;
  address?: string;
  publishedOn?: string;
  accessedOn?: string;
  standing?: "primary" | "secondary";
};

/** What the demo's evidence cites; several of them in more than one claim. */
export const demoSources: Record<string, DemoSource> = {
  agreement: { kind: "document", title: "Agreement on Military Assistance 2019–2029", publisher: "Foreign ministry of Veldmark", address: "https://foreign.veldmark.example/treaties/2019-31", publishedOn: "2019-09-04", accessedOn: "2026-05-10" },
  budget: { kind: "dataset", title: "State budget, chapter 9: external assistance", publisher: "Treasury of Veldmark", address: "https://treasury.veldmark.example/budget/ch9", publishedOn: "2026-01-15", accessedOn: "2026-05-10" },
  hansard: { kind: "document", title: "Official report of debates, 19 March", publisher: "Parliament of Veldmark", address: "https://parliament.veldmark.example/debates/0319", publishedOn: "2026-03-20", accessedOn: "2026-05-10" },
  aidhistory: { kind: "document", title: "Forty years of aid: a statistical history", author: "H. Quist", publisher: "Institute for Strategic Accounts", publishedOn: "2022-02-01", standing: "secondary" },
  recording: { kind: "recording", title: "Interview with Ingrid Liddell", author: "Mara Lindqvist", publishedOn: "2026-05-11" },
  manifest: { kind: "document", title: "Cargo list of the Constance", publisher: "Port of Amity", publishedOn: "2026-05-04" },
  corran: { kind: "document", title: "Report of the inquiry into the siege of Corran", publisher: "Parliament of Veldmark", publishedOn: "2012-03-30", address: "https://parliament.veldmark.example/inquiries/corran" },
  briefing: { kind: "document", title: "Background briefing, southern command", publisher: "Defence ministry of Tarsis", publishedOn: "2026-05-06" },
  census: { kind: "dataset", title: "Population and housing census", publisher: "Statistics Tarsis", address: "https://stat.tarsis.example/census", publishedOn: "2023-06-30", accessedOn: "2026-05-10" },
  bulletin: { kind: "page", title: "Situation bulletin 31", publisher: "Harbour Relief", address: "https://harbour-relief.example/bulletins/31", publishedOn: "2026-05-08", accessedOn: "2026-05-09" },
  registry: { kind: "dataset", title: "Reception registry, week 19", publisher: "Marrow municipality", publishedOn: "2026-05-08" },
  hospital: { kind: "recording", title: "Call with the duty manager of Saint Brannock's", author: "Mara Lindqvist", publishedOn: "2026-05-08" },
  tarsisbudget: { kind: "document", title: "Defence white book", publisher: "Defence ministry of Tarsis", publishedOn: "2025-11-02" },
  archive: { kind: "document", title: "Cabinet papers 1983", publisher: "National archive of Veldmark" },
  ministry: { kind: "document", title: "Report to parliament under the Transfer of Arms Act", publisher: "Foreign ministry of Veldmark", publishedOn: "2026-05-08", address: "https://foreign.veldmark.example/reports/arms-act" },
  letter: { kind: "document", title: "Letter to the prime minister on conditions for aid", publishedOn: "2026-04-17" },
  labour: { kind: "dataset", title: "Labour market, first quarter", publisher: "Statistics Veldmark", address: "https://stat.veldmark.example/labour/q1", publishedOn: "2026-05-02", accessedOn: "2026-05-11" },
  contracts: { kind: "document", title: "Annual report of the United Ordnance Works", publisher: "United Ordnance Works", publishedOn: "2026-03-01" },
  poll: { kind: "document", title: "Attitudes to military aid, wave 9", publisher: "Strand Research", address: "https://strand-research.example/aid-9", publishedOn: "2026-05-07" },
  gauge: { kind: "dataset", title: "River gauge 14, Ellmouth bridge", publisher: "Ell Water Authority", address: "https://ell-water.example/gauges/14", accessedOn: "2026-05-02" },
  parish: { kind: "document", title: "Register of the parish of Ellmouth, 1954", publisher: "Parish of Ellmouth" },
  brigade: { kind: "document", title: "Operation report, 11–12 April", publisher: "Ellmouth fire brigade", publishedOn: "2026-04-20" },
  county: { kind: "document", title: "Flood protection: comparison of variants", publisher: "County of Orme", publishedOn: "2012-05-14" },
  court: { kind: "document", title: "Judgment in the cases Aalders and Voss v County", publisher: "Administrative court of Orme", publishedOn: "2014-11-12" },
  audit: { kind: "document", title: "Audit of the Ellmouth relocation", publisher: "County audit office", publishedOn: "2017-06-01" },
  authority: { kind: "page", title: "Ellmouth meadow: data sheet", publisher: "Ell Water Authority", address: "https://ell-water.example/meadows/ellmouth", accessedOn: "2026-05-02" },
  sarn: { kind: "page", title: "Press notice 3", publisher: "Town of Sarn", address: "https://sarn.example/press/3", publishedOn: "2026-04-12", accessedOn: "2026-05-02" },
  model: { kind: "document", title: "April at Ellmouth: a counterfactual run", author: "Lin Zhao", publisher: "Technical University of Orme", publishedOn: "2026-04-27" },
  insurers: { kind: "dataset", title: "Flood claims to 30 April", publisher: "Association of Insurers", publishedOn: "2026-05-01" },
  kessel: { kind: "document", title: "Minutes of the council, June", publisher: "Town of Kessel", publishedOn: "2025-06-19" },
  visitors: { kind: "document", title: "Visitors' book of the town hall", publisher: "Town of Ellmouth", standing: "primary" },
};
