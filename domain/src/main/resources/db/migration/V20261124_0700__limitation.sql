-- Why: a claim that lapses is lost in practice; until when each can be enforced and why is known and listed in time.

-- The regular period of a country's law by the day on which a claim arose; where nothing verified stands, nothing is guessed.
CREATE TABLE limitation_period (
  id          BIGINT       NOT NULL,
  country     CHAR(2)      NOT NULL,
  valid_from  DATE         NOT NULL,
  years       INT          NOT NULL,
  verified    BOOLEAN      NOT NULL,
  source      VARCHAR(200) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  CONSTRAINT pk_limitation_period PRIMARY KEY (id),
  CONSTRAINT ck_limitation_period_years CHECK (years BETWEEN 1 AND 100),
  KEY ix_limitation_period (country, valid_from, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO limitation_period (id, country, valid_from, years, verified, source, recorded_at, recorded_by, reason) VALUES
  (-1301, 'DE', '2002-01-01', 3, TRUE, '§ 195 BGB', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo');

-- What people record because it bears on limitation and is in no payment; receivable_id null: all receivables that were there.
CREATE TABLE limitation_event (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  case_file_id  BIGINT       NOT NULL,
  receivable_id BIGINT       NULL,
  kind          VARCHAR(20)  NOT NULL,
  from_on       DATE         NOT NULL,
  until_on      DATE         NULL,
  note          VARCHAR(500) NOT NULL,
  document_id   BIGINT       NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  CONSTRAINT pk_limitation_event PRIMARY KEY (id),
  CONSTRAINT uq_limitation_event_public UNIQUE (public_id),
  CONSTRAINT fk_limitation_event_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_limitation_event_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT fk_limitation_event_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_limitation_event_kind CHECK (kind IN ('NEGOTIATION', 'ACKNOWLEDGEMENT', 'ENFORCEMENT_ACT', 'COURT_ORDER_SERVED', 'TITLE_FINAL', 'INSOLVENCY_FILED')),
  CONSTRAINT ck_limitation_event_until CHECK (until_on IS NULL OR (until_on >= from_on AND kind IN ('NEGOTIATION', 'COURT_ORDER_SERVED', 'INSOLVENCY_FILED'))),
  KEY ix_limitation_event_case (case_file_id, from_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- An event is never changed: what was wrong, or has ended, is withdrawn, and what is right is recorded.
CREATE TABLE limitation_withdrawal (
  event_id    BIGINT       NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_limitation_withdrawal PRIMARY KEY (event_id),
  CONSTRAINT fk_limitation_withdrawal_event FOREIGN KEY (event_id) REFERENCES limitation_event (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A read model for lists: the last day while something is open, else 9999-12-31; rewritten with each change and every night.
CREATE TABLE receivable_limitation (
  receivable_id BIGINT  NOT NULL,
  case_file_id  BIGINT  NOT NULL,
  creditor_id   BIGINT  NOT NULL,
  last_on       DATE    NOT NULL,
  open_minor    BIGINT  NOT NULL,
  currency      CHAR(3) NOT NULL,
  warned_for    DATE    NULL,
  warned_days   INT     NULL,
  CONSTRAINT pk_receivable_limitation PRIMARY KEY (receivable_id),
  CONSTRAINT fk_receivable_limitation_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  KEY ix_receivable_limitation_last (last_on, receivable_id),
  KEY ix_receivable_limitation_creditor (creditor_id, last_on, receivable_id),
  KEY ix_receivable_limitation_case (case_file_id, last_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
