-- Why: an anchor is worth something only where the owner of the database has no hand; so the seals of closed days go to people by e-mail.

-- Who gets them; a change is a new row, the latest of an address holds.
CREATE TABLE anchor_recipient (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  address     VARCHAR(200) NOT NULL,
  language    CHAR(2)      NOT NULL,
  frequency   VARCHAR(10)  NOT NULL,
  first_on    DATE         NOT NULL,
  last_on     DATE         NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_anchor_recipient PRIMARY KEY (id),
  CONSTRAINT fk_anchor_recipient_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_anchor_recipient_frequency CHECK (frequency IN ('EVERY_DAY', 'MONTH_END', 'YEAR_END')),
  KEY ix_anchor_recipient_creditor (creditor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The anchor of a day for one address, written with the closing of the day: once, whatever dies.
CREATE TABLE anchor_dispatch (
  id           BIGINT       NOT NULL,
  creditor_id  BIGINT       NOT NULL,
  day_on       DATE         NOT NULL,
  address      VARCHAR(200) NOT NULL,
  recipient_id BIGINT       NOT NULL,
  parcel_id    BIGINT       NOT NULL,
  queued_at    DATETIME(6)  NOT NULL,
  CONSTRAINT pk_anchor_dispatch PRIMARY KEY (id),
  CONSTRAINT uq_anchor_dispatch UNIQUE (creditor_id, day_on, address),
  CONSTRAINT uq_anchor_dispatch_parcel UNIQUE (parcel_id),
  CONSTRAINT fk_anchor_dispatch_day FOREIGN KEY (creditor_id, day_on) REFERENCES ledger_day (creditor_id, day_on),
  CONSTRAINT fk_anchor_dispatch_recipient FOREIGN KEY (recipient_id) REFERENCES anchor_recipient (id),
  CONSTRAINT fk_anchor_dispatch_parcel FOREIGN KEY (parcel_id) REFERENCES outbox_parcel (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
