-- Why: a letter or e-mail may carry the claim statement; a text says whether it does, and what an e-mail carried is kept.
ALTER TABLE message_text
  ADD COLUMN encloses_statement BOOLEAN NOT NULL DEFAULT FALSE AFTER closing;

ALTER TABLE message
  ADD COLUMN enclosure_id BIGINT NULL AFTER document_id,
  ADD CONSTRAINT fk_message_enclosure FOREIGN KEY (enclosure_id) REFERENCES document (id);
