-- The same way into the log for what is written into several articles at one moment: one statement and one commit for all of
-- them. An article whose row somebody else has locked is not waited for, as everybody else would wait with it: its updates
-- are answered 'locked', nothing of them is written, and they come again alone. The updates of an article stand together.
create function append_to_articles(
  in_newsrooms uuid[], in_articles uuid[], in_updates bytea[], in_people uuid[], in_clients jsonb
) returns table (seq int, refusal text) language plpgsql as $$
declare
  clients jsonb[] := array(select jsonb_array_elements(in_clients));
  first int := 1;
  last int;
begin
  while first <= cardinality(in_articles) loop
    last := first;
    while last < cardinality(in_articles) and in_articles[last + 1] = in_articles[first] loop
      last := last + 1;
    end loop;
    perform set_config('tickmark.newsroom_id', in_newsrooms[first]::text, true);
    perform from article a where a.id = in_articles[first] for update skip locked;
    if found then
      return query select answer.seq, answer.refusal from append_updates(
        in_newsrooms[first], in_articles[first], in_updates[first:last], in_people[first:last], to_jsonb(clients[first:last]), 'editing', false) answer;
    else
      return query select null::int, 'locked' from generate_series(first, last);
    end if;
    first := last + 1;
  end loop;
end $$;
