-- Why: a rate that is corrected changes what was realised by exchange, also where nothing else happens to the claim any more.
ALTER TABLE claim_replay
  ADD COLUMN exchange_from DATE NULL,
  ADD COLUMN exchange_until DATE NULL;
ALTER TABLE claim_replay ADD CONSTRAINT ck_claim_replay_exchange
  CHECK (exchange_until IS NULL OR (exchange_from IS NOT NULL AND exchange_from < exchange_until));
