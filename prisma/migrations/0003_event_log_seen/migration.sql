-- What the calling statement can see of the event log, as a snapshot that claims nothing beyond the newest event.
-- Plain pg_current_snapshot() also counts transactions that wrote no event as seen. Their end need not be on disk: after a crash
-- their numbers are given out again, and an event written under such a number would pass for seen. Below the newest event every
-- number is safe, because that event's commit was flushed (decision 0002).
CREATE FUNCTION event_log_seen() RETURNS pg_snapshot LANGUAGE sql STABLE AS $$
  SELECT (
    least(pg_snapshot_xmin(now.snapshot)::text::bigint, newest.ceiling) || ':' || newest.ceiling || ':' || coalesce((
      SELECT string_agg(open.xid::text, ',' ORDER BY open.xid::text::bigint)
      FROM pg_snapshot_xip(now.snapshot) AS open(xid) WHERE open.xid::text::bigint < newest.ceiling
    ), '')
  )::pg_snapshot
  FROM (SELECT pg_current_snapshot() AS snapshot) AS now,
    (SELECT coalesce((SELECT xid::text::bigint + 1 FROM event ORDER BY xid DESC LIMIT 1), 1) AS ceiling) AS newest
$$;
