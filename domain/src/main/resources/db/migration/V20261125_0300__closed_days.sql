-- Why: a day that was verified and closed never changes any more; what comes later is booked on the next open day.

-- First day on which something may still be booked; stands where the next number stands, which every posting locks.
ALTER TABLE ledger ADD COLUMN open_from DATE NOT NULL DEFAULT '1970-01-01';

-- Who closes days of a creditor holds this row, so that postings need not wait; it says up to which day somebody wants them closed.
CREATE TABLE ledger_desk (
  creditor_id  BIGINT       NOT NULL,
  wanted_until DATE         NULL,
  wanted_at    DATETIME(6)  NULL,
  wanted_by    VARCHAR(120) NULL,
  night_on     DATE         NULL,
  CONSTRAINT pk_ledger_desk PRIMARY KEY (creditor_id),
  CONSTRAINT fk_ledger_desk_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_ledger_desk_wanted CHECK ((wanted_until IS NULL) = (wanted_at IS NULL) AND (wanted_until IS NULL) = (wanted_by IS NULL)),
  KEY ix_ledger_desk_wanted (wanted_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What was looked at before a day was closed, and what came of it; looking again is a new row.
CREATE TABLE ledger_report (
  id             BIGINT       NOT NULL,
  public_id      BINARY(16)   NOT NULL,
  creditor_id    BIGINT       NOT NULL,
  day_on         DATE         NOT NULL,
  first_no       BIGINT       NOT NULL,
  last_no        BIGINT       NOT NULL,
  covers_all     TINYINT      NOT NULL,
  finding_count  INT          NOT NULL,
  accepted_count INT          NOT NULL,
  recorded_at    DATETIME(6)  NOT NULL,
  recorded_by    VARCHAR(120) NOT NULL,
  CONSTRAINT pk_ledger_report PRIMARY KEY (id),
  CONSTRAINT uq_ledger_report_public UNIQUE (public_id),
  CONSTRAINT fk_ledger_report_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_ledger_report_accepted CHECK (accepted_count BETWEEN 0 AND finding_count),
  KEY ix_ledger_report_day (creditor_id, day_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE ledger_finding (
  id          BIGINT       NOT NULL,
  report_id   BIGINT       NOT NULL,
  check_name  VARCHAR(30)  NOT NULL,
  entry_no    BIGINT       NULL,
  subject     VARCHAR(200) NULL,
  expected    VARCHAR(300) NULL,
  found       VARCHAR(300) NULL,
  fingerprint CHAR(64)     NOT NULL,
  CONSTRAINT pk_ledger_finding PRIMARY KEY (id),
  CONSTRAINT fk_ledger_finding_report FOREIGN KEY (report_id) REFERENCES ledger_report (id),
  KEY ix_ledger_finding_report (report_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A finding that cannot be mended may be accepted: one person says why, another one agrees.
CREATE TABLE ledger_acceptance (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  fingerprint CHAR(64)     NOT NULL,
  step        VARCHAR(10)  NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_ledger_acceptance PRIMARY KEY (id),
  CONSTRAINT uq_ledger_acceptance_step UNIQUE (creditor_id, fingerprint, step),
  CONSTRAINT fk_ledger_acceptance_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_ledger_acceptance_step CHECK (step IN ('ASKED', 'AGREED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A closed day: entries first_no to last_no, none where last_no is before first_no. The seal covers the day and the seal before.
CREATE TABLE ledger_day (
  id            BIGINT       NOT NULL,
  creditor_id   BIGINT       NOT NULL,
  day_on        DATE         NOT NULL,
  first_no      BIGINT       NOT NULL,
  last_no       BIGINT       NOT NULL,
  line_count    BIGINT       NOT NULL,
  previous_head BINARY(32)   NOT NULL,
  head          BINARY(32)   NOT NULL,
  previous_seal BINARY(32)   NOT NULL,
  seal          BINARY(32)   NOT NULL,
  report_id     BIGINT       NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  CONSTRAINT pk_ledger_day PRIMARY KEY (id),
  CONSTRAINT uq_ledger_day UNIQUE (creditor_id, day_on),
  CONSTRAINT fk_ledger_day_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_ledger_day_report FOREIGN KEY (report_id) REFERENCES ledger_report (id),
  CONSTRAINT ck_ledger_day_numbers CHECK (first_no >= 1 AND last_no >= first_no - 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE ledger_day_sum (
  ledger_day_id BIGINT  NOT NULL,
  currency      CHAR(3) NOT NULL,
  debit_minor   BIGINT  NOT NULL,
  credit_minor  BIGINT  NOT NULL,
  CONSTRAINT pk_ledger_day_sum PRIMARY KEY (ledger_day_id, currency),
  CONSTRAINT fk_ledger_day_sum_day FOREIGN KEY (ledger_day_id) REFERENCES ledger_day (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The hash of a validated entry over the hash of the entry before and every column of the entry, its event and its lines.
CREATE TABLE ledger_hash (
  creditor_id      BIGINT     NOT NULL,
  entry_no         BIGINT     NOT NULL,
  journal_entry_id BIGINT     NOT NULL,
  hash             BINARY(32) NOT NULL,
  CONSTRAINT pk_ledger_hash PRIMARY KEY (creditor_id, entry_no),
  CONSTRAINT uq_ledger_hash_entry UNIQUE (journal_entry_id),
  CONSTRAINT fk_ledger_hash_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_ledger_hash_entry FOREIGN KEY (journal_entry_id) REFERENCES journal_entry (id)
) ENGINE = InnoDB;

-- What the report demands of a creditor's books beyond what holds for all; a change is a new row, the latest of the same subject holds.
CREATE TABLE ledger_demand (
  id             BIGINT       NOT NULL,
  creditor_id    BIGINT       NOT NULL,
  kind           VARCHAR(20)  NOT NULL,
  event_kind     VARCHAR(40)  NOT NULL,
  account_number VARCHAR(10)  NOT NULL,
  flexfield      VARCHAR(40)  NOT NULL,
  in_force       TINYINT      NOT NULL,
  valid_from     DATE         NOT NULL,
  reason         VARCHAR(500) NOT NULL,
  recorded_at    DATETIME(6)  NOT NULL,
  recorded_by    VARCHAR(120) NOT NULL,
  CONSTRAINT pk_ledger_demand PRIMARY KEY (id),
  CONSTRAINT fk_ledger_demand_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_ledger_demand_kind CHECK (kind IN ('FLEXFIELD', 'CLIENT_HELD', 'CLIENT_OWED')),
  KEY ix_ledger_demand_creditor (creditor_id, kind, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
