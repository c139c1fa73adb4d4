-- Why: what was posted by mistake is taken back by an event that names it, once.
ALTER TABLE business_event
  ADD COLUMN reverses_id BIGINT NULL,
  ADD CONSTRAINT uq_business_event_reverses UNIQUE (reverses_id),
  ADD CONSTRAINT fk_business_event_reverses FOREIGN KEY (reverses_id) REFERENCES business_event (id);

ALTER TABLE adjustment
  ADD COLUMN corrects_event_id BIGINT NULL,
  ADD CONSTRAINT fk_adjustment_corrects FOREIGN KEY (corrects_event_id) REFERENCES business_event (id);
ALTER TABLE adjustment DROP CONSTRAINT ck_adjustment_kind;
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_kind
  CHECK (kind IN ('WAIVER', 'CREDIT', 'WRITE_OFF', 'CORRECTION'));
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_correction
  CHECK ((corrects_event_id IS NULL) = (kind <> 'CORRECTION'));
