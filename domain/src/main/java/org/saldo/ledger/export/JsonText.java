package org.saldo.ledger.export;

import java.util.List;
import java.util.Map;

/** Writes events as JSON, one a line, always the same way; amounts are decimal texts. */
final class JsonText {

  private final StringBuilder text;

  private JsonText(StringBuilder text) {
    this.text = text;
  }

  /** Writes the entries of one event as a line. */
  static void event(
      StringBuilder out, List<ExportedEntry> entries, Map<String, String> accountNames) {
    ExportedEntry first = entries.get(0);
    JsonText json = new JsonText(out);
    json.text.append('{');
    json.name("event").string(first.eventId().toString());
    json.member("kind", first.kind().name()).member("on", first.valueOn());
    json.member("reference", first.reference()).member("caseFile", first.caseNumber());
    json.member("debtor", first.debtorNumber()).member("reverses", first.reverses());
    json.member("recordedAt", first.recordedAt() + "Z").member("recordedBy", first.recordedBy());
    json.text.append(',');
    json.name("entries").text.append('[');
    for (int i = 0; i < entries.size(); i++) {
      json.comma(i).entry(entries.get(i), accountNames);
    }
    json.text.append("]}\n");
  }

  /** A row of a table as a line. */
  static String row(List<String> names, List<String> values) {
    JsonText json = new JsonText(new StringBuilder(256));
    json.text.append('{');
    for (int i = 0; i < names.size(); i++) {
      json.comma(i).name(names.get(i)).string(values.get(i));
    }
    return json.text.append("}\n").toString();
  }

  private void entry(ExportedEntry entry, Map<String, String> accountNames) {
    text.append('{');
    name("no").text.append(entry.entryNo());
    member("id", entry.id()).member("postedOn", entry.postedOn());
    member("valueOn", entry.valueOn()).member("currency", entry.currency());
    text.append(',');
    name("lines").text.append('[');
    for (int i = 0; i < entry.lines().size(); i++) {
      comma(i).line(entry, entry.lines().get(i), accountNames);
    }
    text.append("]}");
  }

  private void line(
      ExportedEntry entry, ExportedEntry.Line line, Map<String, String> accountNames) {
    text.append('{');
    name("no").text.append(line.no());
    member("account", line.account()).member("name", accountNames.get(line.account()));
    member("debit", entry.amount(line.debitMinor()));
    member("credit", entry.amount(line.creditMinor()));
    member("amount", line.amount()).member("component", line.component());
    member("receivable", line.receivable());
    text.append(',');
    name("flexfields").text.append('{');
    int i = 0;
    for (Map.Entry<String, String> field : line.fields().entrySet()) {
      comma(i++).name(field.getKey()).string(field.getValue());
    }
    text.append("}}");
  }

  private JsonText member(String name, Object value) {
    text.append(',');
    return name(name).string(value == null ? null : value.toString());
  }

  private JsonText name(String name) {
    string(name).text.append(':');
    return this;
  }

  private JsonText comma(int index) {
    if (index > 0) {
      text.append(',');
    }
    return this;
  }

  private JsonText string(String value) {
    if (value == null) {
      text.append("null");
      return this;
    }
    text.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        text.append(value, written, i);
        written = i + 1;
        escape(c);
      }
    }
    text.append(value, written, value.length()).append('"');
    return this;
  }

  private void escape(char c) {
    if (c < ' ') {
      text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
    } else {
      text.append('\\').append(c);
    }
  }
}
