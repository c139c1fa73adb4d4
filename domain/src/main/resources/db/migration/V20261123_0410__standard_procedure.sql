-- Why: the Standard procedure is there from the first day; keys below 1 are never handed out, so it has the same everywhere.

INSERT INTO dunning_procedure (id, public_id, procedure_key, name, kind, version) VALUES
  (-400, UNHEX('0195E2000000700080000000000004A0'), 'standard', 'Standard', 'PRIMARY', 1);

INSERT INTO procedure_version (id, procedure_id, version_no, valid_from, flow, counted_from, recorded_at, recorded_by, reason) VALUES
  (-401, -400, 1, '1990-01-01', 'BY_DAYS', 'DUE_DATE', '2026-11-22 00:00:00', 'system', 'Shipped with Saldo');

INSERT INTO procedure_step (id, procedure_version_id, step_no, step_key, day_offset, latest_by, channel, template_key,
  dunning_level, automatic, claims_interest, for_vulnerable, required_steps) VALUES
  (-411, -401, 1, 'reminder',     7, NULL, 'EMAIL',           'reminder', 1, TRUE,  FALSE, TRUE,  ''),
  (-412, -401, 2, 'first-call',  15, NULL, 'CALL',            NULL,       1, FALSE, FALSE, TRUE,  ''),
  (-413, -401, 3, 'second-call', 21, NULL, 'CALL',            NULL,       1, FALSE, FALSE, FALSE, ''),
  (-414, -401, 4, 'hand-over',   40, NULL, 'AGENCY_HANDOVER', NULL,       2, TRUE,  FALSE, FALSE, 'reminder');
