-- Why: whoever keeps books elsewhere takes entries out of Saldo: fixed by their numbers, so that the same order gives the same bytes.

-- How a creditor's books stand in DATEV; a change is a new record, the latest holds.
CREATE TABLE ledger_datev (
  id               BIGINT        NOT NULL,
  creditor_id      BIGINT        NOT NULL,
  consultant_no    INT           NOT NULL,
  client_no        INT           NOT NULL,
  account_length   INT           NOT NULL,
  chart            CHAR(2)       NOT NULL,
  year_start_month INT           NOT NULL,
  initials         VARCHAR(2)    NULL,
  personal         TINYINT       NOT NULL,
  dated_by         VARCHAR(10)   NOT NULL,
  charset_name     VARCHAR(20)   NOT NULL,
  taxes            VARCHAR(2000) NOT NULL,
  reason           VARCHAR(500)  NOT NULL,
  recorded_at      DATETIME(6)   NOT NULL,
  recorded_by      VARCHAR(120)  NOT NULL,
  CONSTRAINT pk_ledger_datev PRIMARY KEY (id),
  CONSTRAINT fk_ledger_datev_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_ledger_datev_consultant CHECK (consultant_no BETWEEN 1001 AND 9999999),
  CONSTRAINT ck_ledger_datev_client CHECK (client_no BETWEEN 1 AND 99999),
  CONSTRAINT ck_ledger_datev_length CHECK (account_length BETWEEN 4 AND 8),
  CONSTRAINT ck_ledger_datev_chart CHECK (chart IN ('03', '04')),
  CONSTRAINT ck_ledger_datev_year CHECK (year_start_month BETWEEN 1 AND 12),
  CONSTRAINT ck_ledger_datev_dated CHECK (dated_by IN ('VALUE', 'POSTED')),
  CONSTRAINT ck_ledger_datev_charset CHECK (charset_name IN ('WINDOWS_1252', 'UTF_8_BOM')),
  KEY ix_ledger_datev_creditor (creditor_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which columns a table of entries has; a change is a new version.
CREATE TABLE ledger_export_template (
  id             BIGINT       NOT NULL,
  template_key   VARCHAR(40)  NOT NULL,
  version_no     INT          NOT NULL,
  title          VARCHAR(120) NOT NULL,
  delimiter_sign VARCHAR(10)  NOT NULL,
  decimal_sign   VARCHAR(10)  NOT NULL,
  date_style     VARCHAR(20)  NOT NULL,
  charset_name   VARCHAR(20)  NOT NULL,
  quote_all      TINYINT      NOT NULL,
  with_control   TINYINT      NOT NULL,
  ended          TINYINT      NOT NULL,
  reason         VARCHAR(500) NOT NULL,
  recorded_at    DATETIME(6)  NOT NULL,
  recorded_by    VARCHAR(120) NOT NULL,
  CONSTRAINT pk_ledger_export_template PRIMARY KEY (id),
  CONSTRAINT uq_ledger_export_template UNIQUE (template_key, version_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE ledger_export_column (
  template_id BIGINT       NOT NULL,
  position_no INT          NOT NULL,
  heading     VARCHAR(80)  NOT NULL,
  field       VARCHAR(30)  NOT NULL,
  detail      VARCHAR(120) NULL,
  CONSTRAINT pk_ledger_export_column PRIMARY KEY (template_id, position_no),
  CONSTRAINT fk_ledger_export_column_template FOREIGN KEY (template_id) REFERENCES ledger_export_template (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO ledger_export_template (id, template_key, version_no, title, delimiter_sign, decimal_sign, date_style,
  charset_name, quote_all, with_control, ended, reason, recorded_at, recorded_by) VALUES
  (-2501, 'journal', 1, 'Journal (neutral)', 'COMMA', 'DOT', 'ISO', 'UTF_8', 0, 1, 0, 'Shipped with Saldo', '2026-11-25 00:00:00', 'system'),
  (-2502, 'tabelle', 1, 'Buchungen für Tabellenprogramme', 'SEMICOLON', 'COMMA', 'GERMAN', 'UTF_8_BOM', 0, 0, 0, 'Shipped with Saldo', '2026-11-25 00:00:00', 'system');

INSERT INTO ledger_export_column (template_id, position_no, heading, field, detail) VALUES
  (-2501, 1, 'entry_no', 'ENTRY_NO', NULL),
  (-2501, 2, 'line_no', 'LINE_NO', NULL),
  (-2501, 3, 'posting_date', 'POSTING_DATE', NULL),
  (-2501, 4, 'document_date', 'DOCUMENT_DATE', NULL),
  (-2501, 5, 'doc_type', 'DOC_TYPE', NULL),
  (-2501, 6, 'doc_no', 'DOC_NO', NULL),
  (-2501, 7, 'account', 'ACCOUNT', NULL),
  (-2501, 8, 'contra', 'CONTRA', NULL),
  (-2501, 9, 'debit', 'DEBIT', NULL),
  (-2501, 10, 'credit', 'CREDIT', NULL),
  (-2501, 11, 'currency', 'CURRENCY', NULL),
  (-2501, 12, 'amount_fc', 'CONSTANT', NULL),
  (-2501, 13, 'rate', 'CONSTANT', NULL),
  (-2501, 14, 'tax_code', 'FLEXFIELD', 'taxRate'),
  (-2501, 15, 'cost_center', 'FLEXFIELD', 'costCenter'),
  (-2501, 16, 'debtor_no', 'DEBTOR_NO', NULL),
  (-2501, 17, 'case_no', 'CASE_NO', NULL),
  (-2501, 18, 'event_id', 'EVENT_ID', NULL),
  (-2501, 19, 'text', 'TEXT', NULL),
  (-2501, 20, 'reversal_of', 'REVERSAL_OF', NULL),
  (-2501, 21, 'flex1', 'FLEXFIELD', 'invoice'),
  (-2501, 22, 'flex2', 'FLEXFIELD', 'rule'),
  (-2502, 1, 'Buchung', 'ENTRY_NO', NULL),
  (-2502, 2, 'Buchungstag', 'POSTING_DATE', NULL),
  (-2502, 3, 'Wertstellung', 'DOCUMENT_DATE', NULL),
  (-2502, 4, 'Vorgang', 'DOC_TYPE', NULL),
  (-2502, 5, 'Beleg', 'DOC_NO', NULL),
  (-2502, 6, 'Konto', 'ACCOUNT', NULL),
  (-2502, 7, 'Kontoname', 'ACCOUNT_NAME', NULL),
  (-2502, 8, 'Soll', 'DEBIT', NULL),
  (-2502, 9, 'Haben', 'CREDIT', NULL),
  (-2502, 10, 'Währung', 'CURRENCY', NULL),
  (-2502, 11, 'Akte', 'CASE_NO', NULL),
  (-2502, 12, 'Text', 'TEXT', NULL);

-- An order and how far it is. What it holds is fixed by the numbers of its entries; fixed_by is the order that it repeats, or itself.
CREATE TABLE ledger_export (
  id             BIGINT       NOT NULL,
  public_id      BINARY(16)   NOT NULL,
  creditor_id    BIGINT       NOT NULL,
  subject        VARCHAR(20)  NOT NULL,
  format_name    VARCHAR(10)  NOT NULL,
  template_id    BIGINT       NULL,
  datev_id       BIGINT       NULL,
  incremental    TINYINT      NOT NULL,
  closed_only    TINYINT      NOT NULL,
  from_on        DATE         NULL,
  until_on       DATE         NULL,
  first_no       BIGINT       NOT NULL,
  last_no        BIGINT       NOT NULL,
  entry_count    BIGINT       NOT NULL,
  made_at        DATETIME(3)  NOT NULL,
  creditor_name  VARCHAR(200) NOT NULL,
  creditor_place VARCHAR(100) NULL,
  fixed_by       BIGINT       NOT NULL,
  export_state   VARCHAR(10)  NOT NULL,
  failure        VARCHAR(500) NULL,
  entries_done   BIGINT       NOT NULL,
  lines_done     BIGINT       NOT NULL,
  file_name      VARCHAR(160) NULL,
  byte_count     BIGINT       NULL,
  sha256         BINARY(32)   NULL,
  requested_at   DATETIME(6)  NOT NULL,
  requested_by   VARCHAR(120) NOT NULL,
  ended_at       DATETIME(6)  NULL,
  discarded_at   DATETIME(6)  NULL,
  discarded_by   VARCHAR(120) NULL,
  CONSTRAINT pk_ledger_export PRIMARY KEY (id),
  CONSTRAINT uq_ledger_export_public UNIQUE (public_id),
  CONSTRAINT fk_ledger_export_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_ledger_export_template FOREIGN KEY (template_id) REFERENCES ledger_export_template (id),
  CONSTRAINT fk_ledger_export_datev FOREIGN KEY (datev_id) REFERENCES ledger_datev (id),
  CONSTRAINT fk_ledger_export_fixed FOREIGN KEY (fixed_by) REFERENCES ledger_export (id),
  CONSTRAINT ck_ledger_export_subject CHECK (subject IN ('JOURNAL', 'EVENTS', 'TRIAL_BALANCE')),
  CONSTRAINT ck_ledger_export_format CHECK (format_name IN ('DATEV', 'CSV', 'JSON', 'AUDIT')),
  CONSTRAINT ck_ledger_export_state CHECK (export_state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  CONSTRAINT ck_ledger_export_done CHECK (export_state <> 'DONE' OR (sha256 IS NOT NULL AND file_name IS NOT NULL)),
  CONSTRAINT ck_ledger_export_period CHECK ((incremental = 1) = (from_on IS NULL) AND (from_on IS NULL) = (until_on IS NULL)),
  KEY ix_ledger_export_state (export_state, id),
  KEY ix_ledger_export_chain (creditor_id, subject, format_name, last_no),
  KEY ix_ledger_export_recent (creditor_id, requested_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What the accounts were called when the order was given.
CREATE TABLE ledger_export_account (
  export_id BIGINT       NOT NULL,
  number    VARCHAR(10)  NOT NULL,
  name      VARCHAR(120) NOT NULL,
  kind      VARCHAR(20)  NOT NULL,
  CONSTRAINT pk_ledger_export_account PRIMARY KEY (export_id, number),
  CONSTRAINT fk_ledger_export_account_export FOREIGN KEY (export_id) REFERENCES ledger_export (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The files of an order, written one after the other; next_no is where the next part begins.
CREATE TABLE ledger_export_file (
  export_id  BIGINT       NOT NULL,
  file_no    INT          NOT NULL,
  name       VARCHAR(160) NOT NULL,
  kind       VARCHAR(20)  NOT NULL,
  from_on    DATE         NULL,
  until_on   DATE         NULL,
  currency   CHAR(3)      NULL,
  last_no    BIGINT       NOT NULL,
  next_no    BIGINT       NOT NULL,
  part_count INT          NOT NULL,
  byte_count BIGINT       NOT NULL,
  line_count BIGINT       NOT NULL,
  sha256     BINARY(32)   NULL,
  CONSTRAINT pk_ledger_export_file PRIMARY KEY (export_id, file_no),
  CONSTRAINT fk_ledger_export_file_export FOREIGN KEY (export_id) REFERENCES ledger_export (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Pieces of files, each packed by itself.
CREATE TABLE ledger_export_part (
  export_id  BIGINT     NOT NULL,
  file_no    INT        NOT NULL,
  part_no    INT        NOT NULL,
  plain_size INT        NOT NULL,
  content    MEDIUMBLOB NOT NULL,
  CONSTRAINT pk_ledger_export_part PRIMARY KEY (export_id, file_no, part_no),
  CONSTRAINT fk_ledger_export_part_file FOREIGN KEY (export_id, file_no) REFERENCES ledger_export_file (export_id, file_no)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who took what away, and when.
CREATE TABLE ledger_export_download (
  id          BIGINT       NOT NULL,
  export_id   BIGINT       NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_ledger_export_download PRIMARY KEY (id),
  CONSTRAINT fk_ledger_export_download_export FOREIGN KEY (export_id) REFERENCES ledger_export (id),
  KEY ix_ledger_export_download (export_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
