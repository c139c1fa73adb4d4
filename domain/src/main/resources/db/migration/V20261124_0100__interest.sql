-- Why: interest follows rates that others announce and terms that a creditor has; both have validity and history.

CREATE TABLE interest_rate (
  id          BIGINT        NOT NULL,
  series      VARCHAR(20)   NOT NULL,
  valid_from  DATE          NOT NULL,
  percent     DECIMAL(9, 6) NOT NULL,
  source      VARCHAR(200)  NOT NULL,
  recorded_at DATETIME(6)   NOT NULL,
  recorded_by VARCHAR(120)  NOT NULL,
  reason      VARCHAR(500)  NOT NULL,
  CONSTRAINT pk_interest_rate PRIMARY KEY (id),
  CONSTRAINT ck_interest_rate_series CHECK (series IN ('DE_BASE', 'ECB_MRO')),
  CONSTRAINT ck_interest_rate_percent CHECK (percent BETWEEN -100 AND 100),
  KEY ix_interest_rate (series, valid_from, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE interest_terms (
  id               BIGINT        NOT NULL,
  creditor_id      BIGINT        NOT NULL,
  claim_kind       VARCHAR(20)   NOT NULL,
  valid_from       DATE          NOT NULL,
  kind             VARCHAR(20)   NOT NULL,
  series           VARCHAR(20)   NULL,
  consumer_percent DECIMAL(9, 6) NULL,
  business_percent DECIMAL(9, 6) NULL,
  day_count        VARCHAR(20)   NOT NULL,
  claimed_by       VARCHAR(20)   NOT NULL,
  component_order  VARCHAR(20)   NOT NULL,
  recorded_at      DATETIME(6)   NOT NULL,
  recorded_by      VARCHAR(120)  NOT NULL,
  reason           VARCHAR(500)  NOT NULL,
  CONSTRAINT pk_interest_terms PRIMARY KEY (id),
  CONSTRAINT fk_interest_terms_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_interest_terms_claim_kind CHECK (claim_kind IN ('CONSIDERATION', 'OTHER', 'CONSUMER_CREDIT')),
  CONSTRAINT ck_interest_terms_kind CHECK (kind IN ('NONE', 'FIXED', 'STATUTORY')),
  CONSTRAINT ck_interest_terms_series CHECK ((series IS NULL) = (kind <> 'STATUTORY')),
  CONSTRAINT ck_interest_terms_percent CHECK ((consumer_percent IS NULL OR business_percent IS NULL) = (kind = 'NONE')),
  CONSTRAINT ck_interest_terms_day_count CHECK (day_count IN ('ACT_365', 'ACT_ACT', 'THIRTY_E_360')),
  CONSTRAINT ck_interest_terms_claimed CHECK (claimed_by IN ('NEVER', 'STEP', 'HAND_OVER')),
  CONSTRAINT ck_interest_terms_order CHECK (component_order IN ('BGB_367', 'BGB_497')),
  KEY ix_interest_terms (creditor_id, claim_kind, valid_from, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Which law a receivable follows, and from when on its interest is claimed (before that it only accrues).
ALTER TABLE receivable
  ADD COLUMN claim_kind VARCHAR(20) NOT NULL DEFAULT 'CONSIDERATION',
  ADD COLUMN interest_claimed_on DATE NULL,
  ADD CONSTRAINT ck_receivable_claim_kind CHECK (claim_kind IN ('CONSIDERATION', 'OTHER', 'CONSUMER_CREDIT'));

-- What the payer named: it still decides when the payment is allocated anew.
CREATE TABLE payment_designation (
  payment_id    BIGINT NOT NULL,
  receivable_id BIGINT NOT NULL,
  CONSTRAINT pk_payment_designation PRIMARY KEY (payment_id, receivable_id),
  CONSTRAINT fk_payment_designation_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT fk_payment_designation_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO payment_designation (payment_id, receivable_id)
SELECT DISTINCT payment_id, receivable_id FROM allocation WHERE rule = 'DESIGNATED';

ALTER TABLE allocation DROP CONSTRAINT ck_allocation_rule;
ALTER TABLE allocation ADD CONSTRAINT ck_allocation_rule
  CHECK (rule IN ('DESIGNATED', 'OLDEST_DUE', 'PROPORTIONAL', 'BY_PERSON', 'SURPLUS', 'RETURN', 'REPLACED'));

-- Announced by the Deutsche Bundesbank for each half-year, also where the rate stayed (section 247 BGB). Recorded long
-- ago, so that whatever anybody records corrects it, also where the business date is set back.
INSERT INTO interest_rate (id, series, valid_from, percent, source, recorded_at, recorded_by, reason) VALUES
  (-1000, 'DE_BASE', '2002-01-01', 2.57, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1001, 'DE_BASE', '2002-07-01', 2.47, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1002, 'DE_BASE', '2003-01-01', 1.97, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1003, 'DE_BASE', '2003-07-01', 1.22, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1004, 'DE_BASE', '2004-01-01', 1.14, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1005, 'DE_BASE', '2004-07-01', 1.13, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1006, 'DE_BASE', '2005-01-01', 1.21, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1007, 'DE_BASE', '2005-07-01', 1.17, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1008, 'DE_BASE', '2006-01-01', 1.37, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1009, 'DE_BASE', '2006-07-01', 1.95, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1010, 'DE_BASE', '2007-01-01', 2.70, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1011, 'DE_BASE', '2007-07-01', 3.19, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1012, 'DE_BASE', '2008-01-01', 3.32, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1013, 'DE_BASE', '2008-07-01', 3.19, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1014, 'DE_BASE', '2009-01-01', 1.62, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1015, 'DE_BASE', '2009-07-01', 0.12, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1016, 'DE_BASE', '2010-01-01', 0.12, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1017, 'DE_BASE', '2010-07-01', 0.12, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1018, 'DE_BASE', '2011-01-01', 0.12, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1019, 'DE_BASE', '2011-07-01', 0.37, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1020, 'DE_BASE', '2012-01-01', 0.12, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1021, 'DE_BASE', '2012-07-01', 0.12, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1022, 'DE_BASE', '2013-01-01', -0.13, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1023, 'DE_BASE', '2013-07-01', -0.38, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1024, 'DE_BASE', '2014-01-01', -0.63, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1025, 'DE_BASE', '2014-07-01', -0.73, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1026, 'DE_BASE', '2015-01-01', -0.83, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1027, 'DE_BASE', '2015-07-01', -0.83, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1028, 'DE_BASE', '2016-01-01', -0.83, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1029, 'DE_BASE', '2016-07-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1030, 'DE_BASE', '2017-01-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1031, 'DE_BASE', '2017-07-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1032, 'DE_BASE', '2018-01-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1033, 'DE_BASE', '2018-07-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1034, 'DE_BASE', '2019-01-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1035, 'DE_BASE', '2019-07-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1036, 'DE_BASE', '2020-01-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1037, 'DE_BASE', '2020-07-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1038, 'DE_BASE', '2021-01-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1039, 'DE_BASE', '2021-07-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1040, 'DE_BASE', '2022-01-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1041, 'DE_BASE', '2022-07-01', -0.88, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1042, 'DE_BASE', '2023-01-01', 1.62, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1043, 'DE_BASE', '2023-07-01', 3.12, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1044, 'DE_BASE', '2024-01-01', 3.62, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1045, 'DE_BASE', '2024-07-01', 3.37, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1046, 'DE_BASE', '2025-01-01', 2.27, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1047, 'DE_BASE', '2025-07-01', 1.27, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1048, 'DE_BASE', '2026-01-01', 1.27, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1049, 'DE_BASE', '2026-07-01', 1.52, 'Deutsche Bundesbank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo');

-- Main refinancing rate in force on 1 January and 1 July (Directive 2011/7/EU); the base rate is 0.88 below it.
INSERT INTO interest_rate (id, series, valid_from, percent, source, recorded_at, recorded_by, reason) VALUES
  (-1100, 'ECB_MRO', '2009-07-01', 1.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1101, 'ECB_MRO', '2010-01-01', 1.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1102, 'ECB_MRO', '2010-07-01', 1.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1103, 'ECB_MRO', '2011-01-01', 1.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1104, 'ECB_MRO', '2011-07-01', 1.25, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1105, 'ECB_MRO', '2012-01-01', 1.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1106, 'ECB_MRO', '2012-07-01', 1.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1107, 'ECB_MRO', '2013-01-01', 0.75, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1108, 'ECB_MRO', '2013-07-01', 0.50, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1109, 'ECB_MRO', '2014-01-01', 0.25, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1110, 'ECB_MRO', '2014-07-01', 0.15, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1111, 'ECB_MRO', '2015-01-01', 0.05, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1112, 'ECB_MRO', '2015-07-01', 0.05, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1113, 'ECB_MRO', '2016-01-01', 0.05, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1114, 'ECB_MRO', '2016-07-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1115, 'ECB_MRO', '2017-01-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1116, 'ECB_MRO', '2017-07-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1117, 'ECB_MRO', '2018-01-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1118, 'ECB_MRO', '2018-07-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1119, 'ECB_MRO', '2019-01-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1120, 'ECB_MRO', '2019-07-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1121, 'ECB_MRO', '2020-01-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1122, 'ECB_MRO', '2020-07-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1123, 'ECB_MRO', '2021-01-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1124, 'ECB_MRO', '2021-07-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1125, 'ECB_MRO', '2022-01-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1126, 'ECB_MRO', '2022-07-01', 0.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1127, 'ECB_MRO', '2023-01-01', 2.50, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1128, 'ECB_MRO', '2023-07-01', 4.00, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1129, 'ECB_MRO', '2024-01-01', 4.50, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1130, 'ECB_MRO', '2024-07-01', 4.25, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1131, 'ECB_MRO', '2025-01-01', 3.15, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1132, 'ECB_MRO', '2025-07-01', 2.15, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1133, 'ECB_MRO', '2026-01-01', 2.15, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo'),
  (-1134, 'ECB_MRO', '2026-07-01', 2.40, 'European Central Bank', '2002-01-01 00:00:00', 'system', 'Shipped with Saldo');

-- What the law adds to the base rate, by when the claim fell due; the law pack of a country.
CREATE TABLE statutory_interest (
  id          BIGINT        NOT NULL,
  country     CHAR(2)       NOT NULL,
  consumer    BOOLEAN       NOT NULL,
  valid_from  DATE          NOT NULL,
  series      VARCHAR(20)   NOT NULL,
  points      DECIMAL(9, 6) NOT NULL,
  source      VARCHAR(200)  NOT NULL,
  CONSTRAINT pk_statutory_interest PRIMARY KEY (id),
  CONSTRAINT uq_statutory_interest UNIQUE (country, consumer, valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO statutory_interest (id, country, consumer, valid_from, series, points, source) VALUES
  (-1201, 'DE', TRUE,  '2002-01-01', 'DE_BASE', 5, '§ 288 (1) BGB'),
  (-1202, 'DE', FALSE, '2002-01-01', 'DE_BASE', 8, '§ 288 (2) BGB'),
  (-1203, 'DE', FALSE, '2014-07-29', 'DE_BASE', 9, '§ 288 (2) BGB, Art. 229 § 34 EGBGB');

-- A rate or terms became known late: cases whose interest is claimed are worked through one by one, from last_case_id on.
CREATE TABLE claim_replay (
  id           BIGINT       NOT NULL,
  creditor_id  BIGINT       NULL,
  case_file_id BIGINT       NULL,
  cause        VARCHAR(120) NOT NULL,
  last_case_id BIGINT       NOT NULL,
  done         INT          NOT NULL,
  failed       INT          NOT NULL,
  ordered_at   DATETIME(6)  NOT NULL,
  ordered_by   VARCHAR(120) NOT NULL,
  finished_at  DATETIME(6)  NULL,
  CONSTRAINT pk_claim_replay PRIMARY KEY (id),
  CONSTRAINT fk_claim_replay_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  KEY ix_claim_replay_open (finished_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A hold stops steps, and interest if it says so.
ALTER TABLE case_hold ADD COLUMN stops_interest BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX ix_receivable_interest ON receivable (case_file_id, interest_claimed_on);
