-- Why: accounts may be renamed, and an entry is hashed with the names that its accounts had when it was validated.

CREATE TABLE ledger_hash_account (
  ledger_account_id BIGINT       NOT NULL,
  from_no           BIGINT       NOT NULL,
  number            VARCHAR(10)  NOT NULL,
  name              VARCHAR(120) NOT NULL,
  kind              VARCHAR(20)  NOT NULL,
  CONSTRAINT pk_ledger_hash_account PRIMARY KEY (ledger_account_id, from_no),
  CONSTRAINT fk_ledger_hash_account_account FOREIGN KEY (ledger_account_id) REFERENCES ledger_account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- An account is still what it was in the chain, or was renamed by somebody who said why.
CREATE VIEW check_account_named AS
SELECT a.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', s.number) AS subject,
  CAST(NULL AS CHAR(3)) AS currency, CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT_WS(' ', s.number, s.name, s.kind) AS expected, CONCAT_WS(' ', a.number, a.name, a.kind) AS found
FROM ledger_account a JOIN ledger_hash_account s ON s.ledger_account_id = a.id
WHERE s.from_no = (SELECT MAX(x.from_no) FROM ledger_hash_account x WHERE x.ledger_account_id = a.id)
  AND (HEX(s.number) <> HEX(a.number) OR HEX(s.kind) <> HEX(a.kind)
    OR (HEX(s.name) <> HEX(a.name) AND NOT EXISTS (SELECT 1 FROM ledger_account_record r
      WHERE r.ledger_account_id = a.id AND HEX(r.name) = HEX(a.name))));
