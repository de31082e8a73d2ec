/** Short articles of our own in the dress of different desks, for taking apart and putting together again. */
export const ARTICLES: readonly { topic: string; text: string }[] = [
  {
    topic: "A football report",
    text: `Northgate United came from behind to win 3-2 on Saturday and move to within four points of the top. Their 19-year-old striker scored twice in the second half, the first of them a left-footed shot from 25 yards. “We didn’t play well before the break,” said the head coach, Ana O’Hara. “After it, we were a different team.” The visitors - who had not lost since October - went ahead after 12 minutes through their captain. A crowd of 31,450 saw the game, which kicked off at 17:30 after a delay of half an hour. “Is it too early to talk about the title?” asked one reporter. O’Hara shook her head. “It’s too early to talk about next week,” she said. United’s next match is away to second-placed Harbour Town, whose home record (won 11, lost 1) is the best in the league.`,
  },
  {
    topic: "A report on energy",
    text: `The government will spend £2.4bn on offshore wind farms by 2030, a rise of 7.5% on last year’s plan. Ministers say the money will pay for 1,200 turbines and create up to 40,000 jobs in the north-east. Critics doubt it. “The grid can’t carry what we already produce,” said Dr. Lena Fischer of the Energy Forum, a think-tank. In 2022, turbines stood still for a total of 1,050 hours because there was no way to move their power south. The industry wants long-term contracts - and soon. It also wants quicker answers from planners, who took an average of 4.1 years to decide in 2019-20. “Every month costs us money,” said one manager, “and every year costs us a factory.” The opposition called the figures “wishful thinking”. A spokesperson for the department replied: “We are on track.”`,
  },
  {
    topic: "A court report",
    text: `A former mayor was cleared of fraud on Thursday after a trial that lasted 11 weeks and cost more than €3m. The jury took less than two hours to decide. Outside the court, he thanked his family and said he had “nothing to hide”. Prosecutors had argued that he took $17,500 in cash from a builder in return for a permit. But the main witness - a self-employed accountant - changed her story twice, and a hand-written note turned out to be a forgery. The judge said the police had made “avoidable mistakes”. It is the third high-profile case to fail since 2018. “People will ask why it was ever brought,” said Tom Reilly, a law professor. “They are right to ask.” The prosecutors’ office said it wouldn’t appeal. It has until 30 June to publish its review, which will look at all of the city’s anti-corruption work.`,
  },
  {
    topic: "A report on health, with straight quotes",
    text: `Fewer children were vaccinated against measles last year than at any time since 1998, the health agency said on Monday. The rate fell to 84.7% in the capital, well below the 95% that doctors recommend. "We're worried," said Dr Priya Nair, who runs a clinic there. "It's a disease that nobody should see again." About 2,300 cases were reported between January and May - more than in the whole of 2023. Most were children under five. The agency doesn't blame parents alone: one in three clinics has no walk-in hours, and some families wait six weeks. Nair wants mobile clinics, longer opening times and follow-up calls. "None of this is expensive," she said. "What's expensive is a four-year-old in intensive care." The minister called her proposal "sensible" and promised an answer by the end of the month.`,
  },
  {
    topic: "A report on companies",
    text: `Shares in the chip maker fell by 6.2% on Tuesday after it cut its forecast for the third time this year. The company now expects sales of $14.5bn to $15bn, down from $18bn in February. Its chief executive blamed weak demand in China and a shortage of high-end memory. Analysts weren’t convinced. “They’ve had two years to fix this,” wrote Maria Lund of Kesten & Partners in a note to clients. The firm employs 61,000 people in 23 countries, and about 1,900 of them will lose their jobs. Most work in sales and back-office roles. Unions said they would fight the plan, which they called “short-sighted”. The company has a market value of about $88bn - less than half of what it was in 2021. It will report its full-year results on 24 January. A rival, which makes chips for cars, rose by 1.3%.`,
  },
];
