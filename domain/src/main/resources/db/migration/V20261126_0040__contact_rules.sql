-- Why: how often, when and how a debtor may be contacted is data with a history; the most specific rule wins. What has to
-- wait says until when and why, and the messages of one debtor leave in the order in which they were written.

CREATE TABLE contact_rule (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  setting      VARCHAR(30)  NOT NULL,
  level        VARCHAR(10)  NOT NULL,
  creditor_id  BIGINT       NULL,
  segment      VARCHAR(40)  NULL,
  debtor_id    BIGINT       NULL,
  case_file_id BIGINT       NULL,
  -- Null: from that day on the more general rule holds again.
  value        VARCHAR(100) NULL,
  valid_from   DATE         NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  CONSTRAINT pk_contact_rule PRIMARY KEY (id),
  CONSTRAINT uq_contact_rule_public UNIQUE (public_id),
  CONSTRAINT fk_contact_rule_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_contact_rule_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT fk_contact_rule_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT ck_contact_rule_level CHECK (level IN ('ALL', 'CREDITOR', 'SEGMENT', 'DEBTOR', 'CASE')),
  CONSTRAINT ck_contact_rule_all CHECK (level <> 'ALL' OR creditor_id IS NULL),
  CONSTRAINT ck_contact_rule_creditor CHECK ((level IN ('CREDITOR', 'SEGMENT')) = (creditor_id IS NOT NULL)),
  CONSTRAINT ck_contact_rule_segment CHECK ((level = 'SEGMENT') = (segment IS NOT NULL)),
  CONSTRAINT ck_contact_rule_debtor CHECK ((level = 'DEBTOR') = (debtor_id IS NOT NULL)),
  CONSTRAINT ck_contact_rule_case CHECK ((level = 'CASE') = (case_file_id IS NOT NULL)),
  KEY ix_contact_rule_level (level, creditor_id),
  KEY ix_contact_rule_debtor (debtor_id),
  KEY ix_contact_rule_case (case_file_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO contact_rule (id, public_id, setting, level, value, valid_from, recorded_at, recorded_by, reason) VALUES
  (-4001, UNHEX('019ad000000070008000000000000001'), 'SMS_HOURS', 'ALL', '08:00-20:00', '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4002, UNHEX('019ad000000070008000000000000002'), 'CALL_HOURS', 'ALL', '08:00-20:00', '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4003, UNHEX('019ad000000070008000000000000003'), 'QUIET_DAYS', 'ALL', 'SUNDAY,HOLIDAY', '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4004, UNHEX('019ad000000070008000000000000004'), 'DEMANDS_PER_WEEK', 'ALL', '7', '2026-01-01', '2026-01-01 00:00:00', 'system', 'Shipped with Saldo');

CREATE TABLE contact_block (
  id          BIGINT       NOT NULL,
  public_id   BINARY(16)   NOT NULL,
  debtor_id   BIGINT       NOT NULL,
  -- Null: every way.
  channel     VARCHAR(10)  NULL,
  from_on     DATE         NOT NULL,
  until_on    DATE         NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  ended_at    DATETIME(6)  NULL,
  ended_by    VARCHAR(120) NULL,
  version     BIGINT       NOT NULL,
  CONSTRAINT pk_contact_block PRIMARY KEY (id),
  CONSTRAINT uq_contact_block_public UNIQUE (public_id),
  CONSTRAINT fk_contact_block_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT ck_contact_block_channel CHECK (channel IN ('EMAIL', 'LETTER', 'SMS', 'CALL')),
  CONSTRAINT ck_contact_block_until CHECK (until_on IS NULL OR until_on >= from_on),
  KEY ix_contact_block_debtor (debtor_id, from_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE message
  ADD COLUMN held_until  DATETIME(6)   NULL,
  ADD COLUMN held_reason VARCHAR(2000) NULL,
  ADD COLUMN held_by     BINARY(16)    NULL;
CREATE INDEX ix_message_debtor_sent ON message (debtor_id, sent_at);

ALTER TABLE outbox_parcel ADD COLUMN order_key BIGINT NULL;
CREATE INDEX ix_outbox_parcel_order ON outbox_parcel (order_key, next_attempt_at);

CREATE TABLE outbox_rate (
  kind       VARCHAR(20) NOT NULL,
  since      DATETIME(6) NOT NULL,
  used       INT         NOT NULL,
  CONSTRAINT pk_outbox_rate PRIMARY KEY (kind)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
