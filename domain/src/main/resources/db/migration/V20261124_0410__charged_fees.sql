-- Why: a fee is charged once for what it is for, with its rule and reason, and taken back by a new row.

-- The fee that a message names, charged when it has left.
CREATE TABLE announced_fee (
  id            BIGINT        NOT NULL,
  message_id    BIGINT        NOT NULL,
  step_run_id   BIGINT        NOT NULL,
  case_file_id  BIGINT        NOT NULL,
  receivable_id BIGINT        NOT NULL,
  unit_key      VARCHAR(100)  NOT NULL,
  fee_rule_id   BIGINT        NOT NULL,
  amount_minor  BIGINT        NOT NULL,
  currency      CHAR(3)       NOT NULL,
  reference     VARCHAR(120)  NOT NULL,
  why           VARCHAR(4000) NOT NULL,
  decided_on    DATE          NOT NULL,
  CONSTRAINT pk_announced_fee PRIMARY KEY (id),
  CONSTRAINT uq_announced_fee_message UNIQUE (message_id),
  CONSTRAINT fk_announced_fee_message FOREIGN KEY (message_id) REFERENCES message (id),
  CONSTRAINT fk_announced_fee_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  CONSTRAINT fk_announced_fee_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT fk_announced_fee_rule FOREIGN KEY (fee_rule_id) REFERENCES fee_rule (id),
  CONSTRAINT ck_announced_fee_amount CHECK (amount_minor >= 0),
  KEY ix_announced_fee_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Fees that were charged by rule and what of them was taken back. unit_key says what is charged once
-- (a step of a cycle, a rule on a receivable); turn_no counts how often it was charged after it was taken
-- back; part_no is 0 for the charge and counts what was taken back of it.
CREATE TABLE charged_fee (
  id               BIGINT        NOT NULL,
  kind             VARCHAR(10)   NOT NULL,
  fee_kind         VARCHAR(20)   NOT NULL,
  case_file_id     BIGINT        NOT NULL,
  receivable_id    BIGINT        NOT NULL,
  fee_rule_id      BIGINT        NOT NULL,
  rule_key         VARCHAR(40)   NOT NULL,
  unit_key         VARCHAR(100)  NOT NULL,
  turn_no          INT           NOT NULL,
  part_no          INT           NOT NULL,
  reverses_id      BIGINT        NULL,
  message_id       BIGINT        NULL,
  step_run_id      BIGINT        NULL,
  amount_minor     BIGINT        NOT NULL,
  currency         CHAR(3)       NOT NULL,
  value_on         DATE          NOT NULL,
  reference        VARCHAR(120)  NOT NULL,
  why              VARCHAR(4000) NOT NULL,
  recorded_at      DATETIME(6)   NOT NULL,
  recorded_by      VARCHAR(120)  NOT NULL,
  CONSTRAINT pk_charged_fee PRIMARY KEY (id),
  CONSTRAINT uq_charged_fee UNIQUE (receivable_id, unit_key, turn_no, part_no),
  CONSTRAINT fk_charged_fee_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT fk_charged_fee_rule FOREIGN KEY (fee_rule_id) REFERENCES fee_rule (id),
  CONSTRAINT fk_charged_fee_reverses FOREIGN KEY (reverses_id) REFERENCES charged_fee (id),
  CONSTRAINT fk_charged_fee_message FOREIGN KEY (message_id) REFERENCES message (id),
  CONSTRAINT fk_charged_fee_step FOREIGN KEY (step_run_id) REFERENCES step_run (id),
  CONSTRAINT ck_charged_fee_kind CHECK (kind IN ('CHARGE', 'REVERSAL')),
  CONSTRAINT ck_charged_fee_reverses CHECK ((kind = 'REVERSAL') = (reverses_id IS NOT NULL)),
  CONSTRAINT ck_charged_fee_part CHECK ((kind = 'REVERSAL') = (part_no > 0)),
  CONSTRAINT ck_charged_fee_amount CHECK (amount_minor > 0),
  KEY ix_charged_fee_case (case_file_id, value_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Costs of legal enforcement, against which a lump sum for late payment is credited (§ 288 (5) BGB).
CREATE TABLE enforcement_cost (
  id            BIGINT       NOT NULL,
  case_file_id  BIGINT       NOT NULL,
  receivable_id BIGINT       NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  value_on      DATE         NOT NULL,
  reference     VARCHAR(120) NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  CONSTRAINT pk_enforcement_cost PRIMARY KEY (id),
  CONSTRAINT fk_enforcement_cost_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT ck_enforcement_cost_amount CHECK (amount_minor > 0),
  KEY ix_enforcement_cost_case (case_file_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
