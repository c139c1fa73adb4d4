-- Why: a procedure can send a statement of open receivables, which asks for nothing.
INSERT INTO message_template (template_key, purpose, name, last_version_no, recorded_at, recorded_by, version) VALUES
  ('open-items', 'OPEN_ITEMS', NULL, 1, '2026-01-01 00:00:06', 'system', 0);
