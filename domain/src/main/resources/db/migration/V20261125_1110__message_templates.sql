-- Why: people write the words of letters and messages themselves, one writes and another approves, and a message says
-- for ever which words it was written with. The shipped texts are version 1 of their templates.
CREATE TABLE message_template (
  template_key    VARCHAR(40)  NOT NULL,
  purpose         VARCHAR(30)  NOT NULL,
  name            VARCHAR(120) NULL,
  last_version_no INT          NOT NULL,
  recorded_at     DATETIME(6)  NOT NULL,
  recorded_by     VARCHAR(120) NOT NULL,
  version         BIGINT       NOT NULL,
  CONSTRAINT pk_message_template PRIMARY KEY (template_key),
  CONSTRAINT ck_message_template_version CHECK (last_version_no >= 1)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE message_text (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  template_key VARCHAR(40)  NOT NULL,
  version_no   INT          NOT NULL,
  creditor_id  BIGINT       NULL,
  language     CHAR(2)      NOT NULL,
  form         VARCHAR(10)  NOT NULL,
  withdrawal   BOOLEAN      NOT NULL,
  subject      VARCHAR(250) NOT NULL,
  opening      TEXT         NOT NULL,
  closing      TEXT         NOT NULL,
  valid_from   DATE         NOT NULL,
  state        VARCHAR(12)  NOT NULL,
  reason       VARCHAR(500) NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  decided_at   DATETIME(6)  NULL,
  decided_by   VARCHAR(120) NULL,
  decision     VARCHAR(500) NULL,
  version      BIGINT       NOT NULL,
  CONSTRAINT pk_message_text PRIMARY KEY (id),
  CONSTRAINT uq_message_text_public UNIQUE (public_id),
  CONSTRAINT uq_message_text_version UNIQUE (template_key, version_no),
  CONSTRAINT fk_message_text_template FOREIGN KEY (template_key) REFERENCES message_template (template_key),
  CONSTRAINT fk_message_text_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_message_text_form CHECK (form IN ('LETTER', 'EMAIL', 'SMS')),
  CONSTRAINT ck_message_text_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')),
  CONSTRAINT ck_message_text_decided CHECK ((state IN ('APPROVED', 'REJECTED')) = (decided_at IS NOT NULL)),
  KEY ix_message_text_in_force (template_key, language, state, valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO message_template (template_key, purpose, name, last_version_no, recorded_at, recorded_by, version) VALUES
  ('reminder', 'DEMAND', NULL, 1, '2026-01-01 00:00:00', 'system', 0),
  ('payment-returned', 'PAYMENT_RETURNED', NULL, 1, '2026-01-01 00:00:01', 'system', 0),
  ('activation-code', 'ACTIVATION_CODE', NULL, 1, '2026-01-01 00:00:02', 'system', 0),
  ('correction', 'CORRECTION', NULL, 1, '2026-01-01 00:00:03', 'system', 0),
  ('statement', 'STATEMENT', NULL, 1, '2026-01-01 00:00:04', 'system', 0);

INSERT INTO law_rule (id, country, topic, debtor_scope, valid_from, severity, amount_minor, currency, source, verified,
  recorded_at, recorded_by, reason) VALUES
  (-3090, 'DE', 'FIRST_LETTER_CONTENTS', 'CONSUMER', '2021-10-01', 'REFUSE', NULL, NULL,
   '§ 13a (1) RDG', TRUE, '2021-10-01 00:00:00', 'system', 'Shipped with Saldo');
