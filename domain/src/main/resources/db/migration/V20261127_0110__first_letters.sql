-- Why: an agency's first demand to a consumer is looked at before it leaves; which demands were an agency's is kept.
ALTER TABLE message
  ADD COLUMN by_agency BOOLEAN NOT NULL DEFAULT FALSE AFTER demand;

UPDATE message m JOIN creditor k ON k.id = m.creditor_id
SET m.by_agency = TRUE
WHERE k.mode = 'COLLECTION' AND m.demand AND m.direction = 'OUT';

INSERT INTO law_rule (id, country, topic, debtor_scope, valid_from, severity, amount_minor, currency, source, verified,
  recorded_at, recorded_by, reason) VALUES
  (-3091, 'DE', 'FIRST_LETTER_INTEREST', 'CONSUMER', '2021-10-01', 'REFUSE', NULL, NULL,
   '§ 13a (1) no. 3 RDG', TRUE, '2021-10-01 00:00:00', 'system', 'Shipped with Saldo');
