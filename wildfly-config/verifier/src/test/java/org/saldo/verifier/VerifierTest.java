package org.saldo.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A file of one day with one entry, its hashes computed here by the letter of the format. */
class VerifierTest {

  private static final String CREDITOR = "0194f3a2-0000-7000-8000-000000000001";
  private static final String START =
      sha256(("saldo-ledger-proof-1 " + CREDITOR).getBytes(StandardCharsets.UTF_8));

  private static final String[][] EVENT = {
    {"event"},
    {"id", "5"},
    {"kind", "FEE_CHARGED"},
    {"reference", null},
    {"recorded_by", "Zoë \"\\ 𝄞"}
  };
  private static final String[][] ENTRY = {
    {"entry"}, {"id", "7"}, {"entry_no", "1"}, {"business_event_id", "5"}
  };
  private static final String[][] DEBIT = {
    {"line"},
    {"journal_entry_id", "7"},
    {"debit_minor", "500"},
    {"credit_minor", "0"},
    {"currency", "EUR"}
  };
  private static final String[][] CREDIT = {
    {"line"},
    {"journal_entry_id", "7"},
    {"debit_minor", "0"},
    {"credit_minor", "500"},
    {"currency", "EUR"}
  };

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String before, String[][]... rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(HexFormat.of().parseHex(before));
    out.writeInt(rows.length);
    for (String[][] row : rows) {
      text(out, row[0][0]);
      out.writeInt(row.length - 1);
      for (int i = 1; i < row.length; i++) {
        text(out, row[i][0]);
        text(out, row[i][1]);
      }
    }
    return sha256(bytes.toByteArray());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String parts(String[][]... rows) {
    StringBuilder json = new StringBuilder("[");
    for (String[][] row : rows) {
      json.append(json.length() > 1 ? "," : "").append("[\"").append(row[0][0]).append("\",[");
      for (int i = 1; i < row.length; i++) {
        String value =
            row[i][1] == null
                ? "null"
                : "\"" + row[i][1].replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        json.append(i > 1 ? "," : "").append("[\"").append(row[i][0]).append("\",").append(value);
        json.append("]");
      }
      json.append("]]");
    }
    return json.append("]").toString();
  }

  private static String file() throws IOException {
    String head = hash(START, EVENT, ENTRY, DEBIT, CREDIT);
    String[][] day = {
      {"day"},
      {"day_on", "2026-01-31"},
      {"first_no", "1"},
      {"last_no", "1"},
      {"line_count", "2"},
      {"previous_head", START},
      {"head", head}
    };
    String[][] sum = {
      {"sum"}, {"currency", "EUR"}, {"debit_minor", "500"}, {"credit_minor", "500"}
    };
    return "{\"format\":\"saldo-ledger-proof-1\",\"creditor\":\"linde\",\"creditorId\":\""
        + CREDITOR
        + "\",\"from\":\"2026-01-31\",\"until\":\"2026-01-31\",\"firstNo\":\"1\",\"lastNo\":\"1\",\"previousHead\":\""
        + START
        + "\",\"previousSeal\":\""
        + START
        + "\"}\n{\"entry\":\"1\",\"hash\":\""
        + head
        + "\",\"parts\":"
        + parts(EVENT, ENTRY, DEBIT, CREDIT)
        + "}\n{\"day\":\"2026-01-31\",\"seal\":\""
        + hash(START, day, sum)
        + "\",\"parts\":"
        + parts(day, sum)
        + "}\n";
  }

  private static String verify(String text, String anchor) throws IOException, Misfit {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("proof.jsonl"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Verifier.verify(new ByteArrayInputStream(bytes.toByteArray()), anchor);
  }

  private static void refuses(String from, String to, String because) throws IOException {
    assertThat(file()).contains(from);
    assertThatThrownBy(() -> verify(file().replace(from, to), null))
        .isInstanceOf(Misfit.class)
        .hasMessageContaining(because);
  }

  @Test
  void saysOkWithHeadsAndCounts() throws Exception {
    String said = verify(file(), null);
    assertThat(said)
        .startsWith("OK  creditor linde")
        .contains("2026-01-31 (1)", "(1, with 2 lines)");
    String seal = said.substring(said.lastIndexOf(' ') + 1);
    assertThat(verify(file(), seal)).isEqualTo(said);
    assertThatThrownBy(() -> verify(file(), START)).hasMessageContaining("has the seal");
  }

  @Test
  void namesTheFirstLineThatDoesNotFit() throws Exception {
    refuses("FEE_CHARGED", "FEE_REVERSED", "line 2: entry 1: its hash is");
    refuses("[\"reference\",null]", "[\"reference\",\"\"]", "line 2: entry 1: its hash is");
    refuses(
        "[\"line_count\",\"2\"]", "[\"line_count\",\"3\"]", "line 3: day 2026-01-31: its seal is");
    refuses("{\"entry\":\"1\"", "{\"entry\":\"2\"", "line 2: entry 1 is missing: here is 2");
    refuses("\"lastNo\":\"1\"", "\"lastNo\":\"9\"", "promises");
    refuses("saldo-ledger-proof-1", "other", "line 1: is not of the format");
    refuses("\"previousHead\":\"" + START, "\"previousHead\":\"" + "0".repeat(64), "line 1");
    refuses("]]]}\n{\"day\"", "]]]} {\"day\"", "line 2: is not one JSON object");
    assertThatThrownBy(() -> verify(file().lines().findFirst().orElseThrow(), null))
        .isInstanceOf(Misfit.class)
        .hasMessageContaining("promises day 2026-01-31");
    assertThatThrownBy(() -> verify("", null)).isInstanceOf(Misfit.class);
  }

  /** The anchor of the day in the file, as Saldo writes it. */
  private static String anchor() throws IOException {
    String line =
        file().lines().filter(each -> each.startsWith("{\"day\"")).findFirst().orElseThrow();
    return "{\"format\":\"saldo-ledger-anchor-1\",\"creditor\":\"linde\",\"creditorId\":\""
        + CREDITOR
        + "\",\"creditorName\":\"Linde\",\"closedAt\":\"2026-02-01T01:30:00Z\",\"previousSeal\":\""
        + START
        + "\","
        + line.substring(1);
  }

  private static String anchored(String... anchors) throws IOException, Misfit {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("proof.jsonl"));
      zip.write(file().getBytes(StandardCharsets.UTF_8));
    }
    return Verifier.verifyAnchored(new ByteArrayInputStream(bytes.toByteArray()), anchors);
  }

  @Test
  void takesTheFileOfAnAnchorAndNamesTheDayThatDoesNotFit() throws Exception {
    assertThat(anchored(anchor() + "\n")).startsWith("OK");
    // What was booked was something else when the anchor was kept.
    String[][] day = {{"day"}, {"day_on", "2026-01-31"}, {"first_no", "1"}, {"last_no", "0"}};
    String other =
        anchor()
            .replaceAll("\"seal\":\"[0-9a-f]+\"", "\"seal\":\"" + hash(START, day) + "\"")
            .replaceAll(
                "\"parts\":.*}",
                java.util.regex.Matcher.quoteReplacement("\"parts\":" + parts(day) + "}"));
    assertThatThrownBy(() -> anchored(anchor(), other))
        .isInstanceOf(Misfit.class)
        .hasMessageContaining("day 2026-01-31 does not fit its anchor");
    assertThatThrownBy(() -> anchored(anchor().replace("\"2\"", "\"3\"")))
        .hasMessageContaining("was changed");
    assertThatThrownBy(() -> anchored(anchor().replace(CREDITOR, CREDITOR.replace('1', '2'))))
        .hasMessageContaining("another creditor");
    assertThatThrownBy(() -> anchored("{}")).hasMessageContaining("not of the format");
    String[][] later = {{"day"}, {"day_on", "2026-02-01"}};
    String next =
        anchor()
            .replace("\"day\":\"2026-01-31\"", "\"day\":\"2026-02-01\"")
            .replaceAll("\"seal\":\"[0-9a-f]+\"", "\"seal\":\"" + hash(START, later) + "\"")
            .replaceAll(
                "\"parts\":.*}",
                java.util.regex.Matcher.quoteReplacement("\"parts\":" + parts(later) + "}"));
    assertThatThrownBy(() -> anchored(next)).hasMessageContaining("does not reach day 2026-02-01");
  }
}
