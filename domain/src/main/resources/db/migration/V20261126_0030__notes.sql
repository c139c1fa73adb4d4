-- Why: people write to debtors in their own words; those stand between the words of a template of their own.
INSERT INTO message_template (template_key, purpose, name, last_version_no, recorded_at, recorded_by, version) VALUES
  ('note', 'NOTE', NULL, 1, '2026-01-01 00:00:05', 'system', 0);
