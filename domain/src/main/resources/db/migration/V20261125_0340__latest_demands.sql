-- Why: servers take keys in blocks, so the latest demand is the one recorded last and not the one with the highest key.
CREATE OR REPLACE VIEW ledger_demand_in_force AS
SELECT d.creditor_id, d.kind, d.event_kind, d.account_number, d.flexfield, d.valid_from
FROM ledger_demand d WHERE d.in_force = 1 AND NOT EXISTS (SELECT 1 FROM ledger_demand n
  WHERE n.creditor_id = d.creditor_id AND n.kind = d.kind AND n.event_kind = d.event_kind
    AND n.account_number = d.account_number AND n.flexfield = d.flexfield
    AND (n.recorded_at > d.recorded_at OR (n.recorded_at = d.recorded_at AND n.id > d.id)));
