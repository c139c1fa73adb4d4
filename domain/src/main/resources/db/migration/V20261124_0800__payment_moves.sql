-- Why: a payment recorded wrongly is reversed and, where it belongs elsewhere, recorded there; a person may say, with a reason, where money goes.

ALTER TABLE payment DROP CONSTRAINT ck_payment_state;
ALTER TABLE payment ADD CONSTRAINT ck_payment_state CHECK (state IN ('RECEIVED', 'RETURNED', 'REVERSED'));

-- How often the reference was recorded before: what was reversed may be recorded again, or on several cases.
ALTER TABLE payment
  ADD COLUMN occurrence INT NOT NULL DEFAULT 0,
  ADD COLUMN moved_from BIGINT NULL,
  DROP INDEX uq_payment_reference,
  ADD CONSTRAINT uq_payment_reference UNIQUE (creditor_id, way, reference, occurrence),
  ADD CONSTRAINT fk_payment_moved_from FOREIGN KEY (moved_from) REFERENCES payment (id);

CREATE TABLE payment_reversal (
  id          BIGINT       NOT NULL,
  payment_id  BIGINT       NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_payment_reversal PRIMARY KEY (id),
  CONSTRAINT uq_payment_reversal_payment UNIQUE (payment_id),
  CONSTRAINT fk_payment_reversal_payment FOREIGN KEY (payment_id) REFERENCES payment (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a person said about where a payment goes; the latest of a payment holds.
CREATE TABLE payment_placing (
  id          BIGINT       NOT NULL,
  payment_id  BIGINT       NOT NULL,
  ground      VARCHAR(20)  NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_payment_placing PRIMARY KEY (id),
  CONSTRAINT fk_payment_placing_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_payment_placing_ground CHECK (ground IN ('AGREED', 'NAMED', 'IN_FAVOUR', 'BY_RULE')),
  KEY ix_payment_placing_payment (payment_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The amounts of it; without an amount the receivable is only named.
CREATE TABLE payment_placing_part (
  placing_id    BIGINT      NOT NULL,
  part_no       INT         NOT NULL,
  receivable_id BIGINT      NOT NULL,
  component     VARCHAR(10) NULL,
  amount_minor  BIGINT      NULL,
  CONSTRAINT pk_payment_placing_part PRIMARY KEY (placing_id, part_no),
  CONSTRAINT fk_payment_placing_part_placing FOREIGN KEY (placing_id) REFERENCES payment_placing (id),
  CONSTRAINT fk_payment_placing_part_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_payment_placing_part_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_payment_placing_part_component CHECK (component IN ('PRINCIPAL', 'INTEREST', 'FEE', 'COST'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE allocation DROP CONSTRAINT ck_allocation_rule;
ALTER TABLE allocation ADD CONSTRAINT ck_allocation_rule
  CHECK (rule IN ('DESIGNATED', 'OLDEST_DUE', 'PROPORTIONAL', 'BY_PERSON', 'SURPLUS', 'RETURN', 'REVERSAL', 'REPLACED'));
