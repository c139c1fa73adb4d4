-- Why: a payment and where every cent of it went stay explained, also after it was returned.

CREATE TABLE payment (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  number        VARCHAR(20)  NOT NULL,
  creditor_id   BIGINT       NOT NULL,
  case_file_id  BIGINT       NOT NULL,
  way           VARCHAR(20)  NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  received_on   DATE         NOT NULL,
  reference     VARCHAR(120) NOT NULL,
  document_id   BIGINT       NULL,
  note          VARCHAR(500) NULL,
  state         VARCHAR(20)  NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_payment PRIMARY KEY (id),
  CONSTRAINT uq_payment_public UNIQUE (public_id),
  CONSTRAINT uq_payment_number UNIQUE (number),
  CONSTRAINT uq_payment_reference UNIQUE (creditor_id, way, reference),
  CONSTRAINT fk_payment_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_payment_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_payment_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_payment_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_payment_way CHECK (way IN ('BANK_TRANSFER', 'CARD', 'CASH', 'AGENCY', 'OTHER')),
  CONSTRAINT ck_payment_state CHECK (state IN ('RECEIVED', 'RETURNED')),
  KEY ix_payment_case (case_file_id, received_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO number_range (name, next_number) VALUES ('payment', 100001);

-- What a payment went to; a return is the same lines with the sign turned. receivable_id null: not allocated.
CREATE TABLE allocation (
  id            BIGINT      NOT NULL,
  payment_id    BIGINT      NOT NULL,
  receivable_id BIGINT      NULL,
  component     VARCHAR(10) NULL,
  amount_minor  BIGINT      NOT NULL,
  rule          VARCHAR(20) NOT NULL,
  value_on      DATE        NOT NULL,
  CONSTRAINT pk_allocation PRIMARY KEY (id),
  CONSTRAINT fk_allocation_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT fk_allocation_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_allocation_claim CHECK ((receivable_id IS NULL) = (component IS NULL)),
  CONSTRAINT ck_allocation_rule CHECK (rule IN ('DESIGNATED', 'OLDEST_DUE', 'SURPLUS', 'RETURN')),
  KEY ix_allocation_payment (payment_id, id),
  KEY ix_allocation_receivable (receivable_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE payment_return (
  id           BIGINT       NOT NULL,
  payment_id   BIGINT       NOT NULL,
  returned_on  DATE         NOT NULL,
  reason_code  VARCHAR(10)  NOT NULL,
  charge_minor BIGINT       NOT NULL,
  note         VARCHAR(500) NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  CONSTRAINT pk_payment_return PRIMARY KEY (id),
  CONSTRAINT uq_payment_return_payment UNIQUE (payment_id),
  CONSTRAINT fk_payment_return_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_payment_return_charge CHECK (charge_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
