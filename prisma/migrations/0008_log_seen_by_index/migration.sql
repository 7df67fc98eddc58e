-- What event_log_seen() does stays the same (0003); how it finds the newest event no longer depends on what the planner was told of
-- the table. In a database whose events were counted while there were none, each look read all that had been written since.
CREATE OR REPLACE FUNCTION event_log_seen() RETURNS pg_snapshot LANGUAGE sql STABLE SET enable_seqscan = off AS $$
  SELECT (
    least(pg_snapshot_xmin(now.snapshot)::text::bigint, newest.ceiling) || ':' || newest.ceiling || ':' || coalesce((
      SELECT string_agg(open.xid::text, ',' ORDER BY open.xid::text::bigint)
      FROM pg_snapshot_xip(now.snapshot) AS open(xid) WHERE open.xid::text::bigint < newest.ceiling
    ), '')
  )::pg_snapshot
  FROM (SELECT pg_current_snapshot() AS snapshot) AS now,
    (SELECT coalesce((SELECT xid::text::bigint + 1 FROM event ORDER BY xid DESC LIMIT 1), 1) AS ceiling) AS newest
$$;
