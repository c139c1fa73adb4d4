-- Why: what is no longer needed is deleted by rule: how long each kind is kept is dated data, a case can be kept from it, and each night says what it did.

CREATE TABLE retention_rule (
  id          BIGINT       NOT NULL,
  public_id   BINARY(16)   NOT NULL,
  subject     VARCHAR(20)  NOT NULL,
  level       VARCHAR(10)  NOT NULL,
  country     CHAR(2)      NULL,
  creditor_id BIGINT       NULL,
  -- Full calendar years after the one of its date. Null: from that day on the more general rule holds again.
  years       INT          NULL,
  valid_from  DATE         NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  CONSTRAINT pk_retention_rule PRIMARY KEY (id),
  CONSTRAINT uq_retention_rule_public UNIQUE (public_id),
  CONSTRAINT fk_retention_rule_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_retention_rule_level CHECK (level IN ('ALL', 'COUNTRY', 'CREDITOR')),
  CONSTRAINT ck_retention_rule_country CHECK ((level = 'COUNTRY') = (country IS NOT NULL)),
  CONSTRAINT ck_retention_rule_creditor CHECK ((level = 'CREDITOR') = (creditor_id IS NOT NULL)),
  CONSTRAINT ck_retention_rule_years CHECK (years BETWEEN 0 AND 40)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- German creditors: section 257 (1), (4), (5) HGB, section 147 (1), (3), (4) AO; calls as long as claims may be brought (section 195 BGB).
INSERT INTO retention_rule (id, public_id, subject, level, country, years, valid_from, recorded_at, recorded_by, reason) VALUES
  (-4101, UNHEX('019ad000000070008000000000000101'), 'INVOICE_FILE', 'COUNTRY', 'DE', 8, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: vouchers, § 147 (3) AO, § 257 (4) HGB'),
  (-4102, UNHEX('019ad000000070008000000000000102'), 'AGENCY_DOCUMENT', 'COUNTRY', 'DE', 8, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: vouchers, § 147 (3) AO, § 257 (4) HGB'),
  (-4103, UNHEX('019ad000000070008000000000000103'), 'LETTER', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4104, UNHEX('019ad000000070008000000000000104'), 'EVIDENCE', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4105, UNHEX('019ad000000070008000000000000105'), 'INCOMING', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4106, UNHEX('019ad000000070008000000000000106'), 'LETTER_OUT', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4107, UNHEX('019ad000000070008000000000000107'), 'EMAIL_OUT', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4108, UNHEX('019ad000000070008000000000000108'), 'SMS_OUT', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4109, UNHEX('019ad000000070008000000000000109'), 'LETTER_IN', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4110, UNHEX('019ad000000070008000000000000110'), 'EMAIL_IN', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4111, UNHEX('019ad000000070008000000000000111'), 'SMS_IN', 'COUNTRY', 'DE', 6, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: business letters, § 147 (3) AO, § 257 (4) HGB'),
  (-4112, UNHEX('019ad000000070008000000000000112'), 'CALL', 'COUNTRY', 'DE', 3, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: as long as claims may be brought, § 195, § 199 BGB');
INSERT INTO retention_rule (id, public_id, subject, level, years, valid_from, recorded_at, recorded_by, reason) VALUES
  (-4113, UNHEX('019ad000000070008000000000000113'), 'UNASSIGNED', 'ALL', 1, '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo: belongs to no case');

-- Nothing of the case is deleted while it is active (1; else NULL).
CREATE TABLE deletion_hold (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  case_file_id BIGINT       NOT NULL,
  active       TINYINT      NULL,
  reason       VARCHAR(500) NOT NULL,
  placed_at    DATETIME(6)  NOT NULL,
  placed_by    VARCHAR(120) NOT NULL,
  ended_at     DATETIME(6)  NULL,
  ended_by     VARCHAR(120) NULL,
  end_reason   VARCHAR(500) NULL,
  version      BIGINT       NOT NULL,
  CONSTRAINT pk_deletion_hold PRIMARY KEY (id),
  CONSTRAINT uq_deletion_hold_public UNIQUE (public_id),
  CONSTRAINT uq_deletion_hold_active UNIQUE (case_file_id, active),
  CONSTRAINT fk_deletion_hold_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT ck_deletion_hold_active CHECK ((active IS NULL) = (ended_at IS NOT NULL)),
  CONSTRAINT ck_deletion_hold_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE retention_run (
  id         BIGINT       NOT NULL,
  public_id  BINARY(16)   NOT NULL,
  night_on   DATE         NOT NULL,
  started_at DATETIME(6)  NOT NULL,
  started_by VARCHAR(120) NOT NULL,
  ended_at   DATETIME(6)  NULL,
  CONSTRAINT pk_retention_run PRIMARY KEY (id),
  CONSTRAINT uq_retention_run_public UNIQUE (public_id),
  CONSTRAINT uq_retention_run_night UNIQUE (night_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a night does by one rule: the lock on its row is the lease, last_id how far it is.
CREATE TABLE retention_part (
  id           BIGINT      NOT NULL,
  run_id       BIGINT      NOT NULL,
  position_no  INT         NOT NULL,
  subject      VARCHAR(20) NOT NULL,
  store        VARCHAR(10) NOT NULL,
  rule_id      BIGINT      NOT NULL,
  before_on    DATE        NOT NULL,
  last_id      BIGINT      NOT NULL,
  erased_count BIGINT      NOT NULL,
  erased_bytes BIGINT      NOT NULL,
  done         BOOLEAN     NOT NULL,
  CONSTRAINT pk_retention_part PRIMARY KEY (id),
  CONSTRAINT uq_retention_part_position UNIQUE (run_id, position_no),
  CONSTRAINT fk_retention_part_run FOREIGN KEY (run_id) REFERENCES retention_run (id),
  CONSTRAINT fk_retention_part_rule FOREIGN KEY (rule_id) REFERENCES retention_rule (id),
  CONSTRAINT ck_retention_part_store CHECK (store IN ('DOCUMENT', 'MESSAGE', 'INCOMING')),
  CONSTRAINT ck_retention_part_counts CHECK (erased_count >= 0 AND erased_bytes >= 0),
  KEY ix_retention_part_done (done, run_id, position_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The row stays, with kind, hash, size and days, so that what refers to it can still be proven.
ALTER TABLE document
  ADD COLUMN erased_at DATETIME(6) NULL,
  ADD COLUMN erased_by BIGINT      NULL,
  ADD CONSTRAINT fk_document_erased_by FOREIGN KEY (erased_by) REFERENCES retention_rule (id),
  ADD CONSTRAINT ck_document_erased CHECK ((erased_at IS NULL) = (erased_by IS NULL));
CREATE INDEX ix_document_kept ON document (kind, erased_at, stored_at);

ALTER TABLE message
  ADD COLUMN erased_at DATETIME(6) NULL,
  ADD COLUMN erased_by BIGINT      NULL,
  ADD CONSTRAINT fk_message_erased_by FOREIGN KEY (erased_by) REFERENCES retention_rule (id),
  ADD CONSTRAINT ck_message_erased CHECK ((erased_at IS NULL) = (erased_by IS NULL));
CREATE INDEX ix_message_kept ON message (channel, direction, erased_at, occurred_at);

ALTER TABLE incoming_message
  ADD COLUMN erased_at DATETIME(6) NULL,
  ADD COLUMN erased_by BIGINT      NULL,
  ADD CONSTRAINT fk_incoming_message_erased_by FOREIGN KEY (erased_by) REFERENCES retention_rule (id),
  ADD CONSTRAINT ck_incoming_message_erased CHECK ((erased_at IS NULL) = (erased_by IS NULL));
CREATE INDEX ix_incoming_message_kept ON incoming_message (channel, erased_at, taken_at);
