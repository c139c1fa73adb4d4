-- Why: one case per debtor, creditor and currency holds receivables and parties from the first invoice on.

CREATE TABLE case_file (
  id          BIGINT       NOT NULL,
  public_id   BINARY(16)   NOT NULL,
  number      VARCHAR(20)  NOT NULL,
  creditor_id BIGINT       NOT NULL,
  debtor_id   BIGINT       NOT NULL,
  currency    CHAR(3)      NOT NULL,
  status      VARCHAR(20)  NOT NULL,
  close_reason VARCHAR(20) NULL,
  opened_on   DATE         NULL,
  opened_by   VARCHAR(120) NULL,
  controller  VARCHAR(120) NULL,
  segment     VARCHAR(40)  NULL,
  created_on  DATE         NOT NULL,
  version     BIGINT       NOT NULL,
  CONSTRAINT pk_case_file PRIMARY KEY (id),
  CONSTRAINT uq_case_file_public UNIQUE (public_id),
  CONSTRAINT uq_case_file_number UNIQUE (number),
  CONSTRAINT uq_case_file_claim UNIQUE (creditor_id, debtor_id, currency),
  CONSTRAINT fk_case_file_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_case_file_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT ck_case_file_status CHECK (status IN ('ACCOUNT', 'OPEN', 'CLOSED', 'REOPENED')),
  CONSTRAINT ck_case_file_controller CHECK (controller IS NULL OR status IN ('OPEN', 'REOPENED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE case_party (
  id           BIGINT       NOT NULL,
  case_file_id BIGINT       NOT NULL,
  role         VARCHAR(30)  NOT NULL,
  is_leading   BOOLEAN      NOT NULL,
  debtor_id    BIGINT       NULL,
  name         VARCHAR(250) NULL,
  email        VARCHAR(254) NULL,
  phone        VARCHAR(60)  NULL,
  valid_from   DATE         NOT NULL,
  valid_until  DATE         NULL,
  CONSTRAINT pk_case_party PRIMARY KEY (id),
  CONSTRAINT fk_case_party_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_case_party_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT ck_case_party_role CHECK (role IN ('DEBTOR', 'JOINT_DEBTOR', 'GUARANTOR', 'REPRESENTATIVE',
    'INSOLVENCY_ADMINISTRATOR', 'HEIR', 'SALES_REPRESENTATIVE', 'SALES_MANAGER')),
  CONSTRAINT ck_case_party_who CHECK (debtor_id IS NOT NULL OR name IS NOT NULL),
  KEY ix_case_party_case (case_file_id, id),
  KEY ix_case_party_debtor (debtor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE receivable (
  id              BIGINT       NOT NULL,
  public_id       BINARY(16)   NOT NULL,
  creditor_id     BIGINT       NOT NULL,
  case_file_id    BIGINT       NOT NULL,
  number          VARCHAR(100) NOT NULL,
  number_key      VARCHAR(100) NOT NULL,
  kind            VARCHAR(20)  NOT NULL,
  issued_on       DATE         NOT NULL,
  due_on          DATE         NOT NULL,
  due_source      VARCHAR(20)  NOT NULL,
  currency        CHAR(3)      NOT NULL,
  net_minor       BIGINT       NOT NULL,
  vat_minor       BIGINT       NOT NULL,
  gross_minor     BIGINT       NOT NULL,
  prepaid_minor   BIGINT       NOT NULL,
  rounding_minor  BIGINT       NOT NULL,
  payable_minor   BIGINT       NOT NULL,
  status          VARCHAR(20)  NOT NULL,
  preceding       VARCHAR(100) NULL,
  buyer_reference VARCHAR(200) NULL,
  payment_reference VARCHAR(200) NULL,
  mandate_reference VARCHAR(100) NULL,
  document_id     BIGINT       NOT NULL,
  content_hash    BINARY(32)   NOT NULL,
  version         BIGINT       NOT NULL,
  CONSTRAINT pk_receivable PRIMARY KEY (id),
  CONSTRAINT uq_receivable_public UNIQUE (public_id),
  CONSTRAINT uq_receivable_number UNIQUE (creditor_id, number_key),
  CONSTRAINT fk_receivable_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_receivable_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_receivable_kind CHECK (kind IN ('INVOICE', 'CREDIT')),
  CONSTRAINT ck_receivable_due_source CHECK (due_source IN ('DOCUMENT', 'CREDITOR_TERM', 'IMMEDIATE')),
  KEY ix_receivable_case (case_file_id, due_on, id),
  KEY ix_receivable_number (number_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE receivable_tax (
  id            BIGINT       NOT NULL,
  receivable_id BIGINT       NOT NULL,
  category      VARCHAR(10)  NOT NULL,
  rate_percent  DECIMAL(9,4) NULL,
  net_minor     BIGINT       NOT NULL,
  vat_minor     BIGINT       NOT NULL,
  CONSTRAINT pk_receivable_tax PRIMARY KEY (id),
  CONSTRAINT fk_receivable_tax_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE invoice_import (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  creditor_id   BIGINT       NOT NULL,
  document_id   BIGINT       NULL,
  file_name     VARCHAR(255) NOT NULL,
  format        VARCHAR(10)  NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  started_at    DATETIME(6)  NOT NULL,
  started_by    VARCHAR(120) NOT NULL,
  finished_at   DATETIME(6)  NULL,
  accepted      INT          NOT NULL,
  already_known INT          NOT NULL,
  rejected      INT          NOT NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_invoice_import PRIMARY KEY (id),
  CONSTRAINT uq_invoice_import_public UNIQUE (public_id),
  CONSTRAINT fk_invoice_import_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_invoice_import_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_invoice_import_state CHECK (state IN ('RUNNING', 'DONE', 'INTERRUPTED')),
  KEY ix_invoice_import_started (started_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE invoice_import_row (
  id                BIGINT        NOT NULL,
  invoice_import_id BIGINT        NOT NULL,
  row_no            INT           NOT NULL,
  outcome           VARCHAR(20)   NOT NULL,
  number            VARCHAR(100)  NULL,
  receivable_id     BIGINT        NULL,
  messages          VARCHAR(4000) NULL,
  CONSTRAINT pk_invoice_import_row PRIMARY KEY (id),
  CONSTRAINT uq_invoice_import_row UNIQUE (invoice_import_id, row_no),
  CONSTRAINT fk_invoice_import_row_import FOREIGN KEY (invoice_import_id) REFERENCES invoice_import (id),
  CONSTRAINT fk_invoice_import_row_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_invoice_import_row_outcome CHECK (outcome IN ('ACCEPTED', 'ALREADY_KNOWN', 'REJECTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE task ADD CONSTRAINT fk_task_case FOREIGN KEY (case_file_id) REFERENCES case_file (id);
ALTER TABLE business_event ADD CONSTRAINT fk_business_event_case FOREIGN KEY (case_file_id) REFERENCES case_file (id);
ALTER TABLE posting_line ADD CONSTRAINT fk_posting_line_case FOREIGN KEY (case_file_id) REFERENCES case_file (id);
ALTER TABLE posting_line ADD CONSTRAINT fk_posting_line_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id);

-- A read model, rebuilt from the ledger in the transaction that changes a case, compared with it by the nightly check.
CREATE TABLE case_overview (
  case_file_id  BIGINT       NOT NULL,
  creditor_id   BIGINT       NOT NULL,
  number        VARCHAR(20)  NOT NULL,
  debtor_name   VARCHAR(250) NOT NULL,
  status        VARCHAR(20)  NOT NULL,
  controller    VARCHAR(120) NULL,
  currency      CHAR(3)      NOT NULL,
  open_minor    BIGINT       NOT NULL,
  open_items    INT          NOT NULL,
  oldest_due_on DATE         NOT NULL,
  CONSTRAINT pk_case_overview PRIMARY KEY (case_file_id),
  CONSTRAINT fk_case_overview_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  KEY ix_case_overview_open (open_minor, case_file_id),
  KEY ix_case_overview_due (oldest_due_on, case_file_id),
  KEY ix_case_overview_name (debtor_name, case_file_id),
  KEY ix_case_overview_number (number, case_file_id),
  KEY ix_case_overview_creditor (creditor_id, case_file_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
