-- Why: what takes money away from a claim is asked for by one person and decided by another.

-- Accounts of one person; an account without a row is a person of its own.
CREATE TABLE person_account (
  user_name   VARCHAR(120) NOT NULL,
  person      VARCHAR(120) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_person_account PRIMARY KEY (user_name),
  KEY ix_person_account_person (person)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The rule of a kind from a day on: up to its own limit a request needs nobody else.
CREATE TABLE approval_rule (
  id              BIGINT       NOT NULL,
  kind            VARCHAR(30)  NOT NULL,
  valid_from      DATE         NOT NULL,
  currency        CHAR(3)      NOT NULL,
  own_limit_minor BIGINT       NOT NULL,
  decider_role    VARCHAR(20)  NOT NULL,
  decider_limit_minor BIGINT   NULL,
  recorded_at     DATETIME(6)  NOT NULL,
  recorded_by     VARCHAR(120) NOT NULL,
  reason          VARCHAR(500) NULL,
  CONSTRAINT pk_approval_rule PRIMARY KEY (id),
  CONSTRAINT ck_approval_rule_own CHECK (own_limit_minor >= 0),
  CONSTRAINT ck_approval_rule_role CHECK (decider_role IN ('supervisor', 'accountant', 'admin')),
  KEY ix_approval_rule_validity (kind, currency, valid_from, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE approval_request (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  kind         VARCHAR(30)  NOT NULL,
  subject_id   BIGINT       NOT NULL,
  creditor_id  BIGINT       NOT NULL,
  case_file_id BIGINT       NOT NULL,
  amount_minor BIGINT       NOT NULL,
  currency     CHAR(3)      NOT NULL,
  decider_role VARCHAR(20)  NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  state        VARCHAR(20)  NOT NULL,
  requested_at DATETIME(6)  NOT NULL,
  requested_by VARCHAR(120) NOT NULL,
  decided_at   DATETIME(6)  NULL,
  decided_by   VARCHAR(120) NULL,
  decision     VARCHAR(500) NULL,
  version      BIGINT       NOT NULL,
  CONSTRAINT pk_approval_request PRIMARY KEY (id),
  CONSTRAINT uq_approval_request_public UNIQUE (public_id),
  CONSTRAINT uq_approval_request_subject UNIQUE (kind, subject_id),
  CONSTRAINT fk_approval_request_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_approval_request_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT ck_approval_request_state CHECK (state IN ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  KEY ix_approval_request_state (state, requested_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE adjustment (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  creditor_id   BIGINT       NOT NULL,
  case_file_id  BIGINT       NOT NULL,
  receivable_id BIGINT       NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  component     VARCHAR(10)  NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  value_on      DATE         NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_adjustment PRIMARY KEY (id),
  CONSTRAINT uq_adjustment_public UNIQUE (public_id),
  CONSTRAINT fk_adjustment_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_adjustment_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_adjustment_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_adjustment_kind CHECK (kind IN ('WAIVER', 'CREDIT')),
  CONSTRAINT ck_adjustment_component CHECK (component IN ('PRINCIPAL', 'INTEREST', 'FEE', 'COST')),
  CONSTRAINT ck_adjustment_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_adjustment_state CHECK (state IN ('PENDING', 'POSTED', 'REJECTED', 'WITHDRAWN')),
  KEY ix_adjustment_case (case_file_id, id),
  KEY ix_adjustment_receivable (receivable_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
