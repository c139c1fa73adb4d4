-- Why: the append-only ledger is the only truth on money; lines are keyed so that they are the claim account.

CREATE TABLE ledger (
  creditor_id   BIGINT NOT NULL,
  next_entry_no BIGINT NOT NULL,
  CONSTRAINT pk_ledger PRIMARY KEY (creditor_id),
  CONSTRAINT fk_ledger_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;

CREATE TABLE ledger_account (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  number      VARCHAR(10)  NOT NULL,
  name        VARCHAR(120) NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  CONSTRAINT pk_ledger_account PRIMARY KEY (id),
  CONSTRAINT fk_ledger_account_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT uq_ledger_account_number UNIQUE (creditor_id, number),
  CONSTRAINT ck_ledger_account_kind CHECK (kind IN ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE posting_rule (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  event_kind  VARCHAR(40)  NOT NULL,
  valid_from  DATE         NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  reason      VARCHAR(500) NULL,
  CONSTRAINT pk_posting_rule PRIMARY KEY (id),
  CONSTRAINT fk_posting_rule_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  KEY ix_posting_rule_validity (creditor_id, event_kind, valid_from, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE posting_rule_line (
  id              BIGINT       NOT NULL,
  posting_rule_id BIGINT       NOT NULL,
  line_no         INT          NOT NULL,
  amount          VARCHAR(20)  NOT NULL,
  side            VARCHAR(6)   NOT NULL,
  account_number  VARCHAR(10)  NOT NULL,
  component       VARCHAR(10)  NULL,
  rate_percent    DECIMAL(9,4) NULL,
  CONSTRAINT pk_posting_rule_line PRIMARY KEY (id),
  CONSTRAINT fk_posting_rule_line_rule FOREIGN KEY (posting_rule_id) REFERENCES posting_rule (id),
  CONSTRAINT uq_posting_rule_line UNIQUE (posting_rule_id, line_no),
  CONSTRAINT ck_posting_rule_line_side CHECK (side IN ('DEBIT', 'CREDIT')),
  CONSTRAINT ck_posting_rule_line_component CHECK (component IN ('PRINCIPAL', 'INTEREST', 'FEE', 'COST'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE business_event (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  creditor_id  BIGINT       NOT NULL,
  kind         VARCHAR(40)  NOT NULL,
  occurred_on  DATE         NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  reference    VARCHAR(120) NULL,
  case_file_id BIGINT       NULL,
  document_id  BIGINT       NULL,
  CONSTRAINT pk_business_event PRIMARY KEY (id),
  CONSTRAINT uq_business_event_public UNIQUE (public_id),
  CONSTRAINT fk_business_event_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_business_event_document FOREIGN KEY (document_id) REFERENCES document (id),
  KEY ix_business_event_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE journal_entry (
  id                BIGINT      NOT NULL,
  public_id         BINARY(16)  NOT NULL,
  creditor_id       BIGINT      NOT NULL,
  entry_no          BIGINT      NOT NULL,
  business_event_id BIGINT      NOT NULL,
  posting_rule_id   BIGINT      NOT NULL,
  posted_on         DATE        NOT NULL,
  value_on          DATE        NOT NULL,
  currency          CHAR(3)     NOT NULL,
  total_minor       BIGINT      NOT NULL,
  case_file_id      BIGINT      NULL,
  CONSTRAINT pk_journal_entry PRIMARY KEY (id),
  CONSTRAINT uq_journal_entry_public UNIQUE (public_id),
  CONSTRAINT uq_journal_entry_no UNIQUE (creditor_id, entry_no),
  CONSTRAINT fk_journal_entry_event FOREIGN KEY (business_event_id) REFERENCES business_event (id),
  CONSTRAINT fk_journal_entry_rule FOREIGN KEY (posting_rule_id) REFERENCES posting_rule (id),
  CONSTRAINT ck_journal_entry_total CHECK (total_minor > 0),
  KEY ix_journal_entry_posted (creditor_id, posted_on, entry_no),
  KEY ix_journal_entry_case (case_file_id, entry_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE posting_line (
  id                BIGINT        NOT NULL,
  journal_entry_id  BIGINT        NOT NULL,
  line_no           INT           NOT NULL,
  ledger_account_id BIGINT        NOT NULL,
  debit_minor       BIGINT        NOT NULL,
  credit_minor      BIGINT        NOT NULL,
  currency          CHAR(3)       NOT NULL,
  value_on          DATE          NOT NULL,
  case_file_id      BIGINT        NULL,
  receivable_id     BIGINT        NULL,
  component         VARCHAR(10)   NULL,
  flexfields        VARCHAR(1000) NULL,
  CONSTRAINT pk_posting_line PRIMARY KEY (id),
  CONSTRAINT uq_posting_line_no UNIQUE (journal_entry_id, line_no),
  CONSTRAINT fk_posting_line_entry FOREIGN KEY (journal_entry_id) REFERENCES journal_entry (id),
  CONSTRAINT fk_posting_line_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id),
  CONSTRAINT ck_posting_line_one_side CHECK ((debit_minor > 0 AND credit_minor = 0) OR (credit_minor > 0 AND debit_minor = 0)),
  CONSTRAINT ck_posting_line_claim CHECK ((receivable_id IS NULL) = (component IS NULL)),
  CONSTRAINT ck_posting_line_component CHECK (component IN ('PRINCIPAL', 'INTEREST', 'FEE', 'COST')),
  KEY ix_posting_line_account (ledger_account_id, value_on, id),
  KEY ix_posting_line_claim (case_file_id, receivable_id, component, value_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
