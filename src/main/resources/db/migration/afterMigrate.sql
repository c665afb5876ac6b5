-- Runs as the owner at every start. The application's role works with all tables, and the audit it can only read and add
-- to. With one role for both, on a server that was given so, nothing can be held: the log says so at the start.
do $$
declare
  application text := '${application}';
begin
  if application = current_user or not exists (select from pg_roles where rolname = application) then
    return;
  end if;
  execute format('grant usage on schema public to %I', application);
  execute format('grant select, insert, update, delete on all tables in schema public to %I', application);
  execute format('grant usage, select on all sequences in schema public to %I', application);
  execute format('revoke update, delete on audit_entry, audit_checked from %I', application);
  execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
end
$$;
