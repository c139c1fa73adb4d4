-- Why: what an SMS costs depends on the gateway and on where it goes; what was sent keeps what it cost then, known or not.

-- A record replaces the one before of the same gateway and prefix, from its first day on. No price: it is not known any more.
CREATE TABLE sms_price (
  id          BIGINT         NOT NULL,
  gateway     VARCHAR(20)    NOT NULL,
  prefix      VARCHAR(10)    NOT NULL,
  -- Of one part. Gateways charge fractions of a cent.
  per_part    DECIMAL(10, 4) NULL,
  currency    CHAR(3)        NULL,
  first_on    DATE           NOT NULL,
  reason      VARCHAR(500)   NOT NULL,
  recorded_at DATETIME(6)    NOT NULL,
  recorded_by VARCHAR(120)   NOT NULL,
  CONSTRAINT pk_sms_price PRIMARY KEY (id),
  CONSTRAINT ck_sms_price_per_part CHECK (per_part >= 0),
  CONSTRAINT ck_sms_price_currency CHECK ((per_part IS NULL) = (currency IS NULL)),
  KEY ix_sms_price_prefix (gateway, prefix, first_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE sms_sent (
  message_id  BIGINT         NOT NULL,
  creditor_id BIGINT         NOT NULL,
  -- The business date.
  sent_on     DATE           NOT NULL,
  gateway     VARCHAR(20)    NULL,
  -- Where the number belongs to; null when it tells no country.
  country     CHAR(2)        NULL,
  parts       INT            NOT NULL,
  -- Of all parts; null when nobody knew the price.
  cost        DECIMAL(12, 4) NULL,
  currency    CHAR(3)        NULL,
  CONSTRAINT pk_sms_sent PRIMARY KEY (message_id),
  CONSTRAINT fk_sms_sent_message FOREIGN KEY (message_id) REFERENCES message (id),
  CONSTRAINT fk_sms_sent_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_sms_sent_parts CHECK (parts > 0),
  CONSTRAINT ck_sms_sent_cost CHECK ((cost IS NULL) = (currency IS NULL)),
  KEY ix_sms_sent_on (sent_on, creditor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
