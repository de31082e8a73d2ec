import type { DemoArticle } from "./demo-article";

/** Just brought in: nothing tagged yet. The article to try things on. */
export const nightTrains: DemoArticle = {
  title: "Who killed the night train, and who is bringing it back",
  byline: "Mara Lindqvist",
  publication: "The Harbour Ledger Weekend",
  deadlineInHours: 52,
  markdown: `At 21:14 on a Thursday the last carriage of the *Nordwind* leaves platform 3 in Orme with eleven of its twelve compartments full. Eight years ago this train did not exist. Twenty years ago it was one of thirty-four.

Between 2003 and 2016 the railways of the continent gave up three quarters of their sleeping cars. The reasons are not a mystery. A sleeping car carries 36 people where a day carriage carries 80. It needs sheets, breakfasts and an attendant, and it stands idle from eight in the morning until nine at night. In 2009 the state railway of Veldmark lost 71 crowns on each berth that it sold.

Then the airlines came. The number of seats on flights of under 800 kilometres rose by 140% in ten years, and a ticket from Orme to the coast cost less than the taxi to the airport. "We used to say that we were selling a night in a hotel with a view," said Petra Halloran, who ran the sleeper division until it was closed. "Nobody wants to hear about the view when the other thing costs nineteen crowns."

## Forty old carriages

The man who bought the leftovers was not a railwayman. Ruben Castell had made his money in cold stores. In 2017 he paid 2.1 million crowns for forty carriages that were waiting to be cut up, had eighteen of them rebuilt in a shed in Sarn, and asked for a path from Orme to Port Amity. It took him fourteen months to get one. The first train ran with 61 passengers and arrived two hours and ten minutes late.

His company, Nordwind, now runs three routes. It carried 412,000 people last year, twice as many as in the year before, and made its first profit: 3.3 million crowns on a turnover of 58 million. Six in ten passengers say in its own survey that they would otherwise have flown. An independent study by the university in Orme puts the share at 44%.

The state railway has noticed. In January it ordered twenty new sleeping trains for 640 million crowns, to be delivered from 2029, and promised a night train from every city of more than half a million people. There are seven of those in the country. Two are islands.

## A night in carriage 7

Carriage 7 smells of coffee and of the polish that Nordwind buys from a maker of church pews. The attendant, Ilse Marquardt, joined in the first month and knows the creaks by number. She hands out keys, takes orders for breakfast and asks each guest the same question: window side or corridor side? Nobody has ever said that they did not mind.

In the first compartment a judge is on her way to a conference and means to read four hundred pages before the border. In the second, two students have brought a pan of lasagne. The third belongs to a man who will not give his name and who has taken this train every other Thursday since January, because his daughter lives at one end and his work at the other and because, he says, a child ought to see her father arrive in a clean shirt.

At 23:40 the train stops in a siding for twenty-five minutes to let goods wagons pass. This is written in the timetable as a technical halt. The railway is paid more for an hour of a goods train's punctuality than for a night of a sleeper's, and so the sleeper waits, in the dark, beside a field of rape. Ms Marquardt uses the time to iron.

By one o'clock only the judge is awake. By half past five the smell of coffee is back, and the pan has been washed in the basin and left on the folding table with a note of thanks for the loan of a fork.

## What it saves

A passenger who takes the night train from Orme to Port Amity instead of flying saves about 118 kilograms of carbon dioxide, according to the transport ministry. The figure assumes that the train is two thirds full and runs on the average current of the grid. With the electricity that the railway buys, which is all from water, the saving would be 131 kilograms.

That is a good deal for one night and very little for a country. If all the flights of under 800 kilometres were replaced, emissions from transport would fall by 1.4%. Lorries alone are responsible for 27%.

Defenders of the night train have other arguments. A study of hotel bookings found that passengers who arrive by sleeper stay 1.6 nights longer than those who arrive by air. And the trains use rails that are otherwise empty: between midnight and five, only one path in nine is taken.

## What it needs

There are still obstacles, and most of them are made of paper. A train that crosses two borders needs three certificates, three safety cases and drivers who have passed the language test in each country. Track access costs 2.40 crowns a kilometre in Veldmark and 7.90 across the strait. A sleeping car built today costs about 4.5 million crowns, and two firms in the world still make them.

The ministry has a working group for the certificates. It has met since the spring of last year, and its chair, a former driver, hopes for a single safety case "before I retire, which gives us until the autumn after next". The language test may go sooner: a trial with translated radio messages has begun on one line, with a human listening in.

Mr Castell's carriages are between 38 and 44 years old. The oldest has run 6.2 million kilometres, eight times to the moon and back. Its windows open. On warm nights, the attendants say, that is what people photograph.

He has not ordered any of the new ones. "I was told that nobody wanted forty," he said. "Now I am told that everybody wants two hundred. I would like to see one summer in between."`,
  claims: [],
};
