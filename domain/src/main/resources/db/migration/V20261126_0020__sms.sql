-- Why: a message says which ways were passed over and why; a receipt may come before we have noted that the message left.

ALTER TABLE message ADD COLUMN passed_over VARCHAR(2000) NULL;

CREATE TABLE early_receipt (
  id           BIGINT       NOT NULL,
  channel      VARCHAR(10)  NOT NULL,
  provider_key VARCHAR(250) NOT NULL,
  receipt      VARCHAR(12)  NOT NULL,
  contact_lost BOOLEAN      NOT NULL,
  detail       VARCHAR(500) NULL,
  received_at  DATETIME(6)  NOT NULL,
  CONSTRAINT pk_early_receipt PRIMARY KEY (id),
  CONSTRAINT ck_early_receipt_receipt CHECK (receipt IN ('DELIVERED', 'UNDELIVERED')),
  KEY ix_early_receipt_key (provider_key),
  KEY ix_early_receipt_at (received_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
