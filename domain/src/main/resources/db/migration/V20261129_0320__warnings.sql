-- Why: what comes after a reminder is worded otherwise: a first warning, and a second that names the agency.

INSERT INTO message_template (template_key, purpose, name, last_version_no, recorded_at, recorded_by, version) VALUES
  ('first-warning', 'DEMAND', NULL, 1, '2026-01-01 00:00:08', 'system', 0),
  ('second-warning', 'DEMAND', NULL, 1, '2026-01-01 00:00:09', 'system', 0);
