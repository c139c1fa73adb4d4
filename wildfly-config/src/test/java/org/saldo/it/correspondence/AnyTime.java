package org.saldo.it.correspondence;

import java.util.UUID;
import org.saldo.identity.UuidConverter;
import org.saldo.it.Rows;

/** Lets tests send at whatever hour and on whatever day they run. */
public final class AnyTime {

  /** Rules that come after the shipped ones: all day, every day. */
  public static void allow(Rows rows) {
    if (rows.number("SELECT COUNT(*) FROM contact_rule WHERE reason = 'any time'") == 0) {
      allow(rows, -4901, "SMS_HOURS", "00:00-24:00");
      allow(rows, -4902, "QUIET_DAYS", null);
    }
  }

  /** Lets one debtor be called at any hour, so that others still show the hours that hold. */
  public static void allowCalls(Rows rows, long debtorId) {
    rows.change(
        "INSERT INTO contact_rule (id, public_id, setting, level, debtor_id, value, valid_from,"
            + " recorded_at, recorded_by, reason) VALUES (-4903, ?, 'CALL_HOURS', 'DEBTOR', ?,"
            + " '00:00-24:00', '2026-01-01', '2026-01-02 00:00:00', 'test', 'calls at any time')",
        UuidConverter.bytes(UUID.randomUUID()),
        debtorId);
  }

  private static void allow(Rows rows, long id, String setting, String value) {
    rows.change(
        "INSERT INTO contact_rule (id, public_id, setting, level, value, valid_from, recorded_at,"
            + " recorded_by, reason) VALUES (?, UNHEX(?), ?, 'ALL', ?, '2026-01-01',"
            + " '2026-01-02 00:00:00', 'test', 'any time')",
        id,
        "019ad00000007000800000000000" + (10000 + id),
        setting,
        value);
  }

  private AnyTime() {}
}
