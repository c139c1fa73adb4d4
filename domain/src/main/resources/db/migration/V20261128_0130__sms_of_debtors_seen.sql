-- Why: debtors see what they wrote themselves, by SMS too.

ALTER TABLE visibility_rule DROP CONSTRAINT ck_visibility_rule_kind;
ALTER TABLE visibility_rule ADD CONSTRAINT ck_visibility_rule_kind CHECK (kind IN ('LETTER_OUT', 'EMAIL_OUT', 'SMS_OUT', 'STATEMENT', 'LETTER_IN', 'EMAIL_IN', 'SMS_IN', 'INVOICE', 'EVIDENCE'));

INSERT INTO visibility_rule (id, public_id, audience, kind, shown, valid_from, recorded_at, recorded_by, reason) VALUES
  (-4207, UNHEX('019ad000000070008000000000000207'), 'DEBTOR', 'SMS_IN', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4216, UNHEX('019ad000000070008000000000000216'), 'AGENCY', 'SMS_IN', FALSE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: may speak of what was not placed');
