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
create trigger frozen before update or delete on occurrence_change for each row execute function refuse_change();

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
