-- What the database itself refuses, whatever the application does.

-- 1. A newsroom sees its own rows only. No newsroom named: no rows at all.
create function tickmark_newsroom() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('tickmark.newsroom_id', true), '')::uuid $$;

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'rating', 'article', 'article_update', 'article_snapshot', 'article_client', 'article_version', 'tray_item',
    'claim', 'occurrence', 'occurrence_change', 'claimant', 'appearance', 'source', 'evidence', 'evidence_work',
    'verdict', 'reaffirmation', 'sign_off', 'claim_return', 'article_sign_off', 'audit_entry']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_newsroom on %I using (newsroom_id = tickmark_newsroom()) with check (newsroom_id = tickmark_newsroom())',
      tenant_table);
  end loop;
end $$;

alter table newsroom enable row level security;
alter table newsroom force row level security;
create policy own_newsroom on newsroom using (id = tickmark_newsroom()) with check (id = tickmark_newsroom());

-- 2. What is frozen stays frozen.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A row of % is never changed or deleted.', tg_table_name using errcode = 'raise_exception';
end $$;

create trigger frozen before update or delete on article_version for each row execute function refuse_change();
create trigger frozen before update or delete on article_update for each row execute function refuse_change();
create trigger frozen before update or delete on audit_entry for each row execute function refuse_change();
create trigger frozen before update or delete on reaffirmation for each row execute function refuse_change();
create trigger frozen before update or delete on claim_return for each row execute function refuse_change();

-- Keystrokes of one person in one place are one change: such a row may be extended, and nothing else.
create function extend_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'after' - 'seq' - 'at') is distinct from (to_jsonb(old) - 'after' - 'seq' - 'at') or new.seq < old.seq then
    raise exception 'A change of words may be extended, nothing else.' using errcode = 'raise_exception';
  end if;
  return new;
end $$;
create trigger extended before update or delete on occurrence_change for each row execute function extend_only();

-- A verdict may only be marked as replaced.
create function keep_verdict() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'replaced_at') is distinct from (to_jsonb(old) - 'replaced_at')
     or old.replaced_at is not null then
    raise exception 'A verdict is never changed; give another.' using errcode = 'raise_exception';
  end if;
  return new;
end $$;
create trigger kept before update or delete on verdict for each row execute function keep_verdict();

-- A signature may only be ended, once.
create function keep_signature() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'ended_at' - 'end_reason') is distinct from (to_jsonb(old) - 'ended_at' - 'end_reason')
     or old.ended_at is not null then
    raise exception 'A signature is never changed; it can only end.' using errcode = 'raise_exception';
  end if;
  return new;
end $$;
create trigger kept before update or delete on sign_off for each row execute function keep_signature();
create trigger kept before update or delete on article_sign_off for each row execute function keep_signature();

-- 3. One standing signature a claim, one an article; one newest verdict a claim.
create unique index sign_off_standing on sign_off (claim_id) where ended_at is null;
create unique index article_sign_off_standing on article_sign_off (article_id) where ended_at is null;
create unique index verdict_standing on verdict (claim_id) where replaced_at is null;

-- 4. Nobody signs their own work (DESIGN, section 2): not the giver or reaffirmer of the verdict, not whoever worked on
-- the evidence or changed the words, not the article's reporter. The command says so in a sentence; this is the lock.
create function refuse_own_sign_off() returns trigger language plpgsql as $$
begin
  if exists (select 1 from verdict v where v.id = new.verdict_id and (v.given_by_id = new.signer_id or v.claim_id <> new.claim_id or v.replaced_at is not null))
     or exists (select 1 from reaffirmation r where r.verdict_id = new.verdict_id and r.person_id = new.signer_id)
     or exists (select 1 from evidence_work w where w.claim_id = new.claim_id and w.person_id = new.signer_id)
     or exists (select 1 from occurrence_change c where c.claim_id = new.claim_id and c.person_id = new.signer_id)
     or exists (select 1 from claim c join article a on a.id = c.article_id where c.id = new.claim_id and a.reporter_id = new.signer_id)
  then
    raise exception 'A second person must sign.' using errcode = 'raise_exception';
  end if;
  return new;
end $$;
create trigger second_person before insert on sign_off for each row execute function refuse_own_sign_off();

-- 5. Signatures end by themselves when what they stand for changes; nobody has to remember it.
create function end_sign_offs(claims uuid[], reason text) returns uuid[] language sql as $$
  with ended as (update sign_off set ended_at = now(), end_reason = reason where claim_id = any (claims) and ended_at is null returning claim_id)
  select coalesce(array_agg(claim_id), '{}') from ended $$;

create function end_article_sign_off(signed_article uuid, reason text) returns boolean language sql as $$
  with ended as (update article_sign_off set ended_at = now(), end_reason = reason where article_id = signed_article and ended_at is null returning 1)
  select exists (select from ended) $$;

-- Why this person may not change the text of an article in this state; null = may. Same table as lib/articles/article-state.ts.
create function refuse_text_change(state "ArticleState", archived boolean, roles "Role"[]) returns text language sql immutable as $$
  select case
    when roles is null then 'forbidden'
    when archived then 'archived'
    when state in ('published', 'corrected') then 'frozen'
    when not roles && array['reporter', 'editor']::"Role"[] then 'role'
    when state = 'signed_off' and not 'editor' = any (roles) then 'signed-off'
  end $$;

-- 6. The one way into the log of a text. A single statement is a transaction of its own: it names the newsroom, locks the
-- article, looks at each writer's right as it is committed at this moment, binds the Yjs client ids of each update to its
-- writer, numbers the rows, and ends the article's sign-off when an editor writes into a signed article. Answers a row an
-- update, in their order: its number, or why it was refused.
create function append_updates(
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
      insert into article_client (article_id, client_id, newsroom_id, person_id, purpose)
        select in_article, c, in_newsroom, in_people[i], in_purpose from unnest(clients) c on conflict do nothing;
      if exists (select from article_client k where k.article_id = in_article and k.client_id = any (clients) and k.person_id <> in_people[i]) then
        refusal := 'foreign-client';
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
