-- Why: what brings money to the bank, or pays somebody from it, is recorded once under the key by which it is known.
CREATE TABLE transfer_movement (
  id                BIGINT       NOT NULL,
  public_id         BINARY(16)   NOT NULL,
  creditor_id       BIGINT       NOT NULL,
  kind              VARCHAR(20)  NOT NULL,
  account_number    VARCHAR(10)  NOT NULL,
  movement_key      VARCHAR(120) NOT NULL,
  business_event_id BIGINT       NOT NULL,
  standing          TINYINT      NULL,
  note              VARCHAR(500) NULL,
  recorded_at       DATETIME(6)  NOT NULL,
  recorded_by       VARCHAR(120) NOT NULL,
  CONSTRAINT pk_transfer_movement PRIMARY KEY (id),
  CONSTRAINT uq_transfer_movement_public UNIQUE (public_id),
  CONSTRAINT uq_transfer_movement_key UNIQUE (creditor_id, kind, account_number, movement_key, standing),
  CONSTRAINT fk_transfer_movement_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_transfer_movement_event FOREIGN KEY (business_event_id) REFERENCES business_event (id),
  CONSTRAINT ck_transfer_movement_kind CHECK (kind IN ('PAYOUT', 'OUTLAY', 'BANK_CHARGE')),
  CONSTRAINT ck_transfer_movement_standing CHECK (standing = 1),
  KEY ix_transfer_movement_recorded (creditor_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE transfer_movement_reversal (
  transfer_movement_id BIGINT       NOT NULL,
  reason               VARCHAR(500) NOT NULL,
  recorded_at          DATETIME(6)  NOT NULL,
  recorded_by          VARCHAR(120) NOT NULL,
  CONSTRAINT pk_transfer_movement_reversal PRIMARY KEY (transfer_movement_id),
  CONSTRAINT fk_transfer_movement_reversal FOREIGN KEY (transfer_movement_id) REFERENCES transfer_movement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Direct debits stand in transit until the bank credits their batch.
ALTER TABLE payment DROP CONSTRAINT ck_payment_way;
ALTER TABLE payment ADD CONSTRAINT ck_payment_way CHECK (way IN ('BANK_TRANSFER', 'CARD', 'CASH', 'AGENCY', 'DIRECT_DEBIT', 'OTHER'));
