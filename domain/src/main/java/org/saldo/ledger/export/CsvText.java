package org.saldo.ledger.export;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.saldo.ledger.Side;

/** Writes cells and lines of a table, RFC 4180 with CR LF. */
final class CsvText {

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+");

  private final CsvStyle style;

  CsvText(CsvStyle style) {
    this.style = style;
  }

  Charset charset() {
    return style.charset().charset();
  }

  String mark() {
    return style.charset().mark();
  }

  /** A line of cells that are written already. */
  String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      delimited(line, i).append(quoted(cells.get(i)));
    }
    return line.append("\r\n").toString();
  }

  private StringBuilder delimited(StringBuilder line, int cell) {
    return cell == 0 ? line : line.append(style.delimiter().sign());
  }

  private String quoted(String cell) {
    boolean needs = style.quoteAll();
    for (int i = 0; i < cell.length() && !needs; i++) {
      char c = cell.charAt(i);
      needs = c == style.delimiter().sign() || c == '"' || c == '\n' || c == '\r';
    }
    return needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** Text that a spreadsheet would carry out gets an apostrophe. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (isPlain(text)) {
      return text;
    }
    String bare = UNSEEN.matcher(text).replaceFirst("");
    boolean formula =
        (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
            || (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0);
    return formula ? "'" + text : text;
  }

  /** What nearly all texts are: the first sign is seen, and begins no formula. */
  private static boolean isPlain(String text) {
    return text.isEmpty()
        || (text.charAt(0) > ' ' && text.charAt(0) < 0x7f && FORMULA.indexOf(text.charAt(0)) < 0);
  }

  String day(LocalDate day) {
    return day == null ? "" : style.dates().format().format(day);
  }

  String amount(String plain) {
    return style.decimal() == CsvStyle.Decimal.COMMA ? plain.replace('.', ',') : plain;
  }

  /** The line of headings. */
  String headings(CsvTemplate template) {
    return mark() + line(template.columns().stream().map(c -> text(c.heading())).toList());
  }

  /** The lines of an entry. */
  String lines(CsvTemplate template, ExportedEntry entry, Map<String, String> accountNames) {
    StringBuilder lines = new StringBuilder();
    write(lines, template, entry, accountNames);
    return lines.toString();
  }

  /** Writes the lines of an entry; what they have in common is worked out once. */
  void write(
      StringBuilder out,
      CsvTemplate template,
      ExportedEntry entry,
      Map<String, String> accountNames) {
    List<CsvTemplate.Column> columns = template.columns();
    String[] common = new String[columns.size()];
    for (ExportedEntry.Line line : entry.lines()) {
      Map<String, String> fields = null;
      for (int i = 0; i < common.length; i++) {
        CsvTemplate.Column column = columns.get(i);
        String cell = common[i];
        if (cell == null && column.field() == ExportField.FLEXFIELD) {
          fields = fields == null ? line.fields() : fields;
          cell = quoted(text(fields.get(column.detail())));
        } else if (cell == null) {
          cell = quoted(cell(column, entry, line, accountNames));
          common[i] = column.field().isOfLine() ? null : cell;
        }
        delimited(out, i).append(cell);
      }
      out.append("\r\n");
    }
  }

  private String cell(
      CsvTemplate.Column column,
      ExportedEntry entry,
      ExportedEntry.Line line,
      Map<String, String> accountNames) {
    boolean debit = line.side() == Side.DEBIT;
    long minor = line.debitMinor() - line.creditMinor();
    return switch (column.field()) {
      case ENTRY_NO -> Long.toString(entry.entryNo());
      case LINE_NO -> Integer.toString(line.no());
      case POSTING_DATE -> day(entry.postedOn());
      case DOCUMENT_DATE -> day(entry.valueOn());
      case DOC_TYPE -> entry.kind().name();
      case DOC_NO -> text(line.receivable() == null ? entry.reference() : line.receivable());
      case ACCOUNT -> line.account();
      case ACCOUNT_NAME -> text(accountNames.get(line.account()));
      case CONTRA -> entry.contra(line);
      case DEBIT -> amount(entry.amount(line.debitMinor()));
      case CREDIT -> amount(entry.amount(line.creditMinor()));
      case AMOUNT -> amount(entry.amount(minor));
      case AMOUNT_ABSOLUTE -> amount(entry.amount(Math.abs(minor)));
      case SIDE -> debit ? "S" : "H";
      case CURRENCY -> entry.currency();
      case COMPONENT -> text(line.component());
      case DUE_DATE -> day(line.dueOn());
      case DEBTOR_NO -> text(entry.debtorNumber());
      case CASE_NO -> text(entry.caseNumber());
      case EVENT_ID -> entry.eventId().toString();
      case ENTRY_ID -> entry.id().toString();
      case TEXT -> text(entry.reference());
      case REVERSAL_OF -> entry.reversesNo() == null ? "" : entry.reversesNo().toString();
      case RECORDED_AT -> entry.recordedAt() + "Z";
      case RECORDED_BY -> text(entry.recordedBy());
      case CONSTANT -> text(column.detail());
      case FLEXFIELD -> throw new IllegalArgumentException(column.heading());
    };
  }
}
