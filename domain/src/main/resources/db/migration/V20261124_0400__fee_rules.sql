-- Why: what a debtor in default is charged is dated data that people make, and every fee keeps its rule and its reason.

CREATE TABLE fee_rule (
  id          BIGINT         NOT NULL,
  rule_key    VARCHAR(40)    NOT NULL,
  kind        VARCHAR(20)    NOT NULL,
  name_de     VARCHAR(80)    NOT NULL,
  name_en     VARCHAR(80)    NOT NULL,
  name_es     VARCHAR(80)    NOT NULL,
  name_el     VARCHAR(80)    NOT NULL,
  valid_from  DATE           NOT NULL,
  currency    CHAR(3)        NOT NULL,
  flat_minor  BIGINT         NULL,
  percent     DECIMAL(9, 4)  NULL,
  floor_minor BIGINT         NULL,
  cap_minor   BIGINT         NULL,
  occasion    VARCHAR(20)    NOT NULL,
  automatic   BOOLEAN        NOT NULL,
  creditor_id BIGINT         NULL,
  segment     VARCHAR(40)    NULL,
  step_key    VARCHAR(40)    NULL,
  from_level  INT            NULL,
  channel     VARCHAR(10)    NULL,
  debtor_kind VARCHAR(10)    NULL,
  country     CHAR(2)        NULL,
  source      VARCHAR(200)   NULL,
  recorded_at DATETIME(6)    NOT NULL,
  recorded_by VARCHAR(120)   NOT NULL,
  reason      VARCHAR(500)   NOT NULL,
  CONSTRAINT pk_fee_rule PRIMARY KEY (id),
  CONSTRAINT fk_fee_rule_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_fee_rule_kind CHECK (kind IN ('DUNNING_FEE', 'PENALTY', 'LUMP_SUM')),
  CONSTRAINT ck_fee_rule_occasion CHECK (occasion IN ('PER_STEP', 'PER_RECEIVABLE', 'EACH_TIME')),
  CONSTRAINT ck_fee_rule_channel CHECK (channel IS NULL OR channel IN ('EMAIL', 'LETTER', 'SMS', 'CALL')),
  CONSTRAINT ck_fee_rule_debtor CHECK (debtor_kind IS NULL OR debtor_kind IN ('CONSUMER', 'BUSINESS')),
  CONSTRAINT ck_fee_rule_lump_sum CHECK (kind <> 'LUMP_SUM'
    OR (debtor_kind IS NOT NULL AND debtor_kind = 'BUSINESS' AND occasion = 'PER_RECEIVABLE')),
  CONSTRAINT ck_fee_rule_amount CHECK (flat_minor IS NULL OR flat_minor >= 0),
  CONSTRAINT ck_fee_rule_percent CHECK (percent IS NULL OR percent BETWEEN 0 AND 100),
  CONSTRAINT ck_fee_rule_end CHECK (flat_minor IS NOT NULL
    OR (percent IS NULL AND floor_minor IS NULL AND cap_minor IS NULL)),
  CONSTRAINT ck_fee_rule_level CHECK (from_level IS NULL OR from_level BETWEEN 0 AND 99),
  KEY ix_fee_rule (rule_key, valid_from, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Shipped for Germany; keys below 1 are never handed out. A reminder is free of charge until a rule says
-- otherwise; the lump sum is there to be charged by hand.
INSERT INTO fee_rule (id, rule_key, kind, name_de, name_en, name_es, name_el, valid_from, currency, flat_minor,
  percent, floor_minor, cap_minor, occasion, automatic, creditor_id, segment, step_key, from_level, channel,
  debtor_kind, country, source, recorded_at, recorded_by, reason) VALUES
  (-4001, 'de-reminder-free', 'DUNNING_FEE', 'Mahngebühr', 'Reminder fee', 'Gasto de reclamación',
   'Έξοδα υπενθύμισης', '2002-01-01', 'EUR', 0, NULL, NULL, NULL, 'PER_STEP', TRUE, NULL, NULL, NULL, NULL, NULL,
   NULL, 'DE', '§§ 280 (2), 286 BGB', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-4002, 'de-lump-sum', 'LUMP_SUM', 'Verzugspauschale', 'Late-payment lump sum', 'Indemnización fija por mora',
   'Κατ’ αποκοπή αποζημίωση καθυστέρησης', '2014-07-29', 'EUR', 4000, NULL, NULL, NULL, 'PER_RECEIVABLE', FALSE,
   NULL, NULL, NULL, NULL, NULL, 'BUSINESS', 'DE', '§ 288 (5) BGB', '2002-01-01 00:00:00', 'system',
   'Shipped with Saldo');
