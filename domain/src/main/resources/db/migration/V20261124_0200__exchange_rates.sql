-- Why: amounts in another currency are valued at published rates, which must stay known as they were used.

-- One row: who records holds it, and so gives every record a place in the order of recording.
CREATE TABLE exchange_rate_book (
  id       INT    NOT NULL,
  revision BIGINT NOT NULL,
  CONSTRAINT pk_exchange_rate_book PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO exchange_rate_book (id, revision) VALUES (1, 1);

-- Units of the currency for one euro. reason: of a person; without one it came out of a file.
CREATE TABLE exchange_rate (
  id          BIGINT          NOT NULL,
  currency    CHAR(3)         NOT NULL,
  rate_on     DATE            NOT NULL,
  per_euro    DECIMAL(20, 10) NOT NULL,
  source      VARCHAR(200)    NOT NULL,
  irrevocable BOOLEAN         NOT NULL,
  revision    BIGINT          NOT NULL,
  recorded_at DATETIME(6)     NOT NULL,
  recorded_by VARCHAR(120)    NOT NULL,
  reason      VARCHAR(500)    NULL,
  CONSTRAINT pk_exchange_rate PRIMARY KEY (id),
  CONSTRAINT uq_exchange_rate_revision UNIQUE (currency, rate_on, revision),
  CONSTRAINT ck_exchange_rate_positive CHECK (per_euro > 0),
  KEY ix_exchange_rate_day (rate_on, currency, revision)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Currencies that went into the euro while claims in them may still be open (article 140 (3) TFEU).
INSERT INTO exchange_rate
  (id, currency, rate_on, per_euro, source, irrevocable, revision, recorded_at, recorded_by, reason)
VALUES
  (-1200, 'HRK', '2023-01-01', 7.53450, 'Council Regulation (EC) No 2866/98 as amended', TRUE, 1,
   '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1201, 'BGN', '2026-01-01', 1.95583, 'Council Regulation (EC) No 2866/98 as amended', TRUE, 1,
   '2002-01-01 00:00:00', 'system', 'Shipped with Saldo');
