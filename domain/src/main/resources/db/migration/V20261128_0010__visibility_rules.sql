-- Why: what debtors and agencies see of the correspondence is decided by dated data, not by code and not once for all when something is stored.

CREATE TABLE visibility_rule (
  id          BIGINT       NOT NULL,
  public_id   BINARY(16)   NOT NULL,
  audience    VARCHAR(10)  NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  creditor_id BIGINT       NULL,
  -- Null: from that day on the rule for all holds again.
  shown       BOOLEAN      NULL,
  valid_from  DATE         NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  CONSTRAINT pk_visibility_rule PRIMARY KEY (id),
  CONSTRAINT uq_visibility_rule_public UNIQUE (public_id),
  CONSTRAINT fk_visibility_rule_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_visibility_rule_audience CHECK (audience IN ('DEBTOR', 'AGENCY')),
  CONSTRAINT ck_visibility_rule_kind CHECK (kind IN ('LETTER_OUT', 'EMAIL_OUT', 'SMS_OUT', 'STATEMENT', 'LETTER_IN', 'EMAIL_IN', 'INVOICE', 'EVIDENCE')),
  CONSTRAINT ck_visibility_rule_all CHECK (creditor_id IS NOT NULL OR shown IS NOT NULL),
  KEY ix_visibility_rule_creditor (creditor_id, valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Shown is what was shown before, and to debtors what they wrote themselves; on every day, also those that a demo or a test goes back to.
INSERT INTO visibility_rule (id, public_id, audience, kind, shown, valid_from, recorded_at, recorded_by, reason) VALUES
  (-4201, UNHEX('019ad000000070008000000000000201'), 'DEBTOR', 'LETTER_OUT', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4202, UNHEX('019ad000000070008000000000000202'), 'DEBTOR', 'EMAIL_OUT', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4203, UNHEX('019ad000000070008000000000000203'), 'DEBTOR', 'SMS_OUT', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4204, UNHEX('019ad000000070008000000000000204'), 'DEBTOR', 'STATEMENT', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4205, UNHEX('019ad000000070008000000000000205'), 'DEBTOR', 'LETTER_IN', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4206, UNHEX('019ad000000070008000000000000206'), 'DEBTOR', 'EMAIL_IN', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4208, UNHEX('019ad000000070008000000000000208'), 'DEBTOR', 'INVOICE', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4209, UNHEX('019ad000000070008000000000000209'), 'DEBTOR', 'EVIDENCE', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4210, UNHEX('019ad000000070008000000000000210'), 'AGENCY', 'LETTER_OUT', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4211, UNHEX('019ad000000070008000000000000211'), 'AGENCY', 'EMAIL_OUT', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4212, UNHEX('019ad000000070008000000000000212'), 'AGENCY', 'SMS_OUT', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4213, UNHEX('019ad000000070008000000000000213'), 'AGENCY', 'STATEMENT', FALSE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: speaks of what was not placed too'),
  (-4214, UNHEX('019ad000000070008000000000000214'), 'AGENCY', 'LETTER_IN', FALSE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: may speak of what was not placed'),
  (-4215, UNHEX('019ad000000070008000000000000215'), 'AGENCY', 'EMAIL_IN', FALSE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: may speak of what was not placed'),
  (-4217, UNHEX('019ad000000070008000000000000217'), 'AGENCY', 'INVOICE', TRUE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4218, UNHEX('019ad000000070008000000000000218'), 'AGENCY', 'EVIDENCE', FALSE, '2000-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo');
