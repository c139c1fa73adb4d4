-- Why: what agencies claim is measured by the tariff, with VAT only where the creditor bears it; both stay explained.

ALTER TABLE creditor_terms ADD COLUMN deducts_input_tax BOOLEAN NOT NULL DEFAULT TRUE;

ALTER TABLE placement_cost
  ADD COLUMN service VARCHAR(30) NULL,
  ADD COLUMN allowed_minor BIGINT NULL,
  ADD COLUMN tariff_basis VARCHAR(500) NULL,
  ADD CONSTRAINT ck_placement_cost_allowed CHECK ((allowed_minor IS NULL) = (tariff_basis IS NULL));

-- Statutory interest of other countries, where a reference rate of ours carries it; nobody checked them against the
-- national law. Austria has a base rate of its own, which no series carries, and consumers of Spain and Greece follow
-- rates that are not known here: both are left out.
ALTER TABLE statutory_interest ADD COLUMN verified BOOLEAN NOT NULL DEFAULT TRUE;

INSERT INTO statutory_interest (id, country, consumer, valid_from, series, points, source, verified) VALUES
  (-1211, 'ES', FALSE, '2013-03-16', 'ECB_MRO', 8, 'Directive 2011/7/EU, art. 2 and 3 (unverified)', FALSE),
  (-1212, 'GR', FALSE, '2013-03-16', 'ECB_MRO', 8, 'Directive 2011/7/EU, art. 2 and 3 (unverified)', FALSE);
