-- Why: what a debtor wants to pay online is a thing of its own, with a state, before and whether or not money comes.

CREATE TABLE payment_intent (
  id             BIGINT       NOT NULL,
  public_id      BINARY(16)   NOT NULL,
  creditor_id    BIGINT       NOT NULL,
  case_file_id   BIGINT       NOT NULL,
  debtor_id      BIGINT       NOT NULL,
  user_name      VARCHAR(120) NOT NULL,
  -- One per form shown: the second click of a double click finds what the first one made.
  client_token   VARCHAR(64)  NOT NULL,
  provider       VARCHAR(20)  NOT NULL,
  provider_key   VARCHAR(100) NULL,
  checkout_url   VARCHAR(500) NULL,
  amount_minor   BIGINT       NOT NULL,
  currency       CHAR(3)      NOT NULL,
  state          VARCHAR(20)  NOT NULL,
  failure        VARCHAR(60)  NULL,
  refunded_minor BIGINT       NOT NULL,
  payment_id     BIGINT       NULL,
  created_at     DATETIME(6)  NOT NULL,
  finished_at    DATETIME(6)  NULL,
  -- Of the machine's clock: when the provider is asked next; null when nothing more is expected.
  next_look_at   DATETIME(6)  NULL,
  looks          INT          NOT NULL,
  version        BIGINT       NOT NULL,
  CONSTRAINT pk_payment_intent PRIMARY KEY (id),
  CONSTRAINT uq_payment_intent_public UNIQUE (public_id),
  CONSTRAINT uq_payment_intent_token UNIQUE (user_name, client_token),
  CONSTRAINT uq_payment_intent_provider UNIQUE (provider, provider_key),
  CONSTRAINT uq_payment_intent_payment UNIQUE (payment_id),
  CONSTRAINT fk_payment_intent_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_payment_intent_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_payment_intent_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT fk_payment_intent_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_payment_intent_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_payment_intent_refunded CHECK (refunded_minor >= 0),
  CONSTRAINT ck_payment_intent_state CHECK (state IN ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'UNKNOWN',
    'SUCCEEDED', 'FAILED', 'CANCELLED', 'EXPIRED', 'REVIEW', 'PARTLY_REFUNDED', 'REFUNDED')),
  KEY ix_payment_intent_case (case_file_id, created_at),
  KEY ix_payment_intent_look (next_look_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which receivables it is meant for, and how much of each.
CREATE TABLE payment_intent_item (
  id            BIGINT NOT NULL,
  intent_id     BIGINT NOT NULL,
  receivable_id BIGINT NOT NULL,
  amount_minor  BIGINT NOT NULL,
  CONSTRAINT pk_payment_intent_item PRIMARY KEY (id),
  CONSTRAINT uq_payment_intent_item UNIQUE (intent_id, receivable_id),
  CONSTRAINT fk_payment_intent_item_intent FOREIGN KEY (intent_id) REFERENCES payment_intent (id),
  CONSTRAINT fk_payment_intent_item_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_payment_intent_item_amount CHECK (amount_minor >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What providers told us, as it came, once each; kept first, understood afterwards.
CREATE TABLE psp_event (
  id              BIGINT       NOT NULL,
  provider        VARCHAR(20)  NOT NULL,
  event_key       VARCHAR(100) NOT NULL,
  reference       VARCHAR(100) NOT NULL,
  body            MEDIUMTEXT   NOT NULL,
  state           VARCHAR(20)  NOT NULL,
  outcome         VARCHAR(250) NULL,
  received_at     DATETIME(6)  NOT NULL,
  attempts        INT          NOT NULL,
  -- Of the machine's clock; null when done with.
  next_attempt_at DATETIME(6)  NULL,
  processed_at    DATETIME(6)  NULL,
  version         BIGINT       NOT NULL,
  CONSTRAINT pk_psp_event PRIMARY KEY (id),
  CONSTRAINT uq_psp_event_key UNIQUE (provider, event_key),
  CONSTRAINT ck_psp_event_state CHECK (state IN ('RECEIVED', 'PROCESSED', 'PARKED')),
  KEY ix_psp_event_next (next_attempt_at),
  KEY ix_psp_event_reference (reference)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
