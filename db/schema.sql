CREATE TABLE bench (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TRIGGER bench_is_kept BEFORE DELETE ON bench
BEGIN SELECT RAISE(ABORT, 'the bench is never removed'); END;

CREATE TRIGGER bench_keeps_its_id BEFORE UPDATE OF only_row, id, created_at_ms ON bench
BEGIN SELECT RAISE(ABORT, 'only the name of a bench may change'); END;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  bench_id TEXT NOT NULL REFERENCES bench (id),
  at_ms INTEGER NOT NULL,
  mono_ms INTEGER NOT NULL,
  technician TEXT,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  session_id TEXT,
  device_key TEXT,
  ecid TEXT CHECK (length(ecid) = 16),
  serial TEXT CHECK (length(serial) BETWEEN 1 AND 40),
  body TEXT NOT NULL,
  encoding INTEGER NOT NULL CHECK (encoding >= 1),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX log_by_device ON log (session_id, device_key) WHERE device_key IS NOT NULL;

CREATE INDEX log_by_ecid ON log (ecid) WHERE ecid IS NOT NULL;

CREATE INDEX log_by_serial ON log (serial) WHERE serial IS NOT NULL;

CREATE INDEX log_fate ON log (seq) WHERE kind IN ('log-restored', 'tip-begun');

CREATE TRIGGER log_grows_in_order BEFORE INSERT ON log
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM log WHERE seq = NEW.seq - 1), NEW.prev_hash)
  OR EXISTS (SELECT 1 FROM log WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a row of the log must follow the newest one'); END;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_never_shortened BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE INDEX log_joins ON log (session_id)
WHERE kind IN ('device-merged', 'device-split', 'device-refused');

CREATE INDEX log_links ON log (seq) WHERE kind = 'identity-linked';

CREATE INDEX log_undone ON log (session_id) WHERE kind = 'action-undone';

CREATE INDEX log_without_device ON log (seq) WHERE device_key IS NULL;

CREATE VIEW sightings AS
SELECT
  seq,
  id,
  bench_id,
  at_ms,
  technician,
  session_id,
  device_key,
  body ->> '$.sighting.port' AS port,
  body ->> '$.sighting.mode' AS mode,
  body ->> '$.sighting.kind' AS device_kind,
  ecid,
  serial,
  body ->> '$.sighting.serial.source' AS serial_source,
  body ->> '$.sighting.productType' AS product_type,
  body ->> '$.sighting.model' AS model,
  body ->> '$.sighting.serialText' AS serial_text,
  body ->> '$.sighting.noticedBy' AS noticed_by
FROM log
WHERE kind = 'device-sighted';
