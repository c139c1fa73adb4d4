-- Why: what a debtor objects to is examined and meanwhile not demanded; every objection has its evidence and its answer.

CREATE TABLE dispute (
  id            BIGINT        NOT NULL,
  public_id     BINARY(16)    NOT NULL,
  number        VARCHAR(20)   NOT NULL,
  creditor_id   BIGINT        NOT NULL,
  case_file_id  BIGINT        NOT NULL,
  receivable_id BIGINT        NOT NULL,
  amount_minor  BIGINT        NULL,
  currency      CHAR(3)       NOT NULL,
  reason        VARCHAR(20)   NOT NULL,
  wording       VARCHAR(4000) NOT NULL,
  channel       VARCHAR(20)   NOT NULL,
  raised_on     DATE          NOT NULL,
  raised_at     DATETIME(6)   NOT NULL,
  raised_by     VARCHAR(120)  NOT NULL,
  state         VARCHAR(20)   NOT NULL,
  active        BOOLEAN       NULL,
  credit_minor  BIGINT        NULL,
  adjustment_id BINARY(16)    NULL,
  explanation   VARCHAR(4000) NULL,
  resolved_on   DATE          NULL,
  resolved_at   DATETIME(6)   NULL,
  resolved_by   VARCHAR(120)  NULL,
  version       BIGINT        NOT NULL,
  CONSTRAINT pk_dispute PRIMARY KEY (id),
  CONSTRAINT uq_dispute_public UNIQUE (public_id),
  CONSTRAINT uq_dispute_number UNIQUE (number),
  -- active is 1 or NULL: an item is disputed once at a time.
  CONSTRAINT uq_dispute_active UNIQUE (receivable_id, active),
  CONSTRAINT fk_dispute_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_dispute_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_dispute_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_dispute_amount CHECK (amount_minor IS NULL OR amount_minor > 0),
  CONSTRAINT ck_dispute_credit CHECK (credit_minor IS NULL OR credit_minor > 0),
  CONSTRAINT ck_dispute_state CHECK (state IN ('OPEN', 'CREDITING', 'REJECTED', 'UPHELD', 'WITHDRAWN')),
  CONSTRAINT ck_dispute_active CHECK ((active IS NULL) = (state IN ('REJECTED', 'UPHELD', 'WITHDRAWN'))),
  CONSTRAINT ck_dispute_resolved CHECK ((resolved_at IS NULL) = (state IN ('OPEN', 'CREDITING'))),
  KEY ix_dispute_adjustment (adjustment_id),
  KEY ix_dispute_case (case_file_id, id),
  KEY ix_dispute_state (state, raised_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The name is the one this debtor gave: the same content may have come under another name before.
CREATE TABLE dispute_document (
  id          BIGINT       NOT NULL,
  dispute_id  BIGINT       NOT NULL,
  document_id BIGINT       NOT NULL,
  file_name   VARCHAR(255) NOT NULL,
  CONSTRAINT pk_dispute_document PRIMARY KEY (id),
  CONSTRAINT uq_dispute_document UNIQUE (dispute_id, document_id),
  CONSTRAINT fk_dispute_document_dispute FOREIGN KEY (dispute_id) REFERENCES dispute (id),
  CONSTRAINT fk_dispute_document_document FOREIGN KEY (document_id) REFERENCES document (id),
  KEY ix_dispute_document_document (document_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO number_range (name, next_number) VALUES ('dispute', 100001);
