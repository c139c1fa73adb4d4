-- Why: small rests are posted away by a creditor's rule, and the log says which version of it did what to which case.

CREATE TABLE adjustment_rule (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  valid_from  DATE         NOT NULL,
  limit_minor BIGINT       NOT NULL,
  currency    CHAR(3)      NOT NULL,
  days        INT          NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  CONSTRAINT pk_adjustment_rule PRIMARY KEY (id),
  CONSTRAINT fk_adjustment_rule_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_adjustment_rule_kind CHECK (kind IN ('SMALL_BALANCE', 'WAIVE_INTEREST', 'WAIVE_FEES', 'WRITE_OFF', 'ALLOWANCE')),
  CONSTRAINT ck_adjustment_rule_limit CHECK (limit_minor >= 0),
  CONSTRAINT ck_adjustment_rule_days CHECK (days BETWEEN 0 AND 3650),
  KEY ix_adjustment_rule (creditor_id, kind, currency, valid_from, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE adjustment_rule_log (
  id            BIGINT       NOT NULL,
  rule_id       BIGINT       NULL,
  kind          VARCHAR(20)  NOT NULL,
  outcome       VARCHAR(20)  NOT NULL,
  creditor_id   BIGINT       NOT NULL,
  case_file_id  BIGINT       NOT NULL,
  receivable_id BIGINT       NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  done_on       DATE         NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  CONSTRAINT pk_adjustment_rule_log PRIMARY KEY (id),
  CONSTRAINT fk_adjustment_rule_log_rule FOREIGN KEY (rule_id) REFERENCES adjustment_rule (id),
  CONSTRAINT fk_adjustment_rule_log_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_adjustment_rule_log_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_adjustment_rule_log_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_adjustment_rule_log_outcome CHECK (outcome IN ('POSTED', 'TAKEN_BACK', 'QUEUED')),
  KEY ix_adjustment_rule_log_done (done_on, id),
  KEY ix_adjustment_rule_log_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
