-- Why: what comes back (e-mails, bounces, letters) is on record from the moment it is taken, also before anybody knows whose case it belongs to.

-- Who wrote, of a message that came in.
ALTER TABLE message ADD COLUMN sender VARCHAR(320) NULL;

-- Whose address is it? Asked of every e-mail that names no case.
CREATE INDEX ix_debtor_contact_value ON debtor_contact (value, kind);

-- One server at a time looks into the mailbox and into the folder of the scanner.
CREATE TABLE incoming_lease (
  name        VARCHAR(20) NOT NULL,
  lease_token BIGINT      NULL,
  lease_until DATETIME(6) NULL,
  CONSTRAINT pk_incoming_lease PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO incoming_lease (name, lease_token, lease_until) VALUES
  ('MAILBOX', NULL, NULL), ('SCAN_FOLDER', NULL, NULL);

-- The unique key makes a second copy of the very same recognisable, whatever broke off in between.
CREATE TABLE incoming_message (
  id              BIGINT        NOT NULL,
  public_id       BINARY(16)    NOT NULL,
  source          VARCHAR(12)   NOT NULL,
  source_key      CHAR(64)      NOT NULL,
  channel         VARCHAR(10)   NOT NULL,
  nature          VARCHAR(20)   NOT NULL,
  state           VARCHAR(12)   NOT NULL,
  waiting         BOOLEAN       NOT NULL,
  mail_id         VARCHAR(500)  NULL,
  sender          VARCHAR(320)  NULL,
  sender_name     VARCHAR(250)  NULL,
  subject         VARCHAR(250)  NULL,
  body            MEDIUMTEXT    NULL,
  note            VARCHAR(500)  NULL,
  sent_at         DATETIME(6)   NULL,
  received_on     DATE          NOT NULL,
  taken_at        DATETIME(6)   NOT NULL,
  taken_by        VARCHAR(120)  NOT NULL,
  report_action   VARCHAR(12)   NULL,
  report_status   VARCHAR(20)   NULL,
  report_said     VARCHAR(500)  NULL,
  finding         VARCHAR(2000) NULL,
  match_reason    VARCHAR(20)   NULL,
  creditor_id     BIGINT        NULL,
  case_file_id    BIGINT        NULL,
  about_id        BIGINT        NULL,
  message_id      BIGINT        NULL,
  decided_at      DATETIME(6)   NULL,
  decided_by      VARCHAR(120)  NULL,
  decision_reason VARCHAR(500)  NULL,
  version         BIGINT        NOT NULL,
  CONSTRAINT pk_incoming_message PRIMARY KEY (id),
  CONSTRAINT uq_incoming_message_public UNIQUE (public_id),
  CONSTRAINT uq_incoming_message_source UNIQUE (source, source_key),
  CONSTRAINT uq_incoming_message_message UNIQUE (message_id),
  CONSTRAINT fk_incoming_message_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_incoming_message_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_incoming_message_about FOREIGN KEY (about_id) REFERENCES message (id),
  CONSTRAINT fk_incoming_message_message FOREIGN KEY (message_id) REFERENCES message (id),
  CONSTRAINT ck_incoming_message_source CHECK (source IN ('MAILBOX', 'SCAN_FOLDER', 'UPLOAD')),
  CONSTRAINT ck_incoming_message_channel CHECK (channel IN ('EMAIL', 'LETTER')),
  CONSTRAINT ck_incoming_message_state CHECK (state IN ('UNMATCHED', 'PROPOSED', 'ASSIGNED', 'DISMISSED')),
  CONSTRAINT ck_incoming_message_case CHECK ((state IN ('PROPOSED', 'ASSIGNED')) = (case_file_id IS NOT NULL)),
  CONSTRAINT ck_incoming_message_creditor CHECK ((creditor_id IS NULL) = (case_file_id IS NULL)),
  CONSTRAINT ck_incoming_message_reason CHECK ((case_file_id IS NULL) = (match_reason IS NULL)),
  CONSTRAINT ck_incoming_message_decided CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT ck_incoming_message_waiting CHECK (waiting = (state IN ('UNMATCHED', 'PROPOSED'))),
  KEY ix_incoming_message_waiting (waiting, taken_at, id),
  KEY ix_incoming_message_state (state, taken_at, id),
  KEY ix_incoming_message_taken (taken_at, id),
  KEY ix_incoming_message_case (case_file_id, id),
  KEY ix_incoming_message_creditor (creditor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What came with it. Refused files are only in the mail as it was received; quarantined ones leave the database no more.
CREATE TABLE incoming_file (
  id          BIGINT        NOT NULL,
  public_id   BINARY(16)    NOT NULL,
  incoming_id BIGINT        NOT NULL,
  position_no INT           NOT NULL,
  document_id BIGINT        NULL,
  file_name   VARCHAR(200)  NOT NULL,
  media_type  VARCHAR(100)  NULL,
  size_bytes  BIGINT        NOT NULL,
  original    BOOLEAN       NOT NULL,
  state       VARCHAR(12)   NOT NULL,
  refusal     VARCHAR(2000) NULL,
  CONSTRAINT pk_incoming_file PRIMARY KEY (id),
  CONSTRAINT uq_incoming_file_public UNIQUE (public_id),
  CONSTRAINT uq_incoming_file_position UNIQUE (incoming_id, position_no),
  CONSTRAINT fk_incoming_file_incoming FOREIGN KEY (incoming_id) REFERENCES incoming_message (id),
  CONSTRAINT fk_incoming_file_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_incoming_file_state CHECK (state IN ('KEPT', 'REFUSED', 'QUARANTINED')),
  CONSTRAINT ck_incoming_file_kept CHECK (state <> 'KEPT' OR document_id IS NOT NULL),
  CONSTRAINT ck_incoming_file_refused CHECK ((state = 'KEPT') = (refusal IS NULL)),
  KEY ix_incoming_file_document (document_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
