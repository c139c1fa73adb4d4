-- Why: money between two places (bank in transit, provider, agency) is cleared against what it became, by rules on keys; postings stay as they are.
CREATE TABLE transfer_account (
  id              BIGINT       NOT NULL,
  creditor_id     BIGINT       NOT NULL,
  account_number  VARCHAR(10)  NOT NULL,
  purpose         VARCHAR(20)  NOT NULL,
  in_force        TINYINT      NOT NULL,
  valid_from      DATE         NOT NULL,
  task_after_days INT          NULL,
  reason          VARCHAR(500) NOT NULL,
  recorded_at     DATETIME(6)  NOT NULL,
  recorded_by     VARCHAR(120) NOT NULL,
  CONSTRAINT pk_transfer_account PRIMARY KEY (id),
  CONSTRAINT fk_transfer_account_number FOREIGN KEY (creditor_id, account_number) REFERENCES ledger_account (creditor_id, number),
  CONSTRAINT ck_transfer_account_purpose CHECK (purpose IN ('BANK_IN_TRANSIT', 'PSP', 'AGENCY', 'DIRECT_DEBIT', 'OTHER')),
  CONSTRAINT ck_transfer_account_force CHECK (in_force IN (0, 1)),
  CONSTRAINT ck_transfer_account_days CHECK (task_after_days IS NULL OR task_after_days BETWEEN 1 AND 3650),
  KEY ix_transfer_account_validity (creditor_id, account_number, valid_from, recorded_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE transfer_account_rule (
  transfer_account_id BIGINT      NOT NULL,
  rank_no             INT         NOT NULL,
  match_key           VARCHAR(20) NOT NULL,
  flexfield           VARCHAR(40) NULL,
  window_days         INT         NOT NULL,
  CONSTRAINT pk_transfer_account_rule PRIMARY KEY (transfer_account_id, rank_no),
  CONSTRAINT fk_transfer_account_rule_account FOREIGN KEY (transfer_account_id) REFERENCES transfer_account (id),
  CONSTRAINT ck_transfer_account_rule_key CHECK (match_key IN ('EVENT_REFERENCE', 'FLEXFIELD', 'CASE_NUMBER', 'AMOUNT')),
  CONSTRAINT ck_transfer_account_rule_flexfield CHECK ((match_key = 'FLEXFIELD') = (flexfield IS NOT NULL)),
  CONSTRAINT ck_transfer_account_rule_window CHECK (window_days BETWEEN 0 AND 3650)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who clears on an account holds its row, so that two do not choose the same line; postings do not need it.
CREATE TABLE transfer_desk (
  ledger_account_id BIGINT NOT NULL,
  CONSTRAINT pk_transfer_desk PRIMARY KEY (ledger_account_id),
  CONSTRAINT fk_transfer_desk_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB;

CREATE TABLE clearing_run (
  id              BIGINT       NOT NULL,
  public_id       BINARY(16)   NOT NULL,
  creditor_id     BIGINT       NULL,
  run_on          DATE         NOT NULL,
  night_on        DATE         NULL,
  running_slot    TINYINT      NULL,
  last_account_id BIGINT       NOT NULL,
  accounts        INT          NOT NULL,
  clearings       INT          NOT NULL,
  cleared_lines   INT          NOT NULL,
  failed          INT          NOT NULL,
  started_at      DATETIME(6)  NOT NULL,
  started_by      VARCHAR(120) NOT NULL,
  ended_at        DATETIME(6)  NULL,
  CONSTRAINT pk_clearing_run PRIMARY KEY (id),
  CONSTRAINT uq_clearing_run_public UNIQUE (public_id),
  CONSTRAINT uq_clearing_run_night UNIQUE (night_on),
  CONSTRAINT uq_clearing_run_slot UNIQUE (running_slot),
  CONSTRAINT fk_clearing_run_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_clearing_run_slot CHECK ((running_slot IS NULL) = (ended_at IS NOT NULL)),
  KEY ix_clearing_run_started (started_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- By a rule (which version, which of its rules, on which value) or by a person with a reason.
CREATE TABLE clearing (
  id                  BIGINT       NOT NULL,
  public_id           BINARY(16)   NOT NULL,
  creditor_id         BIGINT       NOT NULL,
  ledger_account_id   BIGINT       NOT NULL,
  currency            CHAR(3)      NOT NULL,
  line_count          INT          NOT NULL,
  amount_minor        BIGINT       NOT NULL,
  transfer_account_id BIGINT       NULL,
  rank_no             INT          NULL,
  match_value         VARCHAR(200) NULL,
  clearing_run_id     BIGINT       NULL,
  residual_event_id   BIGINT       NULL,
  reason              VARCHAR(500) NULL,
  recorded_at         DATETIME(6)  NOT NULL,
  recorded_by         VARCHAR(120) NOT NULL,
  CONSTRAINT pk_clearing PRIMARY KEY (id),
  CONSTRAINT uq_clearing_public UNIQUE (public_id),
  CONSTRAINT fk_clearing_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id),
  CONSTRAINT fk_clearing_rule FOREIGN KEY (transfer_account_id, rank_no) REFERENCES transfer_account_rule (transfer_account_id, rank_no),
  CONSTRAINT fk_clearing_run FOREIGN KEY (clearing_run_id) REFERENCES clearing_run (id),
  CONSTRAINT fk_clearing_residual FOREIGN KEY (residual_event_id) REFERENCES business_event (id),
  CONSTRAINT ck_clearing_lines CHECK (line_count >= 2),
  CONSTRAINT ck_clearing_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_clearing_cause CHECK ((rank_no IS NULL) = (reason IS NOT NULL) AND (rank_no IS NULL) = (transfer_account_id IS NULL)),
  KEY ix_clearing_account (ledger_account_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A line stands in one clearing at most; taking a clearing back empties standing and leaves the rest.
CREATE TABLE clearing_line (
  clearing_id     BIGINT  NOT NULL,
  posting_line_id BIGINT  NOT NULL,
  standing        TINYINT NULL,
  CONSTRAINT pk_clearing_line PRIMARY KEY (clearing_id, posting_line_id),
  CONSTRAINT uq_clearing_line_standing UNIQUE (posting_line_id, standing),
  CONSTRAINT fk_clearing_line_clearing FOREIGN KEY (clearing_id) REFERENCES clearing (id),
  CONSTRAINT fk_clearing_line_line FOREIGN KEY (posting_line_id) REFERENCES posting_line (id),
  CONSTRAINT ck_clearing_line_standing CHECK (standing = 1)
) ENGINE = InnoDB;

CREATE TABLE clearing_withdrawal (
  clearing_id BIGINT       NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_clearing_withdrawal PRIMARY KEY (clearing_id),
  CONSTRAINT fk_clearing_withdrawal_clearing FOREIGN KEY (clearing_id) REFERENCES clearing (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Lines of which somebody was told that they stay open too long: each once.
CREATE TABLE transfer_overdue (
  posting_line_id   BIGINT NOT NULL,
  ledger_account_id BIGINT NOT NULL,
  told_on           DATE   NOT NULL,
  CONSTRAINT pk_transfer_overdue PRIMARY KEY (posting_line_id),
  CONSTRAINT fk_transfer_overdue_line FOREIGN KEY (posting_line_id) REFERENCES posting_line (id)
) ENGINE = InnoDB;

-- What stands in a clearing is all of it, on its account, in its currency, and adds up to nothing: so what is open adds
-- up to the balance of the account.
CREATE VIEW check_transfer_cleared AS
SELECT c.creditor_id, CAST(NULL AS SIGNED) AS entry_no,
  CONCAT(MIN(a.number), ' ', LOWER(HEX(MIN(c.public_id)))) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT('n = ', MIN(c.line_count), ', 0') AS expected,
  CONCAT('n = ', COUNT(p.id), ', ', COALESCE(SUM(p.debit_minor - p.credit_minor), 0)) AS found
FROM clearing c JOIN ledger_account a ON a.id = c.ledger_account_id
LEFT JOIN clearing_withdrawal w ON w.clearing_id = c.id
LEFT JOIN clearing_line l ON l.clearing_id = c.id AND l.standing = 1
LEFT JOIN posting_line p ON p.id = l.posting_line_id AND p.ledger_account_id = c.ledger_account_id AND p.currency = c.currency
GROUP BY c.id, c.creditor_id, w.clearing_id
HAVING (w.clearing_id IS NULL AND (COUNT(p.id) <> MIN(c.line_count) OR COUNT(l.posting_line_id) <> MIN(c.line_count)
    OR COALESCE(SUM(p.debit_minor - p.credit_minor), 0) <> 0))
  OR (w.clearing_id IS NOT NULL AND COUNT(l.posting_line_id) > 0);
