-- Why: SMS is a channel too; and what the other side says later (it arrived, it came back) belongs to the message it is about.

ALTER TABLE message DROP CONSTRAINT ck_message_channel;
ALTER TABLE message
  ADD COLUMN provider_key   VARCHAR(250) NULL,
  ADD COLUMN receipt        VARCHAR(12)  NULL,
  ADD COLUMN receipt_at     DATETIME(6)  NULL,
  ADD COLUMN receipt_detail VARCHAR(500) NULL,
  -- The message that came back and whose place this one takes.
  ADD COLUMN instead_of     BIGINT       NULL,
  ADD CONSTRAINT ck_message_channel CHECK (channel IN ('EMAIL', 'LETTER', 'SMS', 'CALL')),
  ADD CONSTRAINT ck_message_receipt CHECK (receipt IN ('DELIVERED', 'UNDELIVERED')),
  ADD CONSTRAINT ck_message_receipt_at CHECK ((receipt IS NULL) = (receipt_at IS NULL)),
  ADD CONSTRAINT ck_message_receipt_sent CHECK (receipt IS NULL OR sent_at IS NOT NULL),
  ADD CONSTRAINT uq_message_instead_of UNIQUE (instead_of),
  ADD CONSTRAINT fk_message_instead_of FOREIGN KEY (instead_of) REFERENCES message (id);
CREATE INDEX ix_message_provider_key ON message (provider_key);
