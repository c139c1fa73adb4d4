-- Why: a step may tell people of the creditor instead of the debtor, or give the case another segment.

ALTER TABLE procedure_step
  ADD COLUMN recipient VARCHAR(30) NOT NULL DEFAULT 'DEBTOR',
  ADD COLUMN target_segment VARCHAR(40) NULL;
ALTER TABLE procedure_step ADD CONSTRAINT ck_procedure_step_recipient CHECK (
  recipient IN ('DEBTOR', 'SALES_REPRESENTATIVE', 'SALES_MANAGER', 'ACCOUNTING', 'LEGAL_DEPARTMENT', 'MANAGEMENT')
  AND (channel = 'INTERNAL_MAIL') = (recipient <> 'DEBTOR'));
ALTER TABLE procedure_step ADD CONSTRAINT ck_procedure_step_target CHECK ((channel = 'STATUS') = (target_segment IS NOT NULL));

-- A row is never changed: a later one takes its place, and one without an address ends it.
CREATE TABLE creditor_contact (
  id          BIGINT       NOT NULL,
  creditor_id BIGINT       NOT NULL,
  role        VARCHAR(30)  NOT NULL,
  name        VARCHAR(200) NOT NULL,
  email       VARCHAR(200) NULL,
  language    CHAR(2)      NOT NULL,
  first_on    DATE         NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_creditor_contact PRIMARY KEY (id),
  CONSTRAINT fk_creditor_contact_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_creditor_contact_role CHECK (role IN ('SALES_REPRESENTATIVE', 'SALES_MANAGER', 'ACCOUNTING',
    'LEGAL_DEPARTMENT', 'MANAGEMENT')),
  KEY ix_creditor_contact_role (creditor_id, role, first_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO message_template (template_key, purpose, name, last_version_no, recorded_at, recorded_by, version) VALUES
  ('internal-report', 'INTERNAL', NULL, 1, '2026-01-01 00:00:07', 'system', 0);
