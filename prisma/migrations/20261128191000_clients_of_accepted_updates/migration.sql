-- As before, but a Yjs client becomes its writer's only with an update that is taken: one that is refused for another
-- person's client in it must not leave the others with whoever sent it, whose next letter would then be refused.
create or replace function append_updates(
  in_newsroom uuid, in_article uuid, in_updates bytea[], in_people uuid[], in_clients jsonb, in_purpose "ClientPurpose", in_notify boolean
) returns table (seq int, refusal text) language plpgsql as $$
declare
  locked article%rowtype;
  roles "Role"[];
  clients bigint[];
  head int;
begin
  perform set_config('tickmark.newsroom_id', in_newsroom::text, true);
  select * into locked from article a where a.id = in_article for update;
  if not found then
    return query select null::int, 'forbidden' from generate_series(1, cardinality(in_updates));
    return;
  end if;
  head := locked.head_seq;
  for i in 1 .. cardinality(in_updates) loop
    roles := null;
    select m.roles into roles from membership m where m.person_id = in_people[i] and m.newsroom_id = in_newsroom and m.deactivated_at is null;
    refusal := refuse_text_change(locked.state, locked.archived_at is not null, roles);
    if refusal is null then
      select coalesce(array_agg(c::bigint), '{}') into clients from jsonb_array_elements_text(in_clients -> (i - 1)) c;
      if exists (select from article_client k where k.article_id = in_article and k.client_id = any (clients) and k.person_id <> in_people[i]) then
        refusal := 'foreign-client';
      else
        insert into article_client (article_id, client_id, newsroom_id, person_id, purpose)
          select in_article, c, in_newsroom, in_people[i], in_purpose from unnest(clients) c on conflict do nothing;
      end if;
    end if;
    seq := null;
    if refusal is null then
      head := head + 1;
      seq := head;
      insert into article_update (article_id, seq, newsroom_id, update, person_id) values (in_article, head, in_newsroom, in_updates[i], in_people[i]);
      if locked.state = 'signed_off' then
        locked.state := 'in_check';
        if end_article_sign_off(in_article, 'text-changed') then
          insert into audit_entry (id, newsroom_id, actor_id, article_id, event)
            values (gen_random_uuid(), in_newsroom, in_people[i], in_article, jsonb_build_object('type', 'article-sign-off-ended', 'reason', 'text-changed'));
        end if;
      end if;
    end if;
    return next;
  end loop;
  if head > locked.head_seq then
    update article a set head_seq = head, state = locked.state where a.id = in_article;
    if in_notify then
      perform pg_notify('tickmark', json_build_object('newsroomId', in_newsroom, 'articleId', in_article, 'kind', 'text', 'seq', head)::text);
    end if;
  end if;
end $$;
