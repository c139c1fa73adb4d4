-- Why: people plan procedures: a draft is a version without a day, of which a procedure has one at most.

ALTER TABLE procedure_version
  MODIFY valid_from DATE NULL,
  ADD COLUMN draft_slot TINYINT NULL,
  ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE procedure_version ADD CONSTRAINT ck_procedure_version_draft CHECK ((valid_from IS NULL) = (draft_slot IS NOT NULL));
ALTER TABLE procedure_version ADD CONSTRAINT uq_procedure_version_draft UNIQUE (procedure_id, draft_slot);

-- Null for steps that are shipped: their names are said in the reader's language.
ALTER TABLE procedure_step ADD COLUMN name VARCHAR(120) NULL;

-- Counts up whenever a version gets a day or loses it: who keeps versions in memory looks here.
ALTER TABLE dunning_procedure ADD COLUMN change_no BIGINT NOT NULL DEFAULT 0;
