-- Why: debtors answer by SMS. It is taken once, in parts or whole, finds its debtor by the number, and a word in it stops further ones.

ALTER TABLE incoming_message DROP CONSTRAINT ck_incoming_message_source;
ALTER TABLE incoming_message
  ADD CONSTRAINT ck_incoming_message_source CHECK (source IN ('MAILBOX', 'SCAN_FOLDER', 'UPLOAD', 'SMS'));
ALTER TABLE incoming_message DROP CONSTRAINT ck_incoming_message_channel;
ALTER TABLE incoming_message
  ADD CONSTRAINT ck_incoming_message_channel CHECK (channel IN ('EMAIL', 'LETTER', 'SMS'));

-- Whose number is it? People write it in many ways; its last seven digits are the same in all of them.
ALTER TABLE debtor_contact ADD COLUMN phone_tail VARCHAR(7) GENERATED ALWAYS AS
  (CASE WHEN kind = 'PHONE' THEN RIGHT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(`value`,
    ' ', ''), '-', ''), '/', ''), '(', ''), ')', ''), '.', ''), '+', ''), 7) END) STORED;
CREATE INDEX ix_debtor_contact_phone ON debtor_contact (phone_tail);

-- A block that a debtor asked for by SMS, and from which number: the same one can take it back.
ALTER TABLE contact_block ADD COLUMN asked_from VARCHAR(40) NULL;
CREATE INDEX ix_contact_block_asked ON contact_block (asked_from);

-- SMS of one number one after the other (the lock on its row), and how many there were in its hour.
CREATE TABLE sms_sender (
  number VARCHAR(40) NOT NULL,
  since  DATETIME(6) NOT NULL,
  texts  INT         NOT NULL,
  parts  INT         NOT NULL,
  CONSTRAINT pk_sms_sender PRIMARY KEY (number),
  KEY ix_sms_sender_since (since)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A message centre that heard no answer sends the same again, without a key of its own.
CREATE TABLE sms_seen (
  fingerprint CHAR(64)    NOT NULL,
  seen_at     DATETIME(6) NOT NULL,
  CONSTRAINT pk_sms_seen PRIMARY KEY (fingerprint),
  KEY ix_sms_seen_at (seen_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Parts of a longer SMS until all of them are there, or do not come any more; UTF-16, as a sign may be torn apart.
CREATE TABLE sms_part (
  id           BIGINT          NOT NULL,
  gateway      VARCHAR(20)     NOT NULL,
  sender       VARCHAR(40)     NOT NULL,
  receiver     VARCHAR(40)     NOT NULL,
  reference_no INT             NOT NULL,
  parts        INT             NOT NULL,
  part_no      INT             NOT NULL,
  content      VARBINARY(2000) NOT NULL,
  received_at  DATETIME(6)     NOT NULL,
  CONSTRAINT pk_sms_part PRIMARY KEY (id),
  CONSTRAINT uq_sms_part_number UNIQUE (sender, receiver, reference_no, parts, part_no),
  CONSTRAINT ck_sms_part_number CHECK (parts BETWEEN 2 AND 255 AND part_no BETWEEN 1 AND parts)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
