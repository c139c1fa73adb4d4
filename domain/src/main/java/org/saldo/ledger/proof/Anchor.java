package org.saldo.ledger.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a closed day is remembered by outside of Saldo: its seal with all that the seal covers, so
 * that it proves itself.
 *
 * @param creditorId public id, from which the chains of the creditor begin
 * @param closedAt when the day was closed
 */
public record Anchor(
    String creditor,
    String creditorName,
    UUID creditorId,
    DaySeal covered,
    Hash previousSeal,
    Hash seal,
    Instant closedAt) {

  /** Names the form of the file and of the code; told in docs/reference/ledger-proof-format.md. */
  public static final String FORMAT = "saldo-ledger-anchor-1";

  private static final int GROUP = 16;

  /** The file that the verifier takes: one line of JSON, the same bytes every time. */
  public String json() {
    return Json.withParts(
            List.of(
                new Part.Field("format", FORMAT),
                new Part.Field("creditor", creditor),
                new Part.Field("creditorId", creditorId.toString()),
                new Part.Field("creditorName", creditorName),
                new Part.Field("day", covered.day().toString()),
                new Part.Field("closedAt", closedAt.toString()),
                new Part.Field("previousSeal", previousSeal.toString()),
                new Part.Field("seal", seal.toString())),
            covered.parts())
        + "\n";
  }

  /** The same in short, for a QR code: format, creditor, day and seal. */
  public String code() {
    return FORMAT + " " + creditorId + " " + covered.day() + " " + seal;
  }

  /** The seal as four groups of digits, for people. */
  public List<String> sealInGroups() {
    List<String> groups = new ArrayList<>();
    String digits = seal.toString();
    for (int at = 0; at < digits.length(); at += GROUP) {
      groups.add(digits.substring(at, at + GROUP));
    }
    return groups;
  }

  /** Name of its files, without an ending. */
  public String fileName() {
    return "anchor-" + creditor + "-" + covered.day();
  }
}
